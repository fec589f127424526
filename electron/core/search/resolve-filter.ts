import { acts, positions } from "../../../shared/domain/attribution.ts";
import { tagKinds } from "../../../shared/domain/passage.ts";
import type { Filter, QueryProblem } from "../../../shared/query/query.ts";
import { wordsOf } from "../../../shared/query/tokens.ts";
import type { Store } from "../store/index.ts";

export type Names = Store["search"]["names"];
type Named = ReturnType<Names["actors"]>[number];

export type Resolved =
  | { readonly ok: true; readonly tokens: readonly string[] }
  | { readonly ok: false; readonly problem: QueryProblem };

/** So many articles one `article:` may stand for. */
const mostArticles = 500;

/**
 * The index's filter tokens that a filter stands for, any of which a hit must carry. A name is looked for as it is written,
 * then as whole words of a name, then as beginnings of words; the first that finds something counts, and all it finds.
 */
export const resolveFilter = (names: Names, filter: Filter): Resolved => {
  const { field, value } = filter;
  const found = (letters: string, entries: readonly Named[]): readonly string[] =>
    matching(entries, value).flatMap((entry) => [entry.n, ...entry.also].map((n) => `${letters}${n}`));
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
        ? { ok: true, tokens: ["hasnote"] }
        : problem(filter, `has: knows only has:note, not “${value}”`);
    case "actor":
      return answer(filter, actorsOf("ac"), "actor is called");
    case "speaker":
      return answer(filter, [...actorsOf("sp"), ...found("ss", names.sources())], "speaker is called");
    case "source": {
      // A source that is an actor answers to all of the actor's names, and in the chain of what it passed on.
      const actors = new Set(matching(names.actors(), value).map((entry) => entry.n));
      const theirs = names.sources().filter((source) => source.actor !== null && actors.has(source.actor));
      const tokens = [...found("so", names.sources()), ...theirs.map((source) => `so${source.n}`), ...actorsOf("ch")];
      return answer(filter, tokens, "source is called");
    }
    case "code":
      return answer(filter, found("co", names.codes()), "code is called");
    case "claim":
      return answer(filter, found("cl", names.claims()), "claim says");
    case "publication":
      return answer(filter, found("pu", names.publications()), "publication is called");
    case "article":
      return articles(names, filter);
  }
};

const articles = (names: Names, filter: Filter): Resolved => {
  const words = wordsOf(filter.value);
  if (words.length === 0) return answer(filter, [], "article is called");
  const byTitle = (suffix: string): readonly Named[] =>
    names.articles(words.map((word) => `title : "${word}"${suffix}`).join(" AND "), mostArticles + 1);
  const candidates = byTitle("");
  const entries = matching(candidates.length > 0 ? candidates : byTitle(" *"), filter.value);
  if (entries.length > mostArticles)
    return problem(filter, `more than ${mostArticles} articles are called “${filter.value}”; say more of the title`);
  return answer(
    filter,
    entries.map((entry) => `ar${entry.n}`),
    "article is called",
  );
};

const answer = (filter: Filter, tokens: readonly string[], none: string): Resolved =>
  tokens.length > 0 ? { ok: true, tokens: [...new Set(tokens)] } : problem(filter, `no ${none} “${filter.value}”`);

const problem = (filter: Filter, message: string): Resolved => ({ ok: false, problem: { message, at: filter.at } });

const oneOf = (filter: Filter, words: readonly string[], letters: string, what: string): Resolved => {
  const value = filter.value.toLowerCase();
  const exact = words.filter((word) => word === value);
  const tokens = (exact.length > 0 ? exact : words.filter((word) => word.startsWith(stem(value)))).map(
    (word) => `${letters}${word}`,
  );
  return tokens.length > 0
    ? { ok: true, tokens }
    : problem(filter, `there is no ${what} “${filter.value}”: it can be ${words.join(", ")}`);
};

/** "deny", "denied" and "denying" ask for "denies". */
const stem = (value: string): string => (value.length < 4 ? value : value.replace(/(?:ied|ying|y|ed|ing)$/u, ""));

const matching = (entries: readonly Named[], value: string): readonly Named[] => {
  const wanted = wordsOf(value);
  if (wanted.length === 0) return [];
  const whole = wanted.join(" ");
  const exact = entries.filter((entry) => entry.words.length === wanted.length && entry.words.join(" ") === whole);
  if (exact.length > 0) return exact;
  const words = entries.filter((entry) => wanted.every((word) => entry.words.includes(word)));
  if (words.length > 0) return words;
  return entries.filter((entry) => wanted.every((word) => entry.words.some((other) => other.startsWith(word))));
};
