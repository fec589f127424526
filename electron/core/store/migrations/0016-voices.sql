-- What boards, timelines, grids and records are drawn from: one row for each appearance of a claim, with whose word it is, where
-- and when, in row numbers. A claim's rows stand side by side in order of date, where the tables have them on seven pages each
-- (reading 60,000 took seconds). Derived: what the view says of each tag, kept by the triggers below, whoever writes.
CREATE VIEW voice_of_tag AS
  SELECT c.n AS claim, p.day, b.n AS article, p.start, t.n,
    CASE t.position WHEN 'affirms' THEN 0 WHEN 'denies' THEN 1 WHEN 'questions' THEN 2 WHEN 'withholds' THEN 3 ELSE 4 END AS position,
    p.n AS passage, a.n AS attribution, s.n AS source,
    -- Whose word it is in the end: the first link of the chain, known by its actor, as the source itself, or as the actor or
    -- source of exactly that name; else the source; else the agency that the article is credited to; else the writer (null).
    CASE WHEN l.n IS NOT NULL THEN coalesce(
        2 * (SELECT n FROM actor WHERE id = l.actor_id),
        CASE WHEN l.name = s.name THEN coalesce(2 * (SELECT n FROM actor WHERE id = s.actor_id), 2 * s.n + 1) END,
        (SELECT 2 * n FROM actor WHERE name = l.name COLLATE NOCASE AND name = l.name ORDER BY id LIMIT 1),
        (SELECT CASE WHEN count(*) = 1 THEN 2 * min(n) + 1 END FROM source WHERE name = l.name COLLATE NOCASE AND name = l.name),
        lower(l.name))
      ELSE coalesce(2 * (SELECT n FROM actor WHERE id = s.actor_id), 2 * s.n + 1,
        2 * (SELECT n FROM actor WHERE id = b.agency_actor_id)) END AS root,
    coalesce(CAST(floor(julianday(substr(a.said_at || '-01-01', 1, 10)) - 2440587.5) AS INTEGER), p.day) AS said_from,
    coalesce(CAST(floor(CASE length(a.said_at)
      WHEN 4 THEN julianday(a.said_at || '-12-31') WHEN 7 THEN julianday(a.said_at || '-01', '+1 month', '-1 day')
      ELSE julianday(substr(a.said_at, 1, 10)) END - 2440587.5) AS INTEGER), p.day) AS said_to
  FROM tag t CROSS JOIN claim c ON c.id = t.claim_id CROSS JOIN passage p ON p.id = t.passage_id
    CROSS JOIN article b ON b.id = p.article_id
    LEFT JOIN attribution a ON a.id = t.attribution_id LEFT JOIN source s ON s.id = a.source_id
    LEFT JOIN chain_link l ON l.attribution_id = a.id AND l.position = 0
  WHERE t.kind = 'claim';

CREATE TABLE voice (
  claim INTEGER NOT NULL,               -- every number here is a row's n
  day INTEGER NOT NULL,                 -- of the article
  article INTEGER NOT NULL,
  start INTEGER NOT NULL,               -- of the passage
  n INTEGER NOT NULL,                   -- the tag's
  position INTEGER NOT NULL,            -- 0 affirms, 1 denies, 2 questions, 3 withholds, 4 presupposes
  passage INTEGER NOT NULL,
  attribution INTEGER,                  -- null in the writer's own voice
  source INTEGER,                       -- who says it here; null in the writer's own voice and where the text names none
  root ANY,                             -- 2 × an actor's n, 2 × a source's n + 1, or a name as text; null: the article's writer
  said_from INTEGER NOT NULL,           -- first and last day on which it may have been said; the article's where nothing tells
  said_to INTEGER NOT NULL,
  PRIMARY KEY (claim, day, article, start, n)
) STRICT, WITHOUT ROWID;

INSERT INTO voice SELECT * FROM voice_of_tag ORDER BY 1, 2, 3, 4, 5;

CREATE UNIQUE INDEX voice_n ON voice (n);
CREATE INDEX voice_source ON voice (source, claim, position, passage) WHERE source IS NOT NULL;
-- Roots that are known by their name only, and may become an actor's or a source's.
CREATE INDEX chain_link_root_name ON chain_link (name, attribution_id) WHERE position = 0 AND actor_id IS NULL;

-- To insert a tag's number here is to look at it anew.
CREATE VIEW voice_anew AS SELECT n FROM voice;
CREATE TRIGGER voice_look INSTEAD OF INSERT ON voice_anew BEGIN
  DELETE FROM voice WHERE n = new.n;
  INSERT INTO voice SELECT * FROM voice_of_tag WHERE n = new.n;
END;
-- The tags whose word goes back to somebody known by name only.
CREATE VIEW voice_by_name AS
  SELECT l.name, t.n FROM chain_link l CROSS JOIN tag t ON t.attribution_id = l.attribution_id
  WHERE l.position = 0 AND l.actor_id IS NULL;

CREATE TRIGGER voice_tag_insert AFTER INSERT ON tag WHEN new.kind = 'claim' BEGIN
  INSERT INTO voice SELECT * FROM voice_of_tag WHERE n = new.n;
END;
CREATE TRIGGER voice_tag_delete AFTER DELETE ON tag WHEN old.kind = 'claim' BEGIN
  DELETE FROM voice WHERE n = old.n;
END;
CREATE TRIGGER voice_tag_update AFTER UPDATE OF passage_id, claim_id, attribution_id, position ON tag
  WHEN old.passage_id <> new.passage_id OR old.claim_id IS NOT new.claim_id OR old.attribution_id IS NOT new.attribution_id
    OR old.position IS NOT new.position BEGIN
  INSERT INTO voice_anew VALUES (new.n);
END;

CREATE TRIGGER voice_passage AFTER UPDATE OF article_id, start, day ON passage
  WHEN old.article_id <> new.article_id OR old.start <> new.start OR old.day <> new.day BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE passage_id = new.id AND kind = 'claim';
END;
CREATE TRIGGER voice_article AFTER UPDATE OF agency_actor_id ON article WHEN old.agency_actor_id IS NOT new.agency_actor_id BEGIN
  INSERT INTO voice_anew SELECT t.n FROM passage p CROSS JOIN tag t ON t.passage_id = p.id
    WHERE p.article_id = new.id AND t.kind = 'claim';
END;

CREATE TRIGGER voice_attribution AFTER UPDATE OF source_id, said_at ON attribution
  WHEN old.source_id IS NOT new.source_id OR old.said_at IS NOT new.said_at BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id = new.id;
END;
CREATE TRIGGER voice_chain_insert AFTER INSERT ON chain_link WHEN new.position = 0 BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id = new.attribution_id;
END;
CREATE TRIGGER voice_chain_delete AFTER DELETE ON chain_link WHEN old.position = 0 BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id = old.attribution_id;
END;
CREATE TRIGGER voice_chain_update AFTER UPDATE OF attribution_id, position, name, actor_id ON chain_link
  WHEN old.position = 0 OR new.position = 0 BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id IN (old.attribution_id, new.attribution_id);
END;

-- Who comes, goes or is called otherwise may be whom a chain names.
CREATE TRIGGER voice_source_insert AFTER INSERT ON source BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = new.name;
END;
CREATE TRIGGER voice_source_delete AFTER DELETE ON source BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = old.name;
END;
CREATE TRIGGER voice_source_update AFTER UPDATE OF name, actor_id ON source
  WHEN old.name <> new.name OR old.actor_id IS NOT new.actor_id BEGIN
  INSERT INTO voice_anew SELECT t.n FROM attribution a CROSS JOIN tag t ON t.attribution_id = a.id WHERE a.source_id = new.id
    UNION SELECT n FROM voice_by_name WHERE name IN (old.name, new.name);
END;
CREATE TRIGGER voice_actor_insert AFTER INSERT ON actor BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = new.name;
END;
CREATE TRIGGER voice_actor_delete AFTER DELETE ON actor BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = old.name;
END;
CREATE TRIGGER voice_actor_name AFTER UPDATE OF name ON actor WHEN old.name <> new.name BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name IN (old.name, new.name);
END;
