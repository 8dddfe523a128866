#pragma once
#include "core/evidence/capture.h"

#include <QJsonObject>

namespace greffier::evidence {

// The ledger's counts as `import --json` and the case file write them (PRODUCT.md "Programs"); losses included.
QJsonObject toJson(const Ledger& ledger);
// Missing members keep their default.
Ledger ledgerFromJson(const QJsonObject& json);

// Where a capture's environment says from where the moment of capture is known: "person" (somebody said so), "page" (a remark in
// the page), "headers" (of HTTP or MHTML), "file" (the file's own time, which copying may change), "import" (nothing tells it:
// it is the moment of the import). Empty in captures of earlier versions, where it is that of the import too.
inline constexpr const char* kEnvironmentMoment = "captured_from";
inline constexpr const char* kEnvironmentImported = "imported"; // ISO 8601 with offset
struct MomentOrigin {
    std::string from;
    std::string imported; // when the program took it in
};
MomentOrigin momentOrigin(const Capture& capture);

} // namespace greffier::evidence
