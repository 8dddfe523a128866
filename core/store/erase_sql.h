#pragma once

// Copying a case into a new file, row by row with the same identifiers: INSERT and SELECT only. Columns stand in the order
// of the tables; each pair has the same ones.
namespace greffier::store::sql {

struct TableCopy {
    const char* name;
    const char* select;
    const char* insert;
    const char* types; // of the columns: i number, t text, b bytes
};

inline constexpr TableCopy kCopyMeta{"meta", "SELECT key, value FROM meta", "INSERT INTO meta(key, value) VALUES(?1, ?2)", "tt"};
inline constexpr TableCopy kCopyBlob{"blob", "SELECT id, sha256, size, media_type FROM blob ORDER BY id",
                                     "INSERT INTO blob(id, sha256, size, media_type) VALUES(?1, ?2, ?3, ?4)", "ibit"};
inline constexpr TableCopy kCopyChunk{"blob_chunk", "SELECT id, blob_id, n, bytes FROM blob_chunk ORDER BY id",
                                      "INSERT INTO blob_chunk(id, blob_id, n, bytes) VALUES(?1, ?2, ?3, ?4)", "iiib"};
inline constexpr TableCopy kCopyCapture{
    "capture",
    "SELECT id, uid, format, reader_version, source_uri, title, captured_utc_ms, utc_offset_min, operator, tool_version, "
    "environment, announced, charset, note, ledger FROM capture ORDER BY id",
    "INSERT INTO capture(id, uid, format, reader_version, source_uri, title, captured_utc_ms, utc_offset_min, operator, "
    "tool_version, environment, announced, charset, note, ledger) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
    "?13, ?14, ?15)",
    "ittittiitttittt"};
inline constexpr TableCopy kCopyCaptureBlob{
    "capture_blob", "SELECT id, capture_id, n, blob_id, name FROM capture_blob ORDER BY id",
    "INSERT INTO capture_blob(id, capture_id, n, blob_id, name) VALUES(?1, ?2, ?3, ?4, ?5)", "iiiit"};
inline constexpr TableCopy kCopyThread{
    "thread",
    "SELECT id, capture_id, ref, title, uri, posted_raw, posted_utc, posted_local, posted_precision, body, salt, body_digest "
    "FROM thread ORDER BY id",
    "INSERT INTO thread(id, capture_id, ref, title, uri, posted_raw, posted_utc, posted_local, posted_precision, body, salt, "
    "body_digest) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    "iittttiittbb"};
inline constexpr TableCopy kCopyAuthor{"author", "SELECT id, capture_id, ref, label, salt, digest FROM author ORDER BY id",
                                       "INSERT INTO author(id, capture_id, ref, label, salt, digest) "
                                       "VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                                       "iittbb"};
inline constexpr TableCopy kCopyComment{
    "comment",
    "SELECT id, number, kind, thread_id, ref, parent_id, parent_state, depth, author_id, posted_raw, posted_utc, posted_local, "
    "posted_precision, audience, source_status, permalink, byte_start, byte_end, extra, text, salt, text_digest "
    "FROM comment ORDER BY id",
    "INSERT INTO comment(id, number, kind, thread_id, ref, parent_id, parent_state, depth, author_id, posted_raw, posted_utc, "
    "posted_local, posted_precision, audience, source_status, permalink, byte_start, byte_end, extra, text, salt, text_digest) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22)",
    "iitititiitiittttiittbb"};
inline constexpr TableCopy kCopyAttachment{"attachment", "SELECT id, object, blob_id, name, media_type FROM attachment ORDER BY id",
                                           "INSERT INTO attachment(id, object, blob_id, name, media_type) "
                                           "VALUES(?1, ?2, ?3, ?4, ?5)",
                                           "ititt"};
inline constexpr TableCopy kCopyLoss{"loss", "SELECT id, capture_id, what, count, example FROM loss ORDER BY id",
                                     "INSERT INTO loss(id, capture_id, what, count, example) VALUES(?1, ?2, ?3, ?4, ?5)", "iitit"};
inline constexpr TableCopy kCopyAct{
    "act",
    "SELECT seq, uid, chain_id, n, utc_ms, utc_offset_min, actor, device, kind, object_uid, payload, prev, hash FROM act "
    "ORDER BY seq",
    "INSERT INTO act(seq, uid, chain_id, n, utc_ms, utc_offset_min, actor, device, kind, object_uid, payload, prev, hash) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    "ittiiitttttbb"};
inline constexpr TableCopy kCopyAttest{"attest", "SELECT id, up_to_seq, head, kind, token, obtained_utc_ms FROM attest ORDER BY id",
                                       "INSERT INTO attest(id, up_to_seq, head, kind, token, obtained_utc_ms) "
                                       "VALUES(?1, ?2, ?3, ?4, ?5, ?6)",
                                       "iibtbi"};
// Without the person: its values are what is erased.
inline constexpr TableCopy kCopyPersonalValue{
    "personal_value",
    "SELECT id, salt, value FROM personal_value WHERE id NOT IN (SELECT value_id FROM pseudonym WHERE person_uid = ?1) ORDER BY id",
    "INSERT INTO personal_value(id, salt, value) VALUES(?1, ?2, ?3)", "ibt"};
inline constexpr TableCopy kCopyPseudonym{
    "pseudonym", "SELECT id, person_uid, label, value_id FROM pseudonym WHERE person_uid <> ?1 ORDER BY id",
    "INSERT INTO pseudonym(id, person_uid, label, value_id) VALUES(?1, ?2, ?3, ?4)", "itti"};

// Which captures a file belongs to, and rows whose salt is gone.
inline constexpr const char* kSelectCapturesOfBlobs = "SELECT blob_id, capture_id FROM capture_blob";
inline constexpr const char* kSelectObjectsOfBlobs = "SELECT blob_id, object FROM attachment";
inline constexpr const char* kSelectUnsalted =
    "SELECT CASE kind WHEN 'comment' THEN 'c-' ELSE 'p-' END || number, text FROM comment WHERE salt IS NULL "
    "UNION ALL SELECT 't-' || id, body FROM thread WHERE salt IS NULL "
    "UNION ALL SELECT 'author ' || id, label FROM author WHERE salt IS NULL";
// How far a copy of the case goes, and whether it knows what a person is called.
inline constexpr const char* kHowFar =
    "SELECT (SELECT coalesce(max(id), 0) FROM capture), (SELECT coalesce(max(id), 0) FROM blob), "
    "(SELECT coalesce(max(seq), 0) FROM act), (SELECT count(*) FROM pseudonym WHERE person_uid = ?1)";
inline constexpr const char* kSelectBlobByDigest = "SELECT id FROM blob WHERE sha256 = ?1";

} // namespace greffier::store::sql
