-- The case file, schema 1. Evidence is insert only, the journal append only (CaseFile checks this text against
-- sqlite_schema on every opening). A replacement may collide with any unique column: SQLite then deletes the old row
-- without asking the DELETE trigger, so each guard names all of them. Statements are separated by a line that holds "--;" alone.
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID
--;
CREATE TABLE blob(id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL,
  media_type TEXT NOT NULL) STRICT
--;
CREATE TABLE blob_chunk(id INTEGER PRIMARY KEY, blob_id INTEGER NOT NULL REFERENCES blob(id) DEFERRABLE INITIALLY DEFERRED,
  n INTEGER NOT NULL, bytes BLOB NOT NULL, UNIQUE(blob_id, n)) STRICT
--;
CREATE TABLE capture(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, format TEXT NOT NULL, reader_version INTEGER NOT NULL,
  source_uri TEXT NOT NULL, title TEXT NOT NULL, captured_utc_ms INTEGER NOT NULL, utc_offset_min INTEGER NOT NULL,
  operator TEXT NOT NULL, tool_version TEXT NOT NULL, environment TEXT NOT NULL, announced INTEGER,
  charset TEXT NOT NULL, note TEXT NOT NULL, ledger TEXT NOT NULL) STRICT
--;
CREATE TABLE capture_blob(id INTEGER PRIMARY KEY, capture_id INTEGER NOT NULL REFERENCES capture(id), n INTEGER NOT NULL,
  blob_id INTEGER NOT NULL REFERENCES blob(id), name TEXT NOT NULL) STRICT
--;
CREATE TABLE thread(id INTEGER PRIMARY KEY, capture_id INTEGER NOT NULL REFERENCES capture(id), ref TEXT NOT NULL,
  title TEXT NOT NULL, uri TEXT NOT NULL, posted_raw TEXT NOT NULL, posted_utc INTEGER, posted_local INTEGER,
  posted_precision TEXT NOT NULL, body TEXT NOT NULL, salt BLOB, body_digest BLOB NOT NULL) STRICT
--;
CREATE TABLE author(id INTEGER PRIMARY KEY, capture_id INTEGER NOT NULL REFERENCES capture(id), ref TEXT NOT NULL,
  label TEXT NOT NULL, salt BLOB, digest BLOB NOT NULL) STRICT
--;
CREATE TABLE comment(id INTEGER PRIMARY KEY, number INTEGER NOT NULL, kind TEXT NOT NULL,
  thread_id INTEGER NOT NULL REFERENCES thread(id), ref TEXT NOT NULL, parent_id INTEGER, parent_state TEXT NOT NULL,
  depth INTEGER NOT NULL, author_id INTEGER REFERENCES author(id), posted_raw TEXT NOT NULL, posted_utc INTEGER,
  posted_local INTEGER, posted_precision TEXT NOT NULL, audience TEXT NOT NULL, source_status TEXT NOT NULL,
  permalink TEXT NOT NULL, byte_start INTEGER NOT NULL, byte_end INTEGER NOT NULL, extra TEXT NOT NULL,
  text TEXT NOT NULL, salt BLOB, text_digest BLOB NOT NULL) STRICT
--;
CREATE TABLE attachment(id INTEGER PRIMARY KEY, object TEXT NOT NULL, blob_id INTEGER NOT NULL REFERENCES blob(id),
  name TEXT NOT NULL, media_type TEXT NOT NULL) STRICT
--;
CREATE TABLE loss(id INTEGER PRIMARY KEY, capture_id INTEGER NOT NULL REFERENCES capture(id), what TEXT NOT NULL,
  count INTEGER NOT NULL, example TEXT NOT NULL) STRICT
--;
CREATE TABLE act(seq INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, chain_id TEXT NOT NULL, n INTEGER NOT NULL,
  utc_ms INTEGER NOT NULL, utc_offset_min INTEGER NOT NULL, actor TEXT NOT NULL, device TEXT NOT NULL,
  kind TEXT NOT NULL, object_uid TEXT NOT NULL, payload TEXT NOT NULL, prev BLOB NOT NULL, hash BLOB NOT NULL UNIQUE,
  UNIQUE(chain_id, n)) STRICT
--;
CREATE TABLE attest(id INTEGER PRIMARY KEY, up_to_seq INTEGER NOT NULL, head BLOB NOT NULL, kind TEXT NOT NULL,
  token BLOB NOT NULL, obtained_utc_ms INTEGER NOT NULL) STRICT
--;
CREATE TABLE personal_value(id INTEGER PRIMARY KEY, salt BLOB NOT NULL, value TEXT NOT NULL) STRICT
--;
CREATE TABLE pseudonym(id INTEGER PRIMARY KEY, person_uid TEXT NOT NULL, label TEXT NOT NULL,
  value_id INTEGER REFERENCES personal_value(id)) STRICT
--;
CREATE TRIGGER meta_no_update BEFORE UPDATE ON meta BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER meta_no_delete BEFORE DELETE ON meta BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER meta_no_replace BEFORE INSERT ON meta WHEN EXISTS (SELECT 1 FROM meta WHERE key = NEW.key)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER blob_no_update BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER blob_no_delete BEFORE DELETE ON blob BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER blob_no_replace BEFORE INSERT ON blob
WHEN EXISTS (SELECT 1 FROM blob WHERE id = NEW.id OR sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER blob_chunk_no_update BEFORE UPDATE ON blob_chunk BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER blob_chunk_no_delete BEFORE DELETE ON blob_chunk BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER blob_chunk_no_replace BEFORE INSERT ON blob_chunk
WHEN EXISTS (SELECT 1 FROM blob_chunk WHERE id = NEW.id OR blob_id = NEW.blob_id AND n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER capture_no_update BEFORE UPDATE ON capture BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER capture_no_delete BEFORE DELETE ON capture BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER capture_no_replace BEFORE INSERT ON capture
WHEN EXISTS (SELECT 1 FROM capture WHERE id = NEW.id OR uid = NEW.uid)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER capture_blob_no_update BEFORE UPDATE ON capture_blob BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER capture_blob_no_delete BEFORE DELETE ON capture_blob BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER capture_blob_no_replace BEFORE INSERT ON capture_blob WHEN EXISTS (SELECT 1 FROM capture_blob WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER thread_no_update BEFORE UPDATE ON thread BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER thread_no_delete BEFORE DELETE ON thread BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER thread_no_replace BEFORE INSERT ON thread WHEN EXISTS (SELECT 1 FROM thread WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER author_no_update BEFORE UPDATE ON author BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER author_no_delete BEFORE DELETE ON author BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER author_no_replace BEFORE INSERT ON author WHEN EXISTS (SELECT 1 FROM author WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER comment_no_update BEFORE UPDATE ON comment BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER comment_no_delete BEFORE DELETE ON comment BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER comment_no_replace BEFORE INSERT ON comment WHEN EXISTS (SELECT 1 FROM comment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER attachment_no_update BEFORE UPDATE ON attachment BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER attachment_no_delete BEFORE DELETE ON attachment BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER attachment_no_replace BEFORE INSERT ON attachment WHEN EXISTS (SELECT 1 FROM attachment WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER loss_no_update BEFORE UPDATE ON loss BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER loss_no_delete BEFORE DELETE ON loss BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER loss_no_replace BEFORE INSERT ON loss WHEN EXISTS (SELECT 1 FROM loss WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER act_no_update BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER act_no_delete BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER act_no_replace BEFORE INSERT ON act
WHEN EXISTS (SELECT 1 FROM act WHERE seq = NEW.seq OR uid = NEW.uid OR hash = NEW.hash OR chain_id = NEW.chain_id AND n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER attest_no_update BEFORE UPDATE ON attest BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER attest_no_delete BEFORE DELETE ON attest BEGIN SELECT RAISE(ABORT, 'append only'); END
--;
CREATE TRIGGER attest_no_replace BEFORE INSERT ON attest WHEN EXISTS (SELECT 1 FROM attest WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'append only'); END
