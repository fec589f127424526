import type { FieldValue } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import { acts, positions } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import { credibilities } from "../../../shared/domain/claim.ts";
import { reliabilities } from "../../../shared/domain/source.ts";
import type { Field } from "../../../shared/query/query.ts";
import { foldForSearch } from "../../../shared/query/fold.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";

type Known = Pick<Store["search"], "names" | "sets">;
type Entry = { readonly name: string; readonly words: readonly string[] };

/** Values that a field can have in this notebook and that have words beginning as the typed ones; those that begin so come first. */
export const completeValues = (known: Known, { field, text, limit }: Input<"search.values">): readonly FieldValue[] => {
  const wanted = wordsOf(text);
  const beginning = foldForSearch(text).trim();
  const found = new Map<string, boolean>();
  for (const { name, words } of entriesOf(known, field, wanted))
    if (wanted.every((part) => words.some((word) => word.startsWith(part))))
      found.set(name, foldForSearch(name).startsWith(beginning));
  return [...found]
    .toSorted(
      ([a, first], [b, second]) => Number(second) - Number(first) || (isOrdered(field) ? 0 : a.localeCompare(b)),
    )
    .slice(0, limit)
    .map(([value]) => ({ value }));
};

const entriesOf = ({ names, sets }: Known, field: Field, wanted: readonly string[]): readonly Entry[] => {
  const actors = (): readonly Entry[] => [...names.actorNames().values()].map(entry);
  // The last name of a code is its path.
  const codes = (): readonly Entry[] => [...new Map(names.codes().map((code) => [code.n, code])).values()];
  const claims = (): readonly Entry[] => names.claims().filter(({ name }) => !isId.test(name));
  switch (field) {
    case "actor":
    case "about":
      return actors();
    case "speaker":
    case "denied-by":
    case "source":
      return [...actors(), ...names.sources()];
    case "code":
      return codes();
    case "tag":
      return [...actors(), ...names.sources(), ...codes(), ...claims()];
    case "claim":
      return claims();
    case "question":
      return names.questions();
    case "publication":
      return names.publications();
    case "article":
      return wanted.length === 0
        ? []
        : names.articles(wanted.map((word) => `title : "${word}" *`).join(" AND "), mostArticles);
    case "lang":
      return [...new Set(sets.articles().flatMap(({ language }) => (language === null ? [] : [language])))].map(entry);
    case "kind":
      return tagKinds.map(entry);
    case "stance":
      return acts.map(entry);
    case "position":
      return positions.map(entry);
    case "grade":
      return [...reliabilities, ...credibilities.map(String)].map(entry);
    case "status":
      return [...new Set(names.statuses().map(({ status }) => status))].map(entry);
    case "has":
      return [entry("note")];
    case "in":
      return [entry("debris")];
    case "published":
    case "imported":
    case "said":
      return [
        "today",
        "yesterday",
        "7d",
        "this week",
        "last week",
        "this month",
        "last month",
        "this year",
        "last year",
      ].map(entry);
    case "value":
      return [];
  }
};

const mostArticles = 100;

const isId = /^[0-9A-HJKMNP-TV-Z]{26}$/u;

const entry = (name: string): Entry => ({ name, words: wordsOf(name) });

/** Whose values have an order of their own. */
const isOrdered = (field: Field): boolean =>
  ["kind", "stance", "position", "grade", "published", "imported", "said"].includes(field);
