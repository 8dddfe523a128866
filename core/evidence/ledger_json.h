#pragma once
#include "core/evidence/capture.h"

#include <QJsonObject>

namespace greffier::evidence {

// The ledger's counts as `import --json` and the case file write them (PRODUCT.md "Programs"); losses included.
QJsonObject toJson(const Ledger& ledger);
// Missing members keep their default.
Ledger ledgerFromJson(const QJsonObject& json);

} // namespace greffier::evidence
