import type { WebAnnotation } from "../../../../shared/contract/web-annotation.ts";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Passage } from "../../../../shared/domain/passage.ts";
import type { Range } from "../../../../shared/domain/range.ts";
import { findOrMakeClaim, findOrMakeCode } from "../../claims/index.ts";
import type { Made } from "../../store/annotations.ts";
import type { Store } from "../../store/index.ts";
import { findOrMakePassage } from "../place-range.ts";
import { resolveTarget } from "../resolve-target.ts";
import { tagPassage } from "../tag-passage.ts";
import { passageThere } from "../there.ts";
import { addComment } from "./add-comment.ts";
import { applyActor } from "./apply-actor.ts";
import type { AppliedActor } from "./apply-actor.ts";
import { applyAttribution } from "./apply-attribution.ts";
import { applyClaim } from "./apply-claim.ts";
import { sourceTargetOf } from "./kind-of-source.ts";
import type { LookUp } from "./look-up.ts";
import { place } from "./place-target.ts";

export type Applied = {
  readonly passageId: Id;
  readonly attributionId: Id | null;
  readonly made: Omit<Made, "tags">;
  readonly remarks: readonly string[];
};

/** Put what an annotation says on the passages it points at. @throws Refusal when it cannot be placed or says nothing */
export const applyAnnotation = (store: Store, lookUp: LookUp, annotation: WebAnnotation): Applied => {
  const said = bodiesOf(annotation);
  if (said.bodies.length + said.codes.length + said.comments.length === 0)
    throw new Refusal("bad-input", "it says nothing: it has no body");
  const { at, ranges, remarks } = placeTargets(lookUp, annotation);
  const parts = ranges.map((range) => passageThere(store, findOrMakePassage(store, at, range, "script")));
  const [first] = parts;
  if (first === undefined) throw new Refusal("bad-input", "it has no target");

  const actors: AppliedActor[] = [];
  for (const body of said.bodies)
    if (body.kind === "actor") {
      const actor = applyActor(store, body, lookUp.typeOf);
      actors.push(actor);
      for (const part of parts) tagWith(store, part, { kind: "actor", id: actor.id });
    } else if (body.kind === "source")
      for (const part of parts) tagWith(store, part, sourceTargetOf(body.name, body.sourceType ?? null, null));
  for (const path of said.codes)
    for (const part of parts) tagWith(store, part, { kind: "code", id: findOrMakeCode(store, path) });

  const spoken = said.bodies.find((body) => body.kind === "attribution");
  const claims = said.bodies.filter((body) => body.kind === "claim");
  const claimNotes = claims.flatMap((claim) => applyClaim(store, claim));
  const attribution = spoken === undefined ? null : applyAttribution(store, lookUp, at, spoken, parts, claims);
  if (attribution === null)
    for (const { text, position } of claims)
      for (const part of parts) {
        const tagId = tagWith(store, part, { kind: "claim", id: findOrMakeClaim(store, text, "fact") });
        const tag = store.tags.byId(tagId);
        if (tag !== null && position !== undefined && position !== null) store.tags.update({ ...tag, position });
      }

  return {
    passageId: first.id,
    attributionId: attribution?.id ?? null,
    made: {
      aliases: actors.flatMap(({ made }) => made.aliases),
      ties: actors.flatMap(({ made }) => made.ties),
      descriptions: actors.flatMap(({ made }) => made.descriptions),
      notes: [
        ...actors.flatMap(({ made }) => made.notes),
        ...claimNotes,
        ...said.comments.flatMap((comment) => addComment(store, "passage", first.id, comment) ?? []),
      ],
    },
    remarks: [...remarks, ...(attribution?.remarks ?? [])],
  };
};

const bodiesOf = ({ body, bodyValue, motivation }: WebAnnotation) => {
  const texts = [
    ...body.filter((each) => each.kind === "text"),
    ...(typeof bodyValue === "string" && bodyValue.trim() !== "" ? [{ purpose: null, value: bodyValue.trim() }] : []),
  ].map(({ purpose, value }) => ({
    purpose: purpose ?? motivation.find((each) => purposes.has(each)) ?? "commenting",
    value,
  }));
  return {
    bodies: body.filter((each) => each.kind !== "text"),
    codes: texts.filter(({ purpose }) => tagging.has(purpose)).map(({ value }) => value),
    comments: texts.filter(({ purpose }) => !tagging.has(purpose)).map(({ value }) => value),
  };
};

const tagging: ReadonlySet<string> = new Set(["tagging", "classifying"]);
const purposes: ReadonlySet<string> = new Set([...tagging, "commenting", "describing", "replying", "questioning"]);

/** All targets of an annotation are parts of one thing and stand in one article. */
const placeTargets = (articles: LookUp, { target }: WebAnnotation) => {
  const sources = new Set(target.map(({ source }) => source));
  const [source] = sources;
  if (source === undefined || sources.size > 1)
    throw new Refusal("bad-input", "the parts of an annotation stand in one article");
  const ids = articles.find(source);
  if (ids.length === 0) throw new Refusal("not-found", `there is no article “${source}”`);
  const tries = ids.flatMap((id) => {
    const at = articles.read(id);
    return at === null ? [] : [{ at, placed: target.map(({ selector }) => place(at, selector)) }];
  });
  const whole = tries.flatMap(({ at, placed }) => {
    const parts = placed.filter((part) => part.kind === "placed");
    return parts.length < placed.length
      ? []
      : [{ at, ranges: parts.map((part): Range => part.range), remarks: parts.flatMap((part) => part.remark ?? []) }];
  });
  const [only, ...others] = whole;
  if (only === undefined) {
    const lost = tries[0]?.placed.find((part) => part.kind === "lost");
    throw new Refusal("not-found", lost?.message ?? `the article “${source}” is not there any more`);
  }
  if (others.length > 0)
    throw new Refusal(
      "bad-input",
      `“${source}” may be any of ${whole.length} articles; name it by its id or by the sha256 of its bytes`,
    );
  return only;
};

const tagWith = (store: Store, part: Passage, target: Parameters<typeof resolveTarget>[1]): Id =>
  tagPassage(store, part, resolveTarget(store, target, part.articleId));
