#pragma once

// Every SQL statement on the journal: INSERT and SELECT only (second law of data; tests/house checks it).
namespace greffier::store::sql {

inline constexpr const char* kInsertAct =
    "INSERT INTO act(seq, uid, chain_id, n, utc_ms, utc_offset_min, actor, device, kind, object_uid, payload, prev, hash) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
inline constexpr const char* kSelectActs =
    "SELECT seq, uid, chain_id, n, utc_ms, utc_offset_min, actor, device, kind, object_uid, payload, prev, hash "
    "FROM act WHERE seq > ?1 ORDER BY seq";
inline constexpr const char* kSelectChainEnd =
    "SELECT n, hash FROM act WHERE chain_id = ?1 ORDER BY n DESC LIMIT 1";
inline constexpr const char* kLastAct = "SELECT coalesce(max(seq), 0) FROM act";

} // namespace greffier::store::sql
