import type { ClaimSummary } from "../../../../shared/domain/claim.ts";
import { problemOf } from "../../bridge/act.ts";
import { readDate } from "../library/index.ts";
import { SideSection } from "../registry/index.ts";
import { KeptField } from "./KeptField.tsx";

/** When and where what is claimed took place, as the claim has it. */
export const EventFields = ({ claim: { id, event } }: { readonly claim: ClaimSummary }) => {
  const saveDate = (end: "from" | "to", text: string): Promise<string | null> => {
    const date = readDate(text);
    return date.ok
      ? problemOf("claims.edit", { id, event: { ...event, [end]: date.iso } })
      : Promise.resolve(date.problem);
  };
  return (
    <SideSection title="The event">
      <div className="claim-detail-fields">
        <KeptField
          label="From"
          value={event.from ?? ""}
          placeholder="YYYY-MM-DD"
          onSave={(text) => saveDate("from", text)}
        />
        <KeptField label="To" value={event.to ?? ""} placeholder="YYYY-MM-DD" onSave={(text) => saveDate("to", text)} />
        <div className="is-whole">
          <KeptField
            label="Place"
            value={event.place ?? ""}
            onSave={(text) => problemOf("claims.edit", { id, event: { ...event, place: text === "" ? null : text } })}
          />
        </div>
      </div>
    </SideSection>
  );
};
