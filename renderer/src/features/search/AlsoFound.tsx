import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { memo, useState } from "react";
import { entryKinds } from "../../../../shared/contract/search.ts";
import type { EntriesAnswer, EntryKind } from "../../../../shared/contract/search.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { asTyped } from "../../../../shared/query/as-typed.ts";
import { foldForSearch } from "../../../../shared/query/fold.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { KindIcon, kindNames } from "../../ui/kinds.tsx";
import { PickList } from "./PickList.tsx";
import { useSettled } from "../../ui/use-settled.ts";

/** After the hits: these may wait for a pause in typing. */
const typingMs = 150;

/** The claims, actors and codes that are called by the words of the query; nothing while there are none. */
export const AlsoFound = memo(({ query }: { readonly query: string }) => {
  const asked = useSettled(query.trim(), typingMs);
  const { data } = useAsk("search.entries", { query: asTyped(asked) }, { when: asked !== "", keep: true });
  const kinds = data === undefined || asked === "" ? [] : entryKinds.filter((kind) => data[kind].total > 0);
  if (data === undefined || kinds.length === 0) return null;
  return (
    <div className="search-also" role="group" aria-label="Also found">
      <span>Also</span>
      {kinds.map((kind) => (
        <Entries key={kind} kind={kind} found={data[kind]} />
      ))}
    </div>
  );
});

const Entries = ({ kind, found }: { readonly kind: EntryKind; readonly found: EntriesAnswer[EntryKind] }) => {
  const { one, many } = kindNames[kind];
  return (
    <DialogTrigger>
      <Button size="small" look="quiet">
        <span className={`pick-icon-${kind}`}>
          <KindIcon kind={kind} size={13} />
        </span>
        {found.total.toLocaleString("en")} {(found.total === 1 ? one : many).toLowerCase()}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="filter-menu" aria-label={`${many} found`}>
          <EntryList kind={kind} found={found} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};

const EntryList = ({ kind, found }: { readonly kind: EntryKind; readonly found: EntriesAnswer[EntryKind] }) => {
  const [text, setText] = useState("");
  const { many } = kindNames[kind];
  const rows = found.rows.filter(({ label }) => foldForSearch(label).includes(foldForSearch(text.trim())));
  const left = found.total - found.rows.length;
  return (
    <PickList
      label={`${many} found`}
      placeholder={`Find among these ${many.toLowerCase()}…`}
      text={text}
      onText={setText}
      none="None of them."
      groups={[
        {
          id: kind,
          title: left === 0 ? "" : `The first ${found.rows.length}; ${left.toLocaleString("en")} more`,
          rows: rows.map(({ id, label }) => ({
            id,
            label,
            icon: (
              <span className={`pick-icon-${kind}`}>
                <KindIcon kind={kind} size={14} />
              </span>
            ),
          })),
        },
      ]}
      onPick={(id: Id) => go({ view: views[kind], id })}
    />
  );
};

const views = { claim: "claims", actor: "actors", code: "codes" } as const;
