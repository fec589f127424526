import * as v from "valibot";
import { actorTypes } from "../domain/actor.ts";
import { acts, chainRoles, groundRules, positions, quoteKinds } from "../domain/attribution.ts";
import { claimKinds } from "../domain/claim.ts";
import type { Id } from "../domain/id.ts";
import { tagKinds } from "../domain/passage.ts";
import type { Passage, PassageInArticle, TagKind } from "../domain/passage.ts";
import type { ProposedAttribution } from "../domain/propose-attribution.ts";
import { sourceKinds, sourcingKinds } from "../domain/source.ts";
import { command, id, ids, job, limit, name, offset, partialDate, query, queryText, sentence } from "./method.ts";

/** What to tag with: an entry that exists, or one to make on the way. Names that exist already are used, not doubled. */
export const target = v.union([
  v.strictObject({ kind: v.picklist(tagKinds), id }),
  v.strictObject({ kind: v.literal("claim"), text: sentence, claimKind: v.optional(v.picklist(claimKinds), "fact") }),
  v.strictObject({
    kind: v.literal("actor"),
    name,
    type: v.optional(v.picklist(actorTypes), "person"),
    /** Another actor, though there is one of that name or alias: namesakes. */
    another: v.optional(v.boolean()),
  }),
  /** Kind "actor" makes or finds the actor of that name too. */
  v.strictObject({ kind: v.literal("source"), name, sourceKind: v.optional(v.picklist(sourceKinds), "actor") }),
  /** The source that stands for an actor. */
  v.strictObject({ kind: v.literal("source"), actorId: id }),
  /** A path: "casualties/figures" makes both codes. */
  v.strictObject({ kind: v.literal("code"), name }),
]);
export type Target = v.InferOutput<typeof target>;

/** Who says it: an actor or source there is, a name to make an actor of, or nobody named. */
export const speaker = v.variant("kind", [
  v.strictObject({ kind: v.literal("actor"), id }),
  v.strictObject({ kind: v.literal("source"), id }),
  v.strictObject({ kind: v.literal("new-actor"), name, type: v.optional(v.picklist(actorTypes), "person") }),
  /** "a senior official": the same within one article, kept apart from those of others until identified. */
  v.strictObject({ kind: v.literal("new-source"), name, sourceKind: v.picklist(sourceKinds) }),
  v.strictObject({ kind: v.literal("nobody"), sourcing: v.picklist(sourcingKinds) }),
]);
export type Speaker = v.InferOutput<typeof speaker>;

/** An actor there is, or a name to find or make one by. */
export const actorChoice = v.union([
  v.strictObject({ id }),
  v.strictObject({ name, type: v.optional(v.picklist(actorTypes), "person") }),
]);
export type ActorChoice = v.InferOutput<typeof actorChoice>;

const range = { start: offset, end: offset };
const words = v.optional(v.nullable(v.strictObject(range)));

/** An entry offered by a picker. */
export type Suggestion = {
  readonly kind: TagKind;
  readonly id: Id;
  readonly label: string;
  /** The alias that matched, the actor's type, the claim's question, the code's path. */
  readonly detail: string;
  readonly uses: number;
};

/** What the sentence says about who says it; the actor is one that the name means beyond doubt. */
export type Proposal = ProposedAttribution & { readonly actor: { readonly id: Id; readonly name: string } | null };

export const annotateMethods = {
  /** Those that stand in the current text, in order of place; with those that only serve an attribution. */
  "annotate.passages": query<readonly Passage[]>("article")(v.strictObject({ articleId: id })),
  "annotate.passage": query<PassageInArticle>(
    "passage",
    "claim",
    "actor",
    "source",
    "code",
    "article",
    "exclusion",
  )(v.strictObject({ id })),
  /** Passages that carry a given claim, source, actor or code (an actor's include those it is the speaker of), in order of article date and place. */
  "annotate.passagesOf": query<{ readonly total: number; readonly rows: readonly PassageInArticle[] }>(
    "passage",
    "claim",
    "actor",
    "source",
    "code",
    "article",
    "exclusion",
  )(
    v.strictObject({
      kind: v.picklist(tagKinds),
      id,
      /** Only what they say, or only what is tagged with them; of a claim, only one position. */
      part: v.optional(v.picklist(["said", "tagged", ...positions])),
      limit,
      offset: v.optional(offset, 0),
    }),
  ),
  "annotate.orphans": query<readonly PassageInArticle[]>("passage", "article", "exclusion")(v.strictObject({})),
  /** Best matches for what was typed (or selected): exact, then prefix, then words; most used first. */
  "annotate.suggest": query<readonly Suggestion[]>(
    "passage",
    "claim",
    "actor",
    "source",
    "code",
  )(
    v.strictObject({
      kinds: v.array(v.picklist(tagKinds)),
      text: v.pipe(v.string(), v.maxLength(10_000)),
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 12),
    }),
  ),
  /** Who seems to say these words, read from their sentence. Null when it does not say so plainly. */
  "annotate.propose": query<Proposal | null>(
    "passage",
    "article",
    "actor",
  )(v.union([v.strictObject({ passageId: id }), v.strictObject({ articleId: id, ...range })])),
  /** Makes the passage if there is none with these ends, then tags it. */
  "annotate.tag": command<{ readonly passage: Passage; readonly tagId: Id }>()(
    v.strictObject({ articleId: id, revisionId: id, ...range, target }),
  ),
  /**
   * Tag many passages as one step: those named, or all that a query finds but for some. A passage that has the entry already
   * keeps it as it is. `position` is taken on a claim (affirms where not given).
   */
  "annotate.tagMany": job<{ readonly passages: number; readonly tagged: number }>()(
    v.strictObject({
      which: v.union([
        v.strictObject({ ids: v.pipe(ids, v.minLength(1)) }),
        v.strictObject({ query: queryText, except: v.optional(ids, []) }),
      ]),
      target,
      position: v.optional(v.picklist(positions)),
    }),
  ),
  "annotate.addTag": command<{ readonly passage: Passage; readonly tagId: Id }>()(
    v.strictObject({ passageId: id, target }),
  ),
  "annotate.retag": command<Passage>()(v.strictObject({ tagId: id, target })),
  /** A passage left with nothing on it (no tag, attribution or note) goes too. */
  "annotate.untag": command<{ readonly removedPassage: boolean }>()(v.strictObject({ tagId: id })),
  "annotate.movePassage": command<Passage>()(v.strictObject({ passageId: id, ...range })),
  "annotate.removePassages": command<{ readonly removed: number }>()(v.strictObject({ ids })),
  "annotate.setPosition": command<Passage>()(v.strictObject({ tagId: id, position: v.picklist(positions) })),
  /** Put appearances (claim tags) under another claim; position and who says it stay. */
  "annotate.moveAppearances": command<{ readonly moved: number }>()(
    v.strictObject({ tagIds: v.pipe(ids, v.minLength(1)), claimId: id }),
  ),
  /**
   * Say who says a passage. Creates the attribution or, with `attributionId`, edits it. `claim` also puts the passage under
   * that claim (the act's position, unless one is given); an existing claim tag without attribution takes this one.
   * What is left out stays as it is; null takes away.
   */
  "annotate.attribute": command<Passage>()(
    v.strictObject({
      passageId: v.optional(id),
      /** Instead of a passage: words of this text, the first of `contentRanges`. */
      text: v.optional(v.strictObject({ articleId: id, revisionId: id })),
      /** All of the content, in order. Where the passage is not among it, the first takes its place. */
      contentRanges: v.optional(v.pipe(v.array(v.strictObject(range)), v.minLength(1), v.maxLength(100))),
      attributionId: v.optional(id),
      speaker,
      act: v.picklist(acts),
      quote: v.optional(v.nullable(v.picklist(quoteKinds))),
      sourcing: v.optional(v.picklist(sourcingKinds)),
      hedge: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(500)))),
      negated: v.optional(v.boolean()),
      groundRule: v.optional(v.nullable(v.picklist(groundRules))),
      parentId: v.optional(v.nullable(id)),
      addressee: v.optional(v.nullable(actorChoice)),
      target: v.optional(v.nullable(actorChoice)),
      saidAt: v.optional(v.nullable(partialDate)),
      medium: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(500)))),
      sourceRange: words,
      cueRange: words,
      mediumRange: words,
      addresseeRange: words,
      /** `actorId` where the link is an actor there is; else the actor of that name, if there is just one. */
      chain: v.optional(v.array(v.strictObject({ role: v.picklist(chainRoles), name, actorId: v.optional(id) }))),
      claim: v.optional(
        v.union([
          v.strictObject({ id }),
          v.strictObject({ text: sentence, claimKind: v.optional(v.picklist(claimKinds), "fact") }),
        ]),
      ),
      position: v.optional(v.picklist(positions)),
    }),
  ),
  "annotate.removeAttribution": command<Passage | null>()(v.strictObject({ attributionId: id })),
  /** An actor's names that others are called by too: what they mean is asked each time, they are not searched for. */
  "annotate.sharedNames": query<readonly string[]>("actor")(v.strictObject({ actorId: id })),
  /** How many passages of the same words are tagged as the same actor as this mention, itself too. */
  "annotate.alike": query<{ readonly passages: number }>("passage", "actor")(v.strictObject({ tagId: id })),
  /**
   * These words mean another actor: in this mention, or wherever they are tagged so; then the alias goes over too, unless it
   * is the actor's own name.
   */
  "annotate.means": command<{ readonly retagged: number }>()(
    v.strictObject({ tagId: id, actorId: id, everywhere: v.boolean() }),
  ),
  /** Where an actor's aliases stand untagged; those it shares are left out, weak aliases, descriptors and debris too. */
  "annotate.findMentions": query<readonly { readonly articleId: Id; readonly count: number }[]>(
    "passage",
    "article",
    "actor",
    "exclusion",
  )(v.strictObject({ actorId: id, articleId: v.optional(id) })),
  /** Tag every such mention, in one article or in all: one undo step. */
  "annotate.tagMentions": job<{ readonly tagged: number; readonly articles: number }>()(
    v.strictObject({ actorId: id, articleId: v.optional(id) }),
  ),
  /** W3C Web Annotations: one object, an array, an AnnotationPage, or one object per line. Idempotent by `id`; what cannot be placed is reported. */
  "annotate.load": job<AnnotateReport>()(v.strictObject({ json: v.pipe(v.string(), v.maxLength(500_000_000)) })),
};

export type AnnotateReport = {
  readonly items: readonly {
    /** The annotation's own id (IRI). */
    readonly id: string;
    readonly status: "added" | "updated" | "unchanged" | "failed";
    readonly passageId: Id | null;
    readonly message: string | null;
  }[];
};
