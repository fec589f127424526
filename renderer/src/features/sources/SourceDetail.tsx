import { Ellipsis, Trash2, UserRoundCheck } from "lucide-react";
import { useState } from "react";
import type { SourceDetail as Source } from "../../../../shared/contract/claims.ts";
import { reliabilityWords } from "../../../../shared/domain/assessment.ts";
import type { ActorType } from "../../../../shared/domain/actor.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { problemOf } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { call } from "../../bridge/bridge.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { actorTypeOptions } from "../actors/index.ts";
import { Grade, GradeSource } from "../assessments/index.ts";
import { NoteEditor } from "../notes/index.ts";
import { PassageList } from "../passages/index.ts";
import { EntryDetailState, NewEntryDialog, RegistryDetail, SideSection } from "../registry/index.ts";
import { SourceRecord } from "./SourceRecord.tsx";
import { sourceKindName } from "./source-kinds.ts";

type Props = { readonly id: Id; readonly onRemove: (id: Id) => void };

/** One source: what leans on it, and how far it can be relied on. */
export const SourceDetail = ({ id, onRemove }: Props) => {
  const { data: source, error } = useAsk("sources.source", { id });
  if (source === undefined || error !== null)
    return <EntryDetailState icon={<KindIcon kind="source" size={34} />} one="source" error={error} />;
  return (
    <RegistryDetail
      label="Source"
      head={<Head source={source} onRemove={onRemove} />}
      parts={[
        {
          id: "says",
          label: "Says",
          count: source.statements,
          content: (
            <PassageList label={`${source.name} says`} kind="source" id={id} part="said" empty={<SaysNothing />} />
          ),
        },
        { id: "record", label: "Record", count: null, content: <SourceRecord id={id} /> },
        {
          id: "named",
          label: "Named",
          count: null,
          content: (
            <PassageList
              label={`Where ${source.name} is named`}
              kind="source"
              id={id}
              part="tagged"
              empty={<NeverNamed />}
            />
          ),
        },
      ]}
      side={
        <>
          <GradeSource key={id} source={source} />
          <SideSection title="Note">
            <NoteEditor subject="source" subjectId={id} compact />
          </SideSection>
        </>
      }
    />
  );
};

const Head = ({ source, onRemove }: { readonly source: Source; readonly onRemove: (id: Id) => void }) => {
  const { actorId } = source;
  const [identifying, setIdentifying] = useState(false);
  return (
    <>
      <div className="registry-head-line">
        <EditableText
          label="Name"
          look="title"
          value={source.name}
          onSave={(name) => problemOf("sources.rename", { id: source.id, name })}
        />
        <Menu
          label="Source actions"
          trigger={<IconButton label="Source actions" icon={<Ellipsis size={17} />} />}
          entries={[
            ...(actorId === null
              ? [
                  {
                    id: "identify",
                    label: "Say who it is…",
                    icon: <UserRoundCheck size={14} />,
                    onAction: () => setIdentifying(true),
                  },
                ]
              : [
                  {
                    id: "actor",
                    label: "Go to the actor",
                    icon: <KindIcon kind="actor" size={14} />,
                    onAction: () => go({ view: "actors", id: actorId }),
                  },
                ]),
            {
              id: "remove",
              label: "Remove source…",
              icon: <Trash2 size={14} />,
              danger: true,
              onAction: () => onRemove(source.id),
            },
          ]}
        />
      </div>
      <div className="registry-head-facts">
        <span className="registry-count">
          <Grade reliability={source.reliability} />
          <span aria-hidden>
            {source.reliability === null ? "Not graded yet" : reliabilityWords[source.reliability].name}
          </span>
        </span>
        {actorId === null ? (
          <span>{sourceKindName(source.kind)}</span>
        ) : (
          <button type="button" className="registry-link" onClick={() => go({ view: "actors", id: actorId })}>
            <KindIcon kind="actor" size={13} />
            Known actor
          </button>
        )}
        <span>
          {source.statements === 1 ? "1 statement" : `${source.statements.toLocaleString()} statements`} in{" "}
          {source.articles === 1 ? "1 article" : `${source.articles.toLocaleString()} articles`}
        </span>
      </div>
      {identifying ? (
        <NewEntryDialog<ActorType>
          title={`Who is “${source.name}”?`}
          nameLabel="Name"
          hint="An actor of that name is used when there is one. What the source said becomes theirs; you can undo this."
          kindLabel="If it is a new actor, its type"
          kinds={actorTypeOptions}
          action="That is who"
          create={(name, type) => call("sources.identify", { id: source.id, name, type })}
          onCreated={(id) => go({ view: "sources", id })}
          onClose={() => setIdentifying(false)}
        />
      ) : null}
    </>
  );
};

const SaysNothing = () => (
  <EmptyState icon={<KindIcon kind="source" size={30} />} title="Nothing leans on this source yet">
    On a passage in an article, press <kbd>Q</kbd> and choose it as the one who says it.
  </EmptyState>
);

const NeverNamed = () => (
  <EmptyState icon={<KindIcon kind="source" size={30} />} title="No words tagged as naming it">
    Select the words that name it in an article and press <kbd>S</kbd>.
  </EmptyState>
);
