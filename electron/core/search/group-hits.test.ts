import { expect, test } from "vitest";
import { groupFields } from "../../../shared/contract/search.ts";
import { newId } from "../../../shared/domain/id.ts";
import { printFilter } from "../../../shared/query/print-query.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

const groupsOf = [
  { by: "article", groups: ["First 3", "Second 1"] },
  { by: "claim", groups: ["It burned 2"] },
  { by: "actor", groups: ["Orsk 2"] },
  { by: "code", groups: ["weapons 2", "gas 1"] },
] as const;

test.each(groupsOf)("counts what is found by $by", async ({ by, groups }) => {
  const { groups: grouped, close } = furnished();
  const answer = await grouped({ query: "fire", by, limit: 50, hits: 3 });
  expect(answer).toMatchObject({ total: 4, more: 0, problem: null });
  expect(answer.groups.map(({ label, count }) => `${label} ${count}`)).toEqual(groups);
  for (const { count, hits } of answer.groups) expect(hits).toHaveLength(Math.min(3, count));
  close();
});

test.each(groupFields)(
  "a count by %s is what the query finds with that entry, and its hits are among them",
  async (by) => {
    const { run, groups, close } = furnished();
    for (const { label, count, hits } of (await groups({ query: "fire -nowhere", by, limit: 50, hits: 100 })).groups) {
      const query = `fire -nowhere ${printFilter({ field: by, value: label })}`;
      const alone = run({ query, scope: "passages", sort: "relevance", limit: 50, offset: 0 });
      expect(alone.total, query).toBe(count);
      expect(hits).toEqual(alone.hits);
    }
    close();
  },
);

test("one group is shown alone, from any of its passages on", async () => {
  const { groups, close } = furnished();
  const all = (await groups({ query: "fire", by: "article", limit: 1, hits: 100 })).groups[0];
  const rest = await groups({
    query: "fire",
    by: "article",
    limit: 50,
    hits: 1,
    only: { id: all?.id ?? "", offset: 1 },
  });
  expect(rest.groups).toEqual([{ ...all, hits: all?.hits.slice(1, 2) }]);
  expect(rest.total).toBe(4);
  close();
});

test("what is counted for one query is given up when the same asker has another", async () => {
  const { groups, close } = furnished();
  const asker = newId();
  const ask = (query: string) => groups({ query, by: "claim", limit: 50, hits: 3, asker });
  const first = ask("fire");
  const second = ask("fire one");
  await expect(first).rejects.toMatchObject({ failure: { kind: "cancelled" } });
  expect((await second).problem).toBeNull();
  close();
});

test("only the largest are shown, a wrong query is explained", async () => {
  const { groups, close } = furnished();
  expect(await groups({ query: "fire", by: "article", limit: 1, hits: 0 })).toMatchObject({
    total: 4,
    more: 1,
    groups: [{ label: "First", count: 3, hits: [] }],
  });
  expect((await groups({ query: "actor:nobody", by: "article", limit: 1, hits: 0 })).problem).toMatchObject({ at: 0 });
  close();
});

test.each([
  { sort: "newest", texts: ["fire four", "fire three", "fire two", "fire one"] },
  { sort: "oldest", texts: ["fire one", "fire two", "fire three", "fire four"] },
  { sort: "position", texts: ["fire four", "fire one", "fire three", "fire two"] },
] as const)("puts all of it in order by $sort, page by page", ({ sort, texts }) => {
  const { run, close } = furnished();
  const pages = [0, 1, 2, 3].map((offset) => run({ query: "fire", scope: "passages", sort, limit: 1, offset }));
  expect(pages.flatMap(({ hits }) => hits.map((hit) => hit.text))).toEqual(texts);
  expect(pages.every(({ total }) => total === 4)).toBe(true);
  const articles = run({ query: "fire", scope: "articles", sort, limit: 10, offset: 0 });
  expect(articles.hits.map((hit) => hit.title)).toEqual(sort === "oldest" ? ["First", "Second"] : ["Second", "First"]);
  close();
});

const first = "fire one, fire three, fire two.";

const furnished = () => {
  const book = scratchNotebook();
  book.write(() => {
    const article = book.article({ title: "First", text: first, day: 19_000 });
    const other = book.article({ title: "Second", text: "fire four", day: 19_001 });
    const place = (words: string): string =>
      book.passage(article, first.indexOf(words), first.indexOf(words) + words.length);
    const [one, two, three] = [place("fire one"), place("fire two"), place("fire three")];
    const four = book.passage(other, 0, 9);
    const [orsk, claim, weapons] = [book.actor("Orsk"), book.claim("It burned"), book.code("weapons")];
    book.tag(one, "actor", orsk);
    book.tag(four, "actor", orsk);
    book.tag(one, "claim", claim);
    book.tag(two, "claim", claim);
    book.tag(three, "code", weapons);
    book.tag(four, "code", book.code("gas", weapons));
  });
  const handlers = searchHandlers(book.store);
  return { run: handlers["search.run"], groups: handlers["search.groups"], close: () => book.opened.close() };
};
