import { Swords } from "lucide-react";
import type { ClaimSummary } from "../../../../shared/domain/claim.ts";
import { KindIcon } from "../../ui/kinds.tsx";
import { Judged } from "../assessments/index.ts";
import { isDisputed, PositionBar } from "../passages/index.ts";
import { RowCount } from "../registry/index.ts";
import { sayDetails } from "./say-details.ts";
import "./claims.css";

/** A claim in the list: its wording, the question it answers, how the positions on it are shared out. */
export const ClaimRow = ({ claim }: { readonly claim: ClaimSummary }) => (
  <div className="registry-row">
    <p className="claim-wording">{claim.text}</p>
    <div className="registry-row-meta">
      {claim.appearances === 0 ? (
        <span>No passages yet</span>
      ) : (
        <>
          <PositionBar positions={claim.positions} />
          <RowCount
            icon={<KindIcon kind="article" size={12} />}
            count={claim.articles}
            what={claim.articles === 1 ? "article" : "articles"}
          />
        </>
      )}
      {isDisputed(claim.positions) ? <Disputed /> : null}
    </div>
    <p className="claim-question">
      <Judged judged={claim.judged} />
      <span className="truncate">
        {[...sayDetails(claim), ...(claim.question === null ? [] : [claim.question])].join(" · ")}
      </span>
    </p>
  </div>
);

/** Affirmed by one, denied by another. */
export const Disputed = () => (
  <span className="claim-disputed">
    <Swords size={12} aria-hidden />
    Disputed
  </span>
);
