#include "ui/models/ledger_findings.h"

#include "core/base/digest.h"
#include "core/base/json.h"
#include "core/evidence/ledger_json.h"
#include "ui/models/moment_text.h"
#include "ui/models/wording.h"
#include "ui/models/wording_relations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace greffier::models {
namespace {

QString number(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString worded(const char* text)
{
    return QCoreApplication::translate("LedgerModel", text);
}

QString quoted(const std::string& text)
{
    QString inner = base::toQString(text);
    inner.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\""));
    return QLatin1Char('"') + inner + QLatin1Char('"');
}

// Writes the rows of one ledger.
class Rows {
public:
    explicit Rows(const std::vector<evidence::Capture>& captures) : m_captures(captures)
    {
        QStringList each;
        for (const evidence::Capture& capture : captures)
            each += QStringLiteral("capture = ") + quoted(base::toString(capture.publicId));
        m_scope = each.size() > 1 ? QLatin1Char('(') + each.join(QLatin1String(" or ")) + QLatin1Char(')') : each.join(QString());
    }

    // `condition`: which comments of the captures it is about; nullptr for none of them, "" for all.
    LedgerFinding& add(const char* id, const QString& what, const QString& amount, Attention attention = Attention::Fact,
                       const char* condition = nullptr)
    {
        m_rows.push_back({QString::fromLatin1(id), what, amount, {}, attention});
        if (condition != nullptr)
            m_rows.back().filter = filterOf(QString::fromUtf8(condition));
        return m_rows.back();
    }
    // A number that asks for attention as soon as it is not 0; then it leads to its comments.
    void addCount(const char* id, const QString& what, std::int64_t count, Attention attention, const char* condition)
    {
        add(id, what, number(count), count > 0 ? attention : Attention::Fact, count > 0 ? condition : nullptr);
    }
    void addText(const char* id, const QString& what, const QString& text)
    {
        if (!text.isEmpty())
            add(id, what, text);
    }
    QString filterOf(const QString& condition) const
    {
        return condition.isEmpty() ? m_scope : m_scope + QLatin1String(" and ") + condition;
    }
    std::vector<LedgerFinding> take() { return std::move(m_rows); }
    const std::vector<evidence::Capture>& captures() const { return m_captures; }

private:
    const std::vector<evidence::Capture>& m_captures;
    QString m_scope;
    std::vector<LedgerFinding> m_rows;
};

void addMissing(Rows& rows, const evidence::Ledger& ledger)
{
    const bool isShort = ledger.announced && *ledger.announced > ledger.comments;
    rows.add("announced", worded(QT_TRANSLATE_NOOP("LedgerModel", "Complete?")), completenessText(ledger),
             isShort ? Attention::Attention : Attention::Fact, "");
    if (isShort)
        rows.add("missing", worded(QT_TRANSLATE_NOOP("LedgerModel", "Announced but not captured")),
                 number(*ledger.announced - ledger.comments), Attention::Attention);
    rows.addCount("orphans", worded(QT_TRANSLATE_NOOP("LedgerModel", "Replies whose parent is missing")), ledger.orphans,
                  Attention::Attention, "orphan");
    rows.addCount("placeholders", worded(QT_TRANSLATE_NOOP("LedgerModel", "Placeholders for missing comments")), ledger.placeholders,
                  Attention::Attention, "missing_parent");
    rows.addCount("unknown-authors", worded(QT_TRANSLATE_NOOP("LedgerModel", "Comments without an author")), ledger.unknownAuthors,
                  Attention::Attention, "unknown_author");
    rows.addCount("unknown-dates", worded(QT_TRANSLATE_NOOP("LedgerModel", "Comments without a date")), ledger.unknownDates,
                  Attention::Attention, "posted is unknown");
    rows.add("duplicates", worded(QT_TRANSLATE_NOOP("LedgerModel", "Comments captured twice")), number(ledger.duplicates),
             ledger.duplicates > 0 ? Attention::Notice : Attention::Fact);
    if (ledger.depthCap > 0)
        rows.add("depth-cap", worded(QT_TRANSLATE_NOOP("LedgerModel", "Depth at which the site seems to stop nesting")),
                 number(ledger.depthCap), Attention::Notice)
            .filter = rows.filterOf(QStringLiteral("depth >= %1").arg(ledger.depthCap));
}

void addJoins(Rows& rows, const CaptureJoins& joins, const QString& capture)
{
    for (const CaptureJoins::Thread& thread : joins.threads)
        rows.add("joined", worded(QT_TRANSLATE_NOOP("LedgerModel", "Same thread as in %1 (%2)")).arg(thread.others, joinRuleText(thread.part.rule)),
                 joinedThreadText(thread.part), Attention::Notice)
            .example = coverageText(thread.part.coverage);
    for (const CaptureJoins::Finding& found : joins.findings) {
        const bool isVanished = found.finding.isVanished;
        LedgerFinding& row = rows.add(isVanished ? "vanished" : "changed", joinFindingText(found.finding, found.item, found.earlier, capture),
                                      isVanished ? worded(QT_TRANSLATE_NOOP("LedgerModel", "vanished")) : worded(QT_TRANSLATE_NOOP("LedgerModel", "changed")),
                                      Attention::Attention);
        row.example = found.text;
        row.object = found.item;
    }
    if (joins.moreFindings > 0)
        rows.add("more-findings", worded(QT_TRANSLATE_NOOP("LedgerModel", "More changed or vanished comments: see “greffier-cli ledger”")),
                 number(joins.moreFindings), Attention::Attention);
}

// Examples of these losses are identifiers of the source.
bool namesAComment(const std::string& what)
{
    return what == "duplicate-id" || what == "repeated-comment" || what == "cycle";
}

void addLosses(Rows& rows, const evidence::Ledger& ledger)
{
    for (const evidence::Loss& loss : ledger.losses) {
        const bool isCut = loss.what == "rest-unreadable"; // a part of the file is not in the case
        LedgerFinding& row = rows.add(loss.what.c_str(), lossKindText(loss.what), number(loss.count),
                                      isCut ? Attention::Attention : Attention::Notice);
        row.example = base::toQString(loss.example).simplified();
        if (namesAComment(loss.what))
            row.reference = base::toQString(loss.example);
    }
}

void addFiles(Rows& rows, const evidence::Ledger& ledger)
{
    if (ledger.files > 0)
        rows.addCount("files", worded(QT_TRANSLATE_NOOP("LedgerModel", "Files with comments")), ledger.files, Attention::Fact, nullptr);
    if (ledger.joined > 0)
        rows.addCount("continued", worded(QT_TRANSLATE_NOOP("LedgerModel", "Threads continued in another file")), ledger.joined,
                      Attention::Fact, nullptr);
    if (ledger.skippedFiles == 0)
        return;
    rows.addCount("skipped-files", worded(QT_TRANSLATE_NOOP("LedgerModel", "Files that gave no comments")), ledger.skippedFiles,
                  Attention::Notice, nullptr);
    for (const evidence::SkippedFile& file : ledger.skipped)
        rows.add("skipped-file", base::toQString(file.name).simplified(), {}, Attention::Notice).example =
            reasonText(file.why).simplified();
    const auto unlisted = ledger.skippedFiles - static_cast<std::int64_t>(ledger.skipped.size());
    if (unlisted > 0)
        rows.add("skipped-more", worded(QT_TRANSLATE_NOOP("LedgerModel", "Further files, not listed")), number(unlisted), Attention::Notice);
}

void addShape(Rows& rows, const evidence::Ledger& ledger)
{
    for (const auto& [status, count] : ledger.statuses)
        rows.add("status", worded(QT_TRANSLATE_NOOP("LedgerModel", "Status “%1” at the source")).arg(base::toQString(status).simplified()),
                 number(count))
            .filter = rows.filterOf(QStringLiteral("source_status = ") + quoted(status));
    rows.add("threads", worded(QT_TRANSLATE_NOOP("LedgerModel", "Threads")), number(ledger.threads));
    rows.addCount("replies", worded(QT_TRANSLATE_NOOP("LedgerModel", "Replies")), ledger.replies, Attention::Fact,
                  "not top_level and not missing_parent");
    rows.add("max-depth", worded(QT_TRANSLATE_NOOP("LedgerModel", "Deepest level")), number(ledger.maxDepth)).filter =
        rows.filterOf(QStringLiteral("depth = %1").arg(ledger.maxDepth));
}

void addProvenance(Rows& rows, const evidence::Capture& capture)
{
    rows.addText("format", worded(QT_TRANSLATE_NOOP("LedgerModel", "Format")), base::toQString(capture.format));
    rows.addText("source", worded(QT_TRANSLATE_NOOP("LedgerModel", "Source")), base::toQString(capture.sourceUri));
    rows.addText("captured", worded(QT_TRANSLATE_NOOP("LedgerModel", "Captured")), momentText(capture.captured));
    const evidence::MomentOrigin moment = evidence::momentOrigin(capture);
    rows.addText("captured-from", worded(QT_TRANSLATE_NOOP("LedgerModel", "How that is known")), momentSourceText(moment.from));
    if (const auto imported = QDateTime::fromString(base::toQString(moment.imported), Qt::ISODate); imported.isValid())
        rows.addText("imported", worded(QT_TRANSLATE_NOOP("LedgerModel", "Brought in")),
                     momentText({imported.toMSecsSinceEpoch(), imported.offsetFromUtc() / 60}));
    rows.addText("operator", worded(QT_TRANSLATE_NOOP("LedgerModel", "By")), base::toQString(capture.operatorName));
    rows.addText("charset", worded(QT_TRANSLATE_NOOP("LedgerModel", "Character set")), base::toQString(capture.charset));
    for (const evidence::Blob& blob : capture.blobs) {
        rows.addText("file", worded(QT_TRANSLATE_NOOP("LedgerModel", "File")),
                     QStringLiteral("%1 (%2)").arg(base::toQString(blob.name), QLocale().formattedDataSize(blob.size)));
        rows.addText("sha256", worded(QT_TRANSLATE_NOOP("LedgerModel", "SHA-256 of the file")), base::toQString(base::toHex(blob.sha256)));
    }
    rows.addText("note", worded(QT_TRANSLATE_NOOP("LedgerModel", "Remark of the reader")), base::toQString(capture.note).simplified());
}

template <class Items, class IsSame, class Add>
void merge(Items& into, const Items& more, IsSame isSame, Add add)
{
    for (const auto& item : more) {
        const auto known = std::find_if(into.begin(), into.end(), [&](const auto& each) { return isSame(each, item); });
        if (known == into.end())
            into.push_back(item);
        else
            add(*known, item);
    }
}

void addTo(evidence::Ledger& sum, const evidence::Ledger& more)
{
    using evidence::Ledger;
    for (std::int64_t Ledger::*count :
         {&Ledger::threads, &Ledger::comments, &Ledger::replies, &Ledger::orphans, &Ledger::placeholders, &Ledger::unknownAuthors,
          &Ledger::unknownDates, &Ledger::duplicates, &Ledger::files, &Ledger::joined, &Ledger::skippedFiles})
        sum.*count += more.*count;
    sum.maxDepth = std::max(sum.maxDepth, more.maxDepth);
    sum.depthCap = std::max(sum.depthCap, more.depthCap);
    sum.skipped.insert(sum.skipped.end(), more.skipped.begin(), more.skipped.end());
    merge(sum.statuses, more.statuses, [](const auto& a, const auto& b) { return a.first == b.first; },
          [](auto& a, const auto& b) { a.second += b.second; });
    merge(sum.losses, more.losses, [](const auto& a, const auto& b) { return a.what == b.what; },
          [](auto& a, const auto& b) { a.count += b.count; });
}

} // namespace

evidence::Ledger sumOf(const std::vector<evidence::Capture>& captures)
{
    evidence::Ledger sum;
    // Together they announce a number only where each of them does: what is missing must not hide behind another capture.
    bool isAnnounced = !captures.empty();
    std::int64_t announced = 0;
    for (const evidence::Capture& capture : captures) {
        addTo(sum, capture.ledger);
        isAnnounced = isAnnounced && capture.ledger.announced;
        announced += capture.ledger.announced.value_or(0);
    }
    if (isAnnounced)
        sum.announced = announced;
    return sum;
}

std::vector<LedgerFinding> ledgerFindings(const std::vector<evidence::Capture>& captures, const CaptureJoins& joins)
{
    if (captures.empty())
        return {};
    Rows rows(captures);
    const evidence::Ledger ledger = sumOf(captures);
    addMissing(rows, ledger);
    addJoins(rows, joins, base::toQString(base::toString(captures.front().publicId)));
    addLosses(rows, ledger);
    addFiles(rows, ledger);
    addShape(rows, ledger);
    if (captures.size() == 1)
        addProvenance(rows, captures.front());
    return rows.take();
}

} // namespace greffier::models
