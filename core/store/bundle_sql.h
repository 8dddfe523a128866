#pragma once

// SQL for what leaves a case, what anchors it outside, and what `verify` reads of both: INSERT and SELECT only.
namespace greffier::store::sql {

inline constexpr const char* kSelectChunk = "SELECT bytes FROM blob_chunk WHERE blob_id = ?1 AND n = ?2";

// Requests and stamps (RFC 3161), and the texts that were printed or sent.
inline constexpr const char* kInsertAttest =
    "INSERT INTO attest(up_to_seq, head, kind, token, obtained_utc_ms) VALUES(?1, ?2, ?3, ?4, ?5)";
inline constexpr const char* kSelectAttests = "SELECT id, up_to_seq, head, kind, token, obtained_utc_ms FROM attest ORDER BY id";

// Values of nobody too.
inline constexpr const char* kSelectPersonRows =
    "SELECT coalesce(p.person_uid, ''), v.salt, v.value, v.id, coalesce(p.label, '') FROM personal_value v "
    "LEFT JOIN pseudonym p ON p.value_id = v.id ORDER BY v.id";

} // namespace greffier::store::sql
