import { Fragment } from "react";
import type { Author } from "../../../../../shared/domain/article.ts";
import { go } from "../../../session/session.ts";

type Props = { readonly name: string; readonly actors: readonly Author[]; readonly origin: string };

/** One line of a list of facts that names actors; a name leads to the actor. */
export const ActorFact = ({ name, actors, origin }: Props) => (
  <div>
    <dt>{name}</dt>
    <dd title={origin}>
      {actors.length === 0 ? <span className="facts-none">none</span> : null}
      {actors.map(({ name: called, actorId }, index) => (
        <Fragment key={called}>
          {index === 0 ? "" : ", "}
          {actorId === null ? (
            called
          ) : (
            <button type="button" className="facts-link" onClick={() => go({ view: "actors", id: actorId })}>
              {called}
            </button>
          )}
        </Fragment>
      ))}
    </dd>
  </div>
);
