import { memo, useState } from "react";
import type { Id } from "../../../../../shared/domain/id.ts";
import { tagKinds } from "../../../../../shared/domain/passage.ts";
import type { Passage, TagKind } from "../../../../../shared/domain/passage.ts";
import { goToArticle } from "../../../session/session.ts";
import { SearchField, Select } from "../../../ui/Field.tsx";
import { kindNames } from "../../../ui/kinds.tsx";
import { VirtualList } from "../../../ui/VirtualList.tsx";
import { reader } from "../reader-handle.ts";
import { removePassage } from "../tagging/actions.ts";
import { PassageLine } from "./PassageLine.tsx";

type Props = {
  readonly articleId: Id;
  readonly passages: readonly Passage[];
  readonly activeId: Id | null;
};
type Shown = TagKind | "all" | "noted" | "attributed";

/** All passages of the article, for the keyboard and the screen reader too: arrows go through the text with them. */
export const PassagesTab = memo(({ articleId, passages, activeId }: Props) => {
  const [filter, setFilter] = useState("");
  const [shown, setShown] = useState<Shown>("all");
  const wanted = filter.trim().toLowerCase();
  const rows = passages.filter((passage) => isOfKind(passage, shown) && (wanted === "" || holds(passage, wanted)));
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
          ]}
          onChange={setShown}
        />
      </div>
      {rows.length === 0 ? (
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

const isOfKind = ({ tags, noteId, attributions }: Passage, shown: Shown): boolean => {
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
