import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import type { FindAnswer } from "../../../../../shared/contract/search.ts";
import { IconButton } from "../../../ui/Button.tsx";
import { QueryProblem } from "../../../ui/QueryProblem.tsx";
import "./find-bar.css";

type Props = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly count: number;
  /** What was found. */
  readonly of: FindAnswer["of"];
  readonly problem: FindAnswer["problem"];
  /** The answer to what was typed is still to come. */
  readonly behind: boolean;
  /** Index of the one that is shown; -1 for none. */
  readonly at: number;
  readonly onStep: (step: 1 | -1) => void;
  readonly onClose: () => void;
};

/** Find in this article, in the language of the search. Enter and Shift+Enter go through them, Escape leaves the caret at the last. */
export const FindBar = ({ query, onQuery, count, of, problem, behind, at, onStep, onClose }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const problemId = useId();
  const told =
    query.trim() === "" || behind || problem !== null ? "" : count === 0 ? "nothing found" : `${at + 1} of ${count}`;
  return (
    <search className="find-bar" aria-label="Find in this article">
      <input
        ref={input}
        className="input"
        aria-label="Find in this article"
        placeholder="Words, “phrases”, word+, actor:name …"
        aria-invalid={problem !== null}
        {...(problem === null ? {} : { "aria-describedby": problemId })}
        value={query}
        spellCheck={false}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          const again = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "g";
          if (event.key === "Enter" || again) onStep(event.shiftKey ? -1 : 1);
          else if (event.key === "ArrowDown") onStep(1);
          else if (event.key === "ArrowUp") onStep(-1);
          else if (event.key === "Escape") onClose();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className="find-count" aria-live="polite">
        {told}
        {told !== "" && count > 0 && of === "passages" ? " passages" : ""}
      </span>
      <IconButton
        label="Previous"
        keys="Shift+Enter"
        icon={<ChevronUp size={16} />}
        isDisabled={count === 0}
        onPress={() => onStep(-1)}
      />
      <IconButton
        label="Next"
        keys="Enter"
        icon={<ChevronDown size={16} />}
        isDisabled={count === 0}
        onPress={() => onStep(1)}
      />
      <IconButton label="Close find" keys="Esc" icon={<X size={16} />} onPress={onClose} />
      {problem === null ? null : <QueryProblem id={problemId} query={query} problem={problem} />}
    </search>
  );
};
