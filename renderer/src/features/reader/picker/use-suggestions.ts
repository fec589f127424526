import { useEffect, useState } from "react";
import type { Suggestion } from "../../../../../shared/contract/annotate.ts";
import type { TagKind } from "../../../../../shared/domain/passage.ts";
import { useAsk } from "../../../bridge/ask.ts";

const pauseMs = 60;
const longest = 300;

/** Entries that fit what is typed; the last answer stays while the next is on its way. */
export const useSuggestions = (kinds: readonly TagKind[], text: string, when = true): readonly Suggestion[] => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), pauseMs);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    useAsk("annotate.suggest", { kinds: [...kinds], text: settled.slice(0, longest) }, { keep: true, when }).data ??
    none
  );
};

const none: readonly Suggestion[] = [];
