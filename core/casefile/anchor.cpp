#include "core/casefile/anchor.h"

#include "core/base/time_stamp.h"
#include "core/casefile/case_core.h"
#include "core/casefile/case_file.h"
#include "core/journal/attest_store.h"
#include "core/report/anchor_text.h"

#include <QFileInfo>
#include <QSaveFile>

namespace greffier::casefile {
namespace {

using base::ErrorCode;
using base::Result;
using base::Status;

// Row and act bear the same moment, so that the act binds the row's too.
Status commit(CaseFile& file, journal::Attest attest)
{
    const Environment& environment = file.environment();
    const base::Moment at = environment.clock->now();
    attest.obtainedUtcMs = at.utcMs;
    const Status status = file.core().write([&](store::Connection& connection) -> Status {
        if (const Status stored = journal::storeAttest(connection, attest); !stored)
            return stored;
        const auto act = journal::append(
            connection, file.core().uid, {environment.operatorName, environment.device}, at,
            journal::Anchored{attest.upToSeq, base::toHex(attest.head), attest.kind, base::toHex(base::sha256(attest.token))});
        return act ? Status() : base::fail(act.error());
    });
    file.refresh();
    return status;
}

// The present head, for an anchor of that kind.
journal::Attest headOf(const CaseFile& file, const char* kind)
{
    const base::Digest head = journal::journalHead(file.acts());
    return {0, static_cast<std::int64_t>(file.acts().size()), std::string(base::asBytes(head)), kind, {}, 0};
}

} // namespace

Status requestStamp(CaseFile& file, const std::string& path)
{
    const QString name = QString::fromStdString(path);
    if (QFileInfo::exists(name))
        return base::fail(ErrorCode::FileExists, path);
    journal::Attest request = headOf(file, "request");
    request.token = base::timeStampRequest(base::digestFromBytes(request.head).value_or(base::Digest{}));
    QSaveFile target(name);
    const auto size = static_cast<qint64>(request.token.size());
    if (!target.open(QIODevice::WriteOnly) || target.write(request.token.data(), size) != size)
        return base::fail(ErrorCode::WriteFailed, path, target.errorString().toStdString());
    if (const Status status = commit(file, std::move(request)); !status) {
        target.cancelWriting();
        return status;
    }
    return target.commit() ? Status() : base::fail(ErrorCode::WriteFailed, path, target.errorString().toStdString());
}

Status acceptStamp(CaseFile& file, std::string_view response)
{
    const auto stamp = base::readTimeStamp(response);
    const Status isSigned = base::checkTimeStampSignature(response);
    if (!stamp || !isSigned) {
        const base::Error& error = !stamp ? stamp.error() : isSigned.error();
        return base::fail(error.code == ErrorCode::VerificationFailed ? ErrorCode::BadValue : error.code, {}, error.detail);
    }
    const auto attests = file.core().read([](store::Connection& connection) { return journal::loadAttests(connection); });
    if (!attests)
        return base::fail(attests.error());
    const journal::Attest* answered = nullptr;
    for (const journal::Attest& attest : *attests) {
        if (attest.kind == "rfc3161" && attest.token == response)
            return base::fail(ErrorCode::BadValue, {}, "the case holds this stamp already");
        const auto asked = attest.kind == "request" ? base::readTimeStampRequest(attest.token) : base::fail(ErrorCode::Malformed);
        if (asked && asked->imprint == stamp->imprint && asked->imprintAlgorithm == stamp->imprintAlgorithm &&
            asked->nonce == stamp->nonce)
            answered = &attest;
    }
    if (answered == nullptr)
        return base::fail(ErrorCode::BadValue, {}, "it answers no request of this case");
    return commit(file, {0, answered->upToSeq, answered->head, "rfc3161", std::string(response), 0});
}

Result<std::string> anchorByText(CaseFile& file, AnchorKind kind, const std::string& language)
{
    journal::Attest attest = headOf(file, kind == AnchorKind::Printed ? "printed" : "mailed");
    const CaseInfo info = file.info();
    attest.token = report::anchorText({language, info.uid, info.title, base::toHex(attest.head), file.environment().operatorName,
                                       attest.upToSeq, file.environment().clock->now()});
    std::string text = attest.token;
    const Status status = commit(file, std::move(attest));
    return status ? Result<std::string>(std::move(text)) : base::fail(status.error());
}

} // namespace greffier::casefile
