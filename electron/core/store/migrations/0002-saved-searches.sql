-- Searches that were given a name. The query is kept as it was typed: names are looked up anew whenever it is run.

CREATE TABLE saved_search (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('passages', 'articles', 'notes')),
  sort TEXT NOT NULL CHECK (sort IN ('relevance', 'newest')),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX saved_search_name ON saved_search (name COLLATE NOCASE);
