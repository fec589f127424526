import { expect, test } from "vitest";
import { scratchNotebook } from "./scratch-notebook.ts";

/** Rows in the index alone: what is on a page does not depend on the tables. */
const withRows = (count: number) => {
  const book = scratchNotebook();
  book.opened.db.exec(
    `INSERT INTO passage_fts (rowid, quote, note, names, meta)
     WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${count})
     SELECT (n / 100 << 32) | n, CASE WHEN n % 1000 = 0 THEN 'fire' ELSE 'fire at the dock' END, '', '', 'all' FROM number`,
  );
  return book.store.search;
};

const fire = { expression: 'quote : "fire"', among: null, except: [], days: null, ranked: true };

test("ranks every hit of a common word, the better first, then the newer", () => {
  const search = withRows(3000);
  const { total, numbers } = search.page("passages", fire, { ranked: true, limit: 4, offset: 0, exact: true });
  expect(total).toBe(3000);
  expect(numbers).toEqual([3000, 2000, 1000, 2999]);
});

test("ranks the newest hits of a very common word and goes on by date, each hit once", () => {
  const search = withRows(20_500);
  const page = (limit: number, offset: number) =>
    search.page("passages", fire, { ranked: true, limit, offset, exact: true });
  expect(page(3, 0)).toEqual({ total: 20_500, exact: true, numbers: [20_000, 19_000, 18_000] });
  const all = [
    ...page(4990, 0).numbers,
    ...page(20, 4990).numbers,
    ...page(10_000, 5010).numbers,
    ...page(10_000, 15_010).numbers,
  ];
  expect(new Set(all).size).toBe(20_500);
  expect(all).toHaveLength(20_500);
  expect(page(5, 4998).numbers).toHaveLength(5);
  expect(page(5, 20_498).numbers).toEqual([2, 1]);
  expect(page(5, 30_000).numbers).toEqual([]);
});

test("keeps to the rows named and leaves out those excepted", () => {
  const search = withRows(300);
  const match = { ...fire, among: [5, 6, 7, 999], except: [6] };
  expect(search.page("passages", match, { ranked: true, limit: 10, offset: 0, exact: true })).toEqual({
    total: 2,
    exact: true,
    numbers: [7, 5],
  });
  expect(
    search.page("passages", { ...fire, except: [300] }, { ranked: false, limit: 2, offset: 0, exact: true }).numbers,
  ).toEqual([299, 298]);
  expect(search.count("passages", fire, 11)).toBe(11);
});

test("with filters ranks only the newest hits, counted no further than that, each hit once", () => {
  const search = withRows(6000);
  const match = { ...fire, expression: 'quote : "fire" AND meta : "all"', filtered: true };
  const page = (limit: number, offset: number, exact: boolean) =>
    search.page("passages", match, { ranked: true, limit, offset, exact });
  expect(page(3, 0, false)).toEqual({ total: 5001, exact: false, numbers: [6000, 5000, 4000] });
  expect(page(3, 0, true)).toEqual({ total: 6000, exact: true, numbers: [6000, 5000, 4000] });
  const all = [0, 2000, 4000, 5000].flatMap((offset) => page(offset === 4000 ? 1000 : 2000, offset, false).numbers);
  expect(new Set(all).size).toBe(6000);
});

test("knows how many rows have a word, those taken out left out, and of nothing else", () => {
  const search = withRows(300);
  const known = (expression: string, more = {}) =>
    search.knownCount("passages", { ...fire, expression, ranked: true, ...more });
  expect(known('"fire"')).toBe(300);
  expect(known('"dock"')).toBe(300);
  expect(known('"nowhere"')).toBeNull();
  expect(known('"fire dock"')).toBeNull();
  expect(known('quote : "fire"')).toBeNull();
  expect(known('"fire"', { days: { from: 1, to: 2 } })).toBeNull();
});
