import { useId, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { completed, placeAt } from "../../../../shared/query/place-at.ts";
import { structureForms } from "../../../../shared/query/read-structure.ts";
import { fields, structures } from "../../../../shared/query/query.ts";
import type { Field } from "../../../../shared/query/query.ts";
import { useAsk } from "../../bridge/ask.ts";
import { fieldHelp, structureHelp } from "./field-help.ts";

export type Choice = { readonly value: string; readonly label: string; readonly detail: string };

export type Completion = {
  readonly listId: string;
  readonly choices: readonly Choice[];
  /** The row that the arrows stand on; none until they are used. */
  readonly active: number | null;
  readonly take: (choice: Choice) => void;
  readonly onCaret: (caret: number | null) => void;
  /** True when the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/** What could complete the name or value at the cursor. Nothing is taken unless it was chosen, so that Enter and Down still lead to the hits. */
export const useCompletion = (
  box: RefObject<HTMLInputElement | null>,
  query: string,
  onQuery: (query: string) => void,
): Completion => {
  const listId = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [moved, setMoved] = useState<{ readonly query: string; readonly row: number } | null>(null);
  const [closedAt, setClosedAt] = useState<string | null>(null);
  const place = caret === null || closedAt === query ? null : placeAt(query, caret);
  const field = place?.field ?? null;
  const values = useAsk(
    "search.values",
    { field: field ?? "kind", text: place?.typed ?? "" },
    { when: field !== null, keep: true },
  );
  const choices =
    place === null ? [] : field === null ? fieldsLike(place.typed) : valuesOf(values.data ?? [], place.typed);
  const active = moved?.query === query && moved.row < choices.length ? moved.row : null;

  const take = ({ value }: Choice): void => {
    if (place === null) return;
    const next = completed(query, place, value);
    onQuery(next.text);
    setCaret(next.caret);
    // Once the box holds the new text.
    requestAnimationFrame(() => box.current?.setSelectionRange(next.caret, next.caret));
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (choices.length === 0) return false;
    const chosen = active === null ? undefined : choices[active];
    switch (event.key) {
      case "ArrowDown":
        setMoved({ query, row: active === null ? 0 : (active + 1) % choices.length });
        return true;
      case "ArrowUp":
        setMoved({ query, row: ((active ?? 0) - 1 + choices.length) % choices.length });
        return true;
      case "Escape":
        setClosedAt(query);
        return true;
      case "Enter":
      case "Tab":
        if (chosen === undefined) return false;
        take(chosen);
        return true;
      default:
        return false;
    }
  };
  return { listId, choices, active, take, onCaret: setCaret, onKey };
};

const fieldsLike = (typed: string): readonly Choice[] => [
  ...fields
    .filter((field) => field.startsWith(typed.toLowerCase()))
    .map((field: Field) => ({ value: field, label: `${field}:`, detail: fieldHelp[field] })),
  ...structures
    .filter((kind) => kind.startsWith(typed.toLowerCase()))
    .map((kind) => ({
      value: kind === "within" ? "within(sentence, " : `${kind}(`,
      label: structureForms[kind],
      detail: structureHelp[kind],
    })),
];

/** A value that is there in full needs no completing. */
const valuesOf = (found: readonly { readonly value: string }[], typed: string): readonly Choice[] =>
  found.length === 1 && found[0]?.value.toLowerCase() === typed.toLowerCase()
    ? []
    : found.map(({ value }) => ({ value, label: value, detail: "" }));
