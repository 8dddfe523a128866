#pragma once

// Every SQL statement on the derived file, where deleting is allowed: it holds nothing that cannot be rebuilt.
namespace greffier::store::sql {

inline constexpr const char* kSetStamp = "INSERT OR REPLACE INTO stamp(key, value) VALUES(?1, ?2)";
inline constexpr const char* kSelectStamp = "SELECT value FROM stamp WHERE key = ?1";

inline constexpr const char* kDropArrays = "DELETE FROM arrays";
inline constexpr const char* kInsertArrays = "INSERT INTO arrays(n, bytes) VALUES(?1, ?2)";
inline constexpr const char* kSelectArrays = "SELECT bytes FROM arrays ORDER BY n";

inline constexpr const char* kDropHits = "DELETE FROM hit";
inline constexpr const char* kDropRules = "DELETE FROM rule";
inline constexpr const char* kInsertRule = "INSERT INTO rule(id, name, is_watched) VALUES(?1, ?2, ?3)";
inline constexpr const char* kInsertHit =
    "INSERT INTO hit(item_id, rule_id, severity, reading, spans) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr const char* kSelectHits =
    "SELECT r.name, h.severity, h.reading, h.spans FROM hit h JOIN rule r ON r.id = h.rule_id WHERE h.item_id = ?1 AND r.is_watched = 0 "
    "ORDER BY h.severity DESC, r.name";
inline constexpr const char* kSelectHitMarks =
    "SELECT h.item_id, count(*), max(h.severity) FROM hit h JOIN rule r ON r.id = h.rule_id WHERE r.is_watched = 0 "
    "GROUP BY h.item_id ORDER BY h.item_id";
inline constexpr const char* kSelectRuleCounts =
    "SELECT r.name, count(*) FROM hit h JOIN rule r ON r.id = h.rule_id GROUP BY r.name";
inline constexpr const char* kSelectRuleItems =
    "SELECT r.name, h.item_id, r.is_watched, h.severity FROM hit h JOIN rule r ON r.id = h.rule_id ORDER BY h.item_id, r.name";

// Contentless index: emptied as a whole, never row by row (CASEFILE.md §1).
inline constexpr const char* kDropSearch = "INSERT INTO search(search) VALUES('delete-all')";
inline constexpr const char* kInsertSearch = "INSERT INTO search(rowid, body) VALUES(?1, ?2)";
inline constexpr const char* kMatchSearch = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid";

} // namespace greffier::store::sql
