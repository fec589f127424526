import { useState } from "react";
import type { Attribution } from "../../../../../shared/domain/attribution.ts";
import type { ClaimOption } from "./claim-options.ts";
import type { Draft } from "./save-attribution.ts";
import type { WhoOption } from "./who-options.ts";

/** What the form holds before it is saved. What was typed but not chosen counts as what Enter would have chosen. */
export type Form = Omit<Draft, "speaker" | "claim" | "act"> & {
  readonly who: string;
  readonly whoChosen: WhoOption | null;
  readonly act: string;
  readonly actChosen: Draft["act"] | null;
  readonly claim: string;
  readonly claimChosen: ClaimOption | null;
};

export const useDraft = (edited: Attribution | null): readonly [Form, (patch: Partial<Form>) => void] => {
  const [form, setForm] = useState<Form>(() => ({
    who: edited === null ? "" : nameIn(edited),
    whoChosen: edited === null ? null : speakerOf(edited),
    act: edited?.act ?? "",
    actChosen: edited?.act ?? null,
    claim: "",
    claimChosen: null,
    position: null,
    quote: edited === null ? "guess" : edited.quote,
    negated: edited?.negated ?? false,
    hedge: edited?.hedge ?? "",
    groundRule: edited?.groundRule ?? null,
    chain: edited?.chain.map(({ role, name }) => ({ role, name })) ?? [],
  }));
  return [form, (patch) => setForm((now) => ({ ...now, ...patch }))];
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
