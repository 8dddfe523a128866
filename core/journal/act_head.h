#pragma once
#include "core/journal/act.h"

#include <QJsonObject>

#include <string_view>

namespace greffier::journal {

// The members of an act that its hash binds (DECISIONS.md 3): in canonical JSON they follow "greffier/act/1" 0x00 prev.
QJsonObject hashedHead(const Act& act, std::string_view caseUid);

} // namespace greffier::journal
