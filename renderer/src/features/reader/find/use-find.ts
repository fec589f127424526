import { useMemo, useState } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { reader } from "../reader-handle.ts";
import { useReader } from "../use-reader.ts";
import { findAll } from "./find-all.ts";

type Find = {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly found: readonly Range[];
  readonly foundNow: Range | null;
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
};

const none: readonly Range[] = [];

export const useFind = ({ text, exclusions }: Article): Find => {
  const finding = useReader((state) => state.finding);
  const opened = useReader((state) => state.opened);
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const found = useMemo(
    () =>
      finding
        ? findAll(
            text,
            query,
            exclusions.filter(({ id, state }) => state === "folded" && !opened.has(id)),
          )
        : none,
    [finding, text, query, exclusions, opened],
  );
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
    foundNow: found[at] ?? null,
    at,
    step: (by) => {
      if (found.length > 0) setChosen((at + by + found.length) % found.length);
    },
    close: () => {
      const now = found[at];
      useReader.setState({ finding: false });
      if (now === undefined) reader()?.focus();
      else reader()?.select(now);
    },
  };
};
