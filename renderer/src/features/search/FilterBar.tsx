import { Plus } from "lucide-react";
import { memo, useRef, useState } from "react";
import { termsIn, withTerm } from "../../../../shared/query/edit-query.ts";
import { Button } from "../../ui/Button.tsx";
import { FilterMenu } from "./FilterMenu.tsx";
import { menuFields } from "./filter-choices.ts";
import { TermChips } from "./TermChips.tsx";
import { TermPopover } from "./TermPopover.tsx";

type Props = { readonly query: string; readonly onQuery: (query: string) => void };

/** The query for those who do not type: filters as menus, and its terms as chips. It is the same text as in the box. */
export const FilterBar = memo(({ query, onQuery }: Props) => {
  const add = useRef<HTMLSpanElement>(null);
  const [adding, setAdding] = useState(false);
  const terms = termsIn(query);
  return (
    <fieldset className="filter-bar" aria-label="Filters">
      {menuFields.map((field) => (
        <FilterMenu key={field} field={field} query={query} onQuery={onQuery} />
      ))}
      <span ref={add}>
        <Button size="small" look="quiet" onPress={() => setAdding(true)}>
          <Plus size={13} aria-hidden />
          Add…
        </Button>
      </span>
      {terms === null || terms.every(({ node, negated }) => node.kind === "word" && !negated) ? null : (
        <TermChips terms={terms} query={query} onQuery={onQuery} />
      )}
      {adding ? (
        <TermPopover
          at={add}
          stage={{ kind: "what" }}
          onTake={(node) => {
            setAdding(false);
            onQuery(withTerm(query, node));
          }}
          onClose={() => setAdding(false)}
        />
      ) : null}
    </fieldset>
  );
});
