#pragma once
#include "core/law/dsa.h"
#include "core/law/dsa_words.h"

#include <QDate>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::law {

// The four kinds of restriction; a statement has at least one.
constexpr std::array<std::string_view, 4> kDsaDecisions{"decision_visibility", "decision_monetary", "decision_provision",
                                                        "decision_account"};

// YYYY-MM-DD and nothing else; invalid otherwise.
QDate dsaDate(std::string_view text);
// What is wrong with the values of one field by themselves: words, lengths, formats, ranges of dates. None may be absent.
void checkDsaValues(const DsaField& field, const std::vector<std::string>& values, std::vector<DsaProblem>& problems);

} // namespace greffier::law
