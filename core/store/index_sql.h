#pragma once

// Every SQL statement on the derived file, where deleting is allowed: it holds nothing that cannot be rebuilt.
namespace greffier::store::sql {

inline constexpr const char* kSetStamp = "INSERT OR REPLACE INTO stamp(key, value) VALUES(?1, ?2)";
inline constexpr const char* kSelectStamp = "SELECT value FROM stamp WHERE key = ?1";

inline constexpr const char* kDropArrays = "DELETE FROM arrays";
inline constexpr const char* kInsertArrays = "INSERT INTO arrays(n, bytes) VALUES(?1, ?2)";
inline constexpr const char* kSelectArrays = "SELECT bytes FROM arrays ORDER BY n";

inline constexpr const char* kDropRelations = "DELETE FROM relations";
inline constexpr const char* kInsertRelations = "INSERT INTO relations(n, bytes) VALUES(?1, ?2)";
inline constexpr const char* kSelectRelations = "SELECT bytes FROM relations ORDER BY n";

inline constexpr const char* kDropHits = "DELETE FROM hit";
inline constexpr const char* kDropRules = "DELETE FROM rule";
inline constexpr const char* kDropShown = "DELETE FROM shown";
inline constexpr const char* kSelectRule =
    "SELECT id, evidence, covered, unknown, indeterminate, candidates, overruns, is_suspended FROM rule WHERE version = ?1 "
    "ORDER BY covered DESC, id";
inline constexpr const char* kSelectRuleEvidence = "SELECT evidence FROM rule WHERE id = ?1";
inline constexpr const char* kInsertRule =
    "INSERT INTO rule(version, evidence, covered, unknown, indeterminate, candidates, overruns, is_suspended) "
    "VALUES(?1, '', 0, 0, 0, 0, 0, 0)";
// Only forwards: another program may have taken the same version further.
inline constexpr const char* kUpdateRule =
    "UPDATE rule SET covered = ?2, unknown = ?3, indeterminate = ?4, candidates = ?5, overruns = ?6, is_suspended = ?7, evidence = ?8 "
    "WHERE id = ?1 AND covered < ?2";
// Two programs that scan at once find the same hits.
inline constexpr const char* kInsertHit =
    "INSERT OR IGNORE INTO hit(item_id, rule_id, reading, spans) VALUES(?1, ?2, ?3, ?4)";
inline constexpr const char* kInsertShown =
    "INSERT INTO shown(name, rule_id, is_watched, severity, last_item) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr const char* kCountRulesNotShown = "SELECT count(*) FROM rule WHERE id NOT IN (SELECT rule_id FROM shown)";
inline constexpr const char* kDropHitsNotShown = "DELETE FROM hit WHERE rule_id NOT IN (SELECT rule_id FROM shown)";
inline constexpr const char* kDropRulesNotShown = "DELETE FROM rule WHERE id NOT IN (SELECT rule_id FROM shown)";
inline constexpr const char* kSelectHitKeys = "SELECT item_id, rule_id FROM hit WHERE item_id <= ?1 ORDER BY item_id, rule_id";

inline constexpr const char* kSelectHits =
    "SELECT s.name, s.severity, h.reading, h.spans FROM hit h JOIN shown s ON s.rule_id = h.rule_id "
    "WHERE h.item_id = ?1 AND h.item_id <= s.last_item AND s.is_watched = 0 ORDER BY s.severity DESC, s.name";
inline constexpr const char* kSelectHitMarks =
    "SELECT h.item_id, count(*), max(s.severity) FROM hit h CROSS JOIN shown s ON s.rule_id = h.rule_id "
    "WHERE s.is_watched = 0 AND h.item_id <= s.last_item GROUP BY h.item_id ORDER BY h.item_id";
inline constexpr const char* kSelectRuleCounts =
    "SELECT s.name, count(*) FROM hit h CROSS JOIN shown s ON s.rule_id = h.rule_id WHERE h.item_id <= s.last_item GROUP BY s.name";
inline constexpr const char* kSelectRuleGaps =
    "SELECT s.name, r.indeterminate, r.is_suspended FROM shown s JOIN rule r ON r.id = s.rule_id "
    "WHERE r.indeterminate > 0 OR r.is_suspended";
inline constexpr const char* kSelectRuleItems =
    "SELECT s.name, h.item_id, s.is_watched, s.severity FROM hit h CROSS JOIN shown s ON s.rule_id = h.rule_id "
    "WHERE h.item_id <= s.last_item ORDER BY h.item_id, s.name";

inline constexpr const char* kDropSketches = "DELETE FROM sketch";
inline constexpr const char* kInsertSketches = "INSERT OR REPLACE INTO sketch(first, stamp, bytes) VALUES(?1, ?2, ?3)";
inline constexpr const char* kSelectSketchPlaces = "SELECT first, stamp, length(bytes) FROM sketch ORDER BY first";
inline constexpr const char* kSelectSketches = "SELECT first, stamp, bytes FROM sketch ORDER BY first";

// Contentless index: emptied as a whole, never row by row (CASEFILE.md §1).
inline constexpr const char* kDropSearch = "INSERT INTO search(search) VALUES('delete-all')";
// FTS5 writes a segment out when its words take more than this (bytes); a transaction ends before.
inline constexpr const char* kSearchMemory = "INSERT INTO search(search, rank) VALUES('hashsize', 67108864)";
inline constexpr const char* kInsertSearch = "INSERT INTO search(rowid, body) VALUES(?1, ?2)";
inline constexpr const char* kMatchSearch = "SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid";

} // namespace greffier::store::sql
