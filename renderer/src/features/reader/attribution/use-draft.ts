import { useState } from "react";
import type { Proposal } from "../../../../../shared/contract/annotate.ts";
import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { ClaimOption } from "./claim-options.ts";
import type { Draft } from "./save-attribution.ts";
import { proposedSpeaker } from "./who-options.ts";
import type { WhoOption } from "./who-options.ts";

/** What the form holds before it is saved. What was typed but not chosen counts as what Enter would have chosen. */
export type Form = Omit<Draft, "speaker" | "claim" | "act" | "sourceRange" | "cueRange"> & {
  readonly who: string;
  readonly whoChosen: WhoOption | null;
  readonly act: string;
  readonly actChosen: Draft["act"] | null;
  readonly claim: string;
  readonly claimChosen: ClaimOption | null;
};

/** What was there before or is proposed, and over it what the analyst entered. */
export const useDraft = (
  edited: Attribution | null,
  proposal: Proposal | null,
  words: string | null,
): {
  readonly form: Form;
  readonly change: (patch: Partial<Form>) => void;
  /** Who is as proposed. */
  readonly untouched: boolean;
} => {
  const [entered, setEntered] = useState<Partial<Form>>({});
  return {
    form: { ...(edited === null ? emptyForm : formOf(edited)), ...proposedForm(proposal, words), ...entered },
    change: (patch) => setEntered((now) => ({ ...now, ...patch })),
    untouched: entered.who === undefined && entered.whoChosen === undefined,
  };
};

export const emptyForm: Form = {
  who: "",
  whoChosen: null,
  act: "",
  actChosen: null,
  claim: "",
  claimChosen: null,
  position: null,
  quote: "guess",
  negated: false,
  hedge: "",
  groundRule: null,
  chain: [],
};

export const formOf = (edited: Attribution): Form => ({
  ...emptyForm,
  who: nameIn(edited),
  whoChosen: speakerOf(edited),
  act: edited.act,
  actChosen: edited.act,
  quote: edited.quote,
  negated: edited.negated,
  hedge: edited.hedge ?? "",
  groundRule: edited.groundRule,
  chain: edited.chain,
});

export const proposedForm = (proposal: Proposal | null, words: string | null): Partial<Form> => {
  if (proposal === null) return {};
  const { act, quote, negated, hedge } = proposal;
  const who = proposedSpeaker(proposal, words ?? "");
  return {
    who: who.label,
    whoChosen: who,
    act,
    actChosen: act,
    quote,
    negated,
    hedge: hedge ?? "",
    // "Did not accuse" takes no side.
    ...(negated ? { position: "withholds" } : {}),
  };
};

const nameIn = ({ sourceName }: Attribution): string => sourceName ?? "Nobody named";

/** Who says it now, to be kept. */
const speakerOf = (edited: Attribution): WhoOption => {
  const { sourceId, actorId, sourcing } = edited;
  const label = nameIn(edited);
  if (edited.sourceName !== null && sourceId !== null)
    return { key: sourceId, label, look: "source", speaker: { kind: "source", id: sourceId } };
  if (actorId !== null) return { key: actorId, label, look: "actor", speaker: { kind: "actor", id: actorId } };
  return { key: sourcing, label, look: "nobody", speaker: { kind: "nobody", sourcing } };
};
