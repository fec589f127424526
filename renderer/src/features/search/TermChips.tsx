import { X } from "lucide-react";
import { useRef, useState } from "react";
import { Button as AriaButton, MenuTrigger, Popover } from "react-aria-components";
import {
  withGroupTurned,
  withoutTerm,
  withTermBeside,
  withTermReplaced,
  withTermTurned,
} from "../../../../shared/query/edit-query.ts";
import type { Term } from "../../../../shared/query/edit-query.ts";
import type { QueryNode } from "../../../../shared/query/query.ts";
import { MenuList } from "../../ui/Menu.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";
import { saidParts, saidTerm, termText } from "./term-text.ts";
import { TermPopover } from "./TermPopover.tsx";
import { stageOf } from "./term-stage.ts";
import type { Stage } from "./term-stage.ts";
import "./term-chips.css";

type Props = { readonly query: string; readonly onQuery: (query: string) => void };

/** What is being done to a term: another in its place, or one beside it. */
type Doing = { readonly stage: Stage; readonly take: (node: QueryNode) => string };

/** The terms of the query, each with what can be done to it; groups hold theirs. */
export const TermChips = ({ terms, ...props }: Props & { readonly terms: readonly Term[] }) => (
  <>
    {terms.map((term) => (
      <TermChip key={`${term.path.join(".")} ${saidTerm(term)}`} term={term} inside={null} {...props} />
    ))}
  </>
);

type ChipProps = Props & {
  readonly term: Term;
  /** What kind of group it stands in. */
  readonly inside: "and" | "or" | null;
};

const TermChip = ({ term, inside, query, onQuery }: ChipProps) => {
  const { path, negated, node, parts } = term;
  const chip = useRef<HTMLSpanElement>(null);
  const [doing, setDoing] = useState<Doing | null>(null);
  const remove = (): void => onQuery(withoutTerm(query, path));
  const isGroup = parts.length > 0;
  const said = saidTerm(term);
  const beside = (how: "and" | "or"): Doing => ({
    stage: { kind: "what" },
    take: (other) => withTermBeside(query, path, how, other),
  });
  const stage = stageOf(node);
  const entries: readonly MenuEntry[] = [
    ...(stage === null
      ? []
      : [
          {
            id: "change",
            label: "Change…",
            onAction: () => setDoing({ stage, take: (other) => withTermReplaced(query, path, other) }),
          },
        ]),
    {
      id: "turn",
      label: negated ? "Ask for it instead of leaving it out" : "Leave out what has it",
      onAction: () => onQuery(withTermTurned(query, path)),
    },
    ...(isGroup
      ? [
          {
            id: "group",
            label: node.kind === "or" ? "All of these instead of any" : "Any of these instead of all",
            onAction: () => onQuery(withGroupTurned(query, path)),
          },
        ]
      : []),
    ...(inside === "or" ? [] : [{ id: "or", label: "Or…", onAction: () => setDoing(beside("or")) }]),
    ...(inside === "or" || (isGroup && node.kind === "and")
      ? [{ id: "and", label: "And also…", onAction: () => setDoing(beside("and")) }]
      : []),
    { separator: "remove-line" },
    { id: "remove", label: "Remove", keys: "Del", onAction: remove },
  ];
  const { field, text } = isGroup ? { field: null, text: "" } : termText(term);
  return (
    <span
      ref={chip}
      className={`filter-chip filter-chip-${tint(field)}${negated ? " is-negated" : ""}${isGroup ? " is-group" : ""}`}
      role="group"
      aria-label={said}
    >
      <MenuTrigger>
        <AriaButton
          className="term-button"
          onKeyDown={(event) => {
            if (event.key === "Delete" || event.key === "Backspace") remove();
            else event.continuePropagation();
          }}
        >
          {negated ? <span className="term-not">not</span> : null}
          {isGroup ? <span className="term-joint">{node.kind === "or" ? "any of" : "all of"}</span> : null}
          {isGroup ? <span className="visually-hidden">{saidParts(term)}</span> : null}
          {field === null ? null : <span className="filter-chip-field">{field}</span>}
          {isGroup ? null : <span className="truncate">{text}</span>}
          <span className="visually-hidden">: change</span>
        </AriaButton>
        <Popover className="popover" placement="bottom start">
          <MenuList label={said} entries={entries} />
        </Popover>
      </MenuTrigger>
      {parts.map((part) => (
        <TermChip
          key={`${part.path.join(".")} ${saidTerm(part)}`}
          term={part}
          inside={node.kind === "or" ? "or" : "and"}
          query={query}
          onQuery={onQuery}
        />
      ))}
      <AriaButton className="term-remove" aria-label={`Remove ${said}`} onPress={remove}>
        <X size={12} aria-hidden />
      </AriaButton>
      {doing === null ? null : (
        <TermPopover
          at={chip}
          stage={doing.stage}
          onTake={(other) => {
            setDoing(null);
            onQuery(doing.take(other));
          }}
          onClose={() => setDoing(null)}
        />
      )}
    </span>
  );
};

const tint = (field: string | null): string => {
  switch (field) {
    case "actor":
    case "claim":
    case "code":
      return field;
    case "source":
    case "speaker":
      return "source";
    default:
      return "plain";
  }
};
