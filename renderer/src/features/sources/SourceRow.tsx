import { MessageSquareQuote } from "lucide-react";
import type { SourceSummary } from "../../../../shared/domain/source.ts";
import { KindIcon } from "../../ui/kinds.tsx";
import { Grade } from "../assessments/index.ts";
import { RowCount } from "../registry/index.ts";
import { sourceKindName } from "./source-kinds.ts";

/** A source in the list: its grade, its name, how often it is leant on. */
export const SourceRow = ({ source }: { readonly source: SourceSummary }) => (
  <div className="registry-row">
    <p className="registry-row-line">
      <Grade reliability={source.reliability} />
      <span className="registry-row-name truncate">{source.name}</span>
    </p>
    <p className="registry-row-meta source-meta">
      <RowCount
        icon={<MessageSquareQuote size={12} aria-hidden />}
        count={source.statements}
        what={source.statements === 1 ? "statement" : "statements"}
      />
      <RowCount
        icon={<KindIcon kind="article" size={12} />}
        count={source.articles}
        what={source.articles === 1 ? "article" : "articles"}
      />
      {source.kind === "actor" ? null : <span className="truncate">{sourceKindName(source.kind)}</span>}
    </p>
  </div>
);
