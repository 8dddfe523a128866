#include "core/report/jsonld_writer.h"

#include "core/base/json.h"
#include "core/evidence/names.h"
#include "core/report/characters.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unordered_map>

namespace greffier::report {
namespace {

using base::toQString;

constexpr std::int32_t kAround = 32; // code points of prefix and suffix, as passages have

QJsonObject body(const char* purpose, const std::string& value)
{
    return {{QStringLiteral("type"), QStringLiteral("TextualBody")},
            {QStringLiteral("purpose"), QLatin1String(purpose)},
            {QStringLiteral("format"), QStringLiteral("text/plain")},
            {QStringLiteral("value"), toQString(value)}};
}

void addBody(QJsonArray& bodies, const char* purpose, const std::string& value)
{
    if (!value.empty())
        bodies.append(body(purpose, value));
}

std::int32_t lengthOf(std::string_view text)
{
    std::int32_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++length)
        nextCodePoint(text, at);
    return length;
}

// Code units before the code point `index`.
std::int32_t utf16At(std::string_view text, std::int32_t index)
{
    std::int32_t units = 0;
    std::size_t at = 0;
    for (std::int32_t i = 0; i < index && at < text.size(); ++i)
        units += nextCodePoint(text, at) > 0xFFFF ? 2 : 1;
    return units;
}

class Annotations {
public:
    Annotations(const ReportData& data, OffsetUnit unit) : m_data(data), m_unit(unit)
    {
        for (const evidence::Thread& thread : data.threads)
            m_threads[base::toString(thread.publicId)] = &thread;
        for (const evidence::Capture& capture : data.captures)
            m_captures[capture.id.value] = &capture;
    }

    std::string write()
    {
        for (const ReportItem& item : m_data.items) {
            if (item.comment.isPlaceholder())
                continue;
            addPassages(item);
            addJudgement(item);
            if (item.isSelected)
                addHits(item);
        }
        std::string out = QJsonDocument(collection()).toJson(QJsonDocument::Indented).toStdString();
        // U+FEFF at the start of a string is dropped by some readers unless it is escaped.
        constexpr std::string_view kMark = "\uFEFF";
        for (std::size_t at = out.find(kMark); at != std::string::npos; at = out.find(kMark, at))
            out.replace(at, kMark.size(), "\\ufeff");
        return out;
    }

private:
    QString urn(const std::string& fragment) const
    {
        return toQString("urn:uuid:" + m_data.caseUid + "#" + fragment);
    }

    QString unitName() const
    {
        return m_unit == OffsetUnit::Utf16 ? QStringLiteral("utf-16-code-units") : QStringLiteral("unicode-code-points");
    }

    QJsonObject generator() const
    {
        return {{QStringLiteral("type"), QStringLiteral("Software")},
                {QStringLiteral("name"), toQString("Greffier " + m_data.toolVersion)}};
    }

    QJsonObject collection() const
    {
        const QJsonArray context{QStringLiteral("http://www.w3.org/ns/anno.jsonld"),
                                 QJsonObject{{QStringLiteral("greffier"), QStringLiteral("urn:greffier:terms:")}}};
        const QString id = urn("annotations");
        const QJsonObject page{{QStringLiteral("id"), urn("annotations-page-1")},
                               {QStringLiteral("type"), QStringLiteral("AnnotationPage")},
                               {QStringLiteral("partOf"), id},
                               {QStringLiteral("startIndex"), 0},
                               {QStringLiteral("items"), m_annotations}};
        return {{QStringLiteral("@context"), context},
                {QStringLiteral("id"), id},
                {QStringLiteral("type"), QStringLiteral("AnnotationCollection")},
                {QStringLiteral("label"), toQString(m_data.title)},
                {QStringLiteral("total"), m_annotations.size()},
                {QStringLiteral("generator"), generator()},
                {QStringLiteral("generated"), toQString(base::isoUtc(m_data.written.utcMs))},
                {QStringLiteral("greffier:offsets"), unitName()},
                {QStringLiteral("greffier:journalHead"), toQString(m_data.journalHead)},
                {QStringLiteral("first"), page}};
    }

    // Where the comment is: the capture that holds it, the page that showed it, the state it was in then.
    QJsonObject target(const ReportItem& item) const
    {
        QJsonObject made{{QStringLiteral("type"), QStringLiteral("SpecificResource")}};
        const auto thread = m_threads.find(item.threadId);
        const evidence::Capture* capture = nullptr;
        if (thread != m_threads.end()) {
            const auto found = m_captures.find(thread->second->capture.value);
            capture = found == m_captures.end() ? nullptr : found->second;
        }
        const std::string id = base::toString(item.comment.publicId);
        made.insert(QStringLiteral("source"),
                    capture != nullptr ? toQString("urn:uuid:" + capture->uid + "#" + id) : urn(id));
        std::string page = item.comment.permalink;
        if (page.empty() && thread != m_threads.end())
            page = thread->second->uri;
        if (!page.empty())
            made.insert(QStringLiteral("scope"), toQString(page));
        QJsonObject state{{QStringLiteral("type"), QStringLiteral("TimeState")}};
        if (capture != nullptr)
            state.insert(QStringLiteral("sourceDate"), toQString(base::isoUtc(capture->captured.utcMs)));
        if (!item.textSha256.empty())
            state.insert(QStringLiteral("greffier:textSha256"), toQString(item.textSha256));
        made.insert(QStringLiteral("state"), state);
        return made;
    }

    QJsonObject target(const ReportItem& item, base::Span span) const
    {
        const std::string& text = item.comment.text;
        const auto part = [&](std::int32_t start, std::int32_t end) {
            return toQString(sliceOf(text, {std::max(start, 0), end}));
        };
        const bool isUtf16 = m_unit == OffsetUnit::Utf16;
        const QJsonObject quote{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                                {QStringLiteral("exact"), part(span.start, span.end)},
                                {QStringLiteral("prefix"), part(span.start - kAround, span.start)},
                                {QStringLiteral("suffix"), part(span.end, std::min(span.end + kAround, lengthOf(text)))}};
        const QJsonObject position{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
                                   {QStringLiteral("start"), isUtf16 ? utf16At(text, span.start) : span.start},
                                   {QStringLiteral("end"), isUtf16 ? utf16At(text, span.end) : span.end}};
        QJsonObject made = target(item);
        made.insert(QStringLiteral("selector"), QJsonArray{quote, position});
        return made;
    }

    QJsonValue targets(const ReportItem& item, const std::vector<base::Span>& spans) const
    {
        QJsonArray made;
        for (const base::Span span : spans)
            made.append(target(item, span));
        return made.size() == 1 ? made.first() : QJsonValue(made);
    }

    void add(const std::string& id, const char* motivation, const QJsonArray& bodies, const QJsonValue& target,
             const QJsonObject& creator, const QString& created)
    {
        QJsonObject made{{QStringLiteral("id"), urn(id)},
                         {QStringLiteral("type"), QStringLiteral("Annotation")},
                         {QStringLiteral("motivation"), QLatin1String(motivation)},
                         {QStringLiteral("target"), target},
                         {QStringLiteral("generator"), generator()},
                         {QStringLiteral("generated"), toQString(base::isoUtc(m_data.written.utcMs))}};
        if (!creator.isEmpty())
            made.insert(QStringLiteral("creator"), creator);
        if (!bodies.isEmpty())
            made.insert(QStringLiteral("body"), bodies);
        if (!created.isEmpty())
            made.insert(QStringLiteral("created"), created);
        m_annotations.append(made);
    }

    void addByPerson(const std::string& id, const char* motivation, const QJsonArray& bodies, const QJsonValue& target,
                     const std::string& actor, base::Moment at)
    {
        const QJsonObject person{{QStringLiteral("type"), QStringLiteral("Person")}, {QStringLiteral("name"), toQString(actor)}};
        add(id, motivation, bodies, target, person, toQString(base::isoUtc(at.utcMs)));
    }

    void addPassages(const ReportItem& item)
    {
        for (const journal::Passage& passage : item.passages) {
            const journal::PassageMarked& mark = passage.mark;
            QJsonArray bodies;
            addBody(bodies, "tagging", mark.label);
            addBody(bodies, "classifying", mark.ground);
            addBody(bodies, "assessing", mark.severity);
            addBody(bodies, "identifying", mark.person);
            addBody(bodies, "linking", mark.rule);
            addBody(bodies, "commenting", mark.note);
            std::vector<base::Span> spans{mark.span};
            for (const journal::Excerpt& excerpt : mark.more)
                spans.push_back(excerpt.span);
            addByPerson("a-" + std::to_string(passage.act), "highlighting", bodies, targets(item, spans), passage.actor,
                        passage.at);
        }
    }

    void addJudgement(const ReportItem& item)
    {
        if (item.decision && item.decision->status != journal::DecisionStatus::Open) {
            QJsonArray bodies;
            addBody(bodies, "moderating", std::string(journal::toString(item.decision->status)));
            addBody(bodies, "commenting", item.decision->reason);
            addByPerson("a-" + std::to_string(item.decision->act) + "-" + base::toString(item.comment.publicId), "moderating",
                        bodies, target(item), item.decision->actor, item.decision->at);
        }
        for (const journal::Note& note : item.notes)
            addByPerson("a-" + std::to_string(note.act), "commenting", QJsonArray{body("commenting", note.text)}, target(item),
                        note.actor, note.at);
        if (!item.labels.empty()) {
            QJsonArray bodies;
            for (const std::string& label : item.labels)
                addBody(bodies, "tagging", label);
            add("labels-" + base::toString(item.comment.publicId), "tagging", bodies, target(item), {}, {}); // who set which is in the journal
        }
    }

    void addHits(const ReportItem& item)
    {
        for (const evidence::Hit& hit : item.hits) {
            QJsonArray bodies;
            addBody(bodies, "tagging", hit.rule);
            addBody(bodies, "assessing", std::string(evidence::toString(hit.severity)));
            const QJsonValue where = hit.spans.empty() ? QJsonValue(target(item)) : targets(item, hit.spans);
            add("hit-" + base::toString(item.comment.publicId) + "-" + hit.rule, "highlighting", bodies, where, generator(), {});
        }
    }

    const ReportData& m_data;
    OffsetUnit m_unit;
    std::unordered_map<std::string, const evidence::Thread*> m_threads;
    std::unordered_map<std::int64_t, const evidence::Capture*> m_captures;
    QJsonArray m_annotations;
};

} // namespace

std::string toJsonLd(const ReportData& data, OffsetUnit unit)
{
    return Annotations(data, unit).write();
}

} // namespace greffier::report
