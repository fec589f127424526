-- Imports under way: what is left to do when the program ends in the middle. Gone when the import is done; no part of undo.

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  next_input INTEGER NOT NULL,          -- everything before is settled
  next_member INTEGER NOT NULL          -- of the input reached, how many articles in it are settled
) STRICT;

CREATE TABLE import_input (             -- what was given, folders as their files
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'url')),
  place TEXT NOT NULL,                  -- path or address; leaves the notebook never
  file_name TEXT NOT NULL,              -- what is kept with the article
  shown TEXT NOT NULL,                  -- what the report calls it
  PRIMARY KEY (batch_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_outcome (           -- the report so far, a piece for every transaction
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  items TEXT NOT NULL,                  -- JSON array of ImportItem
  PRIMARY KEY (batch_id, part)
) STRICT, WITHOUT ROWID;
