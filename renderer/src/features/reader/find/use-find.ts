import { useMemo, useState } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { asTyped } from "../../../../../shared/query/as-typed.ts";
import type { FindAnswer } from "../../../../../shared/contract/search.ts";
import { useAsk } from "../../../bridge/ask.ts";
import { reader } from "../reader-handle.ts";
import { useReader } from "../use-reader.ts";

type Find = {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: readonly Range[];
  /** Whether words or whole passages were found. */
  readonly of: FindAnswer["of"];
  /** What is wrong with the query. */
  readonly problem: FindAnswer["problem"];
  /** The answer is still to come. */
  readonly behind: boolean;
  readonly foundNow: Range | null;
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
};

const none: readonly Range[] = [];

/** Find in the open article, in the language of the search; folded debris is passed over until it is opened. */
export const useFind = ({ id: articleId, exclusions }: Article): Find => {
  const finding = useReader((state) => state.finding);
  const opened = useReader((state) => state.opened);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const wanted = finding && query.trim() !== "";
  const asked = useAsk("search.inArticle", { articleId, query: asTyped(query) }, { when: wanted, keep: true });
  const answer = wanted ? asked.data : undefined;
  const behind = wanted && (asked.data === undefined || asked.isPlaceholderData);
  const found = useMemo(() => {
    if (answer === undefined) return none;
    const folded = exclusions.filter(({ id, state }) => state === "folded" && !opened.has(id));
    return answer.ranges.filter(({ start, end }) => !folded.some((fold) => fold.start < end && fold.end > start));
  }, [answer, exclusions, opened]);
  // Until a step was made: the first from where the reader is.
  const nearest = useMemo(() => {
    const { caret } = useReader.getState();
    const ahead = found.findIndex(({ start }) => start >= caret);
    return ahead === -1 ? 0 : ahead;
  }, [found]);
  const at = found.length === 0 ? -1 : Math.min(chosen ?? nearest, found.length - 1);
  return {
    query,
    setQuery: (next) => {
      setQuery(next);
      setChosen(null);
    },
    found,
    of: answer?.of ?? "words",
    problem: answer?.problem ?? null,
    behind,
    foundNow: found[at] ?? null,
    at,
    // The answer will show its first by itself.
    step: (by) => {
      if (found.length > 0 && !behind) setChosen((at + by + found.length) % found.length);
    },
    close: () => {
      const now = behind ? undefined : found[at];
      useReader.setState({ finding: false });
      if (now === undefined) reader()?.focus();
      else reader()?.select(now);
    },
  };
};
