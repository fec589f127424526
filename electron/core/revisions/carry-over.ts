import { openPlacing } from "../../../shared/anchoring/place-again.ts";
import type { WorkedOut } from "../../../shared/anchoring/place-again.ts";
import type { Exclusion } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoteOf } from "../../../shared/domain/range.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Store } from "../store/index.ts";

export type TextOfArticle = { readonly articleId: Id; readonly revisionId: Id; readonly text: string };
export type Debris = Range & Pick<Exclusion, "kind" | "reason">;

/** What became of an article's passages. */
export type CarriedOver = {
  /** They read as before. */
  readonly kept: number;
  /** Their words changed a little. */
  readonly altered: number;
  /** Not found again, in this text or in one before. */
  readonly orphaned: number;
};

/**
 * Put an article's passages and exclusions on its newer text. What hangs on a passage (tags, attributions, notes) goes with
 * it; what is not found becomes an orphan, and an orphan that is found again is one no more.
 *
 * @param debris - what was found in the newer text by itself; null when what was folded stays folded and no more
 * @param worked - of the same two texts; null when nothing was worked out before
 */
export const carryOver = (
  store: Store,
  from: TextOfArticle,
  to: TextOfArticle,
  { debris, worked }: { readonly debris: readonly Debris[] | null; readonly worked: WorkedOut | null },
): CarriedOver => {
  const placing = openPlacing(from.text, to.text, worked);
  let [kept, altered, orphaned] = [0, 0, 0];
  for (const passage of store.passages.quotes(to.articleId)) {
    const range = placing.place(passage);
    if (range === null) {
      orphaned += 1;
      if (passage.state === "placed") store.passages.lose(passage.id);
      continue;
    }
    const quote = quoteOf(to.text, range);
    if (quote.exact === passage.exact) kept += 1;
    else altered += 1;
    store.passages.move(passage.id, to, quote);
  }
  carryExclusions(store, from, to, debris, (range) => placing.place(quoteOf(from.text, range)));
  return { kept, altered, orphaned };
};

const carryExclusions = (
  store: Store,
  from: TextOfArticle,
  to: TextOfArticle,
  debris: readonly Debris[] | null,
  place: (range: Range) => Range | null,
): void => {
  const before = store.exclusions.ofRevision(from.articleId, from.revisionId);
  const add = ({ start, end, kind, reason }: Debris, origin: Exclusion["origin"]): Id =>
    store.exclusions.add({ ...to, start, end, exact: to.text.slice(start, end), kind, reason, origin }).id;
  const decided = before
    .filter(({ origin, state }) => debris === null || origin === "analyst" || state === "restored")
    .flatMap((exclusion) => {
      const range = place(exclusion);
      return range === null ? [] : [{ ...exclusion, ...range }];
    });
  for (const found of debris ?? []) {
    // What the analyst decided counts before what a rule says.
    if (!decided.some(({ start, end }) => start < found.end && found.start < end)) add(found, "rule");
  }
  for (const exclusion of decided) {
    const id = add(exclusion, exclusion.origin);
    if (exclusion.state === "restored") store.exclusions.setState(id, "restored");
  }
};
