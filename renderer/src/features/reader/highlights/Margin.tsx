import { useEffect, useState } from "react";
import { StickyNote } from "lucide-react";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import type { Passage, TagKind } from "../../../../../shared/domain/passage.ts";
import { goToArticle } from "../../../session/session.ts";
import { KindIcon, kindNames } from "../../../ui/kinds.tsx";
import type { OpenText } from "../document/open-text.ts";
import { listed } from "../passages-at.ts";
import { firstFrom } from "./interval-index.ts";
import "./margin.css";

type Mark = { readonly kind: TagKind | "note"; readonly count: number; readonly passageId: Id };
type Line = {
  readonly key: number;
  readonly top: number;
  /** More marks than the block is high. */ readonly tight: boolean;
  readonly marks: readonly Mark[];
};

type Props = {
  readonly text: OpenText;
  readonly articleId: Id;
  /** The passage under the cursor: a bar beside it. */
  readonly active: Range | null;
};
type Bar = { readonly top: number; readonly height: number };

/** Beside each block near the screen: which kinds of passages begin in it. A click goes to the first. */
export const Margin = ({ text, articleId, active }: Props) => {
  const [{ lines, bar }, setShown] = useState<{ readonly lines: readonly Line[]; readonly bar: Bar | null }>({
    lines: [],
    bar: null,
  });
  useEffect(() => {
    const update = (first: number, last: number): void => {
      const next = { lines: linesOf(text, first, last), bar: barOf(text, active) };
      setShown((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    text.painter.repaint();
    return text.painter.onPainted(update);
  }, [text, active]);
  return (
    // Keyboard and screen reader have the list of passages in the inspector, and N and P.
    <div className="reader-margin" aria-hidden>
      {bar === null ? null : <div className="reader-margin-bar" style={bar} />}
      {lines.map(({ key, top, tight, marks }) => (
        <div key={key} className={`reader-margin-line${tight ? " is-tight" : ""}`} style={{ top }}>
          {marks.map(({ kind, count, passageId }) => (
            <button
              key={kind}
              type="button"
              tabIndex={-1}
              className={`reader-mark reader-mark-${kind}`}
              title={
                kind === "note"
                  ? "Passage with a note"
                  : `${count} ${kindNames[kind][count === 1 ? "one" : "many"].toLowerCase()}`
              }
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => goToArticle(articleId, passageId)}
            >
              {kind === "note" ? <StickyNote size={12} /> : <KindIcon kind={kind} size={12} />}
              {count > 1 && !tight ? <span>{count}</span> : null}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
};

const barOf = (text: OpenText, active: Range | null): Bar | null => {
  const rects = active === null ? [] : text.places.rectsOf(active);
  const [first] = rects;
  const last = rects.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    top: Math.round(first.top - text.root.getBoundingClientRect().top),
    height: Math.round(last.bottom - first.top),
  };
};

const linesOf = (text: OpenText, first: number, last: number): readonly Line[] => {
  const lines: Line[] = [];
  const page = text.root.getBoundingClientRect().top;
  const blocks = text.offsets.blocks();
  const passages = listed(text.painter.touching(blocks[first]?.start ?? 0, blocks[last]?.end ?? 0));
  for (const block of blocks.slice(first, last + 1)) {
    const here = passages.slice(firstFrom(passages, block.start), firstFrom(passages, block.end));
    if (here.length === 0) continue;
    const { top, height } = block.element.getBoundingClientRect();
    const marks = marksOf(here);
    lines.push({ key: block.start, top: Math.round(top - page), tight: marks.length * markHeight > height, marks });
  }
  return lines;
};

const markHeight = 18;

const marksOf = (here: readonly Passage[]): readonly Mark[] => {
  const marks = new Map<Mark["kind"], Mark>();
  const count = (kind: Mark["kind"], passageId: Id): void => {
    const known = marks.get(kind);
    marks.set(kind, known === undefined ? { kind, count: 1, passageId } : { ...known, count: known.count + 1 });
  };
  for (const { id, tags, noteId } of here) {
    for (const kind of new Set(tags.map((tag) => tag.kind))) count(kind, id);
    if (noteId !== null) count("note", id);
  }
  return order.flatMap((kind) => marks.get(kind) ?? []);
};

const order = ["claim", "source", "actor", "code", "note"] as const;
