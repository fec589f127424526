import { Refusal } from "../../../shared/contract/failure.ts";
import type { ActorType } from "../../../shared/domain/actor.ts";
import type { ClaimKind } from "../../../shared/domain/claim.ts";
import { codeColors } from "../../../shared/domain/code.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { SourceKind } from "../../../shared/domain/source.ts";
import type { Store } from "../store/index.ts";
import { cleanName } from "../store/names.ts";

// Names that exist already are used, not doubled: whatever makes an entry on the way goes through here.

/** @throws Refusal when several actors are called so: who is meant is the analyst's to say */
export const findOrMakeActor = (store: Store, name: string, type: ActorType): Id => {
  const [found, ...others] = store.actors.meantBy(name);
  if (others.length > 0)
    throw new Refusal(
      "bad-input",
      `${others.length + 1} actors are called “${cleanName(name)}”; choose which of them is meant`,
    );
  return found ?? store.actors.insert(cleanName(name), type);
};

export const makeActor = (store: Store, name: string, type: ActorType): Id =>
  store.actors.insert(cleanName(name), type);

/** The source that stands for an actor; an actor has at most one. */
export const sourceOfActor = (store: Store, actorId: Id): Id => {
  const found = store.sources.ofActor(actorId);
  if (found !== null) return found;
  const actor = store.actors.byId(actorId);
  if (actor === null) throw new Refusal("not-found", "that actor is not in the notebook any more");
  return store.sources.insert(actor.name, "actor", actorId);
};

/**
 * A source by name. Kind "actor" stands for the actor of that name. "A senior official" of two articles need not be the
 * same person, so those without a name are found again only within one article.
 */
export const findOrMakeSource = (store: Store, name: string, kind: SourceKind, articleId: Id | null): Id => {
  if (kind === "actor") return sourceOfActor(store, findOrMakeActor(store, name, "person"));
  const document = kind === "document" ? documentNamed(store, name) : null;
  if (document !== null) return sourceOfActor(store, document);
  const found =
    keptApart.has(kind) && articleId !== null
      ? store.sources.namedInArticle(name, kind, articleId)
      : store.sources.named(name, kind);
  return found ?? store.sources.insert(cleanName(name), kind, null);
};

/** The registry's entry for a document: what is said on its word is said on its word, not on that of a twin. */
const documentNamed = (store: Store, name: string): Id | null => {
  const id = store.actors.named(name);
  return id !== null && store.actors.byId(id)?.type === "document" ? id : null;
};

const keptApart: ReadonlySet<SourceKind> = new Set(["unnamed-individual", "anonymous"]);

/** Whether a source is only worth keeping while something refers to it. */
export const isPassing = (kind: SourceKind): boolean => keptApart.has(kind);

export const findOrMakeClaim = (store: Store, text: string, kind: ClaimKind): Id =>
  store.claims.worded(text) ?? store.claims.insert(cleanName(text), kind);

/**
 * The code at a path; what is missing of the path is made.
 *
 * @param parentId - where the path starts, null for the top
 */
export const findOrMakeCode = (store: Store, path: string, parentId: Id | null = null): Id => {
  const names = path
    .split("/")
    .map(cleanName)
    .filter((name) => name !== "");
  let at = parentId;
  for (const name of names) at = store.codes.child(at, name) ?? store.codes.insert(name, at, nextColor(store));
  if (at === null || names.length === 0) throw new Refusal("bad-input", `“${path}” has no name in it`);
  return at;
};

/** The colour that fewest codes have. */
const nextColor = (store: Store): number => {
  const taken = store.codes.colorCounts();
  const colors = Array.from({ length: codeColors }, (_, color) => color);
  return colors.toSorted((a, b) => (taken.get(a) ?? 0) - (taken.get(b) ?? 0) || a - b)[0] ?? 0;
};
