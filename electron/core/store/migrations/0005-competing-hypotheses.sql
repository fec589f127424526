-- Competing hypotheses: per question, what may be the answer, what speaks for or against it, and how each stands to each.

CREATE TABLE hypothesis (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  claim_id TEXT REFERENCES claim (id) ON DELETE CASCADE,      -- worded as this claim
  text TEXT,                                                  -- or in words of its own
  created_at TEXT NOT NULL,
  CHECK ((claim_id IS NULL) <> (text IS NULL))
) STRICT;
CREATE INDEX hypothesis_question ON hypothesis (question_id);
CREATE UNIQUE INDEX hypothesis_claim ON hypothesis (claim_id, question_id) WHERE claim_id IS NOT NULL;

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
CREATE INDEX evidence_question ON evidence (question_id);
CREATE UNIQUE INDEX evidence_claim ON evidence (claim_id, question_id) WHERE claim_id IS NOT NULL;
CREATE UNIQUE INDEX evidence_passage ON evidence (passage_id, question_id) WHERE passage_id IS NOT NULL;

CREATE TABLE ach_rating (                                     -- how a piece of evidence stands to a hypothesis
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hypothesis_id TEXT NOT NULL REFERENCES hypothesis (id) ON DELETE CASCADE,
  evidence_id TEXT NOT NULL REFERENCES evidence (id) ON DELETE CASCADE,
  rating TEXT NOT NULL CHECK (rating IN ('CC', 'C', 'N', 'I', 'II', 'NA')),
  UNIQUE (hypothesis_id, evidence_id)
) STRICT;
CREATE INDEX ach_rating_evidence ON ach_rating (evidence_id);
