import type { ClaimKind } from "../../../../shared/domain/claim.ts";
import { lookUp } from "../../bridge/act.ts";
import { call } from "../../bridge/bridge.ts";
import { usePages } from "../../bridge/pages.ts";
import { go } from "../../session/session.ts";
import { NewEntryDialog, RegistryFrame, useKept } from "../registry/index.ts";
import { ClaimDetail } from "./ClaimDetail.tsx";
import { ClaimListControls } from "./ClaimListControls.tsx";
import { useClaimListState } from "./claim-list-state.ts";
import { claimKindOptions } from "./claim-kinds.ts";
import { DropRow } from "./dragging.tsx";
import { ClaimRow } from "./ClaimRow.tsx";

/** All claims, and for one of them who affirms it and who denies it. */
export const ClaimList = () => {
  const kept = useKept("claims");
  const { sort, status, credibility } = useClaimListState();
  const pages = usePages("claims.list", { filter: kept.filter, sort, status, credibility });
  return (
    <RegistryFrame
      view="claims"
      icon="claim"
      words={{
        label: "Claims",
        one: "claim",
        choose: "Choose a claim",
        shows: "See who affirms it, who denies it, and in whose words.",
        first: (
          <>
            A claim is a proposition that articles affirm or deny. Select words in an article and press <kbd>C</kbd>, or
            write one down here first.
          </>
        ),
      }}
      kept={kept}
      pages={pages}
      controls={<ClaimListControls />}
      narrowed={status !== null || credibility !== null}
      listSize={330}
      rowHeight={88}
      row={(claim) => (
        <DropRow claim={claim}>
          <ClaimRow claim={claim} />
        </DropRow>
      )}
      detail={(id, onRemove) => <ClaimDetail key={id} id={id} onRemove={onRemove} />}
      newEntry={(onClose) => (
        <NewEntryDialog<ClaimKind>
          title="New claim"
          nameLabel="Wording"
          hint="One proposition, in your own neutral words. Articles may put it differently."
          kindLabel="Kind"
          kinds={claimKindOptions}
          create={(text, claimKind) => call("claims.create", { text, claimKind })}
          onCreated={(id) => go({ view: "claims", id })}
          onClose={onClose}
        />
      )}
      removal={{
        command: "claims.remove",
        lookUp: (id) => lookUp("claims.claim", { id }),
        nameOf: (claim) => claim.text,
        isUnused: (claim) => claim.appearances === 0,
        consequences: ({ appearances }) => (
          <p>
            {appearances === 1 ? "Its tag on one passage goes" : `Its tags on ${appearances} passages go`} with it.
            Passages left with nothing on them go too; the articles stay as they are.
          </p>
        ),
      }}
    />
  );
};
