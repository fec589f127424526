import { Highlighter } from "lucide-react";
import type { ReactNode } from "react";
import type { ArticleSummary } from "../../../../shared/domain/article.ts";
import { dayText } from "../../ui/day-text.ts";
import { KindIcon } from "../../ui/kinds.tsx";

/** An article in the list: its title; where and when it appeared, and how far it is worked through. */
export const ArticleRow = ({ article }: { readonly article: ArticleSummary }) => {
  const { title, publication, publishedAt, passages, claims } = article;
  const from = [publication, publishedAt === null ? null : dayText(publishedAt)]
    .filter((part) => part !== null)
    .join(" · ");
  return (
    <div className="article-row">
      <p className="article-title truncate" title={title}>
        {title}
      </p>
      <p className="article-meta">
        <span className="truncate article-from">{from === "" ? "No publication or date" : from}</span>
        <Count icon={<Highlighter size={12} aria-hidden />} count={passages} one="passage" />
        <Count icon={<KindIcon kind="claim" size={12} />} count={claims} one="claim" />
      </p>
    </div>
  );
};

const Count = ({ icon, count, one }: { readonly icon: ReactNode; readonly count: number; readonly one: string }) =>
  count === 0 ? null : (
    <span className="article-count" title={`${count.toLocaleString()} ${count === 1 ? one : `${one}s`}`}>
      {icon}
      {count.toLocaleString()}
      <span className="visually-hidden"> {count === 1 ? one : `${one}s`}</span>
    </span>
  );
