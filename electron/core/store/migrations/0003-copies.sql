-- Which articles repeat which, as found and as decided. Confirmed pairs are mirrored in article.copy_of and copy_kind.

CREATE TABLE copy_link (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,   -- the copy
  original_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('duplicate', 'syndicated', 'rewritten', 'update')),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'rejected')),
  share REAL NOT NULL,                  -- of the copy's words, 0 to 1, those in runs of three that the original has too
  share_of_original REAL NOT NULL,      -- the other way
  made_at TEXT NOT NULL,
  CHECK (article_id <> original_id)
) STRICT;
CREATE UNIQUE INDEX copy_link_pair ON copy_link (min(article_id, original_id), max(article_id, original_id));
CREATE INDEX copy_link_article ON copy_link (article_id);
CREATE INDEX copy_link_original ON copy_link (original_id);
CREATE INDEX copy_link_state ON copy_link (state);

-- Derived, like the search index: an article that has a row here was compared with all that have one. Empty for a text too
-- short to be compared.
CREATE TABLE copy_signature (
  article_n INTEGER PRIMARY KEY,
  minhash BLOB NOT NULL
) STRICT;

CREATE TRIGGER copy_signature_delete AFTER DELETE ON article BEGIN
  DELETE FROM copy_signature WHERE article_n = old.n;
END;
CREATE TRIGGER copy_signature_revision AFTER UPDATE OF revision_id ON article WHEN new.revision_id <> old.revision_id BEGIN
  DELETE FROM copy_signature WHERE article_n = new.n;
END;

-- An updated page is looked for by its address.
CREATE INDEX article_address ON article (coalesce(canonical_url, url)) WHERE coalesce(canonical_url, url) IS NOT NULL;
