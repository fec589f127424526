import type { ActorDetail } from "../../../../shared/contract/claims.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { EditableText } from "../../ui/EditableText.tsx";
import { Select } from "../../ui/Field.tsx";
import { SideSection } from "../registry/index.ts";
import { actorTypeOptions } from "./actor-types.tsx";

/** What an actor is besides the name. */
export const ActorProperties = ({ actor }: { readonly actor: ActorDetail }) => (
  <>
    <Select
      label="Type"
      value={actor.type}
      options={actorTypeOptions}
      onChange={(type) => void act("actors.edit", { id: actor.id, type })}
    />
    <SideSection title="Description">
      <EditableText
        label="Description"
        value={actor.description ?? ""}
        placeholder="Who this is: role, side, since when"
        mayBeEmpty
        manyLines
        onSave={(text) => problemOf("actors.edit", { id: actor.id, description: text === "" ? null : text })}
      />
    </SideSection>
  </>
);
