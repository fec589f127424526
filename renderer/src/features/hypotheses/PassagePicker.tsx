import { useDeferredValue, useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { SearchField } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";

type Passage = { readonly id: Id; readonly text: string };
type Props = {
  /** Null while none is chosen. */
  readonly onChoose: (passage: Passage | null) => void;
  /** Enter, or a double click. */
  readonly onTake: (passage: Passage) => void;
};

/** Tagged passages by their words, in the language of the search. */
export const PassagePicker = ({ onChoose, onTake }: Props) => {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState<number | null>(null);
  const query = useDeferredValue(typed.trim());
  const { data } = useAsk("search.run", { query, limit: most }, { when: query !== "", keep: true });
  const hits = query === "" ? [] : (data?.hits ?? []);
  const choose = (index: number | null): void => {
    setActive(index);
    onChoose(index === null ? null : (hits[index] ?? null));
  };
  const take = (index: number | null): void => {
    const hit = index === null ? undefined : hits[index];
    if (hit !== undefined) onTake(hit);
  };
  return (
    <div
      className="entry-picker"
      role="presentation"
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLInputElement) || hits.length === 0) return;
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(active === null ? 0 : Math.max(0, Math.min(hits.length - 1, active + step)));
      }}
    >
      <SearchField
        label="Search passages"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          choose(null);
        }}
        onSubmit={() => take(active ?? (hits.length === 1 ? 0 : null))}
        autoFocus
      />
      <div className="entry-picker-list">
        {hits.length === 0 ? (
          <p className="registry-list-none">
            {query === "" ? "Type words of the passage." : (data?.problem?.message ?? `Nothing matches “${query}”.`)}
          </p>
        ) : (
          <VirtualList
            label="Passages to take as evidence"
            count={hits.length}
            rowHeight={48}
            active={active}
            onActive={choose}
            onOpen={take}
            row={(index) => {
              const hit = hits[index];
              return hit === undefined ? null : (
                <span className="entry-picker-row">
                  <span className="entry-picker-name">{hit.text}</span>
                  <span className="entry-picker-detail truncate">
                    {[hit.attribution, hit.title].filter((part) => part !== null).join(" · ")}
                  </span>
                </span>
              );
            }}
          />
        )}
      </div>
    </div>
  );
};

const most = 60;
