import type { CopyGroup, CopyLink } from "../../../shared/domain/copy.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { HandlersOf } from "../handlers.ts";
import { countOf } from "../../../shared/domain/labels.ts";
import type { Store } from "../store/index.ts";
import { decide, linkCopies, makeOriginal } from "./decide.ts";
import { findCopies } from "./find-copies.ts";
import { groupLinks } from "./group-copies.ts";
import { findShared } from "./shared/find-shared.ts";
import type { Linked } from "./group-copies.ts";

/** Articles that repeat others: found, decided, listed. */
export const copiesHandlers = (store: Store): HandlersOf<"copies."> => ({
  "copies.find": ({ again }, job) => {
    job.label("Find copies");
    if (again) job.write("Find copies", store.copies.forgetSignatures);
    return findCopies(store, store.copies.unchecked(), job, (proposed) =>
      proposed === 0 ? "Find copies" : `Find ${countOf(proposed, "possible copy", "possible copies")}`,
    );
  },
  "copies.groups": ({ list, limit, offset }) => {
    const groups = groupLinks(store.copies.links());
    const wanted = groups[list];
    return {
      total: wanted.length,
      rows: shown(store, wanted.slice(offset, offset + limit)),
      counts: { open: groups.open.length, decided: groups.decided.length, rejected: groups.rejected.length },
    };
  },
  "copies.of": ({ articleId }) => {
    const links = store.copies.linksOf(articleId);
    const articles = store.copies.articles(links.flatMap((link) => [link.articleId, link.originalId]));
    const withArticle = (of: readonly CopyLink[], other: (link: CopyLink) => Id) =>
      of.flatMap((link) => {
        const article = articles.get(other(link));
        return article === undefined ? [] : [{ article, link }];
      });
    return {
      originals: withArticle(
        links.filter((link) => link.articleId === articleId),
        ({ originalId }) => originalId,
      ),
      copies: withArticle(
        links.filter((link) => link.originalId === articleId),
        (link) => link.articleId,
      ),
    };
  },
  "copies.shared": ({ articleId, from }) => {
    const [n] = store.copies.numbers([articleId]);
    const article = n === undefined ? null : store.copies.wording(n);
    return article === null
      ? { passages: [], next: null }
      : findShared(store, article, { from, count: sentencesAtOnce });
  },
  "copies.unchecked": () => store.copies.uncheckedCount(),
  "copies.decide": (input, change) => {
    decide(store, input, change);
    return null;
  },
  "copies.makeOriginal": ({ articleId }, change) => {
    makeOriginal(store, articleId, change);
    return null;
  },
  "copies.link": (input, change) => {
    linkCopies(store, input, change);
    return null;
  },
});

/** Some 70 ms in 100,000 articles; others are let in between. */
const sentencesAtOnce = 8;

const shown = (store: Store, groups: readonly Linked[]): readonly CopyGroup[] => {
  const articles = store.copies.articles(
    groups.flatMap(({ originalId, links }) => [originalId, ...links.map(({ articleId }) => articleId)]),
  );
  return groups.flatMap(({ originalId, links }) => {
    const original = articles.get(originalId);
    if (original === undefined) return [];
    const copies = links.flatMap((link) => {
      const article = articles.get(link.articleId);
      return article === undefined ? [] : [{ article, link }];
    });
    return [{ original, copies: copies.toSorted(byDate) }];
  });
};

type Copy = CopyGroup["copies"][number];
const byDate = (a: Copy, b: Copy): number =>
  (a.article.publishedAt ?? "9").localeCompare(b.article.publishedAt ?? "9") || b.link.share - a.link.share;
