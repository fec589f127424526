-- Generated from the migrations; do not edit. UPDATE_SCHEMA=1 npx vitest run electron/core/store/schema.test.ts

CREATE TABLE ach_rating (                                     -- how a piece of evidence stands to a hypothesis
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  rating TEXT NOT NULL CHECK (rating IN ('CC', 'C', 'N', 'I', 'II', 'NA')),
  UNIQUE (hypothesis_id, evidence_id)
) STRICT;

CREATE INDEX ach_rating_evidence ON ach_rating (evidence_id);

CREATE TABLE actor (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  description TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX actor_name ON actor (name COLLATE NOCASE);

CREATE TABLE actor_alias (              -- the name itself stands here too, kind 'name'
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  alias TEXT NOT NULL,
  kind TEXT NOT NULL,
  UNIQUE (actor_id, alias)
) STRICT;

CREATE INDEX actor_alias_alias ON actor_alias (alias COLLATE NOCASE);

CREATE TABLE actor_tie (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  actor_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  other_id TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
  title TEXT,                           -- the office held
  from_date TEXT,
  to_date TEXT
) STRICT;

CREATE INDEX actor_tie_actor ON actor_tie (actor_id);

CREATE INDEX actor_tie_other ON actor_tie (other_id);

CREATE TABLE annotation (               -- what came in by `annotate`, so that the same file can come again
  n INTEGER PRIMARY KEY,
  iri TEXT NOT NULL UNIQUE,
  body_sha256 TEXT NOT NULL,
  passage_id TEXT REFERENCES passage (id) ON DELETE CASCADE,
  attribution_id TEXT REFERENCES attribution (id) ON DELETE CASCADE,
  made TEXT NOT NULL DEFAULT '{"tags":[],"notes":[]}'   -- JSON: tags and notes that are there because of it
) STRICT;

CREATE INDEX annotation_attribution ON annotation (attribution_id);

CREATE INDEX annotation_passage ON annotation (passage_id);

CREATE VIEW appearance AS
  SELECT id, claim_id, passage_id, attribution_id, position, created_at FROM tag WHERE kind = 'claim';

CREATE TABLE article (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  subtitle TEXT,
  byline TEXT,
  publication TEXT,
  publication_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,
  section TEXT,
  language TEXT,
  published_at TEXT,                    -- ISO 8601, may be partial: 2017, 2017-04, 2017-04-12, 2017-04-12T18:30:00-04:00
  updated_at TEXT,                      -- as the publication claims
  url TEXT,                             -- as given
  canonical_url TEXT,                   -- as the page claims
  meta_origin TEXT NOT NULL DEFAULT '{}', -- JSON: where each field came from
  day INTEGER NOT NULL,                 -- days since 1970-01-01 of published_at, else of imported_at
  words INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,            -- of the current revision's text: copies
  minhash BLOB,
  copy_of TEXT REFERENCES article (id) ON DELETE SET NULL,
  copy_kind TEXT CHECK (copy_kind IN ('duplicate', 'syndicated', 'rewritten', 'update')),
  snapshot_id TEXT NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  revision_id TEXT NOT NULL REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  imported_at TEXT NOT NULL
, agency TEXT, agency_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL) STRICT;

CREATE INDEX article_address ON article (coalesce(canonical_url, url)) WHERE coalesce(canonical_url, url) IS NOT NULL;

CREATE INDEX article_agency_actor ON article (agency_actor_id) WHERE agency_actor_id IS NOT NULL;

CREATE INDEX article_copy_of ON article (copy_of) WHERE copy_of IS NOT NULL;

CREATE INDEX article_day ON article (day, n);

CREATE INDEX article_publication ON article (publication);

CREATE INDEX article_publication_actor ON article (publication_actor_id) WHERE publication_actor_id IS NOT NULL;

CREATE INDEX article_revision ON article (revision_id);

CREATE INDEX article_snapshot ON article (snapshot_id);

CREATE INDEX article_text_sha256 ON article (text_sha256);

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

CREATE VIRTUAL TABLE article_fts USING fts5(title, body, meta, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");

CREATE TABLE assessment (               -- a judgement, never overwritten: the newest row counts, the rest are its history
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT REFERENCES source (id) ON DELETE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),   -- of a source
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),                  -- of a claim
  likelihood TEXT,                      -- ICD 203 band
  confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  status TEXT,
  reason TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  CHECK ((source_id IS NULL) <> (claim_id IS NULL))
) STRICT;

CREATE INDEX assessment_claim ON assessment (claim_id, at);

CREATE INDEX assessment_source ON assessment (source_id, at);

CREATE TABLE attribution (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  source_id TEXT REFERENCES source (id) ON DELETE SET NULL,   -- null where the text names none
  act TEXT NOT NULL,
  quote TEXT CHECK (quote IN ('direct', 'indirect', 'mixed')),
  sourcing TEXT NOT NULL,
  commitment TEXT CHECK (commitment IN ('CT', 'PR', 'PS', 'U')),
  hedge TEXT,
  negated INTEGER NOT NULL DEFAULT 0 CHECK (negated IN (0, 1)),
  ground_rule TEXT,
  addressee_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,
  target_actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,
  said_at TEXT,
  medium TEXT,
  parent_id TEXT REFERENCES attribution (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,  -- hearsay: said within
  origin TEXT NOT NULL CHECK (origin IN ('analyst', 'script', 'suggestion')),
  state TEXT NOT NULL DEFAULT 'accepted' CHECK (state IN ('suggested', 'accepted', 'edited', 'rejected')),
  score REAL,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX attribution_addressee ON attribution (addressee_actor_id) WHERE addressee_actor_id IS NOT NULL;

CREATE INDEX attribution_article ON attribution (article_id);

CREATE INDEX attribution_parent ON attribution (parent_id) WHERE parent_id IS NOT NULL;

CREATE INDEX attribution_source ON attribution (source_id);

CREATE INDEX attribution_target ON attribution (target_actor_id) WHERE target_actor_id IS NOT NULL;

CREATE TABLE attribution_span (         -- the passages an attribution is made of
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  attribution_id TEXT NOT NULL REFERENCES attribution (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('content', 'source', 'cue', 'medium', 'addressee')),
  position INTEGER NOT NULL,            -- order among spans of the same role
  passage_id TEXT NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  UNIQUE (attribution_id, role, position)
) STRICT;

CREATE INDEX attribution_span_passage ON attribution_span (passage_id);

CREATE TABLE chain_link (               -- speaker → medium → agency → publication; position 0 is the root
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  attribution_id TEXT NOT NULL REFERENCES attribution (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  actor_id TEXT REFERENCES actor (id) ON DELETE SET NULL,
  UNIQUE (attribution_id, position)
) STRICT;

CREATE INDEX chain_link_actor ON chain_link (actor_id) WHERE actor_id IS NOT NULL;

CREATE INDEX chain_link_root_name ON chain_link (name, attribution_id) WHERE position = 0 AND actor_id IS NULL;

CREATE TABLE change (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  command TEXT NOT NULL,                -- the method of the contract
  label TEXT NOT NULL,                  -- what the Undo menu says
  input TEXT NOT NULL,                  -- JSON: the command's input, long texts cut; what a sync would replay
  gesture TEXT NOT NULL,                -- changes of one gesture are undone together
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE INDEX change_gesture ON change (gesture);

CREATE INDEX change_state ON change (state, n);

CREATE TABLE change_row (               -- how to flip a change: back when it is done, forth when it is undone
  n INTEGER PRIMARY KEY,
  change_n INTEGER NOT NULL REFERENCES change (n) ON DELETE CASCADE,
  tbl TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  key TEXT NOT NULL,                    -- the row's n (its key in table notebook)
  image TEXT                            -- JSON of the row before; blobs as hex; null for insert
) STRICT;

CREATE INDEX change_row_change ON change_row (change_n, n);

CREATE TABLE claim (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  kind TEXT NOT NULL,
  question_id TEXT REFERENCES question (id) ON DELETE SET NULL,
  number_op TEXT CHECK (number_op IN ('=', '<', '<=', '>', '>=', '~')),
  number_low REAL,
  number_high REAL,
  number_unit TEXT,
  event_from TEXT,
  event_to TEXT,
  event_place TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX claim_question ON claim (question_id);

CREATE INDEX claim_text ON claim (text COLLATE NOCASE);

CREATE TABLE claim_relation (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  claim_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  other_id TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  aspect TEXT,
  reason TEXT,
  UNIQUE (claim_id, kind, other_id),
  CHECK (claim_id <> other_id)
) STRICT;

CREATE INDEX claim_relation_other ON claim_relation (other_id);

CREATE TABLE code (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES code (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  color INTEGER NOT NULL,
  description TEXT,
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX code_parent ON code (parent_id);

CREATE UNIQUE INDEX code_path ON code (coalesce(parent_id, ''), name COLLATE NOCASE);

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

CREATE INDEX copy_link_article ON copy_link (article_id);

CREATE INDEX copy_link_original ON copy_link (original_id);

CREATE UNIQUE INDEX copy_link_pair ON copy_link (min(article_id, original_id), max(article_id, original_id));

CREATE INDEX copy_link_state ON copy_link (state);

CREATE TABLE copy_signature (
  article_n INTEGER PRIMARY KEY,
  minhash BLOB NOT NULL
) STRICT;

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

CREATE TABLE evidence (                                       -- a claim or a passage, as evidence on one question
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  passage_id TEXT REFERENCES passage (id) ON DELETE CASCADE,
  relevance TEXT NOT NULL DEFAULT 'medium' CHECK (relevance IN ('low', 'medium', 'high')),
  created_at TEXT NOT NULL,
  CHECK ((claim_id IS NULL) <> (passage_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX evidence_claim ON evidence (claim_id, question_id) WHERE claim_id IS NOT NULL;

CREATE UNIQUE INDEX evidence_passage ON evidence (passage_id, question_id) WHERE passage_id IS NOT NULL;

CREATE INDEX evidence_question ON evidence (question_id);

CREATE TABLE exclusion (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('rule', 'analyst')),
  state TEXT NOT NULL CHECK (state IN ('folded', 'restored'))
) STRICT;

CREATE INDEX exclusion_article ON exclusion (article_id, start);

CREATE INDEX exclusion_revision ON exclusion (revision_id);

CREATE TABLE fts_dirty (
  kind TEXT NOT NULL CHECK (kind IN ('article', 'passage', 'note')),
  n INTEGER NOT NULL,
  old_day INTEGER,
  PRIMARY KEY (kind, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE fts_dirty_range (
  article_id TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (article_id, start, end)
) STRICT, WITHOUT ROWID;

CREATE TABLE fts_rebuild (
  kind TEXT PRIMARY KEY CHECK (kind IN ('article', 'passage', 'note')),
  done INTEGER NOT NULL
) STRICT;

CREATE TABLE hypothesis (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,      -- worded as this claim
  text TEXT,                                                  -- or in words of its own
  created_at TEXT NOT NULL,
  CHECK ((claim_id IS NULL) <> (text IS NULL))
) STRICT;

CREATE UNIQUE INDEX hypothesis_claim ON hypothesis (claim_id, question_id) WHERE claim_id IS NOT NULL;

CREATE INDEX hypothesis_question ON hypothesis (question_id);

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  started_at TEXT NOT NULL,
  next_input INTEGER NOT NULL,          -- everything before is settled
  next_member INTEGER NOT NULL          -- of the input reached, how many articles in it are settled
, separate INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE import_input (             -- what was given, folders as their files
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('file', 'url')),
  place TEXT NOT NULL,                  -- path or address; leaves the notebook never
  file_name TEXT NOT NULL,              -- what is kept with the article
  shown TEXT NOT NULL, tables TEXT,                  -- what the report calls it
  PRIMARY KEY (batch_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_outcome (           -- the report so far, a piece for every transaction
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  part INTEGER NOT NULL,
  items TEXT NOT NULL,                  -- JSON array of ImportItem
  PRIMARY KEY (batch_id, part)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX network_row_passage ON network_row (passage);

CREATE TABLE network_weight (
  node INTEGER PRIMARY KEY,
  times INTEGER NOT NULL
) STRICT;

CREATE INDEX network_weight_times ON network_weight (times DESC, node);

CREATE TABLE note (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  subject_id TEXT,                      -- null exactly for a note on the notebook
  title TEXT NOT NULL,
  lexical TEXT NOT NULL,                -- editor state, JSON
  markdown TEXT NOT NULL,
  plain TEXT NOT NULL,                  -- what search sees
  day INTEGER NOT NULL,                 -- of created_at
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((subject = 'notebook') = (subject_id IS NULL))
) STRICT;

CREATE INDEX note_subject ON note (subject_id);

CREATE VIRTUAL TABLE note_fts USING fts5(title, body, meta, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");

CREATE TABLE notebook (
  key TEXT PRIMARY KEY,                 -- id, title, created_at, created_with
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
  n INTEGER PRIMARY KEY,                -- stays below 2^32: the low half of the search index's row number
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  revision_id TEXT NOT NULL REFERENCES revision (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('placed', 'orphan')),
  day INTEGER NOT NULL,                 -- copy of article.day, kept by a trigger
  origin TEXT NOT NULL CHECK (origin IN ('analyst', 'script', 'suggestion')),
  created_at TEXT NOT NULL
) STRICT;

CREATE INDEX passage_day ON passage (day, n);

CREATE INDEX passage_orphan ON passage (day, article_id, start) WHERE state = 'orphan';

CREATE INDEX passage_place ON passage (article_id, start, end);

CREATE INDEX passage_revision ON passage (revision_id);

CREATE VIRTUAL TABLE passage_fts USING fts5(quote, note, names, meta, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co M*'");

CREATE TABLE question (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX question_text ON question (text COLLATE NOCASE);

CREATE TABLE revision (                 -- immutable
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('import', 'reimport', 'correction')),
  snapshot_id TEXT NOT NULL REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,                 -- JSON array of Block (shared/domain/article.ts): always read with the text
  created_at TEXT NOT NULL, title TEXT,
  UNIQUE (article_id, number)
) STRICT;

CREATE INDEX revision_snapshot ON revision (snapshot_id);

CREATE TABLE "saved_search" (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('passages', 'articles', 'notes')),
  sort TEXT NOT NULL CHECK (sort IN ('relevance', 'newest', 'oldest', 'position')),
  created_at TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX saved_search_name ON saved_search (name COLLATE NOCASE);

CREATE TABLE snapshot (                 -- the evidence: the bytes as they came
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,                 -- of the bytes before packing, hex
  byte_length INTEGER NOT NULL,
  codec TEXT NOT NULL CHECK (codec IN ('raw', 'deflate')),
  bytes BLOB NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT,                        -- the charset it was read with
  origin_kind TEXT NOT NULL,
  origin_name TEXT NOT NULL,
  retrieved_at TEXT NOT NULL,
  tool TEXT NOT NULL                    -- who read it: name and version
, http TEXT, place TEXT) STRICT;

CREATE INDEX snapshot_place ON snapshot (place) WHERE place IS NOT NULL;

CREATE INDEX snapshot_sha256 ON snapshot (sha256);

CREATE TABLE source (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  actor_id TEXT REFERENCES actor (id) ON DELETE CASCADE,  -- set exactly when kind is 'actor'
  created_at TEXT NOT NULL,
  CHECK ((kind = 'actor') = (actor_id IS NOT NULL))
) STRICT;

CREATE UNIQUE INDEX source_actor ON source (actor_id) WHERE actor_id IS NOT NULL;

CREATE INDEX source_name ON source (name COLLATE NOCASE);

CREATE TABLE tag (                      -- a claim tag is an appearance: claim × attribution, or × passage in the writer's own voice
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  passage_id TEXT NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'source', 'actor', 'code')),
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,
  source_id TEXT REFERENCES source (id) ON DELETE CASCADE,
  actor_id TEXT REFERENCES actor (id) ON DELETE CASCADE,
  code_id TEXT REFERENCES code (id) ON DELETE CASCADE,
  attribution_id TEXT REFERENCES attribution (id) ON DELETE SET NULL,
  position TEXT CHECK (position IN ('affirms', 'denies', 'questions', 'withholds', 'presupposes')),
  created_at TEXT NOT NULL,
  CHECK ((kind = 'claim') = (claim_id IS NOT NULL)),
  CHECK ((kind = 'source') = (source_id IS NOT NULL)),
  CHECK ((kind = 'actor') = (actor_id IS NOT NULL)),
  CHECK ((kind = 'code') = (code_id IS NOT NULL)),
  CHECK ((kind = 'claim') = (position IS NOT NULL)),
  CHECK (kind = 'claim' OR attribution_id IS NULL)
) STRICT;

CREATE INDEX tag_actor ON tag (actor_id, passage_id) WHERE actor_id IS NOT NULL;

CREATE INDEX tag_attribution ON tag (attribution_id) WHERE attribution_id IS NOT NULL;

CREATE INDEX tag_claim ON tag (claim_id, position, passage_id, attribution_id) WHERE claim_id IS NOT NULL;

CREATE INDEX tag_code ON tag (code_id, passage_id) WHERE code_id IS NOT NULL;

CREATE UNIQUE INDEX tag_once ON tag (passage_id, coalesce(claim_id, source_id, actor_id, code_id), coalesce(attribution_id, ''));

CREATE INDEX tag_source ON tag (source_id, passage_id) WHERE source_id IS NOT NULL;

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

CREATE UNIQUE INDEX voice_n ON voice (n);

CREATE INDEX voice_source ON voice (source, claim, position, passage) WHERE source IS NOT NULL;

CREATE VIEW voice_anew AS SELECT n FROM voice;

CREATE VIEW voice_by_name AS
  SELECT l.name, t.n FROM chain_link l CROSS JOIN tag t ON t.attribution_id = l.attribution_id
  WHERE l.position = 0 AND l.actor_id IS NULL;

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

CREATE TRIGGER actor_fts_name AFTER UPDATE OF name ON actor WHEN new.name <> old.name BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM tag t JOIN passage p ON p.id = t.passage_id WHERE t.actor_id = new.id ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM source o JOIN attribution a ON a.source_id = o.id
    JOIN attribution_span s ON s.attribution_id = a.id AND s.role = 'content' JOIN passage p ON p.id = s.passage_id WHERE o.actor_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER actor_fts_note_delete BEFORE DELETE ON actor BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = old.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER actor_fts_note_insert AFTER INSERT ON actor BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER note_of_actor BEFORE DELETE ON actor BEGIN DELETE FROM note WHERE subject_id = old.id; END;

CREATE TRIGGER rank_actor_delete AFTER DELETE ON actor BEGIN DELETE FROM entry_rank WHERE kind = 'actor' AND n = old.n; END;

CREATE TRIGGER rank_actor_insert AFTER INSERT ON actor BEGIN
  INSERT INTO entry_rank (kind, n, id, uses, name)
    VALUES ('actor', new.n, new.id, (SELECT count(*) FROM tag t WHERE t.actor_id = new.id)
    + (SELECT count(*) FROM source s JOIN attribution a ON a.source_id = s.id WHERE s.actor_id = new.id), new.name);
END;

CREATE TRIGGER rank_actor_name AFTER UPDATE OF name ON actor BEGIN
  UPDATE entry_rank SET name = new.name WHERE kind = 'actor' AND n = new.n;
END;

CREATE TRIGGER voice_actor_delete AFTER DELETE ON actor BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = old.name;
END;

CREATE TRIGGER voice_actor_insert AFTER INSERT ON actor BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = new.name;
END;

CREATE TRIGGER voice_actor_name AFTER UPDATE OF name ON actor WHEN old.name <> new.name BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name IN (old.name, new.name);
END;

CREATE TRIGGER article_day AFTER UPDATE OF day ON article WHEN new.day <> old.day BEGIN
  UPDATE passage SET day = new.day WHERE article_id = new.id AND day <> new.day;
END;

CREATE TRIGGER article_fts_delete BEFORE DELETE ON article BEGIN
  INSERT INTO fts_dirty VALUES ('article', old.n, old.day) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_fts_insert AFTER INSERT ON article BEGIN
  INSERT INTO fts_dirty VALUES ('article', new.n, NULL) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_fts_note_delete BEFORE DELETE ON article BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = old.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_fts_note_insert AFTER INSERT ON article BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_fts_note_publication AFTER UPDATE OF publication ON article WHEN new.publication IS NOT old.publication BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_fts_publication AFTER UPDATE OF publication ON article WHEN new.publication IS NOT old.publication BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE article_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER article_fts_update AFTER UPDATE OF title, byline, publication, day, revision_id ON article BEGIN
  INSERT INTO fts_dirty VALUES ('article', old.n, old.day) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER copy_signature_delete AFTER DELETE ON article BEGIN
  DELETE FROM copy_signature WHERE article_n = old.n;
END;

CREATE TRIGGER copy_signature_revision AFTER UPDATE OF revision_id ON article WHEN new.revision_id <> old.revision_id BEGIN
  DELETE FROM copy_signature WHERE article_n = new.n;
END;

CREATE TRIGGER note_of_article BEFORE DELETE ON article BEGIN DELETE FROM note WHERE subject_id = old.id; END;

CREATE TRIGGER voice_article AFTER UPDATE OF agency_actor_id ON article WHEN old.agency_actor_id IS NOT new.agency_actor_id BEGIN
  INSERT INTO voice_anew SELECT t.n FROM passage p CROSS JOIN tag t ON t.passage_id = p.id
    WHERE p.article_id = new.id AND t.kind = 'claim';
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

CREATE TRIGGER rank_assessment_insert AFTER INSERT ON assessment BEGIN
  UPDATE entry_rank SET (status, credibility, likelihood) = (SELECT
    (SELECT x.status FROM assessment x WHERE x.claim_id = new.claim_id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = new.claim_id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = new.claim_id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1))
    WHERE kind = 'claim' AND n = (SELECT n FROM claim WHERE id = new.claim_id);
  UPDATE entry_rank SET reliability = (SELECT x.reliability FROM assessment x WHERE x.source_id = new.source_id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1)
    WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
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

CREATE TRIGGER attribution_fts_update AFTER UPDATE ON attribution BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id = new.id AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER attribution_network_parent AFTER UPDATE OF source_id ON attribution WHEN old.source_id IS NOT new.source_id BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution x JOIN attribution_span s ON s.attribution_id = x.id AND s.role = 'content'
    JOIN passage p ON p.id = s.passage_id WHERE x.parent_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER rank_attribution_delete AFTER DELETE ON attribution WHEN old.source_id IS NOT NULL BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = old.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = old.source_id);
END;

CREATE TRIGGER rank_attribution_insert AFTER INSERT ON attribution WHEN new.source_id IS NOT NULL BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = new.source_id);
END;

CREATE TRIGGER rank_attribution_source AFTER UPDATE OF source_id ON attribution WHEN old.source_id IS NOT new.source_id BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = old.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = old.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'source' AND n = (SELECT n FROM source WHERE id = new.source_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = 'actor'
    AND n = (SELECT o.n FROM source s JOIN actor o ON o.id = s.actor_id WHERE s.id = new.source_id);
END;

CREATE TRIGGER voice_attribution AFTER UPDATE OF source_id, said_at ON attribution
  WHEN old.source_id IS NOT new.source_id OR old.said_at IS NOT new.said_at BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id = new.id;
END;

CREATE TRIGGER cue_fts_delete BEFORE DELETE ON attribution_span WHEN old.role = 'cue' BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id = old.attribution_id AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER cue_fts_insert AFTER INSERT ON attribution_span WHEN new.role = 'cue' BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id = new.attribution_id AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER cue_fts_update AFTER UPDATE ON attribution_span WHEN new.role = 'cue' OR old.role = 'cue' BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id IN (old.attribution_id, new.attribution_id) AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER rank_span_delete AFTER DELETE ON attribution_span WHEN old.role = 'content' BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = 'source'
    AND n = (SELECT s.n FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.id = old.attribution_id);
END;

CREATE TRIGGER rank_span_insert AFTER INSERT ON attribution_span WHEN new.role = 'content' BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = 'source'
    AND n = (SELECT s.n FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.id = new.attribution_id);
END;

CREATE TRIGGER rank_span_passage AFTER UPDATE OF passage_id, attribution_id, role ON attribution_span BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = 'source'
    AND n IN (SELECT s.n FROM attribution a JOIN source s ON s.id = a.source_id WHERE a.id IN (old.attribution_id, new.attribution_id));
END;

CREATE TRIGGER span_fts_delete BEFORE DELETE ON attribution_span BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = old.passage_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER span_fts_insert AFTER INSERT ON attribution_span BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = new.passage_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER span_fts_update AFTER UPDATE ON attribution_span BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id IN (old.passage_id, new.passage_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER chain_fts_delete BEFORE DELETE ON chain_link BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id = old.attribution_id AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER chain_fts_insert AFTER INSERT ON chain_link BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id = new.attribution_id AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER chain_fts_update AFTER UPDATE ON chain_link BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span s JOIN passage p ON p.id = s.passage_id
    WHERE s.attribution_id = new.attribution_id AND s.role = 'content' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER voice_chain_delete AFTER DELETE ON chain_link WHEN old.position = 0 BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id = old.attribution_id;
END;

CREATE TRIGGER voice_chain_insert AFTER INSERT ON chain_link WHEN new.position = 0 BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id = new.attribution_id;
END;

CREATE TRIGGER voice_chain_update AFTER UPDATE OF attribution_id, position, name, actor_id ON chain_link
  WHEN old.position = 0 OR new.position = 0 BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE attribution_id IN (old.attribution_id, new.attribution_id);
END;

CREATE TRIGGER claim_fts_note_delete BEFORE DELETE ON claim BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = old.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_fts_note_insert AFTER INSERT ON claim BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER claim_fts_text AFTER UPDATE OF text, question_id ON claim BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM tag t JOIN passage p ON p.id = t.passage_id WHERE t.claim_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER note_of_claim BEFORE DELETE ON claim BEGIN DELETE FROM note WHERE subject_id = old.id; END;

CREATE TRIGGER rank_claim_delete AFTER DELETE ON claim BEGIN DELETE FROM entry_rank WHERE kind = 'claim' AND n = old.n; END;

CREATE TRIGGER rank_claim_insert AFTER INSERT ON claim BEGIN
  INSERT INTO entry_rank (kind, n, id, uses, name, status, credibility, likelihood)
    VALUES ('claim', new.n, new.id, (SELECT count(*) FROM tag t WHERE t.claim_id = new.id), new.text,
    (SELECT x.status FROM assessment x WHERE x.claim_id = new.id AND x.status IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.credibility FROM assessment x WHERE x.claim_id = new.id AND x.credibility IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1),
    (SELECT x.likelihood FROM assessment x WHERE x.claim_id = new.id AND x.likelihood IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1));
END;

CREATE TRIGGER rank_claim_name AFTER UPDATE OF text ON claim BEGIN
  UPDATE entry_rank SET name = new.text WHERE kind = 'claim' AND n = new.n;
END;

CREATE TRIGGER code_fts_name AFTER UPDATE OF name ON code WHEN new.name <> old.name BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM tag t JOIN passage p ON p.id = t.passage_id WHERE t.code_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER code_fts_note_delete BEFORE DELETE ON code BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = old.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER code_fts_note_insert AFTER INSERT ON code BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER note_of_code BEFORE DELETE ON code BEGIN DELETE FROM note WHERE subject_id = old.id; END;

CREATE TRIGGER exclusion_fts_delete BEFORE DELETE ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'article', n, day FROM article WHERE id = old.article_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER exclusion_fts_delete_passage BEFORE DELETE ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage
    WHERE article_id = old.article_id AND start >= old.start AND end <= old.end ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER exclusion_fts_insert AFTER INSERT ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'article', n, day FROM article WHERE id = new.article_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER exclusion_fts_insert_passage AFTER INSERT ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage
    WHERE article_id = new.article_id AND start >= new.start AND end <= new.end ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER exclusion_fts_update AFTER UPDATE ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'article', n, day FROM article WHERE id = new.article_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER exclusion_fts_update_passage AFTER UPDATE ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage
    WHERE article_id = new.article_id AND start >= min(old.start, new.start) AND end <= max(old.end, new.end) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER network_row_delete AFTER DELETE ON network_row BEGIN
  UPDATE network_weight SET times = times - 1 WHERE node = old.speaker AND old.kind IN (0, 2) AND typeof(old.speaker) = 'integer';
  UPDATE network_weight SET times = times - 1 WHERE node = old.other AND old.kind IN (1, 2) AND typeof(old.other) = 'integer';
  DELETE FROM network_weight WHERE node IN (old.speaker, old.other) AND times = 0;
END;

CREATE TRIGGER network_row_insert AFTER INSERT ON network_row BEGIN
  INSERT INTO network_weight SELECT new.speaker, 1 WHERE new.kind IN (0, 2) AND typeof(new.speaker) = 'integer'
    ON CONFLICT (node) DO UPDATE SET times = times + 1;
  INSERT INTO network_weight SELECT new.other, 1 WHERE new.kind IN (1, 2) AND typeof(new.other) = 'integer'
    ON CONFLICT (node) DO UPDATE SET times = times + 1;
END;

CREATE TRIGGER note_fts_delete BEFORE DELETE ON note BEGIN
  INSERT INTO fts_dirty VALUES ('note', old.n, old.day) ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = old.subject_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER note_fts_insert AFTER INSERT ON note BEGIN
  INSERT INTO fts_dirty VALUES ('note', new.n, NULL) ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = new.subject_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER note_fts_update AFTER UPDATE ON note BEGIN
  INSERT INTO fts_dirty VALUES ('note', old.n, old.day) ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = new.subject_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER cue_fts_words AFTER UPDATE OF exact ON passage WHEN new.exact <> old.exact BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution_span c
    JOIN attribution_span s ON s.attribution_id = c.attribution_id AND s.role = 'content' JOIN passage p ON p.id = s.passage_id
    WHERE c.passage_id = new.id AND c.role = 'cue' ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER note_of_passage BEFORE DELETE ON passage BEGIN DELETE FROM note WHERE subject_id = old.id; END;

CREATE TRIGGER passage_fts_delete BEFORE DELETE ON passage BEGIN
  INSERT INTO fts_dirty VALUES ('passage', old.n, old.day) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_fts_delete_mention BEFORE DELETE ON passage
  WHEN EXISTS (SELECT 1 FROM tag WHERE passage_id = old.id AND kind = 'actor') BEGIN
  INSERT INTO fts_dirty_range VALUES (old.article_id, old.start, old.end) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_fts_insert AFTER INSERT ON passage BEGIN
  INSERT INTO fts_dirty VALUES ('passage', new.n, NULL) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_fts_move_mention AFTER UPDATE OF article_id, start, end ON passage
  WHEN EXISTS (SELECT 1 FROM tag WHERE passage_id = new.id AND kind = 'actor') BEGIN
  INSERT INTO fts_dirty_range VALUES (old.article_id, old.start, old.end), (new.article_id, new.start, new.end) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_fts_note_delete BEFORE DELETE ON passage BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = old.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_fts_note_insert AFTER INSERT ON passage BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_fts_update AFTER UPDATE OF article_id, start, end, exact, day, state ON passage BEGIN
  INSERT INTO fts_dirty VALUES ('passage', old.n, old.day) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER passage_network_revision AFTER UPDATE OF revision_id ON passage WHEN old.revision_id <> new.revision_id BEGIN
  INSERT INTO fts_dirty VALUES ('passage', new.n, old.day) ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty_range SELECT new.article_id, new.start, new.end
    WHERE EXISTS (SELECT 1 FROM tag WHERE passage_id = new.id AND kind = 'actor') ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER voice_passage AFTER UPDATE OF article_id, start, day ON passage
  WHEN old.article_id <> new.article_id OR old.start <> new.start OR old.day <> new.day BEGIN
  INSERT INTO voice_anew SELECT n FROM tag WHERE passage_id = new.id AND kind = 'claim';
END;

CREATE TRIGGER note_of_source BEFORE DELETE ON source BEGIN DELETE FROM note WHERE subject_id = old.id; END;

CREATE TRIGGER rank_source_actor AFTER UPDATE OF actor_id ON source WHEN old.actor_id IS NOT new.actor_id BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - (SELECT count(*) FROM attribution a WHERE a.source_id = new.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = old.actor_id);
  UPDATE entry_rank SET articles = NULL, uses = uses + (SELECT count(*) FROM attribution a WHERE a.source_id = new.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = new.actor_id);
END;

CREATE TRIGGER rank_source_delete BEFORE DELETE ON source BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - (SELECT count(*) FROM attribution a WHERE a.source_id = old.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = old.actor_id);
  DELETE FROM entry_rank WHERE kind = 'source' AND n = old.n;
END;

CREATE TRIGGER rank_source_insert AFTER INSERT ON source BEGIN
  INSERT INTO entry_rank (kind, n, id, uses, name, reliability)
    VALUES ('source', new.n, new.id, (SELECT count(*) FROM tag t WHERE t.source_id = new.id) + (SELECT count(*) FROM attribution a WHERE a.source_id = new.id), new.name,
    (SELECT x.reliability FROM assessment x WHERE x.source_id = new.id AND x.reliability IS NOT NULL ORDER BY x.at DESC, x.n DESC LIMIT 1));
  UPDATE entry_rank SET articles = NULL, uses = uses + (SELECT count(*) FROM attribution a WHERE a.source_id = new.id)
    WHERE kind = 'actor' AND n = (SELECT n FROM actor WHERE id = new.actor_id);
END;

CREATE TRIGGER rank_source_name AFTER UPDATE OF name ON source BEGIN
  UPDATE entry_rank SET name = new.name WHERE kind = 'source' AND n = new.n;
END;

CREATE TRIGGER source_fts_name AFTER UPDATE OF name, actor_id ON source BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM tag t JOIN passage p ON p.id = t.passage_id WHERE t.source_id = new.id ON CONFLICT DO NOTHING;
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution a
    JOIN attribution_span s ON s.attribution_id = a.id AND s.role = 'content' JOIN passage p ON p.id = s.passage_id WHERE a.source_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER source_fts_note_delete BEFORE DELETE ON source BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = old.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER source_fts_note_insert AFTER INSERT ON source BEGIN
  INSERT INTO fts_dirty SELECT 'note', n, day FROM note WHERE subject_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER source_network_parent AFTER UPDATE OF actor_id ON source WHEN old.actor_id IS NOT new.actor_id BEGIN
  INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM attribution y JOIN attribution x ON x.parent_id = y.id
    JOIN attribution_span s ON s.attribution_id = x.id AND s.role = 'content'
    JOIN passage p ON p.id = s.passage_id WHERE y.source_id = new.id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER voice_source_delete AFTER DELETE ON source BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = old.name;
END;

CREATE TRIGGER voice_source_insert AFTER INSERT ON source BEGIN
  INSERT INTO voice_anew SELECT n FROM voice_by_name WHERE name = new.name;
END;

CREATE TRIGGER voice_source_update AFTER UPDATE OF name, actor_id ON source
  WHEN old.name <> new.name OR old.actor_id IS NOT new.actor_id BEGIN
  INSERT INTO voice_anew SELECT t.n FROM attribution a CROSS JOIN tag t ON t.attribution_id = a.id WHERE a.source_id = new.id
    UNION SELECT n FROM voice_by_name WHERE name IN (old.name, new.name);
END;

CREATE TRIGGER rank_tag_delete AFTER DELETE ON tag WHEN old.kind <> 'code' BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses - 1 WHERE kind = old.kind AND n = CASE old.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = old.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = old.actor_id)
    ELSE (SELECT n FROM source WHERE id = old.source_id) END;
END;

CREATE TRIGGER rank_tag_insert AFTER INSERT ON tag WHEN new.kind <> 'code' BEGIN
  UPDATE entry_rank SET articles = NULL, uses = uses + 1 WHERE kind = new.kind AND n = CASE new.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = new.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = new.actor_id)
    ELSE (SELECT n FROM source WHERE id = new.source_id) END;
END;

CREATE TRIGGER rank_tag_passage AFTER UPDATE OF passage_id ON tag WHEN new.kind <> 'code' BEGIN
  UPDATE entry_rank SET articles = NULL WHERE kind = new.kind AND n = CASE new.kind
    WHEN 'claim' THEN (SELECT n FROM claim WHERE id = new.claim_id)
    WHEN 'actor' THEN (SELECT n FROM actor WHERE id = new.actor_id)
    ELSE (SELECT n FROM source WHERE id = new.source_id) END;
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

CREATE TRIGGER tag_fts_delete BEFORE DELETE ON tag BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = old.passage_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tag_fts_delete_mention BEFORE DELETE ON tag WHEN old.kind = 'actor' BEGIN
  INSERT INTO fts_dirty_range SELECT article_id, start, end FROM passage WHERE id = old.passage_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tag_fts_insert AFTER INSERT ON tag BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id = new.passage_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tag_fts_insert_mention AFTER INSERT ON tag WHEN new.kind = 'actor' BEGIN
  INSERT INTO fts_dirty_range SELECT article_id, start, end FROM passage WHERE id = new.passage_id ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tag_fts_update AFTER UPDATE ON tag BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage WHERE id IN (old.passage_id, new.passage_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER tag_fts_update_mention AFTER UPDATE ON tag WHEN old.kind = 'actor' OR new.kind = 'actor' BEGIN
  INSERT INTO fts_dirty_range SELECT article_id, start, end FROM passage WHERE id IN (old.passage_id, new.passage_id) ON CONFLICT DO NOTHING;
END;

CREATE TRIGGER voice_tag_delete AFTER DELETE ON tag WHEN old.kind = 'claim' BEGIN
  DELETE FROM voice WHERE n = old.n;
END;

CREATE TRIGGER voice_tag_insert AFTER INSERT ON tag WHEN new.kind = 'claim' BEGIN
  INSERT INTO voice SELECT * FROM voice_of_tag WHERE n = new.n;
END;

CREATE TRIGGER voice_tag_update AFTER UPDATE OF passage_id, claim_id, attribution_id, position ON tag
  WHEN old.passage_id <> new.passage_id OR old.claim_id IS NOT new.claim_id OR old.attribution_id IS NOT new.attribution_id
    OR old.position IS NOT new.position BEGIN
  INSERT INTO voice_anew VALUES (new.n);
END;

CREATE TRIGGER voice_look INSTEAD OF INSERT ON voice_anew BEGIN
  DELETE FROM voice WHERE n = new.n;
  INSERT INTO voice SELECT * FROM voice_of_tag WHERE n = new.n;
END;
