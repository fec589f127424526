import { Building2, FileText, Landmark, MapPin, Newspaper, Shield, UserRound, UsersRound, Factory } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ActorType, AliasKind } from "../../../../shared/domain/actor.ts";
import "./actors.css";

const types: Readonly<Record<ActorType, { readonly label: string; readonly icon: LucideIcon }>> = {
  person: { label: "Person", icon: UserRound },
  group: { label: "Group", icon: UsersRound },
  organization: { label: "Organization", icon: Building2 },
  government: { label: "Government", icon: Landmark },
  company: { label: "Company", icon: Factory },
  media: { label: "Media", icon: Newspaper },
  "armed-group": { label: "Armed group", icon: Shield },
  place: { label: "Place", icon: MapPin },
  document: { label: "Document", icon: FileText },
};

export const actorTypeOptions: readonly { readonly value: ActorType; readonly label: string }[] = [
  { value: "person", label: types.person.label },
  { value: "group", label: types.group.label },
  { value: "organization", label: types.organization.label },
  { value: "government", label: types.government.label },
  { value: "company", label: types.company.label },
  { value: "media", label: types.media.label },
  { value: "armed-group", label: types["armed-group"].label },
  { value: "place", label: types.place.label },
  { value: "document", label: types.document.label },
];

export const actorTypeName = (type: ActorType): string => types[type].label;

export const ActorTypeIcon = ({ type, size = 15 }: { readonly type: ActorType; readonly size?: number }) => {
  const Icon = types[type].icon;
  return (
    <span className="actor-type" title={types[type].label}>
      <Icon size={size} aria-hidden />
      <span className="visually-hidden">{types[type].label}</span>
    </span>
  );
};

/** The kinds an analyst can give; the name itself is changed by renaming. */
export const aliasKindOptions: readonly { readonly value: AliasKind; readonly label: string; readonly hint: string }[] =
  [
    { value: "short", label: "Short name", hint: "“Lind” for Ada Lind" },
    { value: "titled", label: "With title", hint: "“Minister Lind”" },
    { value: "acronym", label: "Acronym", hint: "“NRA”" },
    { value: "metonym", label: "Stands for it", hint: "“the Palace”" },
    { value: "descriptor", label: "Description", hint: "“the regime”: shown, never matched by itself" },
    { value: "weak", label: "Weak", hint: "could be somebody else: shown, never matched by itself" },
  ];
