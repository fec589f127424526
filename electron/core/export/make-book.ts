import type { Attribution, Position } from "../../../shared/domain/attribution.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import { contains } from "../../../shared/domain/range.ts";
import type { ExportArticle, ExportNote } from "../store/export.ts";
import type { Contents } from "./contents.ts";
import { makeRegistry } from "./make-registry.ts";
import type { Registry } from "./make-registry.ts";
import { byDate, byPlace } from "./order.ts";

/** A passage as it counts for a claim, an actor, a source or a code. */
export type Use = {
  readonly article: ExportArticle;
  readonly passage: Passage;
  /** The passage, and where what is said has several, its other parts in order. */
  readonly parts: readonly Passage[];
};
export type Statement = Use & { readonly attribution: Attribution };
/** A claim in a passage; without attribution it is in the writer's own voice. */
export type Appearance = Use & { readonly position: Position; readonly attribution: Attribution | null };

export type Chapter = { readonly article: ExportArticle; readonly passages: readonly Passage[] };

/** Everything an export says, sorted by where it will be said. Lists are in order of article date and place. */
export type Book = {
  readonly contents: Contents;
  readonly registry: Registry;
  readonly chapters: readonly Chapter[];
  readonly appearances: ReadonlyMap<Id, readonly Appearance[]>;
  /** By actor or, where the source is none, by source. */
  readonly statements: ReadonlyMap<Id, readonly Statement[]>;
  /** By actor: what came through it on the way to the reader. */
  readonly relayed: ReadonlyMap<Id, readonly Statement[]>;
  /** By actor: what others say, or the writer, in a passage that names it. */
  readonly about: ReadonlyMap<Id, readonly Use[]>;
  /** By actor. */
  readonly mentions: ReadonlyMap<Id, readonly Use[]>;
  /** Passages tagged with a source or code. */
  readonly tagged: ReadonlyMap<Id, readonly Use[]>;
  readonly attributions: ReadonlyMap<Id, Attribution>;
  /** By attribution: the words that say that somebody says it. */
  readonly cues: ReadonlyMap<Id, string>;
  /** By subject. */
  readonly notes: ReadonlyMap<Id, ExportNote>;
  /** Ids of the claims, actors, sources and codes that get a file. */
  readonly included: ReadonlySet<Id>;
};

/** @param pause - awaited after each article, so that a large notebook does not hold up others */
export const makeBook = async (contents: Contents, pause: () => Promise<void>): Promise<Book> => {
  const appearances = new Map<Id, Appearance[]>();
  const statements = new Map<Id, Statement[]>();
  const relayed = new Map<Id, Statement[]>();
  const about = new Map<Id, Use[]>();
  const mentions = new Map<Id, Use[]>();
  const tagged = new Map<Id, Use[]>();
  const attributions = new Map<Id, Attribution>();
  const cues = new Map<Id, string>();
  const { scope } = contents;

  const readChapter = (article: ExportArticle): Chapter => {
    const all = (contents.passages.get(article.id) ?? []).toSorted(byPlace);
    const words = new Map(all.map((passage) => [passage.id, passage.exact]));
    for (const attribution of all.flatMap((passage) => passage.attributions)) {
      attributions.set(attribution.id, attribution);
      const cue = attribution.cuePassageId === null ? undefined : words.get(attribution.cuePassageId);
      if (cue !== undefined) cues.set(attribution.id, cue);
    }
    const passages = all.filter(
      (passage) => passage.serves === null && (scope.kind !== "passages" || scope.ids.has(passage.id)),
    );
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const partsOf = ({ contentPassageIds }: Attribution): readonly Passage[] =>
      contentPassageIds.flatMap((id) => byId.get(id) ?? []).toSorted(byPlace);
    const named = mentionsIn(all);
    for (const passage of passages) {
      const use = { article, passage, parts: [passage] };
      for (const attribution of passage.attributions) {
        const parts = partsOf(attribution);
        // What is said in several parts is said once.
        if (parts[0] !== passage) continue;
        const statement = { ...use, parts, attribution };
        add(statements, attribution.actorId ?? attribution.sourceId, statement);
        for (const id of relaysOf(attribution)) add(relayed, id, statement);
      }
      for (const tag of passage.tags) {
        if (tag.kind === "claim") {
          const attribution = passage.attributions.find(({ id }) => id === tag.attributionId) ?? null;
          const parts = attribution === null ? use.parts : partsOf(attribution);
          add(appearances, tag.targetId, { ...use, parts, position: tag.position ?? "affirms", attribution });
        } else add(tag.kind === "actor" ? mentions : tagged, tag.targetId, use);
      }
      for (const actorId of namedIn(passage, named)) add(about, actorId, use);
    }
    return { article, passages };
  };

  const chapters: Chapter[] = [];
  for (const article of contents.articles.filter(({ id }) => contents.passages.has(id)).toSorted(byDate)) {
    chapters.push(readChapter(article));
    await pause();
  }
  const notes = new Map<Id, ExportNote>();
  for (const note of contents.notes) if (note.subjectId !== null) notes.set(note.subjectId, note);
  const registry = makeRegistry(contents);
  const uses = { appearances, statements, relayed, about, mentions, tagged };
  const book = { contents, registry, chapters, ...uses, attributions, cues, notes };
  return { ...book, included: includedIn(book) };
};

const add = <Item>(to: Map<Id, Item[]>, id: Id | null, item: Item): void => {
  if (id === null) return;
  const list = to.get(id);
  if (list === undefined) to.set(id, [item]);
  else list.push(item);
};

/** The actors behind the speaker on the way to the reader, each once. */
const relaysOf = ({ chain, actorId }: Attribution): ReadonlySet<Id> =>
  new Set(chain.slice(1).flatMap((link) => (link.actorId === null || link.actorId === actorId ? [] : [link.actorId])));

type Mention = { readonly passage: Passage; readonly actorId: Id };

/** In order of place, as the passages are. */
const mentionsIn = (passages: readonly Passage[]): readonly Mention[] =>
  passages.flatMap((passage) =>
    passage.tags.flatMap((tag) => (tag.kind === "actor" ? [{ passage, actorId: tag.targetId }] : [])),
  );

/** Whom a passage that says something names, apart from those who say it. */
const namedIn = (passage: Passage, named: readonly Mention[]): ReadonlySet<Id> => {
  const found = new Set<Id>();
  if (passage.attributions.length === 0 && !passage.tags.some((tag) => tag.kind === "claim")) return found;
  for (let at = firstFrom(named, passage.start); at < named.length; at += 1) {
    const mention = named[at];
    if (mention === undefined || mention.passage.start >= passage.end) break;
    if (contains(passage, mention.passage)) found.add(mention.actorId);
  }
  for (const { actorId } of passage.attributions) if (actorId !== null) found.delete(actorId);
  return found;
};

/** Index of the first mention that begins at `start` or later. */
const firstFrom = (named: readonly Mention[], start: number): number => {
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.passage.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

const includedIn = (book: Omit<Book, "included">): ReadonlySet<Id> => {
  const { contents } = book;
  if (contents.scope.kind === "whole")
    return new Set(
      [contents.claims, contents.actors, contents.sources, contents.codes].flatMap((rows) => rows.map(({ id }) => id)),
    );
  const uses = [book.appearances, book.statements, book.relayed, book.about, book.mentions, book.tagged];
  const ids = new Set(uses.flatMap((map) => [...map.keys()]));
  for (const list of book.statements.values())
    for (const { attribution } of list)
      for (const { actorId } of attribution.chain) if (actorId !== null) ids.add(actorId);
  // A source that is an actor has the actor's file.
  for (const { id, actorId } of contents.sources) if (actorId !== null && ids.has(id)) ids.add(actorId);
  return ids;
};
