import { useEffect, useState } from "react";
import { Files, StickyNote } from "lucide-react";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import type { Passage, TagKind } from "../../../../../shared/domain/passage.ts";
import type { SharedPassage } from "../../../../../shared/domain/shared-passage.ts";
import { goToArticle } from "../../../session/session.ts";
import { KindIcon, kindNames } from "../../../ui/kinds.tsx";
import type { OpenText } from "../document/open-text.ts";
import { listed } from "../passages-at.ts";
import { sayShared } from "../shared/say-shared.ts";
import { showShared } from "../shared/show-shared.ts";
import { firstFrom } from "./interval-index.ts";
import "./margin.css";

type Mark =
  | { readonly kind: TagKind | "note"; readonly count: number; readonly passageId: Id }
  /** `start` is the first of them. */
  | { readonly kind: "shared"; readonly count: number; readonly start: number; readonly said: string };
type Line = {
  readonly key: number;
  readonly top: number;
  /** More marks than the block is high. */ readonly tight: boolean;
  readonly marks: readonly Mark[];
};

type Props = {
  readonly text: OpenText;
  readonly articleId: Id;
  /** Sentences that stand in other articles too. */
  readonly shared: readonly SharedPassage[];
  /** The passage under the cursor: a bar beside it. */
  readonly active: Range | null;
};
type Bar = { readonly top: number; readonly height: number };

/** Beside each block near the screen: which kinds of passages begin in it. A click goes to the first. */
export const Margin = ({ text, articleId, shared, active }: Props) => {
  const [{ lines, bar }, setShown] = useState<{ readonly lines: readonly Line[]; readonly bar: Bar | null }>({
    lines: [],
    bar: null,
  });
  useEffect(() => {
    const update = (first: number, last: number): void => {
      const next = { lines: linesOf(text, shared, first, last), bar: barOf(text, active) };
      setShown((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    text.painter.repaint();
    return text.painter.onPainted(update);
  }, [text, shared, active]);
  return (
    // Keyboard and screen reader have the list of passages in the inspector, and N and P.
    <div className="reader-margin" aria-hidden>
      {bar === null ? null : <div className="reader-margin-bar" style={bar} />}
      {lines.map(({ key, top, tight, marks }) => (
        <div key={key} className={`reader-margin-line${tight ? " is-tight" : ""}`} style={{ top }}>
          {marks.map((mark) => (
            <button
              key={mark.kind}
              type="button"
              tabIndex={-1}
              className={`reader-mark reader-mark-${mark.kind}`}
              title={titleOf(mark)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                if (mark.kind !== "shared") goToArticle(articleId, mark.passageId);
                else {
                  const passage = shared.find(({ start }) => start === mark.start);
                  if (passage !== undefined) showShared(passage);
                }
              }}
            >
              <MarkIcon kind={mark.kind} />
              {mark.count > 1 && !tight ? <span>{mark.count}</span> : null}
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

const MarkIcon = ({ kind }: { readonly kind: Mark["kind"] }) => {
  switch (kind) {
    case "note":
      return <StickyNote size={12} />;
    case "shared":
      return <Files size={12} />;
    default:
      return <KindIcon kind={kind} size={12} />;
  }
};

const titleOf = (mark: Mark): string => {
  switch (mark.kind) {
    case "note":
      return "Passage with a note";
    case "shared":
      return mark.count === 1 ? mark.said : `${mark.count} sentences in other articles. The first: ${mark.said}`;
    default:
      return `${mark.count} ${kindNames[mark.kind][mark.count === 1 ? "one" : "many"].toLowerCase()}`;
  }
};

const linesOf = (text: OpenText, shared: readonly SharedPassage[], first: number, last: number): readonly Line[] => {
  const lines: Line[] = [];
  const page = text.root.getBoundingClientRect().top;
  const blocks = text.offsets.blocks();
  const passages = listed(text.painter.touching(blocks[first]?.start ?? 0, blocks[last]?.end ?? 0));
  for (const block of blocks.slice(first, last + 1)) {
    const here = passages.slice(firstFrom(passages, block.start), firstFrom(passages, block.end));
    const sharedHere = shared.slice(firstFrom(shared, block.start), firstFrom(shared, block.end));
    if (here.length === 0 && sharedHere.length === 0) continue;
    const { top, height } = block.element.getBoundingClientRect();
    const marks = [...marksOf(here), ...sharedMark(sharedHere)];
    lines.push({ key: block.start, top: Math.round(top - page), tight: marks.length * markHeight > height, marks });
  }
  return lines;
};

const sharedMark = (here: readonly SharedPassage[]): readonly Mark[] => {
  const [first] = here;
  return first === undefined
    ? []
    : [{ kind: "shared", count: here.length, start: first.start, said: sayShared(first) }];
};

const markHeight = 18;

const marksOf = (here: readonly Passage[]): readonly Mark[] => {
  const marks = new Map<TagKind | "note", { readonly count: number; readonly passageId: Id }>();
  const count = (kind: TagKind | "note", passageId: Id): void => {
    const known = marks.get(kind);
    marks.set(kind, known === undefined ? { count: 1, passageId } : { ...known, count: known.count + 1 });
  };
  for (const { id, tags, noteId } of here) {
    for (const kind of new Set(tags.map((tag) => tag.kind))) count(kind, id);
    if (noteId !== null) count("note", id);
  }
  return order.flatMap((kind) => {
    const mark = marks.get(kind);
    return mark === undefined ? [] : [{ kind, ...mark }];
  });
};

const order = ["claim", "source", "actor", "code", "note"] as const;
