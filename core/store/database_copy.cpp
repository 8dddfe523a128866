#include "core/store/database_copy.h"

#include "core/store/hardening.h"

#include <sqlite3.h>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

namespace greffier::store {
namespace {

using base::ErrorCode;
using base::Status;

constexpr int kPagesAtOnce = 1'024;
constexpr int kBusyMs = 5'000;
constexpr int kWaitMs = 20;

struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
};
using Handle = std::unique_ptr<sqlite3, Close>;

base::Error errorOf(int code, const std::string& where)
{
    const int primary = code & 0xFF;
    const ErrorCode named = primary == SQLITE_FULL                                  ? ErrorCode::DiskFull
                            : primary == SQLITE_BUSY || primary == SQLITE_LOCKED    ? ErrorCode::CaseLocked
                            : primary == SQLITE_CORRUPT                             ? ErrorCode::CaseDamaged
                            : primary == SQLITE_NOTADB                              ? ErrorCode::CaseNotACase
                            : primary == SQLITE_CANTOPEN                            ? ErrorCode::FileUnreadable
                                                                                    : ErrorCode::WriteFailed;
    return {named, where, sqlite3_errstr(code), 0, 0, {}};
}

base::Result<Handle> openDatabase(const std::string& path, int flags)
{
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(path.c_str(), &raw, flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE, nullptr);
    Handle handle(raw);
    if (code != SQLITE_OK)
        return base::fail(errorOf(code, path));
    harden(raw);
    sqlite3_busy_timeout(raw, kBusyMs);
    return handle;
}

} // namespace

Status copyDatabase(const std::string& from, const std::string& to, const std::function<bool(int, int)>& goesOn)
{
    // An empty file is an empty database: made here so that nobody else may read it from the first moment on.
    const int made = ::open(to.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (made < 0)
        return base::fail(ErrorCode::WriteFailed, to);
    ::close(made);
    const auto source = openDatabase(from, SQLITE_OPEN_READONLY);
    const auto target = openDatabase(to, SQLITE_OPEN_READWRITE);
    if (!source || !target)
        return base::fail(!source ? source.error() : target.error());
    sqlite3_backup* backup = sqlite3_backup_init(target->get(), "main", source->get(), "main");
    if (backup == nullptr)
        return base::fail(errorOf(sqlite3_errcode(target->get()), to));
    int code = SQLITE_OK;
    int waited = 0;
    while (code == SQLITE_OK) {
        const int all = sqlite3_backup_pagecount(backup);
        if (!goesOn(all - sqlite3_backup_remaining(backup), all)) {
            sqlite3_backup_finish(backup);
            return base::fail(ErrorCode::Cancelled, from);
        }
        code = sqlite3_backup_step(backup, kPagesAtOnce);
        const bool isBusy = (code & 0xFF) == SQLITE_BUSY || (code & 0xFF) == SQLITE_LOCKED;
        if (isBusy && waited < kBusyMs) {
            sqlite3_sleep(kWaitMs);
            waited += kWaitMs;
            code = SQLITE_OK;
        }
    }
    const int finished = sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE || finished != SQLITE_OK)
        return base::fail(errorOf(code != SQLITE_DONE ? code : finished, to));
    return {};
}

} // namespace greffier::store
