import type { DayRange } from "../../../shared/query/dates.ts";
import type { QueryNode } from "../../../shared/query/query.ts";
import { allOf } from "../../../shared/query/query.ts";
import { plainAll, plainTerms, plainWithout } from "./plain-terms.ts";
import type { Store } from "../store/index.ts";
import { compileQuery, everything, noRow, wantedText } from "./compile-query.ts";
import { isIndexed, leavesOf, meaningOf, termsOf } from "./meaning.ts";
import type { Meaning, Meanings } from "./meaning.ts";

export type Search = Store["search"];
export type Match = Parameters<Search["count"]>[1];
type Scope = "passages" | "notes";

/**
 * What to look for among passages or notes. What the index knows goes into one expression; a date that every hit must meet is
 * a range of row numbers; what only the tables know becomes the rows to keep to or to leave out.
 */
export const matchRows = (search: Search, scope: Scope, query: QueryNode, meanings: Meanings): Match => {
  const terms = termsOf(query);
  const text = allOf(terms.filter((term) => isIndexed(term, meanings)));
  let days: DayRange | null = null;
  let among: ReadonlySet<number> | null = null;
  const except = new Set<number>();
  for (const term of terms) {
    if (isIndexed(term, meanings)) continue;
    const asked = term.kind === "filter" ? meaningOf(term, meanings) : null;
    if (scope === "passages" && asked?.kind === "days") days = bothDays(days, asked.days);
    else if (term.kind === "not") for (const n of rowsMeeting(search, scope, term.of, meanings)) except.add(n);
    else among = inBoth(among, rowsMeeting(search, scope, term, meanings));
  }
  const wanted = text === null ? everything : compileQuery(text, scope, meanings);
  // Else every row would be read to be compared with none.
  const expression = among?.size === 0 ? noRow : wanted;
  const leftOut = scope === "passages" ? meanings.leavesOut : null;
  return {
    expression: leftOut === null ? expression : `(${expression} NOT meta : "${leftOut}")`,
    terms: scope === "passages" ? plainWithout(text === null ? plainAll : plainTerms(text, meanings), leftOut) : null,
    among: among === null ? null : [...among],
    except: [...except],
    days,
    ranked: wantedText(text).length > 0,
    filtered: hasFilter(text),
  };
};

export const hasFilter = (query: QueryNode | null): boolean => leavesOf(query).some((leaf) => leaf.kind === "filter");

export const matching = (expression: string, days: DayRange | null = null): Match => ({
  expression,
  among: null,
  except: [],
  days,
  ranked: false,
});

export const bothDays = (one: DayRange | null, other: DayRange): DayRange =>
  one === null ? other : { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };

export const inBoth = (one: ReadonlySet<number> | null, other: ReadonlySet<number>): ReadonlySet<number> =>
  one === null ? other : new Set([...one].filter((n) => other.has(n)));

/** For what the index cannot answer inside OR or a negated group: evaluate the query set by set. */
const rowsMeeting = (search: Search, scope: Scope, node: QueryNode, meanings: Meanings): ReadonlySet<number> => {
  switch (node.kind) {
    case "word":
    case "phrase":
    case "like":
    case "near":
      return new Set(search.all(scope, matching(compileQuery(node, scope, meanings))));
    case "filter": {
      const meaning = meaningOf(node, meanings);
      if (meaning.kind === "tokens") return new Set(search.all(scope, matching(compileQuery(node, scope, meanings))));
      return new Set(scope === "passages" ? passagesOf(search, meaning) : notesOf(search, meaning));
    }
    case "within":
    case "overlaps":
    case "followed-by":
    case "same-claim": {
      const { numbers } = meanings.standing(node);
      return new Set(scope === "passages" ? numbers : notesOf(search, { kind: "passages", numbers }));
    }
    case "or":
      return new Set(node.of.flatMap((choice) => [...rowsMeeting(search, scope, choice, meanings)]));
    case "not": {
      const unwanted = rowsMeeting(search, scope, node.of, meanings);
      return new Set(search.all(scope, matching(everything)).filter((n) => !unwanted.has(n)));
    }
    case "and": {
      const [first, ...others] = node.of.map((term) => rowsMeeting(search, scope, term, meanings));
      return new Set([...(first ?? [])].filter((n) => others.every((set) => set.has(n))));
    }
  }
};

type OfRows = Exclude<Meaning, { readonly kind: "tokens" }>;

const passagesOf = (search: Search, meaning: OfRows): readonly number[] => {
  switch (meaning.kind) {
    case "days":
      return search.all("passages", matching(everything, meaning.days));
    case "passages":
      return meaning.numbers;
    case "articles":
      return search.sets.passagesIn(meaning.numbers);
  }
};

/** Notes on such a passage, or on such an article or a passage in it. */
const notesOf = (search: Search, meaning: OfRows): readonly number[] => {
  const notes = search.sets.notes();
  const meets = (note: (typeof notes)[number]): boolean => {
    switch (meaning.kind) {
      case "days":
        return note.day >= meaning.days.from && note.day <= meaning.days.to;
      case "passages":
        return note.passage !== null && numbers.has(note.passage);
      case "articles":
        return numbers.has(note.article);
    }
  };
  const numbers = new Set(meaning.kind === "days" ? [] : meaning.numbers);
  return notes.filter(meets).map((note) => note.n);
};
