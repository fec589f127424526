import { X } from "lucide-react";
import { IconButton } from "../../../ui/Button.tsx";
import { KindIcon } from "../../../ui/kinds.tsx";
import { Combo } from "../picker/Combo.tsx";
import { guessActorType } from "../picker/guess.ts";
import { useSuggestions } from "../picker/use-suggestions.ts";
import { actorOptions } from "./actor-options.ts";
import type { ActorPick } from "./attribution-draft.ts";

type Props = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly placeholder: string;
  /** A name that nobody has makes an actor; else it stays a name. */
  readonly makes?: boolean;
  readonly value: ActorPick;
  readonly onChange: (pick: ActorPick) => void;
};

/** An actor there is, or a name to make one of; a name that several have asks which is meant. */
export const ActorField = ({ label, hideLabel = false, placeholder, makes = true, value, onChange }: Props) => {
  const typed = value.name;
  const found = useSuggestions(["actor"], typed, typed.trim() !== "");
  const { options, preselected, namesakes } = actorOptions(typed, typed.trim() === "" ? [] : found, makes);
  const open = value.choice === null && typed.trim() !== "";
  return (
    <div className="actor-field">
      <Combo
        label={label}
        hideLabel={hideLabel}
        folding
        escapeFolds
        value={typed}
        onChange={(name) => onChange({ name, choice: null })}
        options={options.map((option) => ({ ...option, icon: <KindIcon kind="actor" size={14} /> }))}
        preselected={preselected}
        onChoose={(option) => onChange({ name: option.name, choice: option.choice })}
        placeholder={placeholder}
      />
      {typed === "" ? null : (
        <IconButton
          label={`Clear: ${label}`}
          icon={<X size={13} />}
          onPress={() => onChange({ name: "", choice: null })}
        />
      )}
      {open && namesakes > 1 ? (
        <p className="field-error" role="alert">
          {namesakes} actors are called “{typed.trim()}”. Choose who is meant.
        </p>
      ) : makes && open && preselected === options.length - 1 && options.length > 0 ? (
        <p className="field-hint">A new {guessActorType(typed).replace("-", " ")}.</p>
      ) : null}
    </div>
  );
};
