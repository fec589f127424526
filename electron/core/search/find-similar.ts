import { Refusal } from "../../../shared/contract/failure.ts";
import type { Alike, SimilarAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { overlaps } from "../../../shared/domain/range.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Word } from "../../../shared/query/query.ts";
import { sentenceStarts } from "../../../shared/query/sentences.ts";
import type { Store } from "../store/index.ts";
import { inSlices, untilRead } from "./count-in-slices.ts";
import type { Wanted } from "./count-in-slices.ts";
import { highlightsOf, marksOf } from "./highlight.ts";
import type { Mark } from "./highlight.ts";
import { likenessTo } from "./likeness.ts";
import type { Likeness } from "./likeness.ts";
import { matching } from "./match-rows.ts";
import { debrisToken } from "./resolve-filter.ts";
import { placeOfQuote, quotedIn, sameFrom } from "./quoted-again.ts";
import { showHits } from "./show-hits.ts";

type Search = Store["search"];

/** So many of the rarest words are looked for, any of them. */
const rarestWords = 12;
/** So many of the best rows that have some of them are compared in full. */
const comparedPassages = 300;
const comparedArticles = 60;
/** So many wordings of a claim are compared with. */
const mostWordings = 20;
/** Less alike than this is chance; a bare sentence must be more so than what somebody tagged. */
const passagesFrom = 0.22;
const sentencesFrom = 0.3;
const claimsFrom = 0.3;
const mostShown = 40;
const mostClaims = 10;

/**
 * What is like a passage or a claim: the same quotation elsewhere, passages and untagged sentences in like words, like claims.
 * A few milliseconds at a time.
 */
export const findSimilar = async (
  search: Search,
  { id }: Input<"search.similar">,
  wanted: Wanted,
): Promise<SimilarAnswer> => {
  const began = performance.now();
  const subject = subjectOf(search, id);
  for (const scope of ["passages", "articles"] as const)
    await inSlices(
      untilRead((forMs) => search.readWords(scope, forMs)),
      wanted,
    );
  const likeness = likenessTo(subject.texts, search.rarity("passages"));
  const words = likeness.rarest(rarestWords);
  // Rare among passages may be frequent in articles, or not be there: their words are weighed by themselves.
  const inArticles = likenessTo(subject.texts, search.rarity("articles"));
  const articleWords = inArticles.rarest(rarestWords);
  const marks = marksOf(
    [...new Set([...words, ...articleWords])].map((text): Word => ({ kind: "word", text, prefix: false, at: 0 })),
    () => [],
  );
  const passages: PassageLike[] = [];
  await inSlices(chunks(candidates(search, "passages", words, comparedPassages)), wanted, (some) => {
    passages.push(...passagesLike(search, subject, some, likeness, marks));
  });
  passages.sort((a, b) => b.alike.likeness - a.alike.likeness);
  const same = passages.filter(({ isSame }) => isSame).map(({ alike }) => alike);
  const elsewhere: { same: Alike[]; sentences: Alike[] } = { same: [], sentences: [] };
  await inSlices(candidates(search, "articles", articleWords, comparedArticles), wanted, (article) => {
    const found = inText(search, subject, article, inArticles, marks, same);
    elsewhere.same.push(...found.same);
    elsewhere.sentences.push(...found.sentences);
  });
  const claims: SimilarAnswer["claims"][number][] = [];
  await inSlices(chunks(claimsSharing(search, subject, likeness)), wanted, (some) => {
    for (const { id: claim, text } of search.similar.claims(some))
      claims.push({ id: claim, text, likeness: likeness.of(text) });
  });
  return {
    same: [...same, ...elsewhere.same.toSorted(best)].slice(0, mostShown),
    passages: passages
      .filter(({ isSame }) => !isSame)
      .map(({ alike }) => alike)
      .slice(0, mostShown),
    sentences: elsewhere.sentences.toSorted(best).slice(0, mostShown),
    claims: claims
      .filter((each) => each.likeness >= claimsFrom)
      .toSorted(best)
      .slice(0, mostClaims),
    tookMs: performance.now() - began,
  };
};

type Likely = { readonly likeness: number };
const best = (a: Likely, b: Likely): number => b.likeness - a.likeness;

/** So many at a time: some 3 ms. */
const chunkLength = 50;

const chunks = function* (numbers: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < numbers.length; at += chunkLength) yield numbers.slice(at, at + chunkLength);
};

type Subject = {
  readonly texts: readonly string[];
  /** A quotation to look for as such; null for a claim, whose wording is the analyst's. */
  readonly quote: string | null;
  /** Row numbers of passages that are no answer. */
  readonly except: ReadonlySet<number>;
  /** Where they stand, by article. */
  readonly places: readonly (Range & { readonly article: number })[];
  readonly claim: number | null;
};

const subjectOf = (search: Search, id: Id): Subject => {
  const passage = search.similar.passage(id);
  if (passage !== null)
    return {
      texts: [passage.exact],
      quote: passage.exact,
      except: new Set([passage.n]),
      places: [passage],
      claim: null,
    };
  const claim = search.similar.claim(id);
  if (claim === null) throw new Refusal("not-found", "there is no such passage or claim in the notebook");
  const { n, text, passages } = claim;
  return {
    texts: [text, ...passages.slice(0, mostWordings).map(({ exact }) => exact)],
    quote: null,
    except: new Set(passages.map((each) => each.n)),
    places: passages,
    claim: n,
  };
};

/** The best rows that have any of some words. */
const candidates = (
  search: Search,
  scope: "passages" | "articles",
  words: readonly string[],
  limit: number,
): readonly number[] => {
  if (words.length === 0) return [];
  const columns = scope === "passages" ? "quote" : "{title body}";
  const any = `${columns} : (${words.map((word) => `"${word}"`).join(" OR ")})`;
  const expression = scope === "passages" ? `(${any} NOT meta : "${debrisToken}")` : any;
  return search.page(scope, { ...matching(expression), ranked: true }, { ranked: true, limit, offset: 0, exact: false })
    .numbers;
};

type PassageLike = { readonly alike: Alike; readonly isSame: boolean };

const passagesLike = (
  search: Search,
  { quote, except }: Subject,
  candidates: readonly number[],
  likeness: Likeness,
  marks: readonly Mark[],
): readonly PassageLike[] => {
  const numbers = candidates.filter((n) => !except.has(n));
  const share = quote === null ? () => 0 : quotedIn(quote);
  return showHits(search.hits, "passages", numbers, marks)
    .map((hit) => {
      const isSame = share(hit.text) >= sameFrom;
      return { alike: { ...hit, likeness: isSame ? share(hit.text) : likeness.of(hit.text) }, isSame };
    })
    .filter(({ alike, isSame }) => isSame || alike.likeness >= passagesFrom);
};

type InText = { readonly same: readonly Alike[]; readonly sentences: readonly Alike[] };

/** The quotation and sentences alike in one article's text. */
const inText = (
  search: Search,
  { quote, places }: Subject,
  article: number,
  likeness: Likeness,
  marks: readonly Mark[],
  tagged: readonly Alike[],
): InText => {
  const row = search.hits.articles([article]).get(article);
  if (row === undefined) return { same: [], sentences: [] };
  const { text, folded, id, title, publication, publishedAt } = row;
  const own = places.filter((place) => place.article === article);
  const alikeAt = (range: Range, how: number): Alike => {
    const words = text.slice(range.start, range.end);
    return {
      kind: "article",
      id,
      articleId: id,
      ...range,
      text: words,
      highlights: highlightsOf(words, marks),
      title,
      publication,
      publishedAt,
      tags: [],
      attribution: null,
      likeness: how,
    };
  };
  const isFree = (range: Range, taken: readonly Range[]): boolean =>
    ![...own, ...folded, ...taken].some((each) => overlaps(each, range));
  const share = quote === null ? () => 0 : quotedIn(quote);
  const stands = quote !== null && own.length === 0 ? share(text) : 0;
  const place = quote !== null && stands >= sameFrom ? placeOfQuote(text, quote) : null;
  const taggedHere = tagged.filter(({ articleId }) => articleId === id);
  const taken = [...(search.similar.placesIn([article]).get(article) ?? []), ...(place === null ? [] : [place])];
  return {
    same: place !== null && isFree(place, taggedHere) ? [alikeAt(place, stands)] : [],
    sentences: sentencesOf(search, article, text).flatMap((range) => {
      const how = likeness.of(text.slice(range.start, range.end));
      return how >= sentencesFrom && isFree(range, taken) ? [alikeAt(range, how)] : [];
    }),
  };
};

const sentencesOf = (search: Search, article: number, text: string): readonly Range[] =>
  (search.structure.text(article)?.paragraphs ?? []).flatMap((paragraph) => {
    const words = text.slice(paragraph.start, paragraph.end);
    const starts = sentenceStarts(words);
    return starts.map((start, at) => ({
      start: paragraph.start + start,
      end: paragraph.start + words.slice(0, starts[at + 1] ?? words.length).trimEnd().length,
    }));
  });

/** Claims that have one of the rarest words, by row number. */
const claimsSharing = (search: Search, { claim }: Subject, likeness: Likeness): readonly number[] => {
  const rare = new Set(likeness.rarest(rarestWords * 2));
  const some = search.names.claims().filter(({ n, words }) => n !== claim && words.some((word) => rare.has(word)));
  return [...new Set(some.map(({ n }) => n))];
};
