#pragma once
#include <QString>

namespace greffier::models {

// What a profile of redaction takes out, in a person's words: a kind of personal data ("phone"), "names", "operator".
QString redactionKindText(const QString& kind);

} // namespace greffier::models
