-- Orphans are few among many passages, and counted each time the notebook tells about itself.

CREATE INDEX passage_orphan ON passage (day, article_id, start) WHERE state = 'orphan';
