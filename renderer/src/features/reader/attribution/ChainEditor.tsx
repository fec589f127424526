import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { chainRoles } from "../../../../../shared/domain/attribution.ts";
import type { ChainLink, ChainRole } from "../../../../../shared/domain/attribution.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Select } from "../../../ui/Field.tsx";
import { ActorField } from "./ActorField.tsx";
import { chainRoleWords, origins } from "./scales.ts";

type Props = { readonly links: readonly ChainLink[]; readonly onChange: (links: readonly ChainLink[]) => void };

/** The way the words took to this article, the one who said them first. */
export const ChainEditor = ({ links, onChange }: Props) => {
  const change = (at: number, link: ChainLink): void =>
    onChange(links.map((each, index) => (index === at ? link : each)));
  const move = (at: number, by: 1 | -1): void => {
    const link = links[at];
    if (link !== undefined) onChange(links.toSpliced(at, 1).toSpliced(at + by, 0, link));
  };
  return (
    <fieldset className="chain">
      <legend className="field-label">The way it took, first speaker first</legend>
      {links.map((link, at) => (
        // A link is its place in the chain.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="chain-link">
          <Select
            label={`Role of link ${at + 1}`}
            hideLabel
            value={link.role}
            options={roles}
            onChange={(role) => change(at, { ...link, role })}
          />
          <span className="chain-tools">
            <IconButton
              label={`Move link ${at + 1} up`}
              icon={<ArrowUp size={13} />}
              isDisabled={at === 0}
              onPress={() => move(at, -1)}
            />
            <IconButton
              label={`Move link ${at + 1} down`}
              icon={<ArrowDown size={13} />}
              isDisabled={at === links.length - 1}
              onPress={() => move(at, 1)}
            />
            <IconButton
              label={`Remove link ${at + 1}`}
              icon={<X size={14} />}
              onPress={() => onChange(links.filter((_, index) => index !== at))}
            />
          </span>
          <ActorField
            label={`Name of link ${at + 1}`}
            hideLabel
            makes={false}
            placeholder={chainRoleWords[link.role]}
            value={{ name: link.name, choice: link.actorId === null ? null : { id: link.actorId } }}
            onChange={({ name, choice }) =>
              change(at, { ...link, name, actorId: choice !== null && "id" in choice ? choice.id : null })
            }
          />
        </div>
      ))}
      <Button
        size="small"
        look="quiet"
        onPress={() => onChange([...links, { role: nextRole(links), name: "", actorId: null }])}
      >
        <Plus size={14} aria-hidden />
        Add a link
      </Button>
      <p className="field-hint">{origins.chain}</p>
    </fieldset>
  );
};

const roles = chainRoles.map((value) => ({ value, label: value }));

/** Speaker → medium → agency → publication. */
const nextRole = (links: readonly ChainLink[]): ChainRole => {
  switch (links.at(-1)?.role) {
    case undefined:
      return "speaker";
    case "speaker":
      return "medium";
    case "agency":
      return "publication";
    case "medium":
    case "document":
    case "relay":
    case "publication":
      return "agency";
  }
};
