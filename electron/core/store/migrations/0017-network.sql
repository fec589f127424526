-- What the network is drawn from: who says each passage, whom it names, and who passes it on, in row numbers. Who is meant is
-- twice an actor's n, twice a source's n + 1 where it is no actor, or the name as it stands in a chain where that is all there
-- is. Derived: what the view says of a passage, written anew whenever the search index writes the passage (search-index.ts).
CREATE VIEW network_of_passage AS
  WITH known (id, who) AS (SELECT s.id, coalesce(2 * a.n, 2 * s.n + 1) FROM source s LEFT JOIN actor a ON a.id = s.actor_id)
  SELECT 0 AS kind, (SELECT who FROM known WHERE id = x.source_id) AS speaker, 0 AS other, p.n AS passage, x.act, p.day
    FROM passage p JOIN attribution_span c ON c.passage_id = p.id AND c.role = 'content'
      JOIN attribution x ON x.id = c.attribution_id
    WHERE x.source_id IS NOT NULL
  UNION ALL
  SELECT 1, (SELECT who FROM known WHERE id = x.source_id), 2 * o.n, p.n, x.act, p.day
    FROM passage p JOIN attribution_span c ON c.passage_id = p.id AND c.role = 'content'
      JOIN attribution x ON x.id = c.attribution_id
      JOIN passage q ON q.article_id = p.article_id AND q.start >= p.start AND q.start < p.end AND q.end <= p.end
        AND +q.revision_id = p.revision_id
      JOIN tag t ON t.passage_id = q.id JOIN actor o ON o.id = t.actor_id
    WHERE x.source_id IS NOT NULL
  UNION ALL
  SELECT 1, (SELECT who FROM known WHERE id = x.source_id), 2 * o.n, p.n, x.act, p.day
    FROM passage p JOIN attribution_span c ON c.passage_id = p.id AND c.role = 'content'
      JOIN attribution x ON x.id = c.attribution_id JOIN actor o ON o.id = x.target_actor_id
    WHERE x.source_id IS NOT NULL
  UNION ALL
  SELECT 2, coalesce((SELECT 2 * n FROM actor WHERE id = l.actor_id), CASE WHEN l.name = s.name THEN (SELECT who FROM known WHERE id = s.id) END, l.name),
      coalesce((SELECT 2 * n FROM actor WHERE id = b.actor_id), CASE WHEN b.name = s.name THEN (SELECT who FROM known WHERE id = s.id) END, b.name),
      p.n, x.act, p.day
    FROM passage p JOIN attribution_span c ON c.passage_id = p.id AND c.role = 'content'
      JOIN attribution x ON x.id = c.attribution_id LEFT JOIN source s ON s.id = x.source_id
      JOIN chain_link l ON l.attribution_id = x.id JOIN chain_link b ON b.attribution_id = x.id AND b.position = l.position - 1
  UNION ALL
  SELECT 2, (SELECT who FROM known WHERE id = y.source_id), (SELECT who FROM known WHERE id = x.source_id), p.n, x.act, p.day
    FROM passage p JOIN attribution_span c ON c.passage_id = p.id AND c.role = 'content'
      JOIN attribution x ON x.id = c.attribution_id JOIN attribution y ON y.id = x.parent_id
    WHERE x.source_id IS NOT NULL AND y.source_id IS NOT NULL;

CREATE TABLE network_row (
  kind INTEGER NOT NULL,                -- 0 says, 1 speaks about, 2 quotes
  speaker ANY NOT NULL,
  other ANY NOT NULL,                   -- 0 where it says
  passage INTEGER NOT NULL,             -- its n
  act TEXT NOT NULL,
  day INTEGER NOT NULL,                 -- of the article
  PRIMARY KEY (kind, speaker, other, passage, act)
) STRICT, WITHOUT ROWID;

INSERT INTO network_row SELECT * FROM network_of_passage WHERE speaker <> other ORDER BY 1, 2, 3, 4, 5 ON CONFLICT DO NOTHING;

CREATE INDEX network_row_passage ON network_row (passage);

-- How often each says something, is named in what others say, passes words on or is quoted: the most active are read off an index.
CREATE TABLE network_weight (
  node INTEGER PRIMARY KEY,
  times INTEGER NOT NULL
) STRICT;

INSERT INTO network_weight SELECT node, count(*) FROM (
  SELECT speaker AS node FROM network_row WHERE kind IN (0, 2) UNION ALL SELECT other FROM network_row WHERE kind IN (1, 2))
  WHERE typeof(node) = 'integer' GROUP BY node;

CREATE INDEX network_weight_times ON network_weight (times DESC, node);

CREATE TRIGGER network_row_insert AFTER INSERT ON network_row BEGIN
  INSERT INTO network_weight SELECT new.speaker, 1 WHERE new.kind IN (0, 2) AND typeof(new.speaker) = 'integer'
    ON CONFLICT (node) DO UPDATE SET times = times + 1;
  INSERT INTO network_weight SELECT new.other, 1 WHERE new.kind IN (1, 2) AND typeof(new.other) = 'integer'
    ON CONFLICT (node) DO UPDATE SET times = times + 1;
END;
CREATE TRIGGER network_row_delete AFTER DELETE ON network_row BEGIN
  UPDATE network_weight SET times = times - 1 WHERE node = old.speaker AND old.kind IN (0, 2) AND typeof(old.speaker) = 'integer';
  UPDATE network_weight SET times = times - 1 WHERE node = old.other AND old.kind IN (1, 2) AND typeof(old.other) = 'integer';
  DELETE FROM network_weight WHERE node IN (old.speaker, old.other) AND times = 0;
END;

-- What the index does not look at again by itself: whoever is quoted within the words of one who is somebody else now, and
-- mentions that are no longer of the same text as what is said around them.
CREATE TRIGGER attribution_network_parent AFTER UPDATE OF source_id ON attribution WHEN old.source_id IS NOT new.source_id BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution x JOIN attribution_span s ON s.attribution_id = x.id AND s.role = 'content'
    JOIN passage p ON p.id = s.passage_id WHERE x.parent_id = new.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER source_network_parent AFTER UPDATE OF actor_id ON source WHEN old.actor_id IS NOT new.actor_id BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution y JOIN attribution x ON x.parent_id = y.id
    JOIN attribution_span s ON s.attribution_id = x.id AND s.role = 'content'
    JOIN passage p ON p.id = s.passage_id WHERE y.source_id = new.id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER passage_network_revision AFTER UPDATE OF revision_id ON passage WHEN old.revision_id <> new.revision_id BEGIN
  INSERT INTO fts_dirty VALUES ('passage', new.n, old.day) ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty_range SELECT new.article_id, new.start, new.end
    WHERE EXISTS (SELECT 1 FROM tag WHERE passage_id = new.id AND kind = 'actor') ON CONFLICT DO NOTHING;
END;
