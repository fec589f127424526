import { CircleHelp, Search, X } from "lucide-react";
import { memo, useEffect, useState } from "react";
import type { KeyboardEvent, RefObject } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import type { SearchAnswer } from "../../../../shared/contract/search.ts";
import { IconButton } from "../../ui/Button.tsx";
import { QueryProblem } from "../../ui/QueryProblem.tsx";
import { onFocusSearch } from "./focus-search.ts";
import { searchBefore } from "./recent-searches.ts";
import { Completions } from "./Completions.tsx";
import { useCompletion } from "./use-completion.ts";
import { SearchHelp } from "./SearchHelp.tsx";

type Props = {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly problem: SearchAnswer["problem"];
  /** Down or Enter: on to the hits. */
  readonly onDown: () => void;
  readonly onEnter: () => void;
};

/** The one box of the search, what is wrong with what is in it, and help. */
export const SearchBox = memo(({ box, query, onQuery, problem, onDown, onEnter }: Props) => {
  useEffect(() => {
    const focus = (): void => {
      box.current?.focus();
      box.current?.select();
    };
    focus();
    return onFocusSearch(focus);
  }, [box]);
  const [walked, setWalked] = useState<string | null>(null);
  const completion = useCompletion(box, query, onQuery);
  const open = completion.choices.length > 0;
  /** Up in the empty box, and in one that this filled, goes back through the searches of before. */
  const walkBack = ({ key, altKey }: KeyboardEvent): boolean => {
    if (key !== "ArrowUp" || altKey || (query !== "" && query !== walked)) return false;
    const before = searchBefore(query);
    if (before === null) return query !== "";
    setWalked(before);
    onQuery(before);
    return true;
  };
  /** Before the box itself, which Escape would clear. */
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== box.current) return;
    if (!walkBack(event) && !completion.onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      onDown();
    } else if (event.key === "Enter") {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div className="search-top">
      {/* Only lends the keys to the list under the box. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="search-boxed" onKeyDownCapture={onKeyDownCapture}>
        <SearchField
          className="search-field search-box"
          aria-label="Search the notebook"
          value={query}
          onChange={onQuery}
          isInvalid={problem !== null}
        >
          <Search size={18} aria-hidden />
          <Input
            ref={box}
            className="search-input"
            placeholder="Words, “phrases”, prefix*, -not, actor:name …"
            spellCheck="false"
            onKeyDown={onKeyDown}
            onSelect={(event) => completion.onCaret(event.currentTarget.selectionStart)}
            onBlur={() => completion.onCaret(null)}
            role="combobox"
            aria-expanded={open}
            aria-autocomplete="list"
            aria-controls={completion.listId}
            {...(completion.active === null
              ? {}
              : { "aria-activedescendant": `${completion.listId}-${completion.active}` })}
            {...(problem === null ? {} : { "aria-describedby": problemId })}
          />
          <Button className="search-clear" aria-label="Clear">
            <X size={15} aria-hidden />
          </Button>
        </SearchField>
        {open ? <Completions completion={completion} /> : null}
      </div>
      <SearchHelp
        trigger={<IconButton label="How to search" icon={<CircleHelp size={17} />} />}
        onRun={(example) => {
          onQuery(example);
          box.current?.focus();
        }}
      />
      {problem === null ? null : <QueryProblem id={problemId} query={query} problem={problem} />}
    </div>
  );
});

const problemId = "search-problem";
