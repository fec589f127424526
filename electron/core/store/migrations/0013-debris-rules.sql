-- What the analyst always folds in the articles of a publication.

CREATE TABLE debris_rule (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  publication TEXT NOT NULL,
  example TEXT NOT NULL,                -- the words it was made from; figures in them stand for any
  whole INTEGER NOT NULL CHECK (whole IN (0, 1)),  -- only where they are whole lines
  kind TEXT NOT NULL,                   -- as of exclusion
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX debris_rule_publication ON debris_rule (publication COLLATE NOCASE);
