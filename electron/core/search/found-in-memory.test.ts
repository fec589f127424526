import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { planSearch } from "./run-search.ts";

const words = ["fire", "dock", "Łódź", "gas", "co1", "東京"] as const;
const passageText = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
const which = fc.nat(40);

const written = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("add"), words: passageText, article: which, code: which }) },
  fc.record({ kind: fc.constantFrom("untag", "remove", "note", "claim"), at: which }),
  fc.record({ kind: fc.constant("move"), article: which, day: fc.nat(60) }),
  fc.record({ kind: fc.constant("fold"), article: which }),
);
const act = fc.oneof(
  { weight: 3, arbitrary: written },
  fc.record({ kind: fc.constantFrom("undo", "warm", "rebuild", "fail") }),
);

const queries = [
  "fire",
  "fire gas",
  "lodz -dock",
  "fire OR 東",
  "-fire",
  "東京",
  "co1",
  "gas~",
  "kind:code",
  "kind:claim fire",
  "code:weapons fire",
  "-code:figures",
  "has:note",
  "in:debris fire",
  "published:2022-01-05..2022-02 -gas",
];

test("what is found in memory is what the index finds, whatever is written and taken back", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 3, maxLength: 25 }), (acts) => {
      const { does, book, close } = furnished();
      for (const [at, one] of acts.entries()) {
        does(one);
        for (const query of queries.filter((_, which) => which % 5 === at % 5)) agrees(book, query);
      }
      for (const query of queries) agrees(book, query);
      warm(book);
      for (const query of queries) agrees(book, query);
      close();
    }),
    { numRuns: 40 },
  );
});

test.each([
  { query: "fire -lodz", inMemory: true },
  { query: "kind:code fire OR gas", inMemory: true },
  { query: "code:weapons published:2022-01", inMemory: true },
  { query: "has:note", inMemory: true },
  { query: "gas~", inMemory: true },
  // Of these memory does not know enough: a phrase, a beginning, a word that may be a filter token, a word that nobody has.
  { query: "東京", inMemory: false },
  { query: "fir*", inMemory: false },
  { query: "co1", inMemory: false },
  { query: "nowhere", inMemory: false },
])("$query is answered out of memory: $inMemory", ({ query, inMemory }) => {
  const { book, does, close } = furnished();
  for (const code of [0, 1, 2])
    does({ kind: "add", words: ["fire", "gas", "Łódź", "東京", "co1"], article: code, code });
  warm(book);
  expect(agrees(book, query)).toBe(inMemory);
  close();
});

type Book = ReturnType<typeof scratchNotebook>;

const warm = ({ store }: Book): void => {
  while (store.warm(1000)) continue;
};

/** @returns whether memory had the answer, but for what was written since */
const agrees = ({ store: { search } }: Book, query: string): boolean => {
  const plan = planSearch(search, query, null);
  if (!plan.ok) throw new Error(plan.problem.message);
  const match = plan.matchIn("passages");
  const byIndex = search.all("passages", match);
  const found = [...search.found(match)];
  const numbers = found.flatMap((piece) => [...search.passagesOf(piece)]);
  expect(numbers.toSorted(byNumber), query).toEqual(byIndex.toSorted(byNumber));
  const isKnown = found.some(({ places }) => places !== undefined);
  if (isKnown) expect(search.knownCount("passages", match), query).toBe(byIndex.length);
  const [counter, slow] = [search.tokenCounter(), search.tokenCounter()];
  for (const piece of found) counter.add(piece);
  slow.add({ passages: byIndex });
  for (const letters of ["k", "ac", "co", "pu", "so", "st", "mo"] as const)
    expect(counter.counts(letters), `${query} by ${letters}`).toEqual(slow.counts(letters));
  for (const letters of ["k", "pu"] as const)
    for (const { value, count } of counter.counts(letters)) {
      const narrowed = { ...match, expression: `(${match.expression}) AND meta : "${letters}${value}"` };
      expect(count, `${query} with ${letters}${value}`).toBe(search.count("passages", narrowed, null));
    }
  return isKnown;
};

const byNumber = (a: number, b: number): number => a - b;

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const furnished = () => {
  const book = scratchNotebook();
  const made = book.write(() => {
    const weapons = book.code("weapons");
    return {
      articles: [0, 1, 2].map((at) =>
        book.article({
          text: words.join(" ").repeat(20),
          publication: at === 0 ? null : "Harbour Times",
          day: 19_000 + at,
        }),
      ),
      codes: [weapons, book.code("gas", weapons), book.code("figures")],
      claim: book.claim("It burned"),
    };
  });
  const passages: Id[] = [];
  const there = book.opened.db.prepare<[string], number>("SELECT count(*) FROM passage WHERE id = ?").pluck();
  const isThere = (id: string): boolean => there.get(id) === 1;
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];

  const write = (one: Written): void => {
    const passage = "at" in one ? (pick(passages, one.at) ?? "") : "";
    switch (one.kind) {
      case "add": {
        const id = book.passage(pick(made.articles, one.article) ?? "", 0, 1);
        book.run("UPDATE passage SET exact = ? WHERE id = ?", one.words.join(" "), id);
        book.tag(id, "code", pick(made.codes, one.code) ?? "");
        passages.push(id);
        break;
      }
      case "untag":
        book.run("DELETE FROM tag WHERE passage_id = ?", passage);
        break;
      case "remove":
        book.run("DELETE FROM passage WHERE id = ?", passage);
        break;
      case "note":
        if (passages.length > 0) book.note("passage", passage, "gas again");
        break;
      case "claim":
        // Once on a passage.
        book.run("DELETE FROM tag WHERE passage_id = ? AND claim_id = ?", passage, made.claim);
        if (isThere(passage)) book.tag(passage, "claim", made.claim);
        break;
      case "move":
        book.run("UPDATE article SET day = ? WHERE id = ?", 18_990 + one.day, pick(made.articles, one.article));
        break;
      case "fold":
        book.exclusion(pick(made.articles, one.article) ?? "", 0, 1);
        break;
    }
  };
  const fail = (): void =>
    book.write(() => {
      write({ kind: "add", words: ["fire"], article: 0, code: 0 });
      passages.pop();
      throw new Error("taken back");
    });
  const furnishing = book.store.history.newestGesture();
  return {
    book,
    does: (one: Act): void => {
      switch (one.kind) {
        case "undo":
          if (book.store.history.newestGesture() !== furnishing) book.store.history.undo();
          break;
        case "rebuild":
          book.store.index.rebuild();
          break;
        case "fail":
          expect(fail).toThrow("taken back");
          break;
        case "warm":
          warm(book);
          break;
        default:
          book.write(() => write(one));
      }
    },
    close: () => book.opened.close(),
  };
};
