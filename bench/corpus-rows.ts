import type { Database } from "better-sqlite3";
import { newId } from "../shared/domain/id.ts";
import type { WrittenArticle, Writer } from "./corpus-text.ts";

const at = "2024-01-01T00:00:00.000Z";

/** Writes the registries at once, then articles as they come; row by row through the triggers, as everything is written. */
export const rowWriter = (db: Database, { actors, codes, sources, claims }: Writer) => {
  const row = (sql: string) => {
    const statement = db.prepare<unknown[]>(sql);
    return (...values: readonly unknown[]): void => void statement.run(...values);
  };
  const insert = {
    actor: row("INSERT INTO actor (id, name, type, created_at) VALUES (?, ?, 'person', ?)"),
    alias: row("INSERT INTO actor_alias (id, actor_id, alias, kind) VALUES (?, ?, ?, 'name')"),
    source: row("INSERT INTO source (id, name, kind, actor_id, created_at) VALUES (?, ?, ?, ?, ?)"),
    code: row("INSERT INTO code (id, name, parent_id, color, created_at) VALUES (?, ?, ?, 0, ?)"),
    claim: row("INSERT INTO claim (id, text, kind, created_at) VALUES (?, ?, 'fact', ?)"),
    snapshot: row(
      "INSERT INTO snapshot (id, sha256, byte_length, codec, bytes, media_type, origin_kind, origin_name, retrieved_at, tool) VALUES (?, '', 0, 'raw', x'', 'text/plain', 'paste', 'bench', ?, 'bench')",
    ),
    article: row(
      "INSERT INTO article (id, title, publication, day, words, text_sha256, snapshot_id, revision_id, imported_at) VALUES (?, ?, ?, ?, 560, '', ?, ?, ?)",
    ),
    revision: row(
      "INSERT INTO revision (id, article_id, number, reason, snapshot_id, text, blocks, created_at) VALUES (?, ?, 1, 'import', ?, ?, '[]', ?)",
    ),
    passage: row(
      "INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at) VALUES (?, ?, ?, ?, ?, ?, '', '', 'placed', ?, 'analyst', ?)",
    ),
    tag: row(
      "INSERT OR IGNORE INTO tag (id, passage_id, kind, claim_id, actor_id, code_id, position, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    attribution: row(
      "INSERT INTO attribution (id, article_id, source_id, act, sourcing, origin, created_at) VALUES (?, ?, ?, ?, 'named', 'analyst', ?)",
    ),
    span: row(
      "INSERT INTO attribution_span (id, attribution_id, role, position, passage_id) VALUES (?, ?, 'content', 0, ?)",
    ),
    note: row(
      "INSERT INTO note (id, subject, subject_id, title, lexical, plain, markdown, day, created_at, updated_at) VALUES (?, 'passage', ?, '', '', ?, ?, ?, ?, ?)",
    ),
  };
  const named = (list: readonly string[], add: (id: string, name: string, index: number) => void): readonly string[] =>
    list.map((name, index) => {
      const id = newId();
      add(id, name, index);
      return id;
    });

  const actorIds = named(actors, (id, name) => {
    insert.actor(id, name, at);
    insert.alias(newId(), id, name.split(" ")[1] ?? name);
  });
  const voices = named(actors, (id, name, index) => insert.source(id, name, "actor", actorIds[index] ?? null, at));
  const sourceIds = named(sources, (id, name) => insert.source(id, name, "anonymous", null, at));
  const roots: string[] = [];
  const codeIds = named(codes, (id, name, index) => {
    insert.code(id, name, roots[index % 20] !== undefined && index >= 20 ? roots[index % 20] : null, at);
    if (index < 20) roots.push(id);
  });
  const claimIds = named(claims, (id, text) => insert.claim(id, text, at));

  return (article: WrittenArticle): void => {
    const [id, revision, snapshot] = [newId(), newId(), newId()];
    insert.snapshot(snapshot, at);
    insert.article(id, article.title, article.publication, article.day, snapshot, revision, at);
    insert.revision(revision, id, snapshot, article.text, at);
    for (const { start, end, claim, actor, source, codes: codesOn, denies, act, note } of article.passages) {
      const passage = newId();
      insert.passage(passage, id, revision, start, end, article.text.slice(start, end), article.day, at);
      if (claim === null) insert.tag(newId(), passage, "actor", null, actorIds[actor], null, null, at);
      else insert.tag(newId(), passage, "claim", claimIds[claim], null, null, denies ? "denies" : "affirms", at);
      for (const code of codesOn) insert.tag(newId(), passage, "code", null, null, codeIds[code], null, at);
      if (act !== null) {
        const attribution = newId();
        insert.attribution(attribution, id, source === null ? voices[actor] : sourceIds[source], act, at);
        insert.span(newId(), attribution, passage);
      }
      if (note !== null) insert.note(newId(), passage, note, note, article.day, at, at);
    }
  };
};
