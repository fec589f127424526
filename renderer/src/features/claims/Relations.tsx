import { Plus } from "lucide-react";
import { useState } from "react";
import { relationWords } from "../../../../shared/domain/claim.ts";
import type { ClaimSummary } from "../../../../shared/domain/claim.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { offerUndo } from "../history/index.ts";
import { EntryLinks } from "../registry/index.ts";
import { RelateDialog } from "./RelateDialog.tsx";
import "./relations.css";

/** How the claim stands to others: what it contradicts, supports, supersedes. */
export const Relations = ({ claim }: { readonly claim: ClaimSummary }) => {
  const { data: relations = [] } = useAsk("claims.relations", { id: claim.id });
  const [relating, setRelating] = useState(false);
  return (
    <>
      <EntryLinks
        title="Relations"
        one="relation"
        empty="What contradicts, supports or supersedes this claim."
        add={<IconButton label="Relate to another claim" icon={<Plus size={15} />} onPress={() => setRelating(true)} />}
        links={relations.map((relation) => ({
          id: relation.id,
          how: (
            <span className={`entry-link-how relation-${relation.kind}`}>
              {relationWords[relation.kind][relation.direction]}
              {relation.aspect === null ? "" : ` · ${relation.aspect}`}
            </span>
          ),
          name: relation.otherText,
          detail: relation.reason,
          onGo: () => go({ view: "claims", id: relation.otherId }),
        }))}
        remove={async ({ id, name }) => {
          const done = await act("claims.unrelate", { id });
          if (done !== null) offerUndo(`Removed the relation to “${name}”`);
          return done !== null;
        }}
      />
      {relating ? <RelateDialog claim={claim} onClose={() => setRelating(false)} /> : null}
    </>
  );
};
