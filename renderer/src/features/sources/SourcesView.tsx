import type { SourceKind } from "../../../../shared/domain/source.ts";
import { lookUp } from "../../bridge/act.ts";
import { call } from "../../bridge/bridge.ts";
import { usePages } from "../../bridge/pages.ts";
import { go } from "../../session/session.ts";
import { NewEntryDialog, RegistryFrame, useKept } from "../registry/index.ts";
import { sourceKindOptions } from "./source-kinds.ts";
import { SourceDetail } from "./SourceDetail.tsx";
import { SourceListControls } from "./SourceListControls.tsx";
import { SourceRow } from "./SourceRow.tsx";
import { useSourceListState } from "./source-list-state.ts";

/** Whom the articles lean on, and how far each can be relied on. */
export const SourcesView = () => {
  const kept = useKept("sources");
  const { sort, reliability } = useSourceListState();
  const pages = usePages("sources.list", { filter: kept.filter, sort, reliability });
  return (
    <RegistryFrame
      view="sources"
      icon="source"
      words={{
        label: "Sources",
        one: "source",
        choose: "Choose a source",
        shows: "See what rests on its word, and grade it.",
        first: (
          <>
            Sources are whose word something rests on: named, unnamed, or a document. They come by themselves when you
            say who says a passage (<kbd>Q</kbd>), or with <kbd>S</kbd> on the words that name one.
          </>
        ),
      }}
      kept={kept}
      pages={pages}
      controls={<SourceListControls />}
      narrowed={reliability !== null}
      listSize={300}
      rowHeight={56}
      row={(source) => <SourceRow source={source} />}
      detail={(id, onRemove) => <SourceDetail key={id} id={id} onRemove={onRemove} />}
      newEntry={(onClose) => (
        <NewEntryDialog<SourceKind>
          title="New source"
          nameLabel="Name"
          hint="An outlet, a spokesperson, “a senior official”."
          kindLabel="Kind"
          kinds={sourceKindOptions}
          create={(name, kind) => call("sources.create", { name, kind })}
          onCreated={(id) => go({ view: "sources", id })}
          onClose={onClose}
        />
      )}
      removal={{
        command: "sources.remove",
        lookUp: (id) => lookUp("sources.source", { id }),
        nameOf: (source) => source.name,
        isUnused: (source) => source.passages + source.statements === 0,
        consequences: ({ statements, kind }) => (
          <p>
            {statements === 1
              ? "1 statement stays, but no longer says who made it. "
              : `${statements.toLocaleString()} statements stay, but no longer say who made them. `}
            Its tags, its grades and its note go.{kind === "actor" ? " The actor of that name stays." : ""}
          </p>
        ),
      }}
    />
  );
};
