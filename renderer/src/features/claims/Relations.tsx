import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { relationWords } from "../../../../shared/domain/claim.ts";
import type { ClaimRelation, ClaimSummary } from "../../../../shared/domain/claim.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go } from "../../session/session.ts";
import { IconButton } from "../../ui/Button.tsx";
import { offerUndo } from "../history/index.ts";
import { SideSection } from "../registry/index.ts";
import { RelateDialog } from "./RelateDialog.tsx";
import "./relations.css";

/** How the claim stands to others: what it contradicts, supports, supersedes. */
export const Relations = ({ claim }: { readonly claim: ClaimSummary }) => {
  const { data: relations = [] } = useAsk("claims.relations", { id: claim.id });
  const [relating, setRelating] = useState(false);
  const section = useRef<HTMLDivElement>(null);
  const remove = async ({ id, otherText }: ClaimRelation): Promise<void> => {
    const done = await act("claims.unrelate", { id });
    if (done === null) return;
    offerUndo(`Removed the relation to “${otherText}”`);
    // The button that had the focus is gone.
    section.current?.closest("section")?.querySelector<HTMLElement>("h2 button")?.focus();
  };
  return (
    <SideSection
      title="Relations"
      action={
        <IconButton label="Relate to another claim" icon={<Plus size={15} />} onPress={() => setRelating(true)} />
      }
    >
      <div ref={section}>
        {relations.length === 0 ? (
          <p className="field-hint">What contradicts, supports or supersedes this claim.</p>
        ) : (
          <ul className="relations" aria-label="Relations">
            {relations.map((relation) => (
              <li key={relation.id} className="relation">
                <div className="relation-words">
                  <span className={`relation-kind relation-${relation.kind}`}>
                    {relationWords[relation.kind][relation.direction]}
                    {relation.aspect === null ? "" : ` · ${relation.aspect}`}
                  </span>
                  <button
                    type="button"
                    className="registry-link"
                    onClick={() => go({ view: "claims", id: relation.otherId })}
                  >
                    {relation.otherText}
                  </button>
                  {relation.reason === null ? null : <p className="relation-reason">{relation.reason}</p>}
                </div>
                <IconButton
                  label={`Remove relation to ${relation.otherText}`}
                  icon={<X size={14} />}
                  onPress={() => void remove(relation)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      {relating ? <RelateDialog claim={claim} onClose={() => setRelating(false)} /> : null}
    </SideSection>
  );
};
