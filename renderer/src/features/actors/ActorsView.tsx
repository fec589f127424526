import type { ActorSummary, ActorType } from "../../../../shared/domain/actor.ts";
import { lookUp } from "../../bridge/act.ts";
import { call } from "../../bridge/bridge.ts";
import { usePages } from "../../bridge/pages.ts";
import { go } from "../../session/session.ts";
import { NewEntryDialog, RegistryFrame, useKept } from "../registry/index.ts";
import { ActorDetail } from "./ActorDetail.tsx";
import { ActorRow } from "./ActorRow.tsx";
import { actorTypeOptions } from "./actor-types.tsx";

/** Everybody who says something or is spoken of. */
export const ActorsView = () => {
  const kept = useKept("actors");
  const pages = usePages("actors.list", { filter: kept.filter });
  return (
    <RegistryFrame
      view="actors"
      icon="actors"
      words={{
        label: "Actors",
        one: "actor",
        choose: "Choose an actor",
        shows: "See what they say and where they are mentioned.",
        first: (
          <>
            Actors are the people, bodies and places that speak or are spoken of. Select a name in an article and press{" "}
            <kbd>A</kbd>.
          </>
        ),
      }}
      kept={kept}
      pages={pages}
      listSize={300}
      rowHeight={56}
      row={(actor) => <ActorRow actor={actor} />}
      detail={(id, onRemove) => <ActorDetail key={id} id={id} onRemove={onRemove} />}
      newEntry={(onClose) => (
        <NewEntryDialog<ActorType>
          title="New actor"
          nameLabel="Name"
          hint="The full name, as your notes should call them."
          kindLabel="Type"
          kinds={actorTypeOptions}
          create={(name, type) => call("actors.create", { name, type })}
          onCreated={(id) => go({ view: "actors", id })}
          onClose={onClose}
        />
      )}
      removal={{
        command: "actors.remove",
        lookUp: (id) => lookUp("actors.actor", { id }),
        nameOf: (actor) => actor.name,
        isUnused: (actor) => actor.mentions + actor.statements === 0,
        consequences: (actor) => <Consequences actor={actor} />,
      }}
    />
  );
};

const Consequences = ({ actor: { mentions, statements } }: { readonly actor: ActorSummary }) => (
  <ul className="actor-consequences">
    {mentions === 0 ? null : <li>{counted(mentions, "mention")} lose this tag</li>}
    {statements === 0 ? null : <li>{counted(statements, "statement")} stay, but no longer say who made them</li>}
    <li>the aliases, the note and the grade go</li>
  </ul>
);

const counted = (count: number, what: string): string => `${count.toLocaleString()} ${what}${count === 1 ? "" : "s"}`;
