-- The derived file, layout 1: everything in it can be deleted and is rebuilt from the case.
CREATE TABLE stamp(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT
--;
CREATE TABLE arrays(id INTEGER PRIMARY KEY, n INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT
--;
CREATE TABLE rule(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, is_watched INTEGER NOT NULL) STRICT
--;
CREATE TABLE hit(item_id INTEGER NOT NULL, rule_id INTEGER NOT NULL, severity INTEGER NOT NULL, reading INTEGER NOT NULL,
  spans BLOB NOT NULL, PRIMARY KEY(item_id, rule_id)) STRICT, WITHOUT ROWID
--;
CREATE VIRTUAL TABLE search USING fts5(body, content='', columnsize=0, detail=full,
  tokenize="unicode61 remove_diacritics 2")
