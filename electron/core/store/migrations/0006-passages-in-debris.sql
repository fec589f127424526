-- A passage within folded text is indexed as such: it is no hit unless it is asked for. So folding and unfolding change its row.

CREATE TRIGGER exclusion_fts_insert_passage AFTER INSERT ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage
    WHERE article_id = new.article_id AND start >= new.start AND end <= new.end ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER exclusion_fts_update_passage AFTER UPDATE ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage
    WHERE article_id = new.article_id AND start >= min(old.start, new.start) AND end <= max(old.end, new.end) ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER exclusion_fts_delete_passage BEFORE DELETE ON exclusion BEGIN
  INSERT INTO fts_dirty SELECT 'passage', n, day FROM passage
    WHERE article_id = old.article_id AND start >= old.start AND end <= old.end ON CONFLICT DO NOTHING;
END;

INSERT INTO fts_dirty SELECT 'passage', p.n, p.day FROM exclusion e JOIN passage p
  ON p.article_id = e.article_id AND p.start >= e.start AND p.end <= e.end WHERE e.state = 'folded' ON CONFLICT DO NOTHING;
