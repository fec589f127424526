import { useState } from "react";
import { parseQuery } from "../../../../shared/query/parse-query.ts";
import { printQuery } from "../../../../shared/query/print-query.ts";
import { gapUnits, spans } from "../../../../shared/query/query.ts";
import type { Gap, Query, QueryNode, Span, Structure } from "../../../../shared/query/query.ts";
import { Button } from "../../ui/Button.tsx";
import { Select, TextField } from "../../ui/Field.tsx";
import { structureHelp } from "./field-help.ts";

type Props = {
  readonly kind: Structure["kind"];
  readonly now: Structure | null;
  readonly onTake: (node: QueryNode) => void;
};

/** Two queries, and how what they find is to stand to each other. */
export const StructureStage = ({ kind, now, onTake }: Props) => {
  const [parts, setParts] = useState<readonly string[]>(now === null ? ["", ""] : now.of.map(printQuery));
  const [span, setSpan] = useState<Span>(now?.kind === "within" ? now.span : "sentence");
  const [gap, setGap] = useState<Gap | null>(now?.kind === "followed-by" ? now.atMost : null);
  const [count, setCount] = useState(String(gap?.count ?? 10));
  const [tried, setTried] = useState(false);
  const read = parts.map(readPart);
  const take = (): void => {
    setTried(true);
    const of = read.flatMap(({ query }) => (query === null ? [] : [query]));
    const atMost = gap === null ? null : { ...gap, count: Number(count) };
    if (of.length < parts.length || (atMost !== null && !/^\d{1,4}$/u.test(count))) return;
    const made = structureOf(kind, of, span, atMost);
    if (made !== null) onTake(made);
  };
  return (
    <div className="term-form">
      <p className="field-hint">
        {kind}: {structureHelp[kind]}. The hits are the passages of the first.
      </p>
      {kind === "within" ? (
        <Select
          label="In the same"
          value={span}
          options={spans.map((value) => ({ value, label: value }))}
          onChange={setSpan}
        />
      ) : null}
      {parts.map((part, at) => (
        <TextField
          // Parts have no names but their place.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          label={at === 0 ? "Passages of" : kind === "followed-by" ? "Followed by" : "With"}
          {...(at === 0 ? { autoFocus: true } : {})}
          value={part}
          onChange={(text) => setParts(parts.map((each, place) => (place === at ? text : each)))}
          onEnter={take}
          placeholder={at === 0 ? "code:weapons" : "actor:Orsk"}
          error={tried ? (read[at]?.problem ?? null) : null}
        />
      ))}
      {kind === "within" ? (
        <Button size="small" look="quiet" onPress={() => setParts([...parts, ""])}>
          One more part
        </Button>
      ) : null}
      {kind === "followed-by" ? (
        <div className="term-row">
          <Select
            label="At most"
            value={gap?.unit ?? "any"}
            options={[
              { value: "any", label: "anywhere after" },
              ...gapUnits.map((value) => ({ value, label: `so many ${value}` })),
            ]}
            onChange={(unit) => setGap(unit === "any" ? null : { unit, count: Number(count) })}
          />
          {gap === null ? null : <TextField label="How many" value={count} onChange={setCount} onEnter={take} />}
        </div>
      ) : null}
      <Button look="primary" size="small" onPress={take}>
        Apply
      </Button>
    </div>
  );
};

const readPart = (text: string): { readonly query: Query; readonly problem: string | null } => {
  const parsed = parseQuery(text);
  if (!parsed.ok) return { query: null, problem: parsed.problem.message };
  return { query: parsed.query, problem: parsed.query === null ? "Words or a field like code:name" : null };
};

const structureOf = (
  kind: Structure["kind"],
  of: readonly QueryNode[],
  span: Span,
  atMost: Gap | null,
): Structure | null => {
  const [first, second] = of;
  if (first === undefined || second === undefined) return null;
  switch (kind) {
    case "within":
      return { kind, span, of, at: 0 };
    case "followed-by":
      return { kind, of: [first, second], atMost, at: 0 };
    case "overlaps":
    case "same-claim":
      return { kind, of: [first, second], at: 0 };
  }
};
