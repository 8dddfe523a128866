#include "core/casefile/statements.h"

#include "core/casefile/case_file.h"
#include "core/casefile/personal_values.h"
#include "core/casefile/persons.h"
#include "core/casefile/redaction_of_case.h"

#include <QDir>
#include <QFileInfo>

#include <set>
#include <string>
#include <utility>
#include <variant>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// OUT.json, OUT-2.json, …
std::string nthPath(const std::string& path, std::size_t n)
{
    if (n == 0)
        return path;
    const QFileInfo info(QString::fromStdString(path));
    const QString suffix = info.suffix().isEmpty() ? QString() : QLatin1Char('.') + info.suffix();
    return QStringLiteral("%1/%2-%3%4").arg(info.path(), info.completeBaseName()).arg(n + 1).arg(suffix).toStdString();
}

// An age is what a reason may have to say ("aimed at a girl of 16"), and tells nobody's name.
void addPersonal(const report::ReportData& data, report::RedactionSet& set)
{
    const auto look = [&set](std::string_view text) {
        for (PersonalValue& found : personalValuesIn(text)) {
            if (found.kind != "age")
                set.values.push_back({std::move(found.value), report::tokenFor(found.kind, 0, set.language), found.kind});
        }
    };
    for (const auto& [key, value] : data.values) {
        if (key.starts_with("dsa."))
            look(value);
    }
    for (const report::ReportItem& item : data.items) {
        if (item.isSelected && item.decision)
            look(item.decision->reason);
    }
    for (const journal::Act& act : data.journal) {
        if (const auto* decided = std::get_if<journal::Decided>(&act.payload)) {
            for (const journal::NamedValue& own : decided->dsa)
                look(own.value);
        }
    }
}

// Labels are names as a whole; their single words are ordinary ones too often, but not where somebody disguises them.
void addNames(const report::ReportData& data, const std::vector<std::string>& names, report::RedactionSet& set)
{
    const std::string token = report::tokenFor("name", 0, set.language);
    std::set<std::string> all(names.begin(), names.end());
    for (const report::ReportItem& item : data.items) {
        all.insert(item.comment.author);
        if (const auto told = item.asserted.find("author"); told != item.asserted.end())
            all.insert(told->second.value);
    }
    all.erase(std::string());
    for (const std::string& name : all)
        set.values.push_back({name, token, "name"});
    for (const std::string& name : all) {
        for (std::string& part : namePartsOf(name))
            set.values.push_back({std::move(part), token, "name", true});
    }
}

} // namespace

Result<PreparedStatements> prepareStatements(const CaseFile& file, const ReportOptions& options, const base::JobControl& job,
                                             const std::string& comment)
{
    auto data = collectReport(file, options, job);
    if (!data)
        return base::fail(data.error());
    for (report::ReportItem& item : data->items)
        item.isSelected = item.isSelected && (comment.empty() || base::toString(item.comment.publicId) == comment);
    PreparedStatements prepared;
    auto set = redactionSetOf(file, options.profile, options.language, *data);
    const auto persons = personsOf(file);
    if (!set || !persons)
        return base::fail(!set ? set.error() : persons.error());
    prepared.set = std::move(*set);
    report::StatementPrivacy privacy;
    for (const PersonValues& person : *persons)
        privacy.names.insert(privacy.names.end(), person.values.begin(), person.values.end());
    prepared.forbidden.profile = "statement";
    prepared.forbidden.language = options.language;
    prepared.forbidden.isWholeWords = true;
    addNames(*data, privacy.names, prepared.forbidden);
    addPersonal(*data, prepared.forbidden);
    const report::Redactor takenOut(prepared.set), forbidden(prepared.forbidden);
    privacy.takenOut = prepared.set.isActive() ? &takenOut : nullptr;
    privacy.forbidden = &forbidden;
    auto made = report::makeStatements(*data, privacy);
    if (!made)
        return base::fail(made.error());
    prepared.made = std::move(*made);
    prepared.data = prepared.set.isActive() ? report::redact(*data, prepared.set) : std::move(*data);
    return prepared;
}

Result<std::vector<StatementFile>> renderStatements(const PreparedStatements& prepared, const StatementTarget& target,
                                                    const LetterRenderer& render, const base::JobControl& job)
{
    std::vector<StatementFile> files;
    const report::DsaStatements blank = report::wordless(prepared.made);
    std::vector<std::string> statements = report::dsaFiles(prepared.made), without = report::dsaFiles(blank);
    for (std::size_t n = 0; n < statements.size(); ++n)
        files.push_back({"dsa", nthPath(target.path, n), std::move(statements[n]), std::move(without[n])});
    if (target.letters.empty())
        return files;
    const report::ReportData bare = prepared.set.isActive() ? report::wordless(prepared.data) : report::ReportData();
    for (std::size_t n = 0; n < prepared.made.statements.size(); ++n) {
        if (job.isCancelled())
            return base::fail(ErrorCode::Cancelled);
        job.report(base::Stage::Exporting, static_cast<std::int64_t>(n), static_cast<std::int64_t>(prepared.made.statements.size()));
        const report::DsaStatement& one = prepared.made.statements[n];
        auto letter = render(report::buildStatementLetter(prepared.data, one));
        auto own = prepared.set.isActive() ? render(report::buildStatementLetter(bare, blank.statements[n]))
                                           : Result<report::WrittenDocument>(report::WrittenDocument{});
        if (!letter || !own)
            return base::fail(!letter ? letter.error() : own.error());
        files.push_back({"dsa-letter", target.letters + "/" + one.statement.at("puid").front() + "." + target.extension,
                         std::move(letter->bytes), std::move(own->bytes)});
    }
    return files;
}

Status passGate(const PreparedStatements& prepared, std::vector<StatementFile>& files, const base::JobControl& job)
{
    for (StatementFile& each : files) {
        if (job.isCancelled())
            return base::fail(ErrorCode::Cancelled);
        const Origin origin{prepared.set, [&each]() -> Result<std::string> { return each.wordless; }, {}, {}};
        if (each.format == "dsa") { // under no profile too; what the file is called is not sent
            if (const Status clear = checkLeaks(prepared.forbidden, "statements.json", each.bytes, origin.wordless); !clear)
                return clear;
        }
        auto passed = passGate(origin, each.path, each.bytes);
        if (!passed)
            return base::fail(passed.error());
        each.passed = std::move(*passed);
    }
    return {};
}

Status writeStatements(CaseFile& file, const PreparedStatements& prepared, const std::vector<StatementFile>& files,
                       const ReportOptions& options)
{
    for (const StatementFile& each : files) {
        const auto wordless = [&each]() -> Result<std::string> { return each.wordless; };
        if (each.format != "dsa" && !QDir().mkpath(QFileInfo(QString::fromStdString(each.path)).path()))
            return base::fail(ErrorCode::WriteFailed, each.path);
        const Status written = writeReport(file, each.format, each.path, each.bytes,
                                           {prepared.set, wordless, options.recipient, options.purpose, each.passed});
        if (!written)
            return written;
    }
    return {};
}

} // namespace greffier::casefile
