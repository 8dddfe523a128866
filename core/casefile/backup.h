#pragma once
#include "core/base/clock.h"
#include "core/base/job.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace greffier::casefile {

struct CaseInfo;

// Copies the case and verifies the copy whole before it stands under its name; the case may be open here and elsewhere.
// Errors: those of store::copyDatabase and verify; FileExists; VerificationFailed with the first finding in `detail`, and
// then no file is left.
base::Status backUp(const std::string& casePath, const std::string& to, const base::JobControl& job);

// Makes a case out of a backup, which is verified before and after. Errors: as above.
base::Status restore(const std::string& backup, const std::string& to, const base::JobControl& job);

// The ring of backups, in a folder of its own for each case (by uid) below <state>/greffier/backups: not beside the case,
// which may lie on the medium that is lost.
struct KeptBackup {
    std::string path;
    std::int64_t utcMs = 0;
    std::string head; // the first digits of the journal's head
    std::int64_t size = 0; // bytes
};
std::string backupFolder(); // $XDG_STATE_HOME/greffier/backups, or ~/.local/state/…
std::vector<KeptBackup> backupsOf(const std::string& folder, const std::string& caseUid); // newest first

// Adds a backup of the present state, unless the newest holds it already, and drops those that keepers() does not name.
// The path of the newest.
base::Result<std::string> keepBackup(const std::string& casePath, const std::string& folder, const base::Clock& clock,
                                     const base::JobControl& job);
// The same before an import into a case that holds comments already; a case larger than kMostAutomatic, where copying and
// verifying would take longer than people wait, is left alone.
inline constexpr std::int64_t kMostAutomatic = std::int64_t{256} << 20U; // bytes
struct AutomaticBackup {
    std::string path; // empty: none was made
    bool isTooLarge = false;
};
base::Result<AutomaticBackup> backUpBeforeImport(const CaseInfo& info, const std::string& folder, const base::Clock& clock,
                                                 const base::JobControl& job, std::int64_t most = kMostAutomatic);
// The ten newest, and the newest of each of the last 7 days, 4 weeks and 6 months that have any (UTC): indices into
// `utcMs`, which is newest first.
std::vector<std::size_t> keepers(const std::vector<std::int64_t>& utcMs);

} // namespace greffier::casefile
