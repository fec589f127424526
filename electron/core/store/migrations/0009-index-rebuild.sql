-- How far making the search index anew has come: of each kind named the rows up to `done` are in it. Empty when it is whole.
CREATE TABLE fts_rebuild (
  kind TEXT PRIMARY KEY CHECK (kind IN ('article', 'passage', 'note')),
  done INTEGER NOT NULL
) STRICT;
