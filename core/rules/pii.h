#pragma once
#include "core/rules/pattern.h"

#include <string_view>

// Personal data in a text. Every function takes the readable form (valid UTF-8) and gives bytes of it, ascending and not
// overlapping. Linear in the length of the text.
namespace greffier::rules {

// French numbers in every usual writing (06 12 34 56 78, 06.12.34.56.78, 0612345678, +33 (0)6 …, 00 33 6 …, 0 800 …) and
// international ones with "+" or with "00" before a country code that is common in French threads. Never a part of a
// longer row of digits.
Pattern::Found findPhones(std::string_view text);
// French social security numbers with their key (97 - number mod 97; Corsica's 2A counts as 19, 2B as 18: INSEE).
Pattern::Found findNirs(std::string_view text);
// ISO 13616: country, its length in the registry, check digits mod 97.
Pattern::Found findIbans(std::string_view text);
// ISO/IEC 7812: 13 to 19 digits of a known card scheme in its usual groups, with the check digit of Luhn.
Pattern::Found findCards(std::string_view text);
// IPv4 in dotted form and IPv6 (RFC 4291); no version numbers, no section numbers, no times.
Pattern::Found findIps(std::string_view text);
// Mail addresses, also "nom arobase domaine point fr", "nom (at) domaine.fr", "name at domain dot com".
Pattern::Found findEmails(std::string_view text);
// A date in digits or words after "né(e) le", "date de naissance", "born on"; the year must be there.
Pattern::Found findBirthdates(std::string_view text);

} // namespace greffier::rules
