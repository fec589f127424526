import { ChevronDown, ChevronUp } from "lucide-react";
import { memo, useMemo, useState } from "react";
import type { KeyboardEvent } from "react";
import { IconButton } from "../../ui/Button.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { alignBlocks } from "./align-blocks.ts";
import type { Row } from "./align-blocks.ts";
import { diffWords } from "./diff-words.ts";
import type { Piece } from "./diff-words.ts";
import "./diff-view.css";

type Side = {
  /** What stands over the column: "Original", "Revision of 3 May". */
  readonly heading: string;
  /** Paragraph by paragraph. */
  readonly blocks: readonly string[];
};
type Props = { readonly label: string; readonly left: Side; readonly right: Side };

/**
 * Two texts side by side, paragraph beside paragraph: both scroll as one, only what is on the screen is drawn. Words that
 * only one side has are struck through on the left, underlined on the right. N and P go from change to change.
 */
export const DiffView = ({ label, left, right }: Props) => {
  const rows = useMemo(() => alignBlocks(left.blocks, right.blocks), [left.blocks, right.blocks]);
  const changes = useMemo(() => rows.flatMap((row, at) => (row.kind === "same" ? [] : [at])), [rows]);
  const [active, setActive] = useState<number | null>(null);
  const at = active === null ? -1 : active;
  const next = changes.find((change) => change > at) ?? null;
  const previous = changes.findLast((change) => change < at) ?? null;
  const goTo = (change: number | null): boolean => {
    if (change !== null) setActive(change);
    return change !== null;
  };
  const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey || altKey) return false;
    const letter = key.toLowerCase();
    if (letter === "n" || key === "]") return goTo(next);
    if (letter === "p" || key === "[") return goTo(previous);
    return false;
  };
  const place = changes.indexOf(at);
  return (
    <section className="diff" aria-label={label}>
      <div className="diff-head">
        <h3>{left.heading}</h3>
        <h3>{right.heading}</h3>
        <div className="diff-steps">
          <span role="status">
            {changes.length === 0
              ? "No differences"
              : place === -1
                ? `${changes.length.toLocaleString("en")} ${changes.length === 1 ? "difference" : "differences"}`
                : `${(place + 1).toLocaleString("en")} of ${changes.length.toLocaleString("en")}`}
          </span>
          <IconButton
            label="Previous change"
            keys="P"
            icon={<ChevronUp size={16} />}
            isDisabled={previous === null}
            onPress={() => goTo(previous)}
          />
          <IconButton
            label="Next change"
            keys="N"
            icon={<ChevronDown size={16} />}
            isDisabled={next === null}
            onPress={() => goTo(next)}
          />
        </div>
      </div>
      <VirtualList
        label={`${label}, paragraph by paragraph`}
        count={rows.length}
        rowHeight={90}
        measured
        active={active}
        onActive={setActive}
        onKey={onKey}
        row={(index) => {
          const row = rows[index];
          return row === undefined ? null : <DiffRow row={row} />;
        }}
      />
    </section>
  );
};

const DiffRow = memo(({ row }: { readonly row: Row }) => {
  const { left, right } = useMemo(() => piecesOf(row), [row]);
  return (
    <div className={`diff-row diff-${row.kind}`}>
      {row.kind === "same" ? null : <span className="visually-hidden">{spoken[row.kind]}</span>}
      <p className="diff-cell">
        {left.map(({ text, own }, at) => (own ? <del key={at}>{text}</del> : <span key={at}>{text}</span>))}
      </p>
      <p className="diff-cell">
        {right.map(({ text, own }, at) => (own ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>))}
      </p>
    </div>
  );
});

const spoken: Readonly<Record<Exclude<Row["kind"], "same">, string>> = {
  changed: "Changed: ",
  removed: "Only on the left: ",
  added: "Only on the right: ",
};

const piecesOf = ({
  kind,
  left,
  right,
}: Row): { readonly left: readonly Piece[]; readonly right: readonly Piece[] } => {
  if (kind === "changed") return diffWords(left ?? "", right ?? "");
  const whole = (text: string | null): readonly Piece[] => (text === null ? [] : [{ text, own: kind !== "same" }]);
  return { left: whole(left), right: whole(right) };
};
