import { Maximize2, Route } from "lucide-react";
import { useState } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { useAsk } from "../../bridge/ask.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { ChainsOf } from "./ChainsOf.tsx";
import "./chains.css";

type Props = { readonly claimId: Id; readonly claim: string };

/** How a claim came to the reader: from who said it first to who published it, all articles over each other. */
export const ClaimChainsPart = ({ claimId, claim }: Props) => {
  const { data: chains, error } = useAsk("claims.chains", { claimId }, { keep: true });
  const [large, setLarge] = useState(false);
  if (error !== null) return <ListProblem message={error.message} />;
  if (chains === undefined) return <ListWaiting />;
  if (chains.ways.length === 0)
    return (
      <EmptyState icon={<Route size={30} />} title="No way to follow yet">
        When a passage makes this claim, its way stands here: who said it, through whom it came, who published it.
      </EmptyState>
    );
  return (
    <>
      <ChainsOf
        chains={chains}
        tools={<IconButton label="Show large" icon={<Maximize2 size={15} />} onPress={() => setLarge(true)} />}
      />
      {large ? (
        <Dialog title={`Chains: ${claim}`} width="full" onClose={() => setLarge(false)}>
          <ChainsOf chains={chains} tools={null} onLeave={() => setLarge(false)} />
        </Dialog>
      ) : null}
    </>
  );
};
