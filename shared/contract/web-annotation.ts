import * as v from "valibot";
import { actorTypes, aliasKinds, tieKinds } from "../domain/actor.ts";
import { acts, chainRoles, groundRules, positions, quoteKinds } from "../domain/attribution.ts";
import { aspects, claimKinds, relationKinds } from "../domain/claim.ts";
import { sourcingKinds } from "../domain/source.ts";
import { claimEvent, claimNumber } from "./claims.ts";
import { name, offset, partialDate, sentence } from "./method.ts";

/** The namespace of our own bodies; `claimbook:` is short for it in the context we write. */
const prefixes = /^(?:claimbook:|urn:claimbook:v1#)/u;

/** JSON-LD lets a lone value stand for a list of one. */
const listOf = <Schema extends v.GenericSchema>(item: Schema) =>
  v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value): readonly unknown[] => (value === null ? [] : Array.isArray(value) ? value : [value])),
      v.array(item),
    ),
    null,
  );

const positionSelector = v.object({ type: v.literal("TextPositionSelector"), start: offset, end: offset });
const quoteSelector = v.object({
  type: v.literal("TextQuoteSelector"),
  exact: v.pipe(v.string(), v.minLength(1, "a quote to find needs words")),
  prefix: v.nullish(v.string(), ""),
  suffix: v.nullish(v.string(), ""),
});
/** Selectors of other kinds may stand beside those we know. */
const otherSelector = v.pipe(
  v.object({ type: v.string() }),
  v.check(({ type }) => type !== "TextPositionSelector" && type !== "TextQuoteSelector", "a selector is not complete"),
);
const selectors = v.pipe(
  listOf(v.union([positionSelector, quoteSelector, otherSelector])),
  v.transform((all) => ({
    /** Counts code points. */
    position: all.find((selector) => selector.type === "TextPositionSelector" && "start" in selector) ?? null,
    quote: all.find((selector) => selector.type === "TextQuoteSelector" && "exact" in selector) ?? null,
  })),
  v.transform(({ position, quote }) => ({
    position: position !== null && "start" in position ? { start: position.start, end: position.end } : null,
    quote:
      quote !== null && "exact" in quote ? { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix } : null,
  })),
);
export type Selectors = v.InferOutput<typeof selectors>;

const target = v.object({
  source: v.union(
    [
      v.string(),
      v.pipe(
        v.object({ id: v.string() }),
        v.transform(({ id }) => id),
      ),
    ],
    "a target names no source",
  ),
  selector: selectors,
});

const span = v.object({ selector: selectors });
const optional = <Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema);

/** Prose about an entry, which becomes its note. */
const note = v.pipe(v.string(), v.trim(), v.maxLength(100_000));

/** A name, or a name and what kind of name it is; the kind is guessed where it is not said. */
const alias = v.union(
  [
    v.pipe(
      name,
      v.transform((plain) => ({ name: plain, kind: null })),
    ),
    v.object({ name, kind: optional(v.picklist(aliasKinds.filter((each) => each !== "name"))) }),
  ],
  "an alias is a name, or a name with its kind",
);
const actorBody = v.object({
  kind: v.literal("actor"),
  name,
  actorType: v.optional(v.picklist(actorTypes)),
  aliases: listOf(alias),
  /** Who that is: "foreign minister of Harne; once a shipowner". */
  description: optional(v.pipe(v.string(), v.trim(), v.maxLength(10_000))),
  note: optional(note),
  /** How the actor stands to others, which are known by their names. */
  ties: listOf(
    v.object({
      kind: v.optional(v.picklist(tieKinds), "affiliation"),
      name,
      actorType: optional(v.picklist(actorTypes)),
      title: optional(name),
      from: optional(partialDate),
      to: optional(partialDate),
    }),
  ),
});
const sourceBody = v.object({ kind: v.literal("source"), name, sourceType: optional(v.string()) });
const claimBody = v.object({
  kind: v.literal("claim"),
  text: sentence,
  claimKind: v.optional(v.picklist(claimKinds)),
  position: optional(v.picklist(positions)),
  question: optional(sentence),
  number: optional(claimNumber),
  event: optional(claimEvent),
  note: optional(note),
  /** How it stands to other claims, which are known by their wording. */
  relations: listOf(
    v.object({
      kind: v.picklist(relationKinds),
      text: sentence,
      aspect: optional(v.picklist(aspects)),
      reason: optional(sentence),
    }),
  ),
});
const attributionBody = v.object({
  kind: v.literal("attribution"),
  act: v.optional(v.picklist(acts), "asserts"),
  quote: optional(v.picklist(quoteKinds)),
  sourcing: optional(v.picklist(sourcingKinds)),
  negated: v.optional(v.boolean()),
  hedge: optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
  groundRule: optional(v.picklist(groundRules)),
  source: optional(v.object({ name: optional(name), sourceType: optional(v.string()), selector: selectors })),
  cue: optional(span),
  addressee: optional(
    v.object({ name: optional(name), actorType: optional(v.picklist(actorTypes)), selector: selectors }),
  ),
  target: optional(v.object({ name, actorType: optional(v.picklist(actorTypes)) })),
  saidAt: optional(partialDate),
  /** A name, the words that say so, or both. */
  medium: optional(v.object({ name: optional(name), selector: selectors })),
  /** A link is somebody by name, or an article that is there, named as a target's source. */
  chain: v.optional(
    v.array(
      v.union(
        [
          v.object({ role: v.picklist(chainRoles), name, actorType: optional(v.picklist(actorTypes)) }),
          v.object({ role: v.picklist(chainRoles), source: v.pipe(v.string(), v.minLength(1)) }),
        ],
        "a link of a chain has a role, and a name or a source",
      ),
    ),
  ),
  /** The id of the annotation whose attribution this one is said within. */
  parent: optional(v.string()),
});
const textBody = v.object({
  kind: v.literal("text"),
  purpose: optional(v.string()),
  value: v.pipe(v.string(), v.trim(), v.minLength(1)),
});

/** `type` may be a list and may be written in full; it becomes `kind`. */
const body = v.pipe(
  v.looseObject({}),
  v.transform((raw): unknown => {
    const types: readonly unknown[] = Array.isArray(raw.type) ? raw.type : [raw.type];
    const ours = types.find((type) => typeof type === "string" && prefixes.test(type));
    const kind =
      typeof ours === "string"
        ? ours.replace(prefixes, "").toLowerCase()
        : types.includes("TextualBody")
          ? "text"
          : types[0];
    return { ...raw, kind: kind ?? (typeof raw.value === "string" ? "text" : undefined) };
  }),
  v.variant(
    "kind",
    [actorBody, sourceBody, claimBody, attributionBody, textBody],
    "a body is of no type that is known here",
  ),
);

export type ActorBody = v.InferOutput<typeof actorBody>;
export type ClaimBody = v.InferOutput<typeof claimBody>;
export type AttributionBody = v.InferOutput<typeof attributionBody>;

/** A W3C Web Annotation as far as it is read here; what else is in it is left alone. */
const webAnnotation = v.object({
  id: optional(v.string()),
  motivation: listOf(v.string()),
  target: v.pipe(listOf(target), v.minLength(1, "an annotation needs a target")),
  body: listOf(body),
  bodyValue: optional(v.string()),
});
export type WebAnnotation = v.InferOutput<typeof webAnnotation>;

/** The annotation in a JSON value, or what is wrong with it. */
export const readWebAnnotation = (
  value: unknown,
): { readonly ok: true; readonly value: WebAnnotation } | { readonly ok: false; readonly message: string } => {
  const parsed = v.safeParse(webAnnotation, value);
  if (parsed.success) return { ok: true, value: parsed.output };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  return { ok: false, message: `${path === null ? "" : `${path}: `}${issue.message}` };
};
