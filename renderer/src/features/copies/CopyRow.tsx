import { CircleCheck, CircleHelp, CircleSlash } from "lucide-react";
import type { CopyState } from "../../../../shared/domain/copy.ts";
import { dayText } from "../../ui/day-text.ts";
import { kindNames, percent } from "./copy-words.ts";
import type { ListRow } from "./list-rows.ts";

/** A line of the list: an original as a heading, or one of its copies. */
export const CopyRow = ({ row }: { readonly row: ListRow }) => {
  if (row.kind === "original") {
    const { title, publication, publishedAt } = row.original;
    return (
      <div className="copy-original">
        <p className="copy-original-title truncate" title={title}>
          {title}
        </p>
        <p className="copy-facts truncate">{said([publication, publishedAt])}</p>
      </div>
    );
  }
  const { article, link } = row;
  return (
    <div className="copy-row">
      <StateIcon state={link.state} />
      <div className="copy-row-main">
        <p className="truncate" title={article.title}>
          {article.title}
        </p>
        <p className="copy-facts truncate">{said([article.publication, article.publishedAt])}</p>
      </div>
      <div className="copy-row-side">
        <span className="copy-share">{percent(link.share)}</span>
        <span className="copy-kind">{kindNames[link.kind]}</span>
      </div>
    </div>
  );
};

const said = ([publication, publishedAt]: readonly (string | null | undefined)[]): string => {
  const parts = [publication, typeof publishedAt === "string" ? dayText(publishedAt) : null].filter(
    (part) => typeof part === "string",
  );
  return parts.length === 0 ? "No publication or date" : parts.join(" · ");
};

const StateIcon = ({ state }: { readonly state: CopyState }) => {
  switch (state) {
    case "proposed":
      return <CircleHelp className="copy-state" size={15} aria-label="To decide:" />;
    case "confirmed":
      return <CircleCheck className="copy-state copy-state-confirmed" size={15} aria-label="Confirmed:" />;
    case "rejected":
      return <CircleSlash className="copy-state" size={15} aria-label="Rejected:" />;
  }
};
