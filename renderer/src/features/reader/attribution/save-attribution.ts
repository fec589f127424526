import type { Speaker } from "../../../../../shared/contract/annotate.ts";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Act, ChainLink, GroundRule, Position, QuoteKind } from "../../../../../shared/domain/attribution.ts";
import { newId } from "../../../../../shared/domain/id.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { act } from "../../../bridge/act.ts";
import { tagWith } from "../tagging/actions.ts";
import { announce } from "../use-reader.ts";
import type { Subject } from "../use-reader.ts";
import type { ClaimChoice } from "./claim-options.ts";

export type Draft = {
  readonly speaker: Speaker;
  /** The words that name the speaker, and those that say so; null leaves what is there. */
  readonly sourceRange: Range | null;
  readonly cueRange: Range | null;
  readonly act: Act;
  readonly claim: ClaimChoice;
  /** Null: as the act implies. */
  readonly position: Position | null;
  /** "guess": as the quotation marks tell. */
  readonly quote: QuoteKind | "guess" | null;
  readonly negated: boolean;
  readonly hedge: string;
  readonly groundRule: GroundRule | null;
  readonly chain: readonly ChainLink[];
};

/** Say who says it. Words that are no passage yet become one first; both are one undo step. Null when it was refused. */
export const saveAttribution = async (
  article: Article,
  on: Subject,
  attributionId: Id | null,
  draft: Draft,
): Promise<Passage | null> => {
  const gesture = newId();
  const placed = await passageFor(article, on, draft.claim, gesture);
  if (placed === null) return null;
  const { speaker, act: stance, quote, negated, groundRule, chain, sourceRange, cueRange } = draft;
  const hedge = draft.hedge.trim();
  const answer = await act(
    "annotate.attribute",
    {
      passageId: placed.passageId,
      ...(attributionId === null ? {} : { attributionId }),
      speaker,
      act: stance,
      ...(quote === "guess" ? {} : { quote }),
      ...(sourceRange === null ? {} : { sourceRange }),
      ...(cueRange === null ? {} : { cueRange }),
      negated,
      groundRule,
      hedge: hedge === "" ? null : hedge,
      chain: linksOf(chain),
      ...(placed.claim === null ? {} : { claim: placed.claim }),
      ...(draft.position === null ? {} : { position: draft.position }),
    },
    gesture,
  );
  if (answer === null) return null;
  const made = answer.value.attributions.at(-1);
  announce(`Saved: ${made?.sourceName ?? "nobody named"} ${stance}`);
  return answer.value;
};

/** Links without a name are none; the actor goes along where one was chosen. */
export const linksOf = (chain: readonly ChainLink[]) =>
  chain
    .filter(({ name }) => name.trim() !== "")
    .map(({ role, name, actorId }) => ({ role, name: name.trim(), ...(actorId === null ? {} : { actorId }) }));

type Placed = { readonly passageId: Id; readonly claim: { readonly id: Id } | { readonly text: string } | null };

const passageFor = async (article: Article, on: Subject, claim: ClaimChoice, gesture: Id): Promise<Placed | null> => {
  if ("passageId" in on) return { passageId: on.passageId, claim: claimOf(claim) };
  const text = article.text.slice(on.range.start, on.range.end).replaceAll(/\s+/gu, " ").trim();
  const target =
    claim.kind === "existing"
      ? ({ kind: "claim", id: claim.id } as const)
      : ({ kind: "claim", text: claim.kind === "new" ? claim.text : text, claimKind: "fact" } as const);
  const passage = await tagWith(article, on, target, null, gesture);
  const tag = passage?.tags.findLast(
    ({ kind, targetId }) => kind === "claim" && (claim.kind !== "existing" || targetId === claim.id),
  );
  return passage === null ? null : { passageId: passage.id, claim: tag === undefined ? null : { id: tag.targetId } };
};

const claimOf = (claim: ClaimChoice): Placed["claim"] => {
  switch (claim.kind) {
    case "existing":
      return { id: claim.id };
    case "new":
      return { text: claim.text };
    case "none":
      return null;
  }
};
