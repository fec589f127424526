import {
  ChartNoAxesGantt,
  CornerDownRight,
  Files,
  FileText,
  Hash,
  MessageSquareQuote,
  NotebookPen,
  Quote,
  Search,
  Table2,
  UserRound,
  UsersRound,
  Waypoints,
} from "lucide-react";
import type { ReactNode } from "react";
import "./kinds.css";

/** The four kinds of tag, as shown everywhere: never by colour alone. */
export type Kind = "claim" | "source" | "actor" | "code";

export const kindNames: Readonly<Record<Kind, { readonly one: string; readonly many: string; readonly key: string }>> =
  {
    claim: { one: "Claim", many: "Claims", key: "C" },
    source: { one: "Source", many: "Sources", key: "S" },
    actor: { one: "Actor", many: "Actors", key: "A" },
    code: { one: "Code", many: "Codes", key: "T" },
  };

type IconName =
  | Kind
  | "copies"
  | "network"
  | "timeline"
  | "matrix"
  | "article"
  | "note"
  | "search"
  | "attribution"
  | "actors";

export const KindIcon = ({ kind, size = 15 }: { readonly kind: IconName; readonly size?: number }): ReactNode => {
  switch (kind) {
    case "claim":
      return <Quote size={size} aria-hidden />;
    case "source":
      return <MessageSquareQuote size={size} aria-hidden />;
    case "actor":
      return <UserRound size={size} aria-hidden />;
    case "actors":
      return <UsersRound size={size} aria-hidden />;
    case "code":
      return <Hash size={size} aria-hidden />;
    case "article":
      return <FileText size={size} aria-hidden />;
    case "copies":
      return <Files size={size} aria-hidden />;
    case "network":
      return <Waypoints size={size} aria-hidden />;
    case "timeline":
      return <ChartNoAxesGantt size={size} aria-hidden />;
    case "matrix":
      return <Table2 size={size} aria-hidden />;
    case "note":
      return <NotebookPen size={size} aria-hidden />;
    case "search":
      return <Search size={size} aria-hidden />;
    case "attribution":
      return <CornerDownRight size={size} aria-hidden />;
  }
};

type ChipProps = {
  readonly kind: Kind;
  readonly label: string;
  /** A code's palette index. */
  readonly color?: number | null;
};

/** A tag in a line of text: icon, name, colour of its kind. */
export const TagChip = ({ kind, label, color }: ChipProps) => (
  <span
    className={`chip chip-${kind}${typeof color === "number" ? ` chip-color-${color % 8}` : ""}`}
    title={`${kindNames[kind].one}: ${label}`}
  >
    <KindIcon kind={kind} size={12} />
    <span className="visually-hidden">{kindNames[kind].one}: </span>
    <span className="truncate">{label}</span>
  </span>
);
