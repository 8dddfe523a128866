#include "core/casefile/bundle_complaints.h"

#include "core/base/json.h"
#include "core/casefile/complaint.h"
#include "core/report/exhibit_document.h"

#include <QJsonDocument>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace greffier::casefile {
namespace {

using base::Result;
using base::Status;
using base::toQString;
using report::ComplaintData;
using report::ExportFormat;

using Write = std::function<Result<report::WrittenDocument>(const ComplaintData&)>;

// PDF where it can be written, else the first format with pages.
const ExportFormat* formatOfExhibits(const BundleFormats& formats)
{
    const ExportFormat* best = nullptr;
    for (const ExportFormat& format : formats) {
        if (format.hasPages() && (best == nullptr || format.id == "pdf"))
            best = &format;
    }
    return best;
}

// One complaint on its way into the bag.
class ComplaintFiles {
public:
    ComplaintFiles(const PreparedComplaint& complaint, bool isAlone, report::BagWriter& bag)
        : m_data(complaint.data), m_set(complaint.set), m_isAlone(isAlone), m_bag(bag)
    {
    }

    Status addLetters(const BundleFormats& formats, const base::JobControl& job)
    {
        m_wordless.reset(); // the exhibits' numbers of pages are known since
        for (const ExportFormat& format : formats) {
            if (!format.hasPages())
                continue;
            const std::string path = "data/complaints/" + m_data.id + "." + std::string(format.extension);
            const Write write = [&](const ComplaintData& data) { return format.writeComplaint(data, job); };
            if (const auto pages = addDocument(write, path); !pages)
                return base::fail(pages.error());
            m_letters.append(toQString(path));
        }
        return {};
    }

    Status addExhibits(const ExportFormat* format, const base::JobControl& job)
    {
        for (std::size_t i = 0; i < m_data.exhibits.size(); ++i) {
            report::ComplaintExhibit& exhibit = m_data.exhibits[i];
            if (job.isCancelled())
                return base::fail(base::ErrorCode::Cancelled);
            job.report(base::Stage::Exporting, static_cast<std::int64_t>(i), static_cast<std::int64_t>(m_data.exhibits.size()));
            std::string path;
            if (!exhibit.exhibit.withdrawn && format != nullptr) {
                path = "data/exhibits/" + nameOf(exhibit.number) + "." + std::string(format->extension);
                const Write write = [format, number = exhibit.number](const ComplaintData& data) {
                    return writtenExhibit(*format, data, number);
                };
                const auto pages = addDocument(write, path);
                if (!pages)
                    return base::fail(pages.error());
                exhibit.pages = *pages;
            }
            m_paths.push_back(path);
        }
        return {};
    }

    QJsonObject letterJson() const { return {{QStringLiteral("id"), toQString(m_data.id)}, {QStringLiteral("files"), m_letters}}; }
    QJsonArray exhibitsJson() const { return exhibitsJson(m_data); }
    // The same without a word of the case.
    QJsonArray wordlessJson() { return exhibitsJson(wordless()); }

private:
    // "piece-001"; where there are several complaints, each has its own numbers.
    std::string nameOf(std::int64_t number) const
    {
        constexpr std::size_t kDigits = 3;
        const std::string digits = std::to_string(number);
        return (m_isAlone ? std::string() : m_data.id + "-") + "piece-" +
               std::string(kDigits - std::min(kDigits, digits.size()), '0') + digits;
    }

    const ComplaintData& wordless()
    {
        if (!m_wordless)
            m_wordless = report::wordless(m_data);
        return *m_wordless;
    }

    static Result<report::WrittenDocument> writtenExhibit(const ExportFormat& format, const ComplaintData& data, std::int64_t number)
    {
        const auto renders = format.renders();
        if (!renders)
            return base::fail(renders.error());
        return format.writeDocument(report::buildExhibit(data, number, *renders), data.report.written);
    }

    // How many pages it has.
    Result<std::size_t> addDocument(const Write& write, const std::string& path)
    {
        const auto document = write(m_data);
        if (!document)
            return base::fail(document.error());
        const auto ownWords = [&]() -> Result<std::string> {
            auto own = write(wordless());
            return own ? Result<std::string>(std::move(own->bytes)) : base::fail(own.error());
        };
        const Status added = addSearched(m_set, path, document->bytes, ownWords, m_bag);
        return added ? Result<std::size_t>(document->pages) : base::fail(added.error());
    }

    QJsonArray exhibitsJson(const ComplaintData& data) const
    {
        QJsonArray all;
        for (std::size_t i = 0; i < data.exhibits.size(); ++i) {
            const report::ComplaintExhibit& exhibit = data.exhibits[i];
            std::string text;
            if (exhibit.item)
                text = data.report.items[*exhibit.item].textSha256;
            else if (exhibit.thread && !data.report.redaction)
                text = base::toHex(base::sha256(data.report.threads[*exhibit.thread].body));
            all.append(QJsonObject{{QStringLiteral("complaint"), toQString(data.id)},
                                   {QStringLiteral("number"), static_cast<qint64>(exhibit.number)},
                                   {QStringLiteral("title"), toQString(exhibit.exhibit.title)},
                                   {QStringLiteral("object"), toQString(exhibit.exhibit.object)},
                                   {QStringLiteral("withdrawn"), exhibit.exhibit.withdrawn.has_value()},
                                   {QStringLiteral("file"), toQString(m_paths[i])},
                                   {QStringLiteral("pages"), static_cast<qint64>(m_data.exhibits[i].pages)},
                                   {QStringLiteral("text_sha256"), toQString(text)},
                                   {QStringLiteral("file_sha256"), toQString(exhibit.sha256)}});
        }
        return all;
    }

    ComplaintData m_data; // its exhibits learn their numbers of pages
    const report::RedactionSet& m_set;
    bool m_isAlone;
    report::BagWriter& m_bag;
    std::optional<ComplaintData> m_wordless;
    QJsonArray m_letters;
    std::vector<std::string> m_paths; // of the exhibits, in their order; empty where there is none
};

std::string indexText(const QJsonArray& letters, const QJsonArray& exhibits)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("complaints"), letters}, {QStringLiteral("exhibits"), exhibits}})
        .toJson(QJsonDocument::Indented)
        .toStdString();
}

// What is taken out of the report, and what the complaint's own fields hold besides.
report::RedactionSet joined(report::RedactionSet all, const report::RedactionSet& own)
{
    std::set<std::pair<std::string, std::string>> known;
    for (const report::Redacted& value : all.values)
        known.emplace(value.kind, value.value);
    for (const report::Redacted& value : own.values) {
        if (known.emplace(value.kind, value.value).second)
            all.values.push_back(value);
    }
    all.kept = own.kept;
    return all;
}

void append(QJsonArray& all, const QJsonArray& more)
{
    for (const auto& each : more)
        all.append(each);
}

} // namespace

Status addSearched(const report::RedactionSet& set, const std::string& path, const std::string& bytes, const Wordless& wordless,
                   report::BagWriter& bag)
{
    const Status isClear = set.isActive() ? checkLeaks(set, path, bytes, wordless) : Status();
    return isClear ? bag.add(path, bytes) : isClear;
}

Status collectComplaints(const CaseFile& file, const report::ReportData& all, const base::JobControl& job, BundleInput& input)
{
    std::map<std::string, report::RedactionSet> sets{{input.options.language, input.set}}; // tokens are words of a language
    for (const std::string& id : input.options.complaints) {
        const auto complaint = findComplaint(file, id);
        if (!complaint)
            return base::fail(complaint.error());
        const std::string& language = (*complaint)->opened.language;
        auto data = collectComplaint(file, id, language, job);
        auto ofAll = sets.contains(language) ? Result<report::RedactionSet>(sets[language])
                                             : redactionSetOf(file, input.options.profile, language, all);
        if (!data || !ofAll)
            return base::fail(!data ? data.error() : ofAll.error());
        const auto own = redactionSetOf(file, input.options.profile, language, *data);
        if (!own)
            return base::fail(own.error());
        sets.insert_or_assign(language, *ofAll);
        report::RedactionSet set = joined(std::move(*ofAll), *own);
        input.complaints.push_back({set.isActive() ? report::redact(*data, set) : std::move(*data), std::move(set)});
    }
    return {};
}

Status addComplaints(const BundleInput& input, const BundleFormats& formats, const base::JobControl& job, report::BagWriter& bag)
{
    QJsonArray letters, exhibits, ownWords;
    for (const PreparedComplaint& complaint : input.complaints) {
        ComplaintFiles files(complaint, input.complaints.size() == 1, bag);
        Status status = files.addExhibits(formatOfExhibits(formats), job);
        if (status)
            status = files.addLetters(formats, job); // with the exhibits' numbers of pages
        if (!status)
            return status;
        letters.append(files.letterJson());
        append(exhibits, files.exhibitsJson());
        if (complaint.set.isActive())
            append(ownWords, files.wordlessJson());
    }
    if (letters.isEmpty())
        return {};
    const auto wordless = [&]() -> Result<std::string> { return indexText(letters, ownWords); };
    return addSearched(input.set, report::bag::kExhibits, indexText(letters, exhibits), wordless, bag);
}

} // namespace greffier::casefile
