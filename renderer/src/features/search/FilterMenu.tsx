import { ChevronDown } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { filtersOf, withFilter, withoutFilter } from "../../../../shared/query/filters.ts";
import { Button } from "../../ui/Button.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { fieldNames, useFilterChoices } from "./filter-choices.ts";
import type { MenuField } from "./filter-choices.ts";
import { PickList } from "./PickList.tsx";

type Props = { readonly field: MenuField; readonly query: string; readonly onQuery: (query: string) => void };

/** A filter as a menu; what is chosen is written into the query. */
export const FilterMenu = ({ field, query, onQuery }: Props) => {
  const on = filtersOf(query).filter((filter) => filter.field === field).length;
  return (
    <DialogTrigger>
      <Button size="small" look={on > 0 ? "plain" : "quiet"}>
        {fieldNames[field]}
        {on > 0 ? <span className="filter-count">{on}</span> : null}
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-menu" aria-label={`Filter by ${fieldNames[field].toLowerCase()}`}>
          {({ close }) => <Choices field={field} query={query} onQuery={onQuery} onClose={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

const Choices = ({ field, query, onQuery, onClose }: Props & { readonly onClose: () => void }) => {
  const [text, setText] = useState("");
  const { choices, busy } = useFilterChoices(field, text);
  const has = (value: string): boolean =>
    filtersOf(query).some((filter) => filter.field === field && filter.value.toLowerCase() === value.toLowerCase());
  return (
    <PickList
      label={`${fieldNames[field]} to filter by`}
      placeholder={`Find ${fieldNames[field].toLowerCase()}…`}
      text={text}
      onText={setText}
      busy={busy}
      none="Nothing in this notebook fits."
      groups={[
        {
          id: field,
          title: "",
          rows: choices.map(({ value, label, detail, kind }, index) => ({
            id: String(index),
            label,
            detail,
            checked: has(value),
            ...(kind === null
              ? {}
              : {
                  icon: (
                    <span className={`pick-icon-${kind}`}>
                      <KindIcon kind={kind} size={14} />
                    </span>
                  ),
                }),
          })),
        },
      ]}
      onPick={(id, other) => {
        const choice = choices[Number(id)];
        if (choice === undefined) return;
        onQuery(has(choice.value) ? withoutFilter(query, field, choice.value) : withFilter(query, field, choice.value));
        // With Ctrl held the menu stays for another.
        if (!other) onClose();
      }}
    />
  );
};
