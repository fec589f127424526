import { useState } from "react";
import type { Suggestion } from "../../../../shared/contract/annotate.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { SearchField } from "../../ui/Field.tsx";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ListWaiting } from "../passages/index.ts";
import "./entry-picker.css";

type Props = {
  readonly kind: "claim" | "actor" | "code";
  /** The entry for which another one is sought: those most like it stand first, itself never. */
  readonly of: { readonly id: Id; readonly name: string };
  /** "Claims to merge into". */
  readonly label: string;
  /** Null while none is chosen. */
  readonly onChoose: (chosen: Suggestion | null) => void;
  /** Enter, or a double click. */
  readonly onTake: (chosen: Suggestion) => void;
};

/** A filter, and the entries it leaves, nearest first: arrows go from the one into the other. */
export const EntryPicker = ({ kind, of, label, onChoose, onTake }: Props) => {
  const [filter, setFilter] = useState("");
  const [active, setActive] = useState<number | null>(null);
  const typed = filter.trim();
  const near = useAsk("annotate.suggest", { kinds: [kind], text: typed === "" ? of.name : typed, limit: most }, keep);
  const all = useAsk("annotate.suggest", { kinds: [kind], text: "", limit: most }, { ...keep, when: typed === "" });
  const found = new Map<Id, Suggestion>();
  for (const each of [...(near.data ?? []), ...(typed === "" ? (all.data ?? []) : [])])
    if (each.id !== of.id && !found.has(each.id)) found.set(each.id, each);
  const choices = [...found.values()].slice(0, most);

  const choose = (index: number | null): void => {
    setActive(index);
    onChoose(index === null ? null : (choices[index] ?? null));
  };
  const take = (index: number | null): void => {
    const chosen = index === null ? undefined : choices[index];
    if (chosen !== undefined) onTake(chosen);
  };
  return (
    <div
      className="entry-picker"
      role="presentation"
      onKeyDown={(event) => {
        if (!(event.target instanceof HTMLInputElement) || choices.length === 0) return;
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(active === null ? 0 : Math.max(0, Math.min(choices.length - 1, active + step)));
      }}
    >
      <SearchField
        label={`Filter ${kind}s`}
        value={filter}
        onChange={(text) => {
          setFilter(text);
          choose(null);
        }}
        onSubmit={() => take(active ?? (choices.length === 1 ? 0 : null))}
        autoFocus
      />
      <div className="entry-picker-list">
        {choices.length === 0 ? (
          near.isPending ? (
            <ListWaiting />
          ) : (
            <p className="registry-list-none">
              {typed === "" ? `There is no other ${kind}.` : `Nothing matches “${typed}”.`}
            </p>
          )
        ) : (
          <VirtualList
            label={label}
            count={choices.length}
            rowHeight={48}
            active={active}
            onActive={choose}
            onOpen={take}
            row={(index) => {
              const choice = choices[index];
              return choice === undefined ? null : (
                <span className="entry-picker-row">
                  <span className="entry-picker-name">{choice.label}</span>
                  <span className="entry-picker-detail truncate">
                    {[choice.detail, choice.uses === 1 ? "1 use" : `${choice.uses.toLocaleString()} uses`]
                      .filter((part) => part !== "")
                      .join(" · ")}
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
const keep = { keep: true } as const;
