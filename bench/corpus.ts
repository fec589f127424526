import { mkdirSync, renameSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { createNotebook } from "../electron/core/store/index.ts";
import { openSearchIndex } from "../electron/core/store/search-index.ts";
import { newId } from "../shared/domain/id.ts";
import { seeded } from "./prose.ts";
import { capital, makeVocabulary, pick, skewed } from "./words.ts";

export type CorpusSize = { readonly articles: number; readonly passages: number };

/** What queries can be made of. */
export type Corpus = {
  readonly path: string;
  readonly words: readonly string[];
  readonly actors: readonly string[];
  readonly codes: readonly string[];
  readonly sources: readonly string[];
};

/** Changed with the generator or the schema: an old file is then built anew. */
const version = 1;

/**
 * A synthetic notebook: articles with the word frequencies of running text and topics of their own, passages cut out of
 * them, each with one to three tags, most claims said by someone. Made once, then kept in the system's folder for
 * temporary files.
 */
export const openCorpus = ({ articles, passages }: CorpusSize): Corpus => {
  const folder = join(tmpdir(), "claimbook-bench");
  const path = join(folder, `search-v${version}-${articles}-${passages}.claimbook`);
  const random = seeded(17);
  const vocabulary = makeVocabulary(60_000, random);
  const names = Array.from(
    { length: 600 },
    () => `${capital(pick(vocabulary.words.slice(200), random))} ${capital(pick(vocabulary.words.slice(200), random))}`,
  );
  const actors = [...new Set(names)];
  const codes = Array.from({ length: 80 }, (_, at) => `${vocabulary.words[300 + at * 7] ?? "code"} ${at}`);
  const sources = Array.from({ length: 40 }, (_, at) => `a ${vocabulary.words[500 + at * 3] ?? "senior"} source ${at}`);
  const corpus = { path, words: vocabulary.words, actors, codes, sources };
  if (existsSync(path)) return corpus;

  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `unfinished-${process.pid}.claimbook`);
  rmSync(unfinished, { force: true });
  const opened = createNotebook(unfinished, "Bench");
  opened.db.pragma("synchronous = OFF");
  const index = openSearchIndex(opened.db);
  opened.db.transaction(() => {
    fill(opened.db, corpus, { articles, passages }, random, vocabulary.draw);
    index.rebuild();
  })();
  // As the core does when idle.
  while (index.merge(1000)) continue;
  opened.db.exec("ANALYZE");
  opened.close();
  renameSync(unfinished, path);
  return corpus;
};

const at = "2024-01-01T00:00:00.000Z";

const fill = (
  db: Database,
  { words, actors, codes, sources }: Corpus,
  size: CorpusSize,
  random: () => number,
  draw: () => string,
): void => {
  const insert = prepare(db);
  const actorIds = actors.map((name) => insert.actor(name));
  const actorSources = actorIds.map((id, index) => insert.source(actors[index] ?? "", id));
  const sourceIds = [...actorSources, ...sources.map((name) => insert.source(name, null))];
  const roots = codes.slice(0, 20).map((name) => insert.code(name, null));
  const codeIds = [...roots, ...codes.slice(20).map((name) => insert.code(name, pick(roots, random)))];
  const claimIds = Array.from({ length: 3000 }, () => insert.claim(Array.from({ length: 9 }, draw).join(" ")));
  const perArticle = size.passages / size.articles;

  for (let article = 0; article < size.articles; article++) {
    const topic = Array.from({ length: 40 }, () => words[70 + skewed(8000, random)] ?? "the");
    const cast = Array.from({ length: 8 }, () => skewed(actors.length, random));
    const next = (): string =>
      random() < 0.12 ? pick(topic, random) : random() < 0.02 ? (actors[pick(cast, random)] ?? "") : draw();
    const sentences = Array.from({ length: 24 }, () => {
      const sentence = Array.from({ length: 12 + Math.floor(random() * 26) }, next).join(" ");
      return `${capital(sentence)}.${random() < 0.25 ? "\n\n" : " "}`;
    });
    const text = sentences.join("").trimEnd();
    const place = insert.article(
      capital(Array.from({ length: 8 }, draw).join(" ")),
      text,
      `Paper ${skewed(40, random)}`,
      15_000 + Math.floor(random() * 3650),
    );
    let start = 0;
    const spans = sentences.map((sentence) => {
      const span = { start, end: start + sentence.trimEnd().length };
      start += sentence.length;
      return span;
    });
    for (let count = 0; count < perArticle; count++) {
      const span = pick(spans, random);
      const passage = insert.passage(place, span.start, span.end, text);
      const actor = pick(cast, random);
      if (random() < 0.6) {
        insert.tag(
          passage,
          "claim",
          claimIds[skewed(claimIds.length, random)] ?? "",
          random() < 0.2 ? "denies" : "affirms",
        );
        if (random() < 0.7)
          insert.attribution(
            place,
            passage,
            (random() < 0.8 ? actorSources[actor] : pick(sourceIds, random)) ?? null,
            pick(["asserts", "denies", "alleges", "confirms"], random),
          );
      } else insert.tag(passage, "actor", actorIds[actor] ?? "", null);
      if (random() < 0.5) insert.tag(passage, "code", codeIds[skewed(codeIds.length, random)] ?? "", null);
    }
  }
};

type Place = { readonly id: string; readonly revision: string; readonly day: number };

const prepare = (db: Database) => {
  const row = (sql: string) => {
    const statement = db.prepare<unknown[]>(sql);
    return (...values: readonly unknown[]): void => void statement.run(...values);
  };
  const actor = row("INSERT INTO actor (id, name, type, created_at) VALUES (?, ?, 'person', ?)");
  const alias = row("INSERT INTO actor_alias (id, actor_id, alias, kind) VALUES (?, ?, ?, 'name')");
  const source = row("INSERT INTO source (id, name, kind, actor_id, created_at) VALUES (?, ?, ?, ?, ?)");
  const code = row("INSERT INTO code (id, name, parent_id, color, created_at) VALUES (?, ?, ?, 0, ?)");
  const claim = row("INSERT INTO claim (id, text, kind, created_at) VALUES (?, ?, 'fact', ?)");
  const snapshot = row(
    "INSERT INTO snapshot (id, sha256, byte_length, codec, bytes, media_type, origin_kind, origin_name, retrieved_at, tool) VALUES (?, '', 0, 'raw', x'', 'text/plain', 'paste', 'bench', ?, 'bench')",
  );
  const article = row(
    "INSERT INTO article (id, title, publication, day, words, text_sha256, snapshot_id, revision_id, imported_at) VALUES (?, ?, ?, ?, 600, '', ?, ?, ?)",
  );
  const revision = row(
    "INSERT INTO revision (id, article_id, number, reason, snapshot_id, text, blocks, created_at) VALUES (?, ?, 1, 'import', ?, ?, '[]', ?)",
  );
  const passage = row(
    "INSERT INTO passage (id, article_id, revision_id, start, end, exact, prefix, suffix, state, day, origin, created_at) VALUES (?, ?, ?, ?, ?, ?, '', '', 'placed', ?, 'analyst', ?)",
  );
  const tag = row(
    "INSERT OR IGNORE INTO tag (id, passage_id, kind, claim_id, actor_id, code_id, position, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const attribution = row(
    "INSERT INTO attribution (id, article_id, source_id, act, sourcing, origin, created_at) VALUES (?, ?, ?, ?, 'named', 'analyst', ?)",
  );
  const span = row(
    "INSERT INTO attribution_span (id, attribution_id, role, position, passage_id) VALUES (?, ?, 'content', 0, ?)",
  );

  return {
    actor: (name: string): string => {
      const id = newId();
      actor(id, name, at);
      alias(newId(), id, name);
      alias(newId(), id, name.split(" ")[1] ?? name);
      return id;
    },
    source: (name: string, actorId: string | null): string => {
      const id = newId();
      source(id, name, actorId === null ? "anonymous" : "actor", actorId, at);
      return id;
    },
    code: (name: string, parent: string | null): string => {
      const id = newId();
      code(id, name, parent, at);
      return id;
    },
    claim: (text: string): string => {
      const id = newId();
      claim(id, text, at);
      return id;
    },
    article: (title: string, text: string, publication: string, day: number): Place => {
      const place = { id: newId(), revision: newId(), day };
      const kept = newId();
      snapshot(kept, at);
      article(place.id, title, publication, day, kept, place.revision, at);
      revision(place.revision, place.id, kept, text, at);
      return place;
    },
    passage: (place: Place, start: number, end: number, text: string): string => {
      const id = newId();
      passage(id, place.id, place.revision, start, end, text.slice(start, end), place.day, at);
      return id;
    },
    tag: (passageId: string, kind: "claim" | "actor" | "code", id: string, position: string | null): void =>
      tag(
        newId(),
        passageId,
        kind,
        kind === "claim" ? id : null,
        kind === "actor" ? id : null,
        kind === "code" ? id : null,
        position,
        at,
      ),
    attribution: (place: Place, passageId: string, sourceId: string | null, act: string): void => {
      const id = newId();
      attribution(id, place.id, sourceId, act, at);
      span(newId(), id, passageId);
    },
  };
};
