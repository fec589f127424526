import type { Passage } from "../../../../shared/domain/passage.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";

const none: readonly Passage[] = [];

/** An article's passages in order of place; kept true by the core's events. */
export const usePassages = (articleId: Id): readonly Passage[] =>
  useAsk("annotate.passages", { articleId }).data ?? none;
