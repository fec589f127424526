import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Act, Position } from "../../../shared/domain/attribution.ts";
import type { NoteSubject } from "../../../shared/domain/note.ts";
import type { TagKind } from "../../../shared/domain/passage.ts";
import { quoteOf } from "../../../shared/domain/range.ts";
import { notebookInMemory } from "./open-notebook.ts";
import { openStore } from "./open-store.ts";

export type ScratchNotebook = ReturnType<typeof scratchNotebook>;

/** A notebook in memory for tests of what stands on the tables: rows are written plainly, through the change log and the index. */
export const scratchNotebook = () => {
  const opened = notebookInMemory();
  const { db } = opened;
  const store = openStore(opened);
  const run = (sql: string, ...values: readonly unknown[]): void => void db.prepare(sql).run(...values);
  const at = "2024-01-01T00:00:00.000Z";

  return {
    opened,
    store,
    /** One change, undone as one. */
    write: <T>(work: () => T): T =>
      store.write({ who: "test", command: "test", input: "{}", gesture: newId() }, (label) => {
        label("test");
        return work();
      }).value,
    run,

    article: ({ title = "Untitled", text, publication = null, day = 19_000 }: ScratchArticle): Id => {
      const [id, revision, snapshot] = [newId(), newId(), newId()];
      run(
        "INSERT INTO snapshot (id, sha256, byte_length, codec, bytes, media_type, origin_kind, origin_name, retrieved_at, tool) VALUES (?, '', 0, 'raw', x'', 'text/plain', 'paste', 'test', ?, 'test')",
        snapshot,
        at,
      );
      run(
        `INSERT INTO article (id, title, publication, day, words, text_sha256, snapshot_id, revision_id, imported_at) VALUES (?, ?, ?, ?, 0, '', ?, ?, ?)`,
        id,
        title,
        publication,
        day,
        snapshot,
        revision,
        at,
      );
      run(
        "INSERT INTO revision (id, article_id, number, reason, snapshot_id, text, blocks, created_at) VALUES (?, ?, 1, 'import', ?, ?, '[]', ?)",
        revision,
        id,
        snapshot,
        text,
        at,
      );
      return id;
    },
    exclusion: (articleId: Id, start: number, end: number): Id => {
      const id = newId();
      run(
        `INSERT INTO exclusion (id, article_id, revision_id, start, end, exact, kind, reason, origin, state)
         SELECT ?, id, revision_id, ?, ?, '', 'ad-tag', '', 'rule', 'folded' FROM article WHERE id = ?`,
        id,
        start,
        end,
        articleId,
      );
      return id;
    },
    passage: (articleId: Id, start: number, end: number): Id => {
      const id = newId();
      const text = db
        .prepare<[string], string>(
          "SELECT r.text FROM article a JOIN revision r ON r.id = a.revision_id WHERE a.id = ?",
        )
        .pluck()
        .get(articleId);
      const quote = quoteOf(text ?? "", { start, end });
      run(
        `INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at)
         SELECT ?, id, revision_id, ?, ?, ?, ?, ?, 'placed', day, 'analyst', ? FROM article WHERE id = ?`,
        id,
        start,
        end,
        quote.exact,
        quote.prefix,
        quote.suffix,
        at,
        articleId,
      );
      return id;
    },
    actor: (name: string, ...aliases: readonly string[]): Id => {
      const id = newId();
      run("INSERT INTO actor (id, name, type, created_at) VALUES (?, ?, 'person', ?)", id, name, at);
      for (const alias of [name, ...aliases])
        run("INSERT INTO actor_alias (id, actor_id, alias, kind) VALUES (?, ?, ?, 'name')", newId(), id, alias);
      return id;
    },
    source: (name: string, actorId: Id | null = null): Id => {
      const id = newId();
      run(
        "INSERT INTO source (id, name, kind, actor_id, created_at) VALUES (?, ?, ?, ?, ?)",
        id,
        name,
        actorId === null ? "anonymous" : "actor",
        actorId,
        at,
      );
      return id;
    },
    code: (name: string, parentId: Id | null = null): Id => {
      const id = newId();
      run("INSERT INTO code (id, name, parent_id, color, created_at) VALUES (?, ?, ?, 0, ?)", id, name, parentId, at);
      return id;
    },
    claim: (text: string): Id => {
      const id = newId();
      run("INSERT INTO claim (id, text, kind, created_at) VALUES (?, ?, 'fact', ?)", id, text, at);
      return id;
    },
    tag: (passageId: Id, kind: TagKind, target: Id, position: Position = "affirms"): Id => {
      const id = newId();
      run(
        `INSERT INTO tag (id, passage_id, kind, ${kind}_id, position, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
        id,
        passageId,
        kind,
        target,
        kind === "claim" ? position : null,
        at,
      );
      return id;
    },
    attribution: ({ passageId, sourceId, act, chain = [] }: ScratchAttribution): Id => {
      const id = newId();
      run(
        `INSERT INTO attribution (id, article_id, source_id, act, sourcing, origin, created_at)
         SELECT ?, article_id, ?, ?, ?, 'analyst', ? FROM passage WHERE id = ?`,
        id,
        sourceId,
        act,
        sourceId === null ? "unspecified" : "named",
        at,
        passageId,
      );
      run(
        "INSERT INTO attribution_span (id, attribution_id, role, position, passage_id) VALUES (?, ?, 'content', 0, ?)",
        newId(),
        id,
        passageId,
      );
      for (const [position, link] of chain.entries())
        run(
          "INSERT INTO chain_link (id, attribution_id, position, role, name, actor_id) VALUES (?, ?, ?, 'agency', ?, ?)",
          newId(),
          id,
          position,
          link.name,
          link.actorId,
        );
      return id;
    },
    note: (subject: NoteSubject, subjectId: Id | null, plain: string): Id => {
      const id = newId();
      run(
        "INSERT INTO note (id, subject, subject_id, title, lexical, markdown, plain, day, created_at, updated_at) VALUES (?, ?, ?, '', '{}', ?, ?, 19000, ?, ?)",
        id,
        subject,
        subjectId,
        plain,
        plain,
        at,
        at,
      );
      return id;
    },
  };
};

type ScratchArticle = {
  readonly title?: string;
  readonly text: string;
  readonly publication?: string | null;
  readonly day?: number;
};
type ScratchAttribution = {
  readonly passageId: Id;
  readonly sourceId: Id | null;
  readonly act: Act;
  readonly chain?: readonly { readonly name: string; readonly actorId: Id | null }[];
};
