#include "core/casefile/bundle.h"

#include "core/casefile/bundle_complaints.h"
#include "core/casefile/bundle_evidence.h"
#include "core/casefile/case_core.h"
#include "core/journal/attest_store.h"
#include "core/report/bag_guide.h"
#include "core/report/bag_writer.h"
#include "core/report/json_writer.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// Where each format of the report lies.
constexpr std::array<std::pair<const char*, const char*>, 6> kReports{{{"html", "data/report.html"},
                                                                       {"pdf", "data/report.pdf"},
                                                                       {"odt", "data/report.odt"},
                                                                       {"csv", "data/tables/comments.csv"},
                                                                       {"xlsx", "data/tables/comments.xlsx"},
                                                                       {"jsonld", "data/annotations.jsonld"}}};

Result<base::KeyPair> readKeys(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(file.exists() ? ErrorCode::FileUnreadable : ErrorCode::FileMissing, path,
                          file.errorString().toStdString());
    constexpr qint64 kMost = 10'000; // bytes; such a key has 119
    auto keys = base::readSecretPem(file.read(kMost).toStdString());
    if (!keys)
        return base::fail(base::Error{ErrorCode::BadValue, path, {}, 0, 0, "bundle key -o KEY"});
    return keys;
}

Status addReports(const BundleInput& input, const BundleFormats& formats, const base::JobControl& job, report::BagWriter& bag)
{
    const auto wordlessJson = [&input]() -> Result<std::string> { return report::toJson(report::wordless(input.data)); };
    if (const Status status = addSearched(input.set, report::bag::kComments, report::toJson(input.data), wordlessJson, bag); !status)
        return status;
    for (const auto& [format, path] : kReports) {
        const auto found = std::find_if(formats.begin(), formats.end(),
                                        [id = format](const report::ExportFormat& each) { return each.id == id; });
        if (found == formats.end())
            continue;
        if (job.isCancelled())
            return base::fail(ErrorCode::Cancelled);
        const auto bytes = found->write(input.data, {});
        if (!bytes)
            return base::fail(bytes.error());
        const auto wordless = [&input, &found] { return found->write(report::wordless(input.data), {}); };
        if (const Status status = addSearched(input.set, path, *bytes, wordless, bag); !status)
            return status;
    }
    return {};
}

report::BagWriter::Info infoOf(const BundleInput& input)
{
    const auto value = [&input](const char* key) {
        const auto found = input.data.values.find(key);
        return found == input.data.values.end() ? std::string() : found->second;
    };
    return {{"Source-Organization", value("service")},
            {"External-Description", input.data.title},
            {"Bagging-Date", base::isoUtc(input.data.written.utcMs).substr(0, 10)},
            {"External-Identifier", input.data.caseUid},
            {"Internal-Sender-Identifier", value("dossier")},
            {"Bag-Software-Agent", "Greffier " + input.data.toolVersion},
            {"Greffier-Journal-Head", input.data.journalHead},
            {"Greffier-Journal-Acts", std::to_string(input.data.acts)},
            {"Greffier-Profile", input.options.profile}};
}

Status fillBag(const BundleInput& input, const BundleFormats& formats, const base::JobControl& job, report::BagWriter& bag)
{
    // A connection of its own: the bytes of the evidence never change, and reading them keeps nobody waiting.
    auto connection = store::Connection::open(input.casePath, store::OpenMode::ReadOnly);
    if (!connection)
        return base::fail(connection.error());
    const auto attests = journal::loadAttests(*connection);
    if (!attests)
        return base::fail(attests.error());
    report::BagGuide guide{input.data.caseUid, input.data.journalHead, input.options.profile, input.data.acts,
                           input.keys.has_value(), false};
    for (const journal::Attest& attest : *attests)
        guide.hasStamps = guide.hasStamps || attest.kind == "rfc3161";
    for (const journal::Act& act : input.acts)
        guide.hasErasures = guide.hasErasures || std::holds_alternative<journal::Erased>(act.payload);
    guide.hasComplaints = !input.complaints.empty();
    Status status = bag.add("data/HOW-TO-VERIFY.txt", report::verifyGuide(guide));
    if (status)
        status = addReports(input, formats, job, bag);
    if (status)
        status = addComplaints(input, formats, job, bag);
    if (status)
        status = bag.add(report::bag::kJournal, journalLines(input));
    if (status && input.options.profile == "none")
        status = addEvidence(*connection, input, job, bag);
    if (status)
        status = addAttests(*connection, input, bag);
    return status ? bag.finish(infoOf(input), input.keys ? &*input.keys : nullptr) : status;
}

} // namespace

Result<BundleInput> collectBundle(const CaseFile& file, const BundleOptions& options, const base::JobControl& job)
{
    BundleInput input;
    input.options = options;
    input.casePath = file.core().path;
    if (!options.signingKeyPath.empty()) {
        auto keys = readKeys(options.signingKeyPath);
        if (!keys)
            return base::fail(keys.error());
        input.keys = std::move(*keys);
    }
    auto data = collectReport(file, {{}, options.language, options.profile}, job);
    if (!data)
        return base::fail(data.error());
    auto set = redactionSetOf(file, options.profile, options.language, *data);
    if (!set)
        return base::fail(set.error());
    input.set = std::move(*set);
    if (const Status status = collectComplaints(file, *data, job, input); !status)
        return base::fail(status.error());
    input.data = input.set.isActive() ? report::redact(*data, input.set) : std::move(*data);
    input.acts = file.acts();
    return input;
}

Result<MadeBundle> makeBundle(const BundleInput& input, const std::string& path, const BundleFormats& formats,
                              const base::JobControl& job)
{
    const QString name = QString::fromStdString(path);
    if (QFileInfo::exists(name))
        return base::fail(ErrorCode::FileExists, path);
    const std::string fileName = QFileInfo(name).fileName().toStdString();
    if (const auto shown = report::Redactor(input.set).count(fileName); !shown.empty())
        return base::fail(ErrorCode::RedactionLeak, fileName, input.set.values[shown.begin()->first].token);
    MadeBundle made{std::make_unique<QSaveFile>(name), {}};
    QSaveFile& target = *made.target;
    if (!target.open(QIODevice::WriteOnly))
        return base::fail(ErrorCode::WriteFailed, path, target.errorString().toStdString());
    base::Sha256 hash;
    report::BagWriter bag(
        "greffier-" + input.data.caseUid.substr(0, 8),
        [&target, &hash](std::string_view bytes) {
            hash.add(bytes);
            return target.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size());
        },
        input.data.written);
    Status status = fillBag(input, formats, job, bag);
    if (!status && target.error() != QFileDevice::NoError)
        status = base::fail(target.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull : ErrorCode::WriteFailed, path,
                            target.errorString().toStdString());
    if (!status) {
        target.cancelWriting();
        return base::fail(status.error());
    }
    made.sha256 = base::toHex(hash.result());
    return made;
}

Status finishBundle(CaseFile& file, const BundleOptions& options, MadeBundle made)
{
    const std::string path = made.target->fileName().toStdString();
    // The act first, as for every export: a bundle that left without a trace would be worse than an act without its file.
    const auto act = file.act(journal::Exported{"bagit", options.profile, options.recipient, options.purpose, made.sha256,
                                                QFileInfo(made.target->fileName()).fileName().toStdString()});
    if (!act)
        return base::fail(act.error());
    if (!made.target->commit())
        return base::fail(ErrorCode::WriteFailed, path, made.target->errorString().toStdString());
    return {};
}

Status writeBundle(CaseFile& file, const std::string& path, const BundleOptions& options, const BundleFormats& formats,
                   const base::JobControl& job)
{
    const auto input = collectBundle(file, options, job);
    if (!input)
        return base::fail(input.error());
    auto made = makeBundle(*input, path, formats, job);
    if (!made)
        return base::fail(made.error());
    if (job.isCancelled())
        return base::fail(ErrorCode::Cancelled);
    return finishBundle(file, options, std::move(*made));
}

Status writeKeyPair(const std::string& path)
{
    const QString secret = QString::fromStdString(path), open = secret + QLatin1String(".pub");
    for (const QString& name : {secret, open}) {
        if (QFileInfo::exists(name))
            return base::fail(ErrorCode::FileExists, name.toStdString());
    }
    const base::KeyPair keys = base::newKeyPair();
    const auto write = [](const QString& name, const std::string& text, QFile::Permissions permissions) -> Status {
        QFile file(name); // the permissions are there from the first moment on
        const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::NewOnly, permissions) &&
                               file.write(text.data(), static_cast<qint64>(text.size())) >= 0 && file.flush();
        return isWritten ? Status() : base::fail(ErrorCode::WriteFailed, name.toStdString(), file.errorString().toStdString());
    };
    const QFile::Permissions owner = QFile::ReadOwner | QFile::WriteOwner;
    const Status written = write(secret, base::secretPem(keys), owner);
    return written ? write(open, base::publicPem(keys.publicKey), owner | QFile::ReadGroup | QFile::ReadOther) : written;
}

} // namespace greffier::casefile
