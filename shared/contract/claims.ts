import * as v from "valibot";
import { claimStatuses } from "../domain/assessment.ts";
import type { SourceGrade } from "../domain/assessment.ts";
import { actorTypes, aliasKinds, tieKinds } from "../domain/actor.ts";
import type { ActorSummary, Alias, Tie } from "../domain/actor.ts";
import type { Board, Standing } from "../domain/board.ts";
import type { Brief } from "../domain/brief.ts";
import type { Way } from "../domain/chain-graph.ts";
import { aspects, claimKinds, credibilities, numberOps, relationKinds } from "../domain/claim.ts";
import type { ClaimRelation, ClaimSummary } from "../domain/claim.ts";
import type { Id } from "../domain/id.ts";
import { reliabilities, sourceKinds } from "../domain/source.ts";
import type { SourceSummary } from "../domain/source.ts";
import { command, id, ids, limit, name, offset, partialDate, query, queryText, sentence } from "./method.ts";

/** A page of a list; `filter` matches names, aliases and wording, case folded. */
const listed = {
  filter: v.optional(v.pipe(v.string(), v.maxLength(500)), ""),
  limit,
  offset: v.optional(offset, 0),
};
const listing = v.strictObject(listed);

/** `use` is by use, most used first; the scales give the best first and what is not judged last. */
export const claimSorts = ["use", "text", "newest", "status", "credibility", "likelihood"] as const;
export const sourceSorts = ["use", "name", "reliability"] as const;
/** Only those with that newest judgement; "none" is those never judged on that scale. */
export const notJudged = "none";
const claimListing = v.strictObject({
  ...listed,
  sort: v.optional(v.picklist(claimSorts), "use"),
  status: v.optional(v.nullable(v.picklist([...claimStatuses, notJudged])), null),
  credibility: v.optional(v.nullable(v.picklist([...credibilities, notJudged])), null),
});
const sourceListing = v.strictObject({
  ...listed,
  sort: v.optional(v.picklist(sourceSorts), "use"),
  reliability: v.optional(v.nullable(v.picklist([...reliabilities, notJudged])), null),
});
export type ClaimListing = v.InferOutput<typeof claimListing>;
export type SourceListing = v.InferOutput<typeof sourceListing>;
export type Page<Row> = { readonly total: number; readonly rows: readonly Row[] };

/** `wrote`: articles whose byline names the actor; `published`: those it stands behind as publication or agency. */
export type ActorDetail = ActorSummary & {
  readonly description: string | null;
  readonly aliasList: readonly Alias[];
  readonly wrote: number;
  readonly published: number;
};
/** `grades` are all of them, the newest first. */
export type SourceDetail = SourceSummary & { readonly grades: readonly SourceGrade[] };
/** `ways` are the first by date; `total` says how many appearances there are. */
export type ClaimChains = { readonly total: number; readonly ways: readonly Way[] };
export type Question = { readonly id: Id; readonly text: string; readonly claims: number };

const figure = v.pipe(v.number(), v.finite());
export const claimNumber = v.pipe(
  v.strictObject({
    op: v.picklist(numberOps),
    low: figure,
    high: v.nullable(figure),
    unit: v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))),
  }),
  v.check(({ low, high }) => high === null || high >= low, "the higher figure is below the lower one"),
  v.check(({ op, high }) => high === null || op === "=" || op === "~", "a bound is one figure"),
);

export const claimEvent = v.strictObject({
  from: v.nullable(partialDate),
  to: v.nullable(partialDate),
  place: v.nullable(name),
});

/** The search that is looked within; null or nothing for all. */
const scopeQuery = v.optional(v.nullable(queryText), null);

/** At least one. */
const chosenPassages = v.pipe(ids, v.minLength(1, "choose at least one passage"));
const tieValues = {
  kind: v.picklist(tieKinds),
  /** The office or role: "spokesperson". */
  title: v.optional(v.nullable(name), null),
  from: v.optional(v.nullable(partialDate), null),
  to: v.optional(v.nullable(partialDate), null),
};

/** The registries: claims, questions, actors and sources. Lists are ordered by use, most used first, then by name. */
export const claimsMethods = {
  "claims.list": query<Page<ClaimSummary>>("claim", "question", "passage", "article")(claimListing),
  "claims.claim": query<ClaimSummary>("claim", "question", "passage", "article")(v.strictObject({ id })),
  /** What a page about the claim says. */
  "claims.brief": query<Brief>(
    "claim",
    "question",
    "passage",
    "article",
    "source",
    "actor",
    "note",
    "notebook",
  )(v.strictObject({ id })),
  "claims.create": command<{ readonly id: Id }>()(
    v.strictObject({ text: sentence, claimKind: v.optional(v.picklist(claimKinds), "fact") }),
  ),
  /** `question` is a text: an existing question of that text is used, else one is made; null takes the claim off its question. */
  "claims.edit": command<null>()(
    v.strictObject({
      id,
      text: v.optional(sentence),
      kind: v.optional(v.picklist(claimKinds)),
      question: v.optional(v.nullable(sentence)),
      number: v.optional(v.nullable(claimNumber)),
      event: v.optional(claimEvent),
    }),
  ),
  /** The claim's tags go with it; passages left with nothing on them too. */
  "claims.remove": command<null>()(v.strictObject({ id })),
  /**
   * One claim becomes another that says the same: its passages, relations, judgements and note go over, the other keeps
   * its wording and takes question, number, time and place only where it has none.
   */
  "claims.merge": command<null>()(v.strictObject({ id, into: id })),
  /**
   * One claim turns out to be two: its appearances in these passages become a new claim's, of the same kind and question;
   * an existing claim of that wording takes them.
   */
  "claims.split": command<{ readonly id: Id }>()(v.strictObject({ id, text: sentence, passageIds: chosenPassages })),
  /** Newest last. */
  "claims.relations": query<readonly ClaimRelation[]>("claim")(v.strictObject({ id })),
  /** Two claims stand so to each other. The same relation again only changes its aspect and reason. */
  "claims.relate": command<{ readonly id: Id }>()(
    v.strictObject({
      claimId: id,
      kind: v.picklist(relationKinds),
      otherId: id,
      aspect: v.optional(v.nullable(v.picklist(aspects)), null),
      reason: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(10_000))), null),
    }),
  ),
  "claims.unrelate": command<null>()(v.strictObject({ id })),
  /** With a query only those with a claim on a passage that it finds, counting such claims. Refuses a query that cannot be understood. */
  "claims.questions": query<readonly Question[]>(
    "question",
    "claim",
    "passage",
    "article",
    "exclusion",
    "actor",
    "source",
    "code",
    "note",
  )(v.strictObject({ query: scopeQuery })),
  /** How many claims answer no question; narrowed as the questions are. */
  "claims.loose": query<number>(
    "question",
    "claim",
    "passage",
    "article",
    "exclusion",
    "actor",
    "source",
    "code",
    "note",
  )(v.strictObject({ query: scopeQuery })),
  /** A question that is there already under this text takes the claims over; gives the one that stays. */
  "claims.renameQuestion": command<{ readonly id: Id }>()(v.strictObject({ id, text: sentence })),
  /** The claims that answer a question, side by side, most used first; null for those that answer none. */
  "claims.board": query<Board>(
    "claim",
    "question",
    "passage",
    "article",
    "source",
    "actor",
    "code",
    "exclusion",
    "note",
  )(
    v.strictObject({
      questionId: v.nullable(id),
      /** Only claims on a passage that this finds; they are shown whole. */
      query: scopeQuery,
      limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 24),
      offset: v.optional(offset, 0),
    }),
  ),
  /** The way of each appearance from its root to the reader; copies are in it, told by their original. */
  "claims.chains": query<ClaimChains>(
    "claim",
    "passage",
    "article",
    "source",
    "actor",
  )(v.strictObject({ claimId: id })),
  /** Independence and conflicts of claims, in the order asked for; those that are gone are left out. */
  "claims.standing": query<readonly Standing[]>(
    "claim",
    "question",
    "passage",
    "article",
    "source",
    "actor",
  )(v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(10_000)) })),

  "actors.list": query<Page<ActorSummary>>("actor", "source", "passage", "article")(listing),
  "actors.actor": query<ActorDetail>("actor", "source", "passage", "article")(v.strictObject({ id })),
  "actors.create": command<{ readonly id: Id }>()(
    v.strictObject({ name, type: v.optional(v.picklist(actorTypes), "person") }),
  ),
  "actors.edit": command<null>()(
    v.strictObject({
      id,
      name: v.optional(name),
      type: v.optional(v.picklist(actorTypes)),
      description: v.optional(v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(10_000)))),
    }),
  ),
  "actors.addAlias": command<{ readonly id: Id }>()(
    v.strictObject({ actorId: id, alias: name, kind: v.optional(v.picklist(aliasKinds), "short") }),
  ),
  "actors.removeAlias": command<null>()(v.strictObject({ id })),
  "actors.remove": command<null>()(v.strictObject({ id })),
  /** One actor turns out to be another: its names become aliases; mentions, what it says, ties, chains and notes go over. */
  "actors.merge": command<null>()(v.strictObject({ id, into: id })),
  /**
   * One actor turns out to be two: these aliases, the mentions in these passages and what is said in them become a new
   * actor's of the same type. Everything else stays.
   */
  "actors.split": command<{ readonly id: Id }>()(
    v.strictObject({
      id,
      name,
      aliasIds: v.optional(v.pipe(v.array(id), v.maxLength(1000)), []),
      passageIds: v.optional(ids, []),
    }),
  ),
  /** How an actor stands to others, as far as it is known; those of today first. Each is listed from both sides. */
  "actors.ties": query<readonly Tie[]>("actor")(v.strictObject({ id })),
  "actors.tie": command<{ readonly id: Id }>()(v.strictObject({ actorId: id, otherId: id, ...tieValues })),
  "actors.editTie": command<null>()(v.strictObject({ id, ...tieValues })),
  "actors.untie": command<null>()(v.strictObject({ id })),

  "sources.list": query<Page<SourceSummary>>("source", "actor", "passage", "article")(sourceListing),
  "sources.source": query<SourceDetail>("source", "actor", "passage", "article")(v.strictObject({ id })),
  "sources.create": command<{ readonly id: Id }>()(v.strictObject({ name, kind: v.picklist(sourceKinds) })),
  "sources.rename": command<null>()(v.strictObject({ id, name })),
  /** `who` is who judges, where that is not who is logged in. */
  "sources.grade": command<null>()(
    v.strictObject({
      id,
      reliability: v.picklist(reliabilities),
      reason: v.pipe(v.string(), v.trim(), v.maxLength(10_000)),
      who: v.optional(name),
    }),
  ),
  /**
   * A source without a name turns out to be an actor, known or new: what it says and is tagged with is that actor's from
   * now on. Gives the actor and the source that stands for it; the old one is gone when the actor had one already.
   */
  "sources.identify": command<{ readonly id: Id; readonly actorId: Id }>()(
    v.union([
      v.strictObject({ id, actorId: id }),
      v.strictObject({ id, name, type: v.optional(v.picklist(actorTypes), "person") }),
    ]),
  ),
  "sources.remove": command<null>()(v.strictObject({ id })),
};
