import { Plus } from "lucide-react";
import { useState } from "react";
import type { ActorDetail } from "../../../../shared/contract/claims.ts";
import { tieTime } from "../../../../shared/domain/actor.ts";
import type { Tie } from "../../../../shared/domain/actor.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { dayText } from "../../ui/day-text.ts";
import { offerUndo } from "../history/index.ts";
import { EntryLinks } from "../registry/index.ts";
import { sayTie } from "./say-tie.ts";
import { TieDialog } from "./TieDialog.tsx";

/** Whom the actor belongs to, speaks for, holds an office of; and who stands so to it. */
export const Ties = ({ actor }: { readonly actor: ActorDetail }) => {
  const { data: ties = [] } = useAsk("actors.ties", { id: actor.id });
  const [asking, setAsking] = useState<"new" | Tie | null>(null);
  return (
    <>
      <EntryLinks
        title="Ties"
        one="tie"
        empty="Whom it belongs to, speaks for or holds an office of, and when."
        add={<IconButton label="Tie to another actor" icon={<Plus size={15} />} onPress={() => setAsking("new")} />}
        links={ties.map((tie) => {
          const there = tie.actor.id === actor.id ? tie.other : tie.actor;
          return {
            id: tie.id,
            how: <span className="entry-link-how">{sayTie(tie, tie.actor.id === actor.id)}</span>,
            name: there.name,
            detail: tieTime(tie, dayText),
            onGo: () => go({ view: "actors", id: there.id }),
            onEdit: () => setAsking(tie),
          };
        })}
        remove={async ({ id, name }) => {
          const done = await act("actors.untie", { id });
          if (done !== null) offerUndo(`Removed the tie to “${name}”`);
          return done !== null;
        }}
      />
      {asking === null ? null : (
        <TieDialog actor={actor} tie={asking === "new" ? null : asking} onClose={() => setAsking(null)} />
      )}
    </>
  );
};
