import { memo, useState } from "react";
import type { Id } from "../../../../../shared/domain/id.ts";
import { tagKinds } from "../../../../../shared/domain/passage.ts";
import type { Passage, TagKind } from "../../../../../shared/domain/passage.ts";
import { countOf } from "../../../../../shared/domain/labels.ts";
import { goToArticle } from "../../../session/session.ts";
import { SearchField, Select } from "../../../ui/Field.tsx";
import { kindNames } from "../../../ui/kinds.tsx";
import { Button } from "../../../ui/Button.tsx";
import { VirtualList } from "../../../ui/VirtualList.tsx";
import { reader } from "../reader-handle.ts";
import { removePassage } from "../tagging/actions.ts";
import { useReader } from "../use-reader.ts";
import { OrphanList, useOrphans } from "../versions/OrphanList.tsx";
import { PassageLine } from "./PassageLine.tsx";

type Props = {
  readonly articleId: Id;
  readonly passages: readonly Passage[];
  readonly activeId: Id | null;
};
type Shown = TagKind | "all" | "noted" | "attributed" | "orphans";

/** All passages of the article, for the keyboard and the screen reader too: arrows go through the text with them. */
export const PassagesTab = memo(({ articleId, passages, activeId }: Props) => {
  const [filter, setFilter] = useState("");
  const [kind, setKind] = useState<Exclude<Shown, "orphans">>("all");
  const orphans = useOrphans(articleId);
  const lost = useReader((state) => state.orphans);
  const shown: Shown = lost ? "orphans" : kind;
  const setShown = (next: Shown): void => {
    useReader.setState({ orphans: next === "orphans" });
    if (next !== "orphans") setKind(next);
  };
  const wanted = filter.trim().toLowerCase();
  const rows = passages.filter((passage) => isOfKind(passage, kind) && (wanted === "" || holds(passage, wanted)));
  const at = rows.findIndex(({ id }) => id === activeId);
  return (
    <div className="passages-tab">
      <div className="passages-filters">
        <SearchField label="Filter passages" value={filter} onChange={setFilter} />
        <Select
          label="Kind of passage"
          hideLabel
          value={shown}
          options={[
            { value: "all", label: "All" },
            ...tagKinds.map((kind) => ({ value: kind, label: kindNames[kind].many })),
            { value: "attributed", label: "Attributed" },
            { value: "noted", label: "With a note" },
            { value: "orphans", label: "Not found" },
          ]}
          onChange={setShown}
        />
      </div>
      {orphans.length === 0 || shown === "orphans" ? null : (
        <p className="passages-lost">
          <Button size="small" look="quiet" onPress={() => setShown("orphans")}>
            {countOf(orphans.length, "passage")} not found in the text: place again…
          </Button>
        </p>
      )}
      {shown === "orphans" ? (
        <OrphanList orphans={orphans.filter((orphan) => wanted === "" || holds(orphan, wanted))} />
      ) : rows.length === 0 ? (
        <p className="inspector-nothing">
          {passages.length === 0 ? "Nothing is tagged in this article yet." : "No passage fits the filter."}
        </p>
      ) : (
        <VirtualList
          label="Passages in this article"
          count={rows.length}
          rowHeight={76}
          measured
          active={at === -1 ? null : at}
          onActive={(index) => {
            const passage = rows[index];
            if (passage !== undefined) goToArticle(articleId, passage.id);
          }}
          onOpen={(index) => {
            const passage = rows[index];
            if (passage !== undefined) reader()?.caretTo(passage.start);
          }}
          onKey={({ key }, index) => {
            const passage = index === null ? undefined : rows[index];
            if (passage === undefined || (key !== "Delete" && key !== "Backspace")) return false;
            void removePassage(passage);
            return true;
          }}
          row={(index) => {
            const passage = rows[index];
            return passage === undefined ? null : <PassageLine passage={passage} />;
          }}
        />
      )}
    </div>
  );
});

const isOfKind = ({ tags, noteId, attributions }: Passage, shown: Exclude<Shown, "orphans">): boolean => {
  switch (shown) {
    case "all":
      return true;
    case "noted":
      return noteId !== null;
    case "attributed":
      return attributions.length > 0;
    default:
      return tags.some(({ kind }) => kind === shown);
  }
};

const holds = ({ exact, tags }: Passage, wanted: string): boolean =>
  exact.toLowerCase().includes(wanted) || tags.some(({ label }) => label.toLowerCase().includes(wanted));
