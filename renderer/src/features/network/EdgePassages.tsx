import { useState } from "react";
import type { NetworkNode } from "../../../../shared/domain/network.ts";
import type { Asked } from "../../../../shared/contract/methods.ts";
import { usePages } from "../../bridge/pages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { PagedPassages } from "../passages/index.ts";
import type { Chosen } from "./chosen.ts";

type Props = {
  readonly edge: Extract<Chosen, { readonly kind: "edge" }>;
  /** Who says its passages: of what is quoted, who is quoted. */
  readonly who: NetworkNode;
  readonly filter: Pick<Asked<"network.passages">, "query" | "from" | "to" | "act">;
  /** Whether the list takes the focus. */
  readonly focused: boolean;
};

/** The passages that an edge stands on. */
export const EdgePassages = ({ edge, who, filter, focused }: Props) => {
  const { speaker, other, edge: kind } = edge;
  const pages = usePages("network.passages", { ...filter, speaker, other, kind });
  const [active, setActive] = useState<number | null>(null);
  return (
    <PagedPassages
      label="Passages of the edge"
      pages={pages}
      subject={{
        kind: who.kind,
        id: who.id,
        ...(kind === "quotes" ? {} : { part: "said" }),
      }}
      active={active ?? 0}
      onActive={setActive}
      autoFocus={focused}
      empty={
        <EmptyState icon={<KindIcon kind="network" size={30} />} title="No passages any more">
          What this edge stood on has changed.
        </EmptyState>
      }
    />
  );
};
