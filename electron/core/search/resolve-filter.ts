import { acts, positions } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import { dateForms, daysOf } from "../../../shared/query/dates.ts";
import type { DayRange } from "../../../shared/query/dates.ts";
import type { Filter } from "../../../shared/query/query.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";
import type { Resolved } from "./meaning.ts";
import { figuresOf } from "./figures.ts";
import { isPattern, matchingNames } from "./matching-names.ts";
import type { Named } from "./matching-names.ts";

type Known = Pick<Store["search"], "names" | "sets">;

/** So many articles one `article:` may stand for. */
const mostArticles = 500;
/** So many names any other may stand for: each is looked up by itself. */
const mostNames = 5000;

/** What a passage within folded text is indexed with; such passages are no hits unless `in:debris` is asked for. */
export const debrisToken = "debris";

/**
 * What a filter stands for. A name is looked for as it is written, then as whole words of a name, then as beginnings of words;
 * the first that finds something counts, and all it finds.
 *
 * @param today - the day that relative dates count from, as days since 1970-01-01
 */
export const resolveFilter = ({ names, sets }: Known, filter: Filter, today: number): Resolved => {
  const { field, value } = filter;
  const numbersOf = (entries: readonly Named[]): readonly number[] =>
    matchingNames(entries, value).flatMap((entry) => [entry.n, ...entry.also]);
  const found = (letters: string, entries: readonly Named[]): readonly string[] =>
    numbersOf(entries).map((n) => `${letters}${n}`);
  const actorsOf = (letters: string): readonly string[] => found(letters, names.actors());

  switch (field) {
    case "kind":
      return oneOf(filter, tagKinds, "k", "kind");
    case "stance":
      return oneOf(filter, acts, "st", "stance");
    case "position":
      return oneOf(filter, positions, "po", "position");
    case "has":
      return value.toLowerCase() === "note"
        ? tokens(["hasnote"])
        : problem(filter, `has: knows only has:note, not “${value}”`);
    case "actor":
      return answer(filter, actorsOf("ac"), "actor is called");
    case "about": {
      const actors = numbersOf(names.actors());
      return actors.length === 0 ? answer(filter, [], "actor is called") : passages(sets.mentioning(actors));
    }
    case "speaker":
      return answer(filter, [...actorsOf("sp"), ...found("ss", names.sources())], "speaker is called");
    case "source": {
      // A source that is an actor answers to all of the actor's names, and in the chain of what it passed on.
      const actors = new Set(matchingNames(names.actors(), value).map((entry) => entry.n));
      const theirs = names.sources().filter((source) => source.actor !== null && actors.has(source.actor));
      const all = [...found("so", names.sources()), ...theirs.map((source) => `so${source.n}`), ...actorsOf("ch")];
      return answer(filter, all, "source is called");
    }
    case "code":
      return answer(filter, found("co", names.codes()), "code is called");
    case "tag": {
      const entries = {
        actors: numbersOf(names.actors()),
        sources: numbersOf(names.sources()),
        codes: numbersOf(names.codes()),
        claims: numbersOf(names.claims()),
      };
      return Object.values(entries).every((list) => list.length === 0)
        ? answer(filter, [], "claim, source, actor or code is called")
        : passages(sets.tagged(entries));
    }
    case "claim":
      return answer(filter, found("cl", names.claims()), "claim says");
    case "question": {
      const questions = matchingNames(names.questions(), value);
      return questions.length === 0
        ? answer(filter, [], "question says")
        : tokens(questions.flatMap((question) => question.also).map((n) => `cl${n}`));
    }
    case "value": {
      const meets = figuresOf(value);
      if (meets === null) return problem(filter, `“${value}” is no number: write value>87, value:87 or value:80..100`);
      return tokens(names.figures().flatMap(({ n, low, high }) => (meets(low, high) ? [`cl${n}`] : [])));
    }
    case "grade":
      return /^[a-f1-6]$/iu.test(value)
        ? tokens(names.grades().flatMap((one) => (one.grade === value.toUpperCase() ? [one.token] : [])))
        : problem(filter, `there is no grade “${value}”: sources have A to F, claims 1 to 6`);
    case "status":
      return status(names, filter);
    case "denied-by": {
      const [actors, sources] = [numbersOf(names.actors()), numbersOf(names.sources())];
      return actors.length + sources.length === 0
        ? answer(filter, [], "actor or source is called")
        : passages(sets.deniedBy({ actors, sources }));
    }
    case "in":
      return value.toLowerCase() === "debris"
        ? tokens([debrisToken])
        : problem(filter, `in: knows only in:debris, what stands in folded text, not “${value}”`);
    case "publication":
      return answer(filter, found("pu", names.publications()), "publication is called");
    case "lang":
      return language(sets, filter);
    case "published":
      return dated(filter, today, (days) => ({ ok: true, meaning: { kind: "days", days } }));
    case "imported":
      return dated(filter, today, (days) =>
        articlesOf(sets.articles().filter(({ importedDay }) => isIn(importedDay, days))),
      );
    case "said":
      return dated(filter, today, (days) =>
        passages(
          sets
            .said()
            .filter(({ day }) => isIn(day, days))
            .map(({ n }) => n),
        ),
      );
    case "article":
      return articles(names, filter);
  }
};

const articles = (names: Known["names"], filter: Filter): Resolved => {
  const asked = titleWords(filter.value);
  if (asked.length === 0)
    return isPattern(filter.value)
      ? problem(filter, `“${filter.value}” needs a word of the title, or the beginning of one`)
      : answer(filter, [], "article is called");
  const byTitle = (terms: readonly string[]): readonly Named[] =>
    names.articles(terms.map((term) => `title : ${term}`).join(" AND "), mostArticles + 1);
  const candidates = byTitle(asked.map(({ word, begins }) => `"${word}"${begins ? " *" : ""}`));
  const entries = matchingNames(
    candidates.length > 0 ? candidates : byTitle(asked.map(({ word }) => `"${word}" *`)),
    filter.value,
  );
  if (entries.length > mostArticles)
    return problem(filter, `more than ${mostArticles} articles are called “${filter.value}”; say more of the title`);
  return answer(
    filter,
    entries.map((entry) => `ar${entry.n}`),
    "article is called",
  );
};

/** Of a pattern only what a word begins with can be looked up; the rest is compared with the titles found. */
const titleWords = (value: string): readonly { readonly word: string; readonly begins: boolean }[] =>
  value.split(/\s+/u).flatMap((piece) => {
    const [before = "", ...rest] = piece.split("*");
    const words = wordsOf(before);
    return words.map((word, at) => ({ word, begins: rest.length > 0 && at === words.length - 1 }));
  });

/** By the newest judgement of each claim. */
const status = (names: Known["names"], filter: Filter): Resolved => {
  const all = names.statuses();
  const wanted = wordsOf(filter.value).join(" ");
  const found = all.filter((one) => wanted !== "" && wordsOf(one.status).join(" ").startsWith(wanted));
  if (found.length > 0) return tokens(found.map(({ token }) => token));
  const known = [...new Set(all.map((one) => one.status))].toSorted();
  const there = known.length === 0 ? "no claim has been given one" : `there are ${known.join(", ")}`;
  return problem(filter, `no claim has the status “${filter.value}”: ${there}`);
};

/** `en` is also English as in `en-GB`. */
const language = (sets: Known["sets"], filter: Filter): Resolved => {
  const wanted = filter.value.toLowerCase();
  const all = sets.articles();
  const found = all.filter(({ language: tag }) => {
    const known = tag?.toLowerCase();
    return known === wanted || known?.startsWith(`${wanted}-`) === true;
  });
  if (found.length > 0) return articlesOf(found);
  const known = [...new Set(all.flatMap(({ language: tag }) => (tag === null ? [] : [tag])))].toSorted();
  const there = known.length === 0 ? "no article says its language" : `there are ${known.join(", ")}`;
  return problem(filter, `no article is in “${filter.value}”: ${there}`);
};

const dated = (filter: Filter, today: number, found: (days: DayRange) => Resolved): Resolved => {
  const days = daysOf(filter.value, today);
  return days === null ? problem(filter, `“${filter.value}” is no date: write ${dateForms}`) : found(days);
};

const isIn = (day: number, { from, to }: DayRange): boolean => day >= from && day <= to;

const tokens = (all: readonly string[]): Resolved => ({
  ok: true,
  meaning: { kind: "tokens", tokens: [...new Set(all)] },
});
const passages = (numbers: readonly number[]): Resolved => ({ ok: true, meaning: { kind: "passages", numbers } });
const articlesOf = (found: readonly { readonly n: number }[]): Resolved => ({
  ok: true,
  meaning: { kind: "articles", numbers: found.map(({ n }) => n) },
});

const answer = (filter: Filter, all: readonly string[], none: string): Resolved => {
  if (all.length === 0) return problem(filter, `no ${none} “${filter.value}”`);
  return all.length > mostNames
    ? problem(filter, `“${filter.value}” fits more than ${mostNames} names; say more of the name`)
    : tokens(all);
};

const problem = (filter: Filter, message: string): Resolved => ({ ok: false, problem: { message, at: filter.at } });

const oneOf = (filter: Filter, words: readonly string[], letters: string, what: string): Resolved => {
  const value = filter.value.toLowerCase();
  const exact = words.filter((word) => word === value);
  const found = (exact.length > 0 ? exact : words.filter((word) => word.startsWith(stem(value)))).map(
    (word) => `${letters}${word}`,
  );
  return found.length > 0
    ? tokens(found)
    : problem(filter, `there is no ${what} “${filter.value}”: it can be ${words.join(", ")}`);
};

/** "deny", "denied" and "denying" ask for "denies". */
const stem = (value: string): string => (value.length < 4 ? value : value.replace(/(?:ied|ying|y|ed|ing)$/u, ""));
