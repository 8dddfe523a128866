#pragma once

// Statements on what people entered about persons: the only tables of a case whose rows may be deleted.
namespace greffier::store::sql {

inline constexpr const char* kInsertPersonalValue = "INSERT INTO personal_value(salt, value) VALUES(?1, ?2)";
inline constexpr const char* kLastPersonalValue = "SELECT max(id) FROM personal_value";
inline constexpr const char* kInsertPseudonym =
    "INSERT INTO pseudonym(person_uid, label, value_id) VALUES(?1, ?2, ?3)";
inline constexpr const char* kSelectPersonalValues =
    "SELECT p.person_uid, v.salt, v.value FROM pseudonym p JOIN personal_value v ON v.id = p.value_id ORDER BY p.id";
// Everybody who wrote, in the order of the captures.
inline constexpr const char* kSelectAuthors = "SELECT ref, label FROM author ORDER BY id";

} // namespace greffier::store::sql
