import type { ActorChoice, Speaker } from "../../../../shared/contract/annotate.ts";
import type { AttributionBody, ClaimBody } from "../../../../shared/contract/web-annotation.ts";
import type { ActorType } from "../../../../shared/domain/actor.ts";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { positionOf } from "../../../../shared/domain/attribution.ts";
import type { ChainRole } from "../../../../shared/domain/attribution.ts";
import { newId } from "../../../../shared/domain/id.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Passage } from "../../../../shared/domain/passage.ts";
import type { Range } from "../../../../shared/domain/range.ts";
import { findOrMakeActor, findOrMakeClaim } from "../../claims/index.ts";
import type { Store } from "../../store/index.ts";
import { attribute } from "../attribute.ts";
import { kindOfSource } from "./kind-of-source.ts";
import type { LookUp } from "./look-up.ts";
import { place } from "./place-target.ts";
import type { ReadText } from "./place-target.ts";

/** Who says the passages, and which claims they are of. The parent is not here yet; it is set when all are in. */
export const applyAttribution = (
  store: Store,
  lookUp: LookUp,
  at: ReadText,
  body: AttributionBody,
  parts: readonly Passage[],
  claims: readonly ClaimBody[],
): { readonly id: Id; readonly remarks: readonly string[] } => {
  const [first, ...others] = parts;
  if (first === undefined) throw new Refusal("bad-input", "it has no target");
  const source = spanOf(at, body.source?.selector, first, "source");
  const cue = spanOf(at, body.cue?.selector, first, "cue");
  const medium = spanOf(at, body.medium?.selector, first, "medium");
  const addressee = spanOf(at, body.addressee?.selector, first, "addressee");
  const { id } = attribute(
    store,
    {
      passageId: first.id,
      speaker: speakerOf(store, lookUp, body),
      act: body.act,
      hedge: body.hedge ?? null,
      negated: body.negated ?? false,
      groundRule: body.groundRule ?? null,
      ...(body.quote === undefined || body.quote === null ? {} : { quote: body.quote }),
      ...(body.sourcing === undefined || body.sourcing === null ? {} : { sourcing: body.sourcing }),
      ...(source.range === null ? {} : { sourceRange: source.range }),
      ...(cue.range === null ? {} : { cueRange: cue.range }),
      ...(medium.range === null ? {} : { mediumRange: medium.range }),
      ...(addressee.range === null ? {} : { addresseeRange: addressee.range }),
      addressee: actorOf(lookUp, body.addressee),
      target: actorOf(lookUp, body.target),
      saidAt: body.saidAt ?? null,
      medium: body.medium?.name ?? wordsOf(at, medium.range),
      ...(body.chain === undefined ? {} : { chain: body.chain.map((link) => linkOf(store, lookUp, link)) }),
    },
    "script",
  );
  for (const part of others) if (part.id !== first.id) addContent(store, id, part.id);
  for (const claim of claims) tagClaim(store, id, first.id, claim, body);
  return { id, remarks: [source, cue, medium, addressee].flatMap(({ remark }) => remark ?? []) };
};

/** A span that is lost does not keep the rest from being loaded: who says what is worth more than the words that say so. */
const spanOf = (
  at: ReadText,
  selector: NonNullable<AttributionBody["cue"]>["selector"] | undefined,
  content: Range,
  name: string,
): { readonly range: Range | null; readonly remark: string | null } => {
  if (selector === undefined || (selector.position === null && selector.quote === null))
    return { range: null, remark: null };
  const placed = place(at, selector, content.start);
  if (placed.kind === "placed")
    return { range: placed.range, remark: placed.remark === null ? null : `${name}: ${placed.remark}` };
  return { range: null, remark: `the ${name} was left out: ${placed.message}` };
};

const actorOf = (
  { typeOf }: LookUp,
  said:
    | { readonly name?: string | null | undefined; readonly actorType?: ActorType | null | undefined }
    | null
    | undefined,
): ActorChoice | null => {
  const name = said?.name ?? null;
  return name === null ? null : { name, type: said?.actorType ?? typeOf(name) };
};

const wordsOf = (at: ReadText, range: Range | null): string | null =>
  range === null ? null : at.text.slice(range.start, range.end);

const speakerOf = (store: Store, { typeOf }: LookUp, { source, sourcing }: AttributionBody): Speaker => {
  const name = source?.name ?? null;
  if (name === null) return { kind: "nobody", sourcing: sourcing ?? "unspecified" };
  // "He" is nobody's name; but a name that is known is that actor's, whatever the script made of it.
  if (sourcing === "unresolved") {
    const known = store.actors.named(name);
    if (known !== null) return { kind: "actor", id: known };
  }
  const { sourceKind, actorType } = kindOfSource(source?.sourceType ?? null, sourcing ?? null);
  // The registry's entry for it may stand further down.
  if (sourceKind === "document" && typeOf(name) === "document") return { kind: "new-actor", name, type: "document" };
  return sourceKind === "actor"
    ? { kind: "new-actor", name, type: (source?.sourceType ?? null) === null ? typeOf(name) : actorType }
    : { kind: "new-source", name, sourceKind };
};

/** Somebody of a type is an actor, made where there is none; a name alone is whoever it means beyond doubt. */
const linkOf = (store: Store, lookUp: LookUp, link: NonNullable<AttributionBody["chain"]>[number]) => {
  if ("source" in link) return { role: link.role, name: articleName(store, lookUp, link) };
  const { role, name, actorType = null } = link;
  return actorType === null ? { role, name } : { role, name, actorId: findOrMakeActor(store, name, actorType) };
};

/** What published it, or what it is called: as the chains of a claim call an article. */
const articleName = (
  store: Store,
  { find }: LookUp,
  { role, source }: { readonly role: ChainRole; readonly source: string },
) => {
  const ids = find(source);
  const [only, ...others] = ids.flatMap((id) => store.articles.head(id) ?? []);
  if (only === undefined) throw new Refusal("not-found", `a link of the chain: there is no article “${source}”`);
  if (others.length > 0)
    throw new Refusal("bad-input", `a link of the chain: “${source}” may be any of ${ids.length} articles`);
  return role === "publication" ? (only.publication ?? only.title) : only.title;
};

const addContent = (store: Store, id: Id, passageId: Id): void => {
  const there = store.attributions.spans(id).some((span) => span.role === "content" && span.passageId === passageId);
  if (!there) store.attributions.addSpan(id, "content", passageId);
};

/** The speaker's position is the claim's own, else what the act implies. */
const tagClaim = (store: Store, attributionId: Id, passageId: Id, claim: ClaimBody, body: AttributionBody): void => {
  const targetId = findOrMakeClaim(store, claim.text, claim.claimKind ?? "fact");
  const position = claim.position ?? positionOf(body.act);
  const there = store.tags.find(passageId, targetId, attributionId);
  const tag = there === null ? null : store.tags.byId(there);
  if (tag !== null) store.tags.update({ ...tag, position });
  else store.tags.insert({ id: newId(), passageId, kind: "claim", targetId, position, attributionId });
};
