import { Ellipsis, Highlighter, Merge, Split, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ActorDetail as Actor } from "../../../../shared/contract/claims.ts";
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
import { offerUndo } from "../history/index.ts";
import { NoteEditor } from "../notes/index.ts";
import { PassageList } from "../passages/index.ts";
import { TagMentionsDialog } from "../reader/index.ts";
import { EntryDetailState, MergeDialog, RegistryDetail, SideSection, SplitDialog } from "../registry/index.ts";
import { ActorProperties } from "./ActorProperties.tsx";
import { Aliases } from "./Aliases.tsx";
import { Ties } from "./Ties.tsx";
import { ActorTypeIcon, actorTypeName } from "./actor-types.tsx";

type Props = { readonly id: Id; readonly onRemove: (id: Id) => void };

/** One actor: what they say, where they are mentioned, by which names. */
export const ActorDetail = ({ id, onRemove }: Props) => {
  const { data: actor, error } = useAsk("actors.actor", { id });
  const [tagging, setTagging] = useState(false);
  const [merging, setMerging] = useState(false);
  const [splitting, setSplitting] = useState(false);
  if (actor === undefined || error !== null)
    return <EntryDetailState icon={<KindIcon kind="actors" size={34} />} one="actor" error={error} />;
  return (
    <>
      <RegistryDetail
        label="Actor"
        head={
          <Head
            actor={actor}
            onRemove={onRemove}
            onTag={() => setTagging(true)}
            onMerge={() => setMerging(true)}
            onSplit={() => setSplitting(true)}
          />
        }
        parts={[
          {
            id: "says",
            label: "Says",
            count: actor.statements,
            content: (
              <PassageList label={`${actor.name} says`} kind="actor" id={id} part="said" empty={<SaysNothing />} />
            ),
          },
          {
            id: "mentioned",
            label: "Mentioned",
            count: actor.mentions,
            content: (
              <PassageList
                label={`Mentions of ${actor.name}`}
                kind="actor"
                id={id}
                part="tagged"
                empty={<NoMentions />}
              />
            ),
          },
        ]}
        side={
          <>
            <ActorProperties actor={actor} />
            <Aliases actor={actor} />
            <Ties actor={actor} />
            <SideSection title="Note">
              <NoteEditor subject="actor" subjectId={id} compact />
            </SideSection>
          </>
        }
      />
      {tagging ? <TagMentionsDialog actorId={id} onClose={() => setTagging(false)} /> : null}
      {merging ? (
        <MergeDialog kind="actor" entry={actor} onClose={() => setMerging(false)}>
          Its names become aliases of the actor you choose; mentions, what it says, ties, grades and note go over. You
          can undo this.
        </MergeDialog>
      ) : null}
      {splitting ? (
        <SplitDialog
          kind="actor"
          entry={actor}
          nameLabel="Name of the new actor"
          hint="Its mentions and what it says are those you choose here. Everything else stays."
          aliases={actor.aliasList.filter((alias) => alias.kind !== "name")}
          split={({ name, passageIds, aliasIds }) =>
            call("actors.split", { id, name, passageIds: [...passageIds], aliasIds: [...aliasIds] })
          }
          onSplit={(made, name) => {
            go({ view: "actors", id: made });
            offerUndo(`Split off “${name}”`);
          }}
          onClose={() => setSplitting(false)}
        />
      ) : null}
    </>
  );
};

type HeadProps = {
  readonly actor: Actor;
  readonly onRemove: (id: Id) => void;
  readonly onTag: () => void;
  readonly onMerge: () => void;
  readonly onSplit: () => void;
};

const Head = ({ actor, onRemove, onTag, onMerge, onSplit }: HeadProps) => (
  <>
    <div className="registry-head-line">
      <EditableText
        label="Name"
        look="title"
        value={actor.name}
        onSave={(name) => problemOf("actors.edit", { id: actor.id, name })}
      />
      <Menu
        label="Actor actions"
        trigger={<IconButton label="Actor actions" icon={<Ellipsis size={17} />} />}
        entries={[
          { id: "tag", label: "Tag all mentions…", icon: <Highlighter size={14} />, onAction: onTag },
          { id: "merge", label: "Merge into…", icon: <Merge size={14} />, onAction: onMerge },
          { id: "split", label: "Split…", icon: <Split size={14} />, onAction: onSplit },
          { separator: "remove-line" },
          {
            id: "remove",
            label: "Remove actor…",
            icon: <Trash2 size={14} />,
            danger: true,
            onAction: () => onRemove(actor.id),
          },
        ]}
      />
    </div>
    <p className="registry-head-facts">
      <span className="registry-count">
        <ActorTypeIcon type={actor.type} />
        <span aria-hidden>{actorTypeName(actor.type)}</span>
      </span>
      {actor.wrote === 0 ? null : <span>{counted("wrote", actor.wrote)}</span>}
      {actor.published === 0 ? null : <span>{counted("published", actor.published)}</span>}
      <span>{actor.articles === 1 ? "in 1 article" : `in ${actor.articles.toLocaleString()} articles`}</span>
    </p>
  </>
);

const counted = (did: string, articles: number): string =>
  `${did} ${articles === 1 ? "1 article" : `${articles.toLocaleString()} articles`}`;

const SaysNothing = () => (
  <EmptyState icon={<KindIcon kind="source" size={30} />} title="Nothing said yet">
    On a passage in an article, press <kbd>Q</kbd> and choose this actor as the one who says it.
  </EmptyState>
);

const NoMentions = () => (
  <EmptyState icon={<KindIcon kind="actor" size={30} />} title="Not mentioned yet">
    Select the name in an article and press <kbd>A</kbd>, or tag all mentions at once from the actions menu above.
  </EmptyState>
);
