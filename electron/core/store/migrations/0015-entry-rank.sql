-- What lists of claims, actors and sources are sorted and narrowed by, so that a page comes without counting every tag first
-- (a second at 600,000 appearances). Derived: kept by the triggers below, whoever writes. An entry takes what there is when it
-- comes, and each tag, attribution and judgement from then on: undo and cascades write rows in any order.
CREATE TABLE entry_rank (
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'actor', 'source')),
  n INTEGER NOT NULL,                   -- the entry's row number
  id TEXT NOT NULL,
  uses INTEGER NOT NULL,                -- tags; of actors and sources attributions too
  articles INTEGER,                     -- how many it is in; null: to be counted when somebody looks
  passages INTEGER,                     -- of a source, counted with its articles
  name TEXT NOT NULL,                   -- a claim's wording
  status TEXT,                          -- of each scale the newest judgement
  credibility INTEGER,
  likelihood TEXT,
  reliability TEXT,
  PRIMARY KEY (kind, n)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_rank_use ON entry_rank (kind, uses DESC, name COLLATE NOCASE, n, id);

-- Positions and attributions of a claim's appearances without a look at each tag.
DROP INDEX tag_claim;
CREATE INDEX tag_claim ON tag (claim_id, position, passage_id, attribution_id) WHERE claim_id IS NOT NULL;

INSERT INTO entry_rank (kind, n, id, uses, name, status, credibility, likelihood)
  SELECT 'claim', e.n, e.id, (SELECT count(*) FROM tag t WHERE t.claim_id = e.id), e.text,
    (SELECT x.status FROM assessment x WHERE x.claim_id = e.id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = e.id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = e.id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1) FROM claim e;
INSERT INTO entry_rank (kind, n, id, uses, name, reliability)
  SELECT 'source', e.n, e.id, (SELECT count(*) FROM tag t WHERE t.source_id = e.id) + (SELECT count(*) FROM attribution a WHERE a.source_id = e.id), e.name,
    (SELECT x.reliability FROM assessment x WHERE x.source_id = e.id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1) FROM source e;
INSERT INTO entry_rank (kind, n, id, uses, name)
  SELECT 'actor', e.n, e.id, (SELECT count(*) FROM tag t WHERE t.actor_id = e.id)
    + (SELECT count(*) FROM source s JOIN attribution a ON a.source_id = s.id WHERE s.actor_id = e.id), e.name FROM actor e;

CREATE TRIGGER rank_claim_insert AFTER INSERT ON claim BEGIN
  INSERT INTO entry_rank (kind, n, id, uses, name, status, credibility, likelihood)
    VALUES ('claim', new.n, new.id, (SELECT count(*) FROM tag t WHERE t.claim_id = new.id), new.text,
    (SELECT x.status FROM assessment x WHERE x.claim_id = new.id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = new.id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = new.id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1));
END;
CREATE TRIGGER rank_claim_delete AFTER DELETE ON claim BEGIN DELETE FROM entry_rank WHERE kind = 'claim' AND n = old.n; END;
CREATE TRIGGER rank_claim_name AFTER UPDATE OF text ON claim BEGIN
  UPDATE entry_rank SET name = new.text WHERE kind = 'claim' AND n = new.n;
END;

CREATE TRIGGER rank_actor_insert AFTER INSERT ON actor BEGIN
  INSERT INTO entry_rank (kind, n, id, uses, name)
    VALUES ('actor', new.n, new.id, (SELECT count(*) FROM tag t WHERE t.actor_id = new.id)
    + (SELECT count(*) FROM source s JOIN attribution a ON a.source_id = s.id WHERE s.actor_id = new.id), new.name);
END;
CREATE TRIGGER rank_actor_delete AFTER DELETE ON actor BEGIN DELETE FROM entry_rank WHERE kind = 'actor' AND n = old.n; END;
CREATE TRIGGER rank_actor_name AFTER UPDATE OF name ON actor BEGIN
  UPDATE entry_rank SET name = new.name WHERE kind = 'actor' AND n = new.n;
END;

CREATE TRIGGER rank_source_insert AFTER INSERT ON source BEGIN
  INSERT INTO entry_rank (kind, n, id, uses, name, reliability)
    VALUES ('source', new.n, new.id, (SELECT count(*) FROM tag t WHERE t.source_id = new.id) + (SELECT count(*) FROM attribution a WHERE a.source_id = new.id), new.name,
    (SELECT x.reliability FROM assessment x WHERE x.source_id = new.id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1));
  UPDATE entry_rank SET articles = NULL, uses = uses + (SELECT count(*) FROM attribution a WHERE a.source_id = new.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = new.actor_id);
END;
-- Before: what leans on it does not lose it one by one, but at once.
CREATE TRIGGER rank_source_delete BEFORE DELETE ON source BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - (SELECT count(*) FROM attribution a WHERE a.source_id = old.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = old.actor_id);
  DELETE FROM entry_rank WHERE kind = 'source' AND n = old.n;
END;
CREATE TRIGGER rank_source_actor AFTER UPDATE OF actor_id ON source WHEN old.actor_id IS NOT new.actor_id BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - (SELECT count(*) FROM attribution a WHERE a.source_id = new.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = old.actor_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + (SELECT count(*) FROM attribution a WHERE a.source_id = new.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = new.actor_id);
END;
CREATE TRIGGER rank_source_name AFTER UPDATE OF name ON source BEGIN
  UPDATE entry_rank SET name = new.name WHERE kind = 'source' AND n = new.n;
END;

CREATE TRIGGER rank_tag_insert AFTER INSERT ON tag WHEN new.kind <> 'code' BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = new.kind AND n = CASE new.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = new.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = new.actor_id)
    ELSE (SELECT n FROM source WHERE id = new.source_id) END;
END;
CREATE TRIGGER rank_tag_delete AFTER DELETE ON tag WHEN old.kind <> 'code' BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = old.kind AND n = CASE old.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = old.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = old.actor_id)
    ELSE (SELECT n FROM source WHERE id = old.source_id) END;
END;
CREATE TRIGGER rank_tag_update AFTER UPDATE OF claim_id, actor_id, source_id ON tag
  WHEN coalesce(old.claim_id, old.actor_id, old.source_id) IS NOT coalesce(new.claim_id, new.actor_id, new.source_id) BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = old.kind AND n = CASE old.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = old.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = old.actor_id)
    ELSE (SELECT n FROM source WHERE id = old.source_id) END;
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = new.kind AND n = CASE new.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = new.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = new.actor_id)
    ELSE (SELECT n FROM source WHERE id = new.source_id) END;
END;

CREATE TRIGGER rank_attribution_insert AFTER INSERT ON attribution WHEN new.source_id IS NOT NULL BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = new.source_id);
END;
CREATE TRIGGER rank_attribution_delete AFTER DELETE ON attribution WHEN old.source_id IS NOT NULL BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = old.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = old.source_id);
END;
CREATE TRIGGER rank_attribution_source AFTER UPDATE OF source_id ON attribution WHEN old.source_id IS NOT new.source_id BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = old.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = old.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = new.source_id);
END;

CREATE TRIGGER rank_assessment_insert AFTER INSERT ON assessment BEGIN
  UPDATE entry_rank SET (status, credibility, likelihood) = (SELECT
    (SELECT x.status FROM assessment x WHERE x.claim_id = new.claim_id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = new.claim_id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = new.claim_id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1))
    WHERE kind = 'claim' AND n = (SELECT n FROM claim WHERE id = new.claim_id);
  UPDATE entry_rank SET reliability = (SELECT x.reliability FROM assessment x WHERE x.source_id = new.source_id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1)
    WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
END;
CREATE TRIGGER rank_assessment_delete AFTER DELETE ON assessment BEGIN
  UPDATE entry_rank SET (status, credibility, likelihood) = (SELECT
    (SELECT x.status FROM assessment x WHERE x.claim_id = old.claim_id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = old.claim_id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = old.claim_id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1))
    WHERE kind = 'claim' AND n = (SELECT n FROM claim WHERE id = old.claim_id);
  UPDATE entry_rank SET reliability = (SELECT x.reliability FROM assessment x WHERE x.source_id = old.source_id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1)
    WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = old.source_id);
END;
CREATE TRIGGER rank_assessment_update AFTER UPDATE ON assessment BEGIN
  UPDATE entry_rank SET (status, credibility, likelihood) = (SELECT
    (SELECT x.status FROM assessment x WHERE x.claim_id = old.claim_id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = old.claim_id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = old.claim_id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1))
    WHERE kind = 'claim' AND n = (SELECT n FROM claim WHERE id = old.claim_id);
  UPDATE entry_rank SET reliability = (SELECT x.reliability FROM assessment x WHERE x.source_id = old.source_id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1)
    WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = old.source_id);
  UPDATE entry_rank SET (status, credibility, likelihood) = (SELECT
    (SELECT x.status FROM assessment x WHERE x.claim_id = new.claim_id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = new.claim_id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = new.claim_id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1))
    WHERE kind = 'claim' AND n = (SELECT n FROM claim WHERE id = new.claim_id);
  UPDATE entry_rank SET reliability = (SELECT x.reliability FROM assessment x WHERE x.source_id = new.source_id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1)
    WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
END;

CREATE TRIGGER rank_span_insert AFTER INSERT ON attribution_span WHEN new.role = 'content' BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = 'source'
    AND n = (SELECT s.n FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.id = new.attribution_id);
END;
CREATE TRIGGER rank_span_delete AFTER DELETE ON attribution_span WHEN old.role = 'content' BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = 'source'
    AND n = (SELECT s.n FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.id = old.attribution_id);
END;
-- A tag or an attribution's words on another passage: the same number of uses, in other places.
CREATE TRIGGER rank_span_passage AFTER UPDATE OF passage_id, attribution_id, role ON attribution_span BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = 'source'
    AND n IN (SELECT s.n FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.id IN (old.attribution_id, new.attribution_id));
END;
CREATE TRIGGER rank_tag_passage AFTER UPDATE OF passage_id ON tag WHEN new.kind <> 'code' BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = new.kind AND n = CASE new.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = new.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = new.actor_id)
    ELSE (SELECT n FROM source WHERE id = new.source_id) END;
END;
