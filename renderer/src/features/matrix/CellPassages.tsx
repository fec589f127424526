import { useState } from "react";
import type { Asked } from "../../../../shared/contract/methods.ts";
import { usePages } from "../../bridge/pages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { PagedPassages } from "../passages/index.ts";

type Props = { readonly cell: Omit<Asked<"matrix.passages">, "limit" | "offset"> };

/** The passages that stand in a cell. */
export const CellPassages = ({ cell }: Props) => {
  const pages = usePages("matrix.passages", cell);
  const [active, setActive] = useState(0);
  return (
    <PagedPassages
      label="Passages of the cell"
      pages={pages}
      subject={{ kind: "claim", id: cell.claimId }}
      active={active}
      onActive={setActive}
      autoFocus
      empty={
        <EmptyState icon={<KindIcon kind="matrix" size={30} />} title="No passages any more">
          What stood here has changed.
        </EmptyState>
      }
    />
  );
};
