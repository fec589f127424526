import { basename } from "node:path";
import { Refusal } from "../../shared/contract/failure.ts";
import type { ArticleSummary } from "../../shared/domain/article.ts";
import type { Id } from "../../shared/domain/id.ts";
import { allArticles } from "./all-pages.ts";
import type { Session } from "./session.ts";

/**
 * The article that is meant: by id, its beginning or end, title, URL, or the name of the file it came from.
 *
 * @throws Refusal when there is none or more than one
 */
export const findArticle = async (session: Session, named: string): Promise<Id> => {
  const articles = await allArticles(session);
  const exact = articles.find(({ id }) => id === named);
  if (exact !== undefined) return exact.id;
  const close = articles.filter((article) => isMeant(article, named));
  const found = close.length > 0 ? close : await fromFile(session, articles, named);
  const [first, second] = found;
  if (first === undefined) throw new Refusal("not-found", `there is no article ${named}`);
  if (second !== undefined)
    throw new Refusal("bad-input", `${found.length} articles could be meant by ${named}: give the id`);
  return first.id;
};

const isMeant = ({ id, title, url }: ArticleSummary, named: string): boolean => {
  const upper = named.toUpperCase();
  return title === named || url === named || (named.length >= 6 && (id.startsWith(upper) || id.endsWith(upper)));
};

const fromFile = async (
  session: Session,
  articles: readonly ArticleSummary[],
  named: string,
): Promise<readonly ArticleSummary[]> => {
  const found: ArticleSummary[] = [];
  for (const article of articles) {
    const { snapshot } = await session.ask("library.article", { id: article.id });
    if (snapshot.originName === named || basename(snapshot.originName) === named) found.push(article);
  }
  return found;
};
