-- Pages that change: what each version was called, and by what a file is known again.

ALTER TABLE revision ADD COLUMN title TEXT;             -- of the page as it was read; null in notebooks from before
ALTER TABLE snapshot ADD COLUMN place TEXT;             -- hash of where the file lay, made with the notebook's id; says nothing elsewhere
ALTER TABLE import_batch ADD COLUMN separate INTEGER NOT NULL DEFAULT 0;  -- newer versions become articles of their own
CREATE INDEX snapshot_place ON snapshot (place) WHERE place IS NOT NULL;
