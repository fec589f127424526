import { CircleSlash, Plus } from "lucide-react";
import { KindIcon } from "../../../ui/kinds.tsx";
import { Combo } from "../picker/Combo.tsx";
import { changeForm } from "./attribution-draft.ts";
import type { WhoChoices, WhoOption } from "./who-options.ts";

/** Who says it, in the editor: it takes the focus when the editor opens. */
export const WhoBox = ({ who, value }: { readonly who: WhoChoices; readonly value: string }) => {
  return (
    <Combo
      label="Who"
      autoFocus
      folding
      escapeFolds
      value={value}
      onChange={(typed) => changeForm({ who: typed, whoChosen: null })}
      options={who.options.map((option) => ({ ...option, icon: <WhoIcon look={option.look} /> }))}
      preselected={who.preselected}
      onChoose={(option) => changeForm({ who: option.label, whoChosen: option })}
      placeholder="A name, “a senior official”, or nobody"
      empty="Type a name."
    />
  );
};

export const WhoIcon = ({ look }: { readonly look: WhoOption["look"] }) => {
  if (look === "new") return <Plus size={14} aria-hidden />;
  return look === "nobody" ? <CircleSlash size={14} aria-hidden /> : <KindIcon kind={look} size={14} />;
};
