import { codePointsOf } from "../../../../shared/anchoring/code-points.ts";
import type { CodePoints } from "../../../../shared/anchoring/code-points.ts";
import { countOf, matchQuote } from "../../../../shared/anchoring/match-quote.ts";
import type { Selectors } from "../../../../shared/contract/web-annotation.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Range } from "../../../../shared/domain/range.ts";
import type { Store } from "../../store/index.ts";
import type { CurrentText } from "../../store/passages.ts";

export type Placed =
  | { readonly kind: "placed"; readonly range: Range; readonly remark: string | null }
  | { readonly kind: "lost"; readonly message: string };

export type ReadText = CurrentText & { readonly codePoints: CodePoints };

/** Texts for one load, each read and measured once while it is the one in use. */
export const textReader = (store: Store): ((articleId: Id) => ReadText | null) => {
  const kept = new Map<Id, ReadText>();
  return (articleId) => {
    const known = kept.get(articleId);
    if (known !== undefined) return known;
    const text = store.passages.currentText(articleId);
    if (text === null) return null;
    if (kept.size >= mostTexts) kept.clear();
    const read = { ...text, codePoints: codePointsOf(text.text) };
    kept.set(articleId, read);
    return read;
  };
};

/** Annotations mostly come article by article; these many stay in memory at most. */
const mostTexts = 50;

/**
 * Where selectors point: the quote decides, the position breaks ties (and stands in where there is no quote).
 *
 * @param near - UTF-16 offset to look around when there is no position
 */
export const place = (at: ReadText, { position, quote }: Selectors, near: number | null = null): Placed => {
  if (quote === null) {
    if (position === null) return lost("it has neither a TextQuoteSelector nor a TextPositionSelector");
    if (position.start >= position.end || position.end > at.codePoints.length)
      return lost(`${position.start}–${position.end} is no range of a text of ${at.codePoints.length} characters`);
    return found({ start: at.codePoints.toUnits(position.start), end: at.codePoints.toUnits(position.end) }, null);
  }
  const hint = position === null ? near : at.codePoints.toUnits(position.start);
  const match = matchQuote(at.text, quote, hint);
  if (match !== null)
    return found(
      { start: match.start, end: match.end },
      match.kind === "exact" ? null : `placed by likeness (${Math.floor(match.score * 100)} %)`,
    );
  const times = countOf(at.text, quote.exact);
  return lost(
    times > 1
      ? `“${short(quote.exact)}” stands ${times} times in the text; a prefix, a suffix or a position must tell which is meant`
      : `“${short(quote.exact)}” does not stand in the text`,
  );
};

const found = (range: Range, remark: string | null): Placed => ({ kind: "placed", range, remark });
const lost = (message: string): Placed => ({ kind: "lost", message });

const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
