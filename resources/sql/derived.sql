-- The derived file, layout 4: everything in it can be deleted and is rebuilt from the case.
CREATE TABLE stamp(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT
--;
CREATE TABLE arrays(id INTEGER PRIMARY KEY, n INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT
--;
CREATE TABLE relations(id INTEGER PRIMARY KEY, n INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT
--;
-- What is known of one version of a rule: its hits on the items up to `covered` stand in `hit`; they are those of the
-- captures that `evidence` stands for. A copy of the case may have gone on with other captures.
CREATE TABLE rule(id INTEGER PRIMARY KEY, version TEXT NOT NULL, evidence TEXT NOT NULL, covered INTEGER NOT NULL, unknown INTEGER NOT NULL,
  indeterminate INTEGER NOT NULL, candidates INTEGER NOT NULL, overruns INTEGER NOT NULL,
  is_suspended INTEGER NOT NULL) STRICT
--;
CREATE INDEX rule_version ON rule(version)
--;
-- The rules of the last whole scan, which went up to `last_item`.
CREATE TABLE shown(name TEXT PRIMARY KEY, rule_id INTEGER NOT NULL UNIQUE, is_watched INTEGER NOT NULL,
  severity INTEGER NOT NULL, last_item INTEGER NOT NULL) STRICT
--;
CREATE TABLE hit(item_id INTEGER NOT NULL, rule_id INTEGER NOT NULL, reading INTEGER NOT NULL, spans BLOB NOT NULL,
  PRIMARY KEY(item_id, rule_id)) STRICT, WITHOUT ROWID
--;
-- Sketches of the words of the items from `first` on, 128 bytes each, of the captures and the engine that `stamp` tells of.
CREATE TABLE sketch(first INTEGER PRIMARY KEY, stamp TEXT NOT NULL, bytes BLOB NOT NULL) STRICT
--;
CREATE VIRTUAL TABLE search USING fts5(body, content='', columnsize=0, detail=full,
  tokenize="unicode61 remove_diacritics 2")
