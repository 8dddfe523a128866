#pragma once

// Every SQL statement on evidence tables: INSERT and SELECT only (first law of data; tests/house checks it).
namespace greffier::store::sql {

inline constexpr const char* kInsertMeta = "INSERT INTO meta(key, value) VALUES(?1, ?2)";
inline constexpr const char* kSelectMeta = "SELECT value FROM meta WHERE key = ?1";

inline constexpr const char* kNextBlob = "SELECT coalesce(max(id), 0) + 1 FROM blob";
inline constexpr const char* kFindBlob = "SELECT id FROM blob WHERE sha256 = ?1";
inline constexpr const char* kInsertBlob = "INSERT INTO blob(id, sha256, size, media_type) VALUES(?1, ?2, ?3, ?4)";
inline constexpr const char* kInsertChunk = "INSERT INTO blob_chunk(blob_id, n, bytes) VALUES(?1, ?2, ?3)";
inline constexpr const char* kSelectChunks = "SELECT bytes FROM blob_chunk WHERE blob_id = ?1 ORDER BY n";
inline constexpr const char* kSelectBlobs = "SELECT id, sha256, size, media_type FROM blob ORDER BY id";

inline constexpr const char* kNextCapture = "SELECT coalesce(max(id), 0) + 1 FROM capture";
inline constexpr const char* kInsertCapture =
    "INSERT INTO capture(id, uid, format, reader_version, source_uri, title, captured_utc_ms, utc_offset_min, operator, "
    "tool_version, environment, announced, charset, note, ledger) "
    "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
inline constexpr const char* kSelectCaptures =
    "SELECT id, uid, format, reader_version, source_uri, title, captured_utc_ms, utc_offset_min, operator, tool_version, "
    "environment, announced, charset, note, ledger FROM capture WHERE id > ?1 ORDER BY id";
inline constexpr const char* kInsertCaptureBlob =
    "INSERT INTO capture_blob(capture_id, n, blob_id, name) VALUES(?1, ?2, ?3, ?4)";
inline constexpr const char* kSelectCaptureBlobs =
    "SELECT b.id, b.sha256, b.size, b.media_type, c.name FROM capture_blob c JOIN blob b ON b.id = c.blob_id "
    "WHERE c.capture_id = ?1 ORDER BY c.n";
// The same, known to lie among the rows ?2 to ?3 (RowRange): no table has an index on its capture.
inline constexpr const char* kSelectCaptureBlobRows =
    "SELECT b.id, b.sha256, b.size, b.media_type, c.name FROM capture_blob c JOIN blob b ON b.id = c.blob_id "
    "WHERE c.capture_id = ?1 AND c.id BETWEEN ?2 AND ?3 ORDER BY c.n";
inline constexpr const char* kInsertLoss = "INSERT INTO loss(capture_id, what, count, example) VALUES(?1, ?2, ?3, ?4)";
inline constexpr const char* kSelectLosses =
    "SELECT what, count, example FROM loss WHERE capture_id = ?1 AND id BETWEEN ?2 AND ?3 ORDER BY id";

inline constexpr const char* kNextThread = "SELECT coalesce(max(id), 0) + 1 FROM thread";
inline constexpr const char* kInsertThread =
    "INSERT INTO thread(id, capture_id, ref, title, uri, posted_raw, posted_utc, posted_local, posted_precision, body, "
    "salt, body_digest) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
inline constexpr const char* kSelectThreads =
    "SELECT id, capture_id, ref, title, uri, posted_raw, posted_utc, posted_local, posted_precision "
    "FROM thread WHERE id > ?1 ORDER BY id";
inline constexpr const char* kSelectThreadBody = "SELECT body FROM thread WHERE id = ?1";
inline constexpr const char* kSelectThreadRows =
    "SELECT id, ref, title, uri, posted_raw, posted_utc, posted_local, posted_precision, body, salt, body_digest "
    "FROM thread WHERE capture_id = ?1 AND id BETWEEN ?2 AND ?3 ORDER BY id";

inline constexpr const char* kNextAuthor = "SELECT coalesce(max(id), 0) + 1 FROM author";
inline constexpr const char* kInsertAuthor =
    "INSERT INTO author(id, capture_id, ref, label, salt, digest) VALUES(?1, ?2, ?3, ?4, ?5, ?6)";
inline constexpr const char* kSelectAuthorRows =
    "SELECT id, ref, label, salt, digest FROM author WHERE capture_id = ?1 AND id BETWEEN ?2 AND ?3 ORDER BY id";

inline constexpr const char* kNextComment = "SELECT coalesce(max(id), 0) + 1 FROM comment";
// Items are numbered without gaps, comments and placeholders each for themselves: the last one tells both counts.
inline constexpr const char* kLastItem = "SELECT id, number, kind FROM comment ORDER BY id DESC LIMIT 1";
inline constexpr const char* kInsertComment =
    "INSERT INTO comment(id, number, kind, thread_id, ref, parent_id, parent_state, depth, author_id, posted_raw, "
    "posted_utc, posted_local, posted_precision, audience, source_status, permalink, byte_start, byte_end, extra, text, "
    "salt, text_digest) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
    "?20, ?21, ?22)";
inline constexpr const char* kSelectComment =
    "SELECT c.id, c.number, c.kind, c.thread_id, c.ref, c.parent_id, c.parent_state, c.depth, coalesce(a.label, ''), "
    "c.posted_raw, c.posted_utc, c.posted_local, c.posted_precision, c.audience, c.source_status, c.permalink, "
    "c.byte_start, c.byte_end, c.extra, c.text FROM comment c LEFT JOIN author a ON a.id = c.author_id WHERE c.id = ?1";
// The same columns for a range of ids (start included, end excluded), in order: chunks of a scan.
inline constexpr const char* kSelectCommentRange =
    "SELECT c.id, c.number, c.kind, c.thread_id, c.ref, c.parent_id, c.parent_state, c.depth, coalesce(a.label, ''), "
    "c.posted_raw, c.posted_utc, c.posted_local, c.posted_precision, c.audience, c.source_status, c.permalink, "
    "c.byte_start, c.byte_end, c.extra, c.text FROM comment c LEFT JOIN author a ON a.id = c.author_id "
    "WHERE c.id >= ?1 AND c.id < ?2 ORDER BY c.id";
// Who said what, for a range of ids.
inline constexpr const char* kSelectSpokenRange =
    "SELECT c.id, coalesce(a.label, ''), c.text FROM comment c LEFT JOIN author a ON a.id = c.author_id "
    "WHERE c.id >= ?1 AND c.id < ?2 ORDER BY c.id";
// What a scan reads of every item, and of every author.
inline constexpr const char* kSelectTextRange =
    "SELECT text, kind, depth, parent_state, author_id FROM comment WHERE id >= ?1 AND id < ?2 ORDER BY id";
inline constexpr const char* kSelectText = "SELECT text, kind, depth, parent_state, author_id FROM comment WHERE id = ?1";
inline constexpr const char* kSelectAuthorLabels = "SELECT id, label FROM author ORDER BY id";
inline constexpr const char* kSelectHeads =
    "SELECT c.id, c.number, c.kind, coalesce(a.label, ''), c.posted_raw, c.posted_utc, c.posted_local, c.posted_precision "
    "FROM comment c LEFT JOIN author a ON a.id = c.author_id WHERE c.id >= ?1 AND c.id < ?2 ORDER BY c.id";
inline constexpr const char* kSelectNodes =
    "SELECT id, parent_id, thread_id, depth, kind, number FROM comment WHERE id >= ?1 AND id < ?2 ORDER BY id";
inline constexpr const char* kSelectCommentRows =
    "SELECT c.id, c.number, c.kind, c.thread_id, c.ref, c.parent_id, c.parent_state, c.depth, c.author_id, c.posted_raw, "
    "c.posted_utc, c.posted_local, c.posted_precision, c.audience, c.source_status, c.permalink, c.byte_start, "
    "c.byte_end, c.extra, c.text, c.salt, c.text_digest FROM comment c JOIN thread t ON t.id = c.thread_id "
    "WHERE t.capture_id = ?1 AND c.id >= ?2 AND c.id < ?3 ORDER BY c.id";
inline constexpr const char* kSelectByReference =
    "SELECT id FROM comment WHERE id >= ?1 AND id < ?2 AND ref = ?3 ORDER BY id";
inline constexpr const char* kSelectAuthorRef =
    "SELECT a.ref FROM comment c JOIN author a ON a.id = c.author_id WHERE c.id = ?1";
inline constexpr const char* kTextDigest = "SELECT text_digest FROM comment WHERE id = ?1";

inline constexpr const char* kInsertAttachment =
    "INSERT INTO attachment(object, blob_id, name, media_type) VALUES(?1, ?2, ?3, ?4)";

inline constexpr const char* kSelectAttachments =
    "SELECT a.object, b.sha256, a.name, a.media_type, a.id, b.id, b.size, b.media_type, "
    "b.size > 0 AND NOT EXISTS (SELECT 1 FROM blob_chunk c WHERE c.blob_id = b.id) FROM attachment a "
    "JOIN blob b ON b.id = a.blob_id WHERE ?1 = '' OR a.object = ?1 OR a.object LIKE '%/' || ?1 ORDER BY a.id";
// Those of one capture: ?1 = "k-N/", ?2 = "k-N0", what follows every text that begins so.
inline constexpr const char* kSelectCapturedAttachments =
    "SELECT b.sha256, a.object, a.name, a.media_type, b.size, b.media_type FROM attachment a JOIN blob b ON b.id = a.blob_id "
    "WHERE a.object >= ?1 AND a.object < ?2 AND a.id BETWEEN ?3 AND ?4 ORDER BY a.id";
// Those whose capture is not there, which no digest would cover.
inline constexpr const char* kCountStrayAttachments =
    "SELECT count(*) FROM attachment WHERE instr(object, '/') > 0 "
    "AND substr(object, 1, instr(object, '/') - 1) NOT IN (SELECT 'k-' || id FROM capture)";

inline constexpr const char* kCountThreads = "SELECT count(*) FROM thread";

// For `verify`.
// Rows that no other check reads, since identifiers count from 1, and what the case's own facts hold besides its uid.
inline constexpr const char* kCountStrayRows =
    "SELECT (SELECT count(*) FROM capture WHERE id < 1) + (SELECT count(*) FROM comment WHERE id < 1) + "
    "(SELECT count(*) FROM act WHERE seq < 1) + (SELECT count(*) FROM meta WHERE key <> 'uid')";
inline constexpr const char* kCountMissingItems = "SELECT coalesce(max(id), 0) - count(*) FROM comment";
inline constexpr const char* kSelectBlobsOutsideCaptures =
    "SELECT id, sha256, media_type FROM blob WHERE id NOT IN (SELECT blob_id FROM capture_blob) "
    "AND id NOT IN (SELECT blob_id FROM attachment WHERE instr(object, '/') > 0) ORDER BY id";
inline constexpr const char* kCountStrayChunks =
    "SELECT count(*) FROM blob_chunk WHERE blob_id NOT IN (SELECT id FROM blob)";
inline constexpr const char* kSelectTextByNumber =
    "SELECT text, text_digest FROM comment WHERE kind = 'comment' AND number = ?1";
inline constexpr const char* kSelectReaderVersion = "SELECT reader_version FROM capture WHERE id = ?1";
// Where the rows of each capture lie: its number, the first and the last.
inline constexpr const char* kRangesOfBlobs = "SELECT capture_id, min(id), max(id) FROM capture_blob GROUP BY capture_id";
inline constexpr const char* kRangesOfLosses = "SELECT capture_id, min(id), max(id) FROM loss GROUP BY capture_id";
inline constexpr const char* kRangesOfAuthors = "SELECT capture_id, min(id), max(id) FROM author GROUP BY capture_id";
inline constexpr const char* kRangesOfThreads = "SELECT capture_id, min(id), max(id) FROM thread GROUP BY capture_id";
inline constexpr const char* kRangesOfItems =
    "SELECT t.capture_id, min(c.id), max(c.id) FROM comment c JOIN thread t ON t.id = c.thread_id GROUP BY t.capture_id";
inline constexpr const char* kNextCaptureBlob = "SELECT coalesce(max(id), 0) + 1 FROM capture_blob";
inline constexpr const char* kRangesOfAttachments =
    "SELECT CAST(substr(object, 3, instr(object, '/') - 3) AS INTEGER), min(id), max(id) FROM attachment "
    "WHERE instr(object, '/') > 0 GROUP BY 1";
inline constexpr const char* kNextAttachment = "SELECT coalesce(max(id), 0) + 1 FROM attachment";
inline constexpr const char* kNextLoss = "SELECT coalesce(max(id), 0) + 1 FROM loss";

} // namespace greffier::store::sql
