-- A saved search may also put its hits in order from the oldest on, or as they stand in their articles. SQLite cannot change
-- a CHECK in place: the table is made anew with every row as it was.

CREATE TABLE saved_search_anew (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('passages', 'articles', 'notes')),
  sort TEXT NOT NULL CHECK (sort IN ('relevance', 'newest', 'oldest', 'position')),
  created_at TEXT NOT NULL
) STRICT;
INSERT INTO saved_search_anew SELECT n, id, name, query, scope, sort, created_at FROM saved_search;
DROP TABLE saved_search;
ALTER TABLE saved_search_anew RENAME TO saved_search;
CREATE UNIQUE INDEX saved_search_name ON saved_search (name COLLATE NOCASE);
