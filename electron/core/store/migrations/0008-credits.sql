-- The actors behind an article: who wrote it, and the news agency it comes from.

ALTER TABLE article ADD COLUMN agency TEXT;             -- as credited: "Reuters"
ALTER TABLE article ADD COLUMN agency_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL;
CREATE INDEX article_agency_actor ON article (agency_actor_id) WHERE agency_actor_id IS NOT NULL;

CREATE TABLE article_author (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,            -- in the byline
  name TEXT NOT NULL,
  actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,   -- null for what is no person's name
  UNIQUE (article_id, position)
) STRICT;
CREATE INDEX article_author_actor ON article_author (actor_id) WHERE actor_id IS NOT NULL;
