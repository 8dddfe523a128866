#include "core/evidence/ledger_json.h"
#include "core/report/format_names.h"
#include "core/report/inlines.h"
#include "core/report/sections.h"
#include "core/report/wording.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtGlobal>

#include <utility>

namespace greffier::report {
namespace {

KeyValueTable ledgerTable(const Labels& labels, const evidence::Ledger& ledger)
{
    KeyValueTable table;
    const auto add = [&](const char* key, std::int64_t value) {
        table.rows.push_back({labels.text(key), {words(labels.number(value))}});
    };
    table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "Comments")), {strong(announcedLine(labels, ledger))}});
    add(QT_TRANSLATE_NOOP("Report", "Threads"), ledger.threads);
    add(QT_TRANSLATE_NOOP("Report", "Replies"), ledger.replies);
    add(QT_TRANSLATE_NOOP("Report", "Replies whose parent is missing"), ledger.orphans);
    add(QT_TRANSLATE_NOOP("Report", "Absent comments (placeholders)"), ledger.placeholders);
    add(QT_TRANSLATE_NOOP("Report", "Authors unknown"), ledger.unknownAuthors);
    add(QT_TRANSLATE_NOOP("Report", "Dates unknown"), ledger.unknownDates);
    add(QT_TRANSLATE_NOOP("Report", "Duplicates"), ledger.duplicates);
    add(QT_TRANSLATE_NOOP("Report", "Greatest depth"), ledger.maxDepth);
    return table;
}

Table lossTable(const Labels& labels, const evidence::Ledger& ledger)
{
    Table table;
    table.caption = labels.text(QT_TRANSLATE_NOOP("Report", "Losses"));
    table.columns = {{labels.text(QT_TRANSLATE_NOOP("Report", "Loss")), 4, false},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "Count")), 1, true},
                     {labels.text(QT_TRANSLATE_NOOP("Report", "First example")), 5, false}};
    for (const evidence::Loss& loss : ledger.losses) {
        const char* word = wordForLoss(loss.what);
        table.rows.push_back({{word ? words(labels.text(word)) : code(loss.what)},
                              {words(labels.number(loss.count))},
                              {foreign(loss.example)}});
    }
    return table;
}

std::string captureTitle(const evidence::Capture& capture)
{
    if (!capture.title.empty())
        return capture.title;
    return capture.blobs.empty() ? sourceOf(capture) : capture.blobs.front().name;
}

std::string formatName(const Labels& labels, const std::string& format)
{
    const char* name = wordForFormat(format);
    return name == nullptr ? format : labels.text(name);
}

std::string programOf(const evidence::Capture& capture)
{
    constexpr std::string_view kProgram = "Greffier";
    if (capture.toolVersion.empty() || capture.toolVersion.starts_with(kProgram))
        return capture.toolVersion;
    return std::string(kProgram) + " " + capture.toolVersion;
}

// "Debian 12, Qt 6.4.2": what the capture says of its machine. The rest of it stands in the formats of data.
std::string systemOf(const evidence::Capture& capture)
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray::fromStdString(capture.environment)).object();
    QString system = json[QLatin1String("os")].toString().section(QLatin1String(" ("), 0, 0);
    system.replace(QLatin1String(" GNU/Linux"), QString());
    if (const QString qt = json[QLatin1String("qt")].toString(); !qt.isEmpty())
        system += (system.isEmpty() ? QString() : QStringLiteral(", ")) + QStringLiteral("Qt ") + qt;
    return system.toStdString();
}

// A moment written in ISO 8601, as the other dates of the document; what cannot be read stays as it is.
std::string momentIn(const Labels& labels, const std::string& iso)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(iso), Qt::ISODate);
    return time.isValid() ? labels.moment({time.toMSecsSinceEpoch(), time.offsetFromUtc() / 60}) : iso;
}

} // namespace

std::string sourceOf(const evidence::Capture& capture)
{
    const std::string& source = capture.sourceUri;
    if (source.find("://") != std::string::npos && !source.starts_with("file:"))
        return source;
    const std::size_t folder = source.find_last_of("/\\");
    return folder == std::string::npos ? source : source.substr(folder + 1);
}

std::string announcedLine(const Labels& labels, const evidence::Ledger& ledger)
{
    if (ledger.announced)
        return labels.text(QT_TRANSLATE_NOOP("Report", "%1 captured of %2 announced"),
                           {labels.number(ledger.comments), labels.number(*ledger.announced)});
    return labels.text(QT_TRANSLATE_NOOP("Report", "%1 captured; the source announces no number"),
                       {labels.number(ledger.comments)});
}

KeyValueTable captureTable(const Labels& labels, const evidence::Capture& capture)
{
    KeyValueTable table;
    const auto add = [&](const char* key, Inline value) {
        if (!value.text.empty())
            table.rows.push_back({labels.text(key), {std::move(value)}});
    };
    add(QT_TRANSLATE_NOOP("Report", "Identifier"), code(capture.uid));
    add(QT_TRANSLATE_NOOP("Report", "Source"), foreign(sourceOf(capture)));
    add(QT_TRANSLATE_NOOP("Report", "Captured"), words(labels.moment(capture.captured)));
    add(QT_TRANSLATE_NOOP("Report", "Captured (UTC)"), words(labels.utc(capture.captured.utcMs)));
    const evidence::MomentOrigin moment = evidence::momentOrigin(capture);
    if (!moment.from.empty())
        add(QT_TRANSLATE_NOOP("Report", "How that is known"), words(labels.text(wordForMoment(moment.from))));
    if (!moment.imported.empty())
        add(QT_TRANSLATE_NOOP("Report", "Brought in"), words(momentIn(labels, moment.imported)));
    add(QT_TRANSLATE_NOOP("Report", "Operator"), foreign(capture.operatorName));
    add(QT_TRANSLATE_NOOP("Report", "Format"), words(formatName(labels, capture.format)));
    add(QT_TRANSLATE_NOOP("Report", "Character set"), words(capture.charset));
    add(QT_TRANSLATE_NOOP("Report", "Tool"), words(programOf(capture)));
    add(QT_TRANSLATE_NOOP("Report", "System"), words(systemOf(capture)));
    add(QT_TRANSLATE_NOOP("Report", "Remark"), foreign(capture.note));
    for (const evidence::Blob& blob : capture.blobs) {
        table.rows.push_back({labels.text(QT_TRANSLATE_NOOP("Report", "File")),
                              {foreign(blob.name), words(", " + labels.bytes(blob.size)),
                               words(blob.mediaType.empty() ? std::string() : ", " + blob.mediaType)}});
        const bool isLeftOut = blob.sha256 == base::Digest{};
        table.rows.push_back({"SHA-256", {isLeftOut ? quiet(labels.text(QT_TRANSLATE_NOOP("Report", "left out: pseudonymised")))
                                                    : code(base::toHex(blob.sha256))}});
    }
    return table;
}

void addCompleteness(Draft& draft)
{
    const Labels& labels = draft.labels;
    draft.section(QT_TRANSLATE_NOOP("Report", "Completeness"), "completeness");
    if (draft.data.captures.empty()) {
        draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "The case holds no capture.")))}));
        return;
    }
    for (const evidence::Capture& capture : draft.data.captures) {
        draft.add(heading(3, {words(base::toString(capture.publicId) + " "), foreign(captureTitle(capture))}));
        draft.add({ledgerTable(labels, capture.ledger)});
        if (capture.ledger.losses.empty())
            draft.add(paragraph({words(labels.text(QT_TRANSLATE_NOOP("Report", "No loss was noticed.")))}));
        else
            draft.add({lossTable(labels, capture.ledger)});
    }
}

void addCaptures(Draft& draft)
{
    draft.section(QT_TRANSLATE_NOOP("Report", "Captures"), "captures");
    if (draft.data.captures.empty())
        draft.add(paragraph({words(draft.labels.text(QT_TRANSLATE_NOOP("Report", "The case holds no capture.")))}));
    for (const evidence::Capture& capture : draft.data.captures) {
        const std::string id = base::toString(capture.publicId);
        draft.add(heading(3, {words(id + " "), foreign(captureTitle(capture))}, id));
        draft.add({captureTable(draft.labels, capture)});
    }
}

} // namespace greffier::report
