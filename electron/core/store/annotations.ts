import type { Database } from "better-sqlite3";
import type { Id } from "../../../shared/domain/id.ts";

/** What an annotation became when it was loaded, so that the same file can come again. */
export type AnnotationRecord = {
  /** The annotation's own id. */
  readonly iri: string;
  /** Of everything in it that matters. */
  readonly sha256: string;
  readonly passageId: Id;
  readonly attributionId: Id | null;
  /** What was made for it and goes when it comes changed: what was there before stays. */
  readonly made: Made;
};
export type Made = {
  readonly tags: readonly Id[];
  readonly notes: readonly { readonly id: Id; readonly at: string }[];
  readonly aliases: readonly Id[];
  readonly ties: readonly Id[];
  /** Of an actor, as it was written. */
  readonly descriptions: readonly { readonly id: Id; readonly text: string }[];
};

/** By what a target may name an article. */
export type ArticleNames = {
  readonly id: Id;
  readonly url: string | null;
  readonly canonicalUrl: string | null;
  readonly sha256: string;
  readonly originName: string;
};

export const openAnnotations = (db: Database) => {
  const byIri = db.prepare<[string], AnnotationRow>(
    `SELECT iri, body_sha256 AS sha256, passage_id AS passageId, attribution_id AS attributionId, made
     FROM annotation WHERE iri = ?`,
  );
  const insert = db.prepare<AnnotationRow>(
    `INSERT INTO annotation (iri, body_sha256, passage_id, attribution_id, made)
     VALUES (@iri, @sha256, @passageId, @attributionId, @made)`,
  );
  const remove = db.prepare<[string]>("DELETE FROM annotation WHERE iri = ?");
  const movePassage = db.prepare<[string, string]>("UPDATE annotation SET passage_id = ? WHERE passage_id = ?");
  const articles = db.prepare<[], ArticleNames>(
    `SELECT a.id, a.url, a.canonical_url AS canonicalUrl, s.sha256, s.origin_name AS originName
     FROM article a JOIN snapshot s ON s.id = a.snapshot_id`,
  );
  return {
    byIri: (iri: string): AnnotationRecord | null => {
      const row = byIri.get(iri);
      return row === undefined ? null : { ...row, made: readMade(row.made) };
    },
    insert: (record: AnnotationRecord): void => void insert.run({ ...record, made: JSON.stringify(record.made) }),
    remove: (iri: string): void => void remove.run(iri),
    /** Passages were merged. */
    movePassage: (fromId: Id, toId: Id): void => void movePassage.run(toId, fromId),
    articles: (): readonly ArticleNames[] => articles.all(),
  };
};

type AnnotationRow = Omit<AnnotationRecord, "made"> & { readonly made: string };

/** What else may be in it is left out; rows of earlier programs have tags and notes alone. */
const readMade = (json: string): Made => {
  const value: unknown = JSON.parse(json);
  const listed = (key: string): readonly unknown[] => {
    if (typeof value !== "object" || value === null) return [];
    const [, list] = Object.entries(value).find(([name]) => name === key) ?? [];
    return Array.isArray(list) ? list : [];
  };
  const ids = (key: string): readonly Id[] => listed(key).filter((id) => typeof id === "string");
  return {
    tags: ids("tags"),
    notes: listed("notes").flatMap((note) =>
      isThing(note) && typeof note.id === "string" && "at" in note && typeof note.at === "string"
        ? [{ id: note.id, at: note.at }]
        : [],
    ),
    aliases: ids("aliases"),
    ties: ids("ties"),
    descriptions: listed("descriptions").flatMap((description) =>
      isThing(description) &&
      typeof description.id === "string" &&
      "text" in description &&
      typeof description.text === "string"
        ? [{ id: description.id, text: description.text }]
        : [],
    ),
  };
};

const isThing = (value: unknown): value is { readonly id: unknown } =>
  typeof value === "object" && value !== null && "id" in value;
