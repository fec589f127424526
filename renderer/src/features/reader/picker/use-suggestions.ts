import { useState } from "react";
import type { Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { LikeClaim } from "../../../../../shared/contract/search.ts";
import { newId } from "../../../../../shared/domain/id.ts";
import type { TagKind } from "../../../../../shared/domain/passage.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { useSettled } from "../../../ui/use-settled.ts";

const pauseMs = 60;
/** Passages are looked through when the typing pauses. */
const likePauseMs = 160;
/** Fewer letters tell nothing. */
const shortest = 4;
const longest = 300;

/** Entries that fit what is typed; the last answer stays while the next is on its way. */
export const useSuggestions = (kinds: readonly TagKind[], text: string, when = true): readonly Suggestion[] => {
  const settled = useSettled(text, pauseMs);
  return (
    useAsk("annotate.suggest", { kinds: [...kinds], text: settled.slice(0, longest) }, { keep: true, when }).data ??
    none
  );
};

/** Claims that passages in like words are on; what is looked for is given up when something else is typed. */
export const useLikeClaims = (text: string, when = true): readonly LikeClaim[] => {
  const [asker] = useState(newId);
  const settled = useSettled(text, likePauseMs).trim().slice(0, longest);
  const wanted = when && settled.length >= shortest;
  const { data } = useAsk("search.claimsLike", { text: settled, asker }, { keep: true, when: wanted });
  return wanted ? (data ?? noneLike) : noneLike;
};

const noneLike: readonly LikeClaim[] = [];
const none: readonly Suggestion[] = [];
