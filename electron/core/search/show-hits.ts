import type { Hit, SearchScope } from "../../../shared/contract/search.ts";
import { sayAct, speakerName } from "../../../shared/domain/say-attribution.ts";
import type { Store } from "../store/index.ts";
import { excerptOf } from "./excerpt.ts";
import { highlightsOf } from "./highlight.ts";
import type { Mark } from "./highlight.ts";

type Rows = Store["search"]["hits"];

/** Read what is shown of a page of hits and mark what was asked for, in the page's order. */
export const showHits = (
  rows: Rows,
  scope: SearchScope,
  numbers: readonly number[],
  marks: readonly Mark[],
): readonly Hit[] => {
  switch (scope) {
    case "passages":
      return passageHits(rows, numbers, marks);
    case "articles":
      return articleHits(rows, numbers, marks);
    case "notes":
      return noteHits(rows, numbers, marks);
  }
};

const passageHits = (rows: Rows, numbers: readonly number[], marks: readonly Mark[]): readonly Hit[] => {
  const found = rows.passages(numbers);
  return numbers.flatMap((n) => {
    const row = found.rows.get(n);
    if (row === undefined) return [];
    const speech = found.speechesOf.get(n)?.[0];
    return {
      kind: "passage",
      id: row.id,
      articleId: row.articleId,
      start: row.start,
      end: row.end,
      text: row.exact,
      highlights: highlightsOf(row.exact, marks),
      title: row.title,
      publication: row.publication,
      publishedAt: row.publishedAt,
      tags: found.tagsOf.get(n) ?? [],
      attribution:
        speech === undefined
          ? null
          : `${speakerName({ sourceName: speech.name, sourcing: speech.sourcing })} ${sayAct(speech)}`,
    };
  });
};

const articleHits = (rows: Rows, numbers: readonly number[], marks: readonly Mark[]): readonly Hit[] => {
  const found = rows.articles(numbers);
  return numbers.flatMap((n) => {
    const row = found.get(n);
    if (row === undefined) return [];
    const { text, highlights, match } = excerptOf(row.text, marks, row.folded);
    return {
      kind: "article",
      id: row.id,
      articleId: row.id,
      start: match.start,
      end: match.end,
      text,
      highlights,
      title: row.title,
      publication: row.publication,
      publishedAt: row.publishedAt,
      tags: [],
      attribution: null,
    };
  });
};

const noteHits = (rows: Rows, numbers: readonly number[], marks: readonly Mark[]): readonly Hit[] => {
  const found = rows.notes(numbers);
  return numbers.flatMap((n) => {
    const row = found.get(n);
    if (row === undefined) return [];
    const { text, highlights } = excerptOf(row.plain, marks);
    return {
      kind: "note",
      id: row.id,
      articleId: row.articleId,
      start: 0,
      end: 0,
      text,
      highlights,
      title: row.title,
      publication: row.publication,
      publishedAt: row.publishedAt,
      tags: [],
      attribution: null,
    };
  });
};
