import type { Id } from "../../../shared/domain/id.ts";
import type {
  ExportAlias,
  ExportArticle,
  ExportCode,
  ExportRelation,
  ExportSource,
  ExportCredit,
  ExportTie,
} from "../store/export.ts";
import type { Contents } from "./contents.ts";

/** The registries by what they are asked for. */
export type Registry = {
  readonly aliasesOf: (actorId: Id) => readonly ExportAlias[];
  readonly tiesOf: (actorId: Id) => readonly ExportTie[];
  /** Articles it wrote, published or passed on. */
  readonly creditsOf: (actorId: Id) => readonly ExportCredit[];
  readonly sourceOf: (actorId: Id) => ExportSource | null;
  /** Articles that repeat one. */
  readonly copiesOf: (articleId: Id) => readonly ExportArticle[];
  readonly codesUnder: (parentId: Id) => readonly ExportCode[];
  readonly relationsOf: (claimId: Id) => readonly ExportRelation[];
  /** Of an article, actor, claim or code (its path). */
  readonly nameOf: (id: Id) => string;
  /** The actor, or else the source, of exactly this name; null when there is none or more than one source. */
  readonly entryNamed: (name: string) => Id | null;
};

export const makeRegistry = (contents: Contents): Registry => {
  const aliases = under(contents.aliases, ({ actorId }) => [actorId]);
  const ties = under(contents.ties, ({ actorId, otherId }) => [actorId, otherId]);
  const credits = under(contents.credits, ({ actorId }) => [actorId]);
  const sources = under(contents.sources, ({ actorId }) => (actorId === null ? [] : [actorId]));
  const codes = under(contents.codes, ({ parentId }) => (parentId === null ? [] : [parentId]));
  const relations = under(contents.relations, ({ claimId, otherId }) => [claimId, otherId]);
  const copies = under(contents.articles, ({ copyOf }) => (copyOf === null ? [] : [copyOf]));
  const names = new Map<Id, string>();
  for (const { id, title } of contents.articles) names.set(id, title);
  for (const { id, name } of contents.actors) names.set(id, name);
  for (const { id, text } of contents.claims) names.set(id, text);
  for (const { id, path } of contents.codes) names.set(id, path);
  const actorsNamed = under(contents.actors, ({ name }) => [name]);
  const sourcesNamed = under(contents.sources, ({ name }) => [name]);
  return {
    aliasesOf: (actorId) => aliases.get(actorId) ?? [],
    tiesOf: (actorId) => ties.get(actorId) ?? [],
    creditsOf: (actorId) => credits.get(actorId) ?? [],
    sourceOf: (actorId) => sources.get(actorId)?.[0] ?? null,
    copiesOf: (articleId) => copies.get(articleId) ?? [],
    codesUnder: (parentId) => codes.get(parentId) ?? [],
    relationsOf: (claimId) => relations.get(claimId) ?? [],
    nameOf: (id) => names.get(id) ?? id,
    entryNamed: (name) => {
      const [actor] = actorsNamed.get(name) ?? [];
      const [source, another] = sourcesNamed.get(name) ?? [];
      return actor?.id ?? (another === undefined ? (source?.id ?? null) : null);
    },
  };
};

const under = <Row>(rows: readonly Row[], keysOf: (row: Row) => readonly Id[]): ReadonlyMap<Id, readonly Row[]> => {
  const map = new Map<Id, Row[]>();
  for (const row of rows)
    for (const key of new Set(keysOf(row))) {
      const list = map.get(key);
      if (list === undefined) map.set(key, [row]);
      else list.push(row);
    }
  return map;
};
