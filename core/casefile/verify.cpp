#include "core/casefile/verify.h"

#include "core/casefile/relations_of_case.h"

#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/casefile/facts.h"
#include "core/casefile/rule_book.h"
#include "core/casefile/verify_checks.h"
#include "core/evidence/evidence_reader.h"
#include "core/store/case_schema.h"
#include "core/store/evidence_sql.h"

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

// Damage becomes a finding; only what keeps the check from being made at all is an error.
bool isFinding(const base::Error& error)
{
    return error.code != ErrorCode::Cancelled && error.code != ErrorCode::CaseLocked;
}

class Verification {
public:
    Verification(store::Connection& connection, const base::JobControl& job) : m_connection(connection), m_job(job) {}

    Status run()
    {
        Status status = checkFile();
        if (status)
            status = loadJournal();
        if (status)
            status = checkBlobs(m_connection, m_erasures, m_job, m_report);
        if (status)
            status = checkBindings(m_connection, m_acts, m_report);
        if (status)
            status = checkAnchors(m_connection, m_acts, m_report);
        if (status)
            status = checkPersons(m_connection, m_acts, m_report);
        for (const auto& [act, detail] : numberFaults(m_acts))
            m_report.findings.push_back({Layer::Chain, act, detail});
        m_isCountable = isCountable();
        if (status && !m_isCountable)
            return status;
        if (status)
            status = checkErased(m_connection, m_erasures, m_report);
        if (status)
            status = checkEvidence(m_connection, m_acts, m_erasures, m_job, m_report);
        if (status)
            status = checkPassages(m_connection, m_acts, m_report);
        if (status)
            status = reparse(m_connection, m_erasures, m_job, m_report);
        return status;
    }

    VerifyReport& report() { return m_report; }
    bool canBeOpened() const { return m_isSchemaOurs && m_isCountable; }
    const std::string& caseUid() const { return m_caseUid; }

private:
    Status checkFile()
    {
        auto statement = m_connection.prepare("PRAGMA quick_check(20)");
        if (!statement)
            return note(Layer::File, {}, statement.error());
        for (;;) {
            const Result<bool> hasRow = statement->step();
            if (!hasRow)
                return note(Layer::File, {}, hasRow.error());
            if (!*hasRow)
                break;
            if (statement->text(0) != "ok")
                m_report.findings.push_back({Layer::File, {}, std::string(statement->text(0))});
        }
        if (const Status references = checkReferences(); !references)
            return references;
        m_report.layers.push_back({Layer::File, 1});
        const Status schema = store::checkCaseSchema(m_connection);
        if (!schema && (schema.error().code == ErrorCode::CaseNotACase || schema.error().code == ErrorCode::CaseNewer))
            return schema;
        m_isSchemaOurs = schema.has_value();
        m_report.layers.push_back({Layer::Schema, 1});
        return schema ? schema : note(Layer::Schema, schema.error().detail, schema.error());
    }

    // Rows that belong to a row that is not there would be read by no other check.
    Status checkReferences()
    {
        auto statement = m_connection.prepare("PRAGMA foreign_key_check");
        if (!statement)
            return note(Layer::File, {}, statement.error());
        for (;;) {
            const Result<bool> hasRow = statement->step();
            if (!hasRow)
                return note(Layer::File, {}, hasRow.error());
            if (!*hasRow)
                return {};
            const std::string table(statement->text(0));
            m_report.findings.push_back({Layer::File, table + " " + std::to_string(statement->integer(1)),
                                         "belongs to no " + std::string(statement->text(2))});
        }
    }

    // Evidence is read by ranges of identifiers: one beyond all measure would make that endless.
    bool isCountable()
    {
        constexpr std::int64_t kMostMissing = 1'000'000;
        const auto missing = m_connection.integer(store::sql::kCountMissingItems);
        if (missing && missing->value_or(0) <= kMostMissing)
            return true;
        m_report.findings.push_back({Layer::Text, "comment", missing ? "identifiers" : missing.error().detail});
        return false;
    }

    Status loadJournal()
    {
        auto uid = m_connection.prepare(store::sql::kSelectMeta);
        if (!uid)
            return note(Layer::Schema, "meta", uid.error());
        uid->bind(1, "uid");
        const Result<bool> hasUid = uid->step();
        m_caseUid = hasUid && *hasUid ? std::string(uid->text(0)) : std::string();
        uid->reset();
        auto acts = journal::loadActs(m_connection, 0);
        if (!acts)
            return note(Layer::Chain, acts.error().detail, acts.error());
        m_acts = std::move(*acts);
        auto erasures = erasuresOf(m_connection, m_acts);
        if (!erasures)
            return note(Layer::Chain, "erasure", erasures.error());
        m_erasures = std::move(*erasures);
        for (const journal::ChainFault& fault : journal::checkChains(m_acts, m_caseUid)) {
            // Its hash binds words that are gone; the links before and behind it are checked all the same.
            if (fault.why == "hash" && m_erasures.acts.contains(fault.act))
                m_report.erased.push_back(fault.act);
            else
                m_report.findings.push_back({Layer::Chain, fault.act, fault.why});
        }
        m_report.layers.push_back({Layer::Chain, static_cast<std::int64_t>(m_acts.size())});
        m_report.acts = static_cast<std::int64_t>(m_acts.size());
        m_report.journalHead = base::toHex(journal::journalHead(m_acts));
        return {};
    }

    Status note(Layer layer, const std::string& row, const base::Error& error)
    {
        if (!isFinding(error))
            return base::fail(error);
        m_report.findings.push_back({layer, row, error.detail});
        return {};
    }

    store::Connection& m_connection;
    const base::JobControl& m_job;
    VerifyReport m_report;
    std::vector<journal::Act> m_acts;
    ErasureRecord m_erasures;
    std::string m_caseUid;
    bool m_isSchemaOurs = false;
    bool m_isCountable = false;
};

// A missing derived file proves nothing and harms nothing: only what is there and stamped as current is compared.
Status checkDerived(const std::string& path, const std::string& cacheFolder, const std::string& caseUid,
                    const base::JobControl& job, VerifyReport& report)
{
    if (!QFileInfo::exists(QString::fromStdString(index::DerivedFile::pathFor(cacheFolder, caseUid))))
        return {};
    Environment environment = systemEnvironment();
    environment.cacheFolder = cacheFolder;
    auto file = CaseFile::open(path, environment, Access::Read);
    if (!file)
        return {}; // what keeps it from opening is among the findings already
    return compareDerived((*file)->core(), job, report);
}

} // namespace

const char* layerName(Layer layer)
{
    constexpr std::array<const char*, 11> kNames{"file",    "schema",  "blob",  "text",    "author", "thread",
                                                 "capture", "passage", "chain", "derived", "reparse"};
    return kNames[static_cast<std::size_t>(layer)];
}

Result<VerifyReport> verify(const std::string& path, const std::string& cacheFolder, const base::JobControl& job)
{
    const QFileInfo info(QString::fromStdString(path));
    if (!info.exists())
        return base::fail(ErrorCode::CaseMissing, path);
    if (!info.isFile())
        return base::fail(ErrorCode::CaseNotACase, path);
    store::rollBackHotJournal(info.canonicalFilePath().toStdString()); // what a killed program left half written
    auto connection = store::Connection::open(info.canonicalFilePath().toStdString(), store::OpenMode::ReadOnly);
    if (!connection)
        return base::fail(connection.error());
    const auto application = connection->integer("PRAGMA application_id");
    if (!application || application->value_or(0) != store::kApplicationId)
        return base::fail(ErrorCode::CaseNotACase, path);
    Verification verification(*connection, job);
    Status status = verification.run();
    if (status && verification.canBeOpened())
        status = checkDerived(path, cacheFolder, verification.caseUid(), job, verification.report());
    if (!status)
        return base::fail(status.error());
    return std::move(verification.report());
}

Status completeDerived(CaseFile& file, const base::JobControl& job)
{
    if (const Status status = restoreHits(file, job); !status)
        return status;
    if (const auto relations = relationsOf(file, job); !relations)
        return base::fail(relations.error());
    return ensureSearch(file.core(), file.core().snapshot(), job);
}

Status rebuild(CaseFile& file, const base::JobControl& job)
{
    CaseCore& core = file.core();
    Status status = core.derived([](index::DerivedFile* derived) { return derived != nullptr ? derived->clear() : Status(); });
    if (!status)
        return status;
    const Snapshot snapshot = core.snapshot();
    const auto arrays = loadArrays(core, snapshot.acts, snapshot.threads.size());
    if (!arrays)
        return base::fail(arrays.error());
    return completeDerived(file, job);
}

} // namespace greffier::casefile
