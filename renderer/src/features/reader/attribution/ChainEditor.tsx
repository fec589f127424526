import { ArrowDown, Plus, X } from "lucide-react";
import { chainRoles } from "../../../../../shared/domain/attribution.ts";
import type { ChainRole } from "../../../../../shared/domain/attribution.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { Select, TextField } from "../../../ui/Field.tsx";

type Link = { readonly role: ChainRole; readonly name: string };
type Props = { readonly links: readonly Link[]; readonly onChange: (links: readonly Link[]) => void };

/** The way the words took to this article, the one who said them first. */
export const ChainEditor = ({ links, onChange }: Props) => {
  const change = (at: number, link: Link): void => onChange(links.map((each, index) => (index === at ? link : each)));
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
          <TextField
            label={`Name of link ${at + 1}`}
            hideLabel
            value={link.name}
            onChange={(name) => change(at, { ...link, name })}
          />
          <IconButton
            label={`Remove link ${at + 1}`}
            icon={<X size={14} />}
            onPress={() => onChange(links.filter((_, index) => index !== at))}
          />
          {at < links.length - 1 ? <ArrowDown className="chain-arrow" size={12} aria-hidden /> : null}
        </div>
      ))}
      <Button
        size="small"
        look="quiet"
        onPress={() => onChange([...links, { role: links.length === 0 ? "speaker" : "agency", name: "" }])}
      >
        <Plus size={14} aria-hidden />
        Add a link
      </Button>
    </fieldset>
  );
};

const roles = chainRoles.map((value) => ({ value, label: value }));
