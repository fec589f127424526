import { ArrowRight, FileDown, ListChecks, Waypoints } from "lucide-react";
import type { Hit } from "../../../../shared/contract/search.ts";
import { tagKinds } from "../../../../shared/domain/passage.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import { openSimilar } from "../../session/similar-to.ts";
import { KindIcon, kindNames } from "../../ui/kinds.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";

type On = {
  /** How many are selected; 0 when it is about the one under the cursor. */
  readonly count: number;
  readonly total: number;
  readonly isReadOnly: boolean;
  readonly hit: Hit | undefined;
  readonly onOpen: () => void;
  readonly onTag: (kind: TagKind) => void;
  readonly onExport: () => void;
  readonly onAll: () => void;
};

/** The context menu of a hit, or of all that are selected. */
export const hitEntries = ({
  count,
  total,
  isReadOnly,
  hit,
  onOpen,
  onTag,
  onExport,
  onAll,
}: On): readonly MenuEntry[] => {
  const many = count > 1 ? ` ${count.toLocaleString("en")} passages` : "";
  return [
    ...(count > 1 || hit === undefined
      ? []
      : [{ id: "open", label: "Open in article", keys: "Enter", icon: <ArrowRight size={14} />, onAction: onOpen }]),
    ...tagKinds.map((kind) => ({
      id: kind,
      label: kind === "claim" ? `Add${many} to a claim…` : `Tag${many} as ${kindNames[kind].one.toLowerCase()}…`,
      keys: kindNames[kind].key,
      icon: <KindIcon kind={kind} size={14} />,
      disabled: isReadOnly,
      onAction: () => onTag(kind),
    })),
    ...(count > 1 || hit === undefined
      ? []
      : [
          {
            id: "similar",
            label: "More like this…",
            keys: similarKey,
            icon: <Waypoints size={14} />,
            onAction: () => showSimilar(hit),
          },
        ]),
    { id: "export", label: `Export${many}…`, icon: <FileDown size={14} />, onAction: onExport },
    {
      id: "all",
      label: `Select all ${total.toLocaleString("en")}`,
      keys: "Ctrl+A",
      icon: <ListChecks size={14} />,
      onAction: onAll,
    },
  ];
};

export const similarKey = "M";

export const showSimilar = ({ id, text }: Pick<Hit, "id" | "text">): void =>
  openSimilar({ kind: "passage", id, words: text });

/** The keys that tag in the reader do so here. */
export const kindOfKey = (key: string): TagKind | null =>
  tagKinds.find((kind) => kindNames[kind].key === key.toUpperCase()) ?? null;
