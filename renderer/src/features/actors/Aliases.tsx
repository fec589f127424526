import { Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import type { ActorDetail } from "../../../../shared/contract/claims.ts";
import type { AliasKind } from "../../../../shared/domain/actor.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Select, TextField } from "../../ui/Field.tsx";
import { offerUndo } from "../history/index.ts";
import { SideSection } from "../registry/index.ts";
import { aliasKindOptions } from "./actor-types.tsx";

/** Every name the actor goes by; those that are not weak are found by “tag all mentions”. */
export const Aliases = ({ actor }: { readonly actor: ActorDetail }) => {
  const section = useRef<HTMLDivElement>(null);
  const remove = async (id: string, alias: string): Promise<void> => {
    const done = await act("actors.removeAlias", { id });
    if (done === null) return;
    offerUndo(`Removed alias “${alias}”`);
    // The button that had the focus is gone.
    section.current?.querySelector("input")?.focus();
  };
  return (
    <SideSection title="Also known as">
      <div ref={section}>
        <ul className="actor-aliases" aria-label="Aliases">
          {actor.aliasList.map(({ id, alias, kind }) => (
            <li key={id} className="actor-alias">
              <span className="actor-alias-words">{alias}</span>
              {kind === "name" ? (
                <span className="actor-alias-name">Name</span>
              ) : (
                <>
                  <Select
                    label={`Kind of alias ${alias}`}
                    hideLabel
                    value={kind}
                    options={aliasKindOptions}
                    onChange={(chosen) => void act("actors.addAlias", { actorId: actor.id, alias, kind: chosen })}
                  />
                  <IconButton
                    label={`Remove alias ${alias}`}
                    icon={<X size={14} />}
                    onPress={() => void remove(id, alias)}
                  />
                </>
              )}
            </li>
          ))}
        </ul>
        <NewAlias actor={actor} />
      </div>
    </SideSection>
  );
};

const NewAlias = ({ actor }: { readonly actor: ActorDetail }) => {
  const [alias, setAlias] = useState("");
  const [kind, setKind] = useState<AliasKind>("short");
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const words = alias.trim();
    if (words === "") setProblem("Write the name they also go by");
    else if (actor.aliasList.some((known) => known.alias === words)) setProblem("That is one of the names already");
    else {
      const failure = await problemOf("actors.addAlias", { actorId: actor.id, alias: words, kind });
      setProblem(failure);
      if (failure === null) setAlias("");
    }
  };
  return (
    <div className="actor-new-alias">
      <TextField
        label="New alias"
        hideLabel
        placeholder="Add a name"
        value={alias}
        onChange={(text) => {
          setAlias(text);
          setProblem(null);
        }}
        error={problem}
        onEnter={() => void add()}
      />
      <Select label="Kind of new alias" hideLabel value={kind} options={aliasKindOptions} onChange={setKind} />
      <IconButton label="Add alias" icon={<Plus size={16} />} onPress={() => void add()} />
    </div>
  );
};
