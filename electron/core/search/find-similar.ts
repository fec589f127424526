import { Refusal } from "../../../shared/contract/failure.ts";
import type { Alike, SimilarAnswer } from "../../../shared/contract/search.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { overlaps } from "../../../shared/domain/range.ts";
import type { Range } from "../../../shared/domain/range.ts";
import type { Word } from "../../../shared/query/query.ts";
import { sentenceStarts } from "../../../shared/query/sentences.ts";
import type { Store } from "../store/index.ts";
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

/** What is like a passage or a claim: the same quotation elsewhere, passages and untagged sentences in like words, like claims. */
export const findSimilar = (search: Search, { id }: Input<"search.similar">): SimilarAnswer => {
  const began = performance.now();
  const subject = subjectOf(search, id);
  const likeness = likenessTo(subject.texts, search.rarity("passages"));
  const words = likeness.rarest(rarestWords);
  // Rare among passages may be frequent in articles, or not be there: their words are weighed by themselves.
  const inArticles = likenessTo(subject.texts, search.rarity("articles"));
  const marks = marksOf(
    [...new Set([...words, ...inArticles.rarest(rarestWords)])].map((text): Word => ({
      kind: "word",
      text,
      prefix: false,
      at: 0,
    })),
    () => [],
  );
  const passages = passagesLike(search, subject, words, likeness, marks);
  const same = passages.filter(({ isSame }) => isSame).map(({ alike }) => alike);
  const articles = candidates(search, "articles", inArticles.rarest(rarestWords), comparedArticles);
  const elsewhere = inTexts(search, subject, articles, inArticles, marks, same);
  return {
    same: [...same, ...elsewhere.same].slice(0, mostShown),
    passages: passages
      .filter(({ isSame }) => !isSame)
      .map(({ alike }) => alike)
      .slice(0, mostShown),
    sentences: elsewhere.sentences.slice(0, mostShown),
    claims: claimsLike(search, subject, likeness),
    tookMs: performance.now() - began,
  };
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

const passagesLike = (
  search: Search,
  { quote, except }: Subject,
  words: readonly string[],
  likeness: Likeness,
  marks: readonly Mark[],
): readonly { readonly alike: Alike; readonly isSame: boolean }[] => {
  const numbers = candidates(search, "passages", words, comparedPassages).filter((n) => !except.has(n));
  const share = quote === null ? () => 0 : quotedIn(quote);
  return showHits(search.hits, "passages", numbers, marks)
    .map((hit) => {
      const isSame = share(hit.text) >= sameFrom;
      return { alike: { ...hit, likeness: isSame ? share(hit.text) : likeness.of(hit.text) }, isSame };
    })
    .filter(({ alike, isSame }) => isSame || alike.likeness >= passagesFrom)
    .toSorted((a, b) => b.alike.likeness - a.alike.likeness);
};

const inTexts = (
  search: Search,
  { quote, places }: Subject,
  articles: readonly number[],
  likeness: Likeness,
  marks: readonly Mark[],
  tagged: readonly Alike[],
): { readonly same: readonly Alike[]; readonly sentences: readonly Alike[] } => {
  const rows = search.hits.articles(articles);
  const placesIn = search.similar.placesIn(articles);
  const share = quote === null ? () => 0 : quotedIn(quote);
  const [same, sentences]: [Alike[], Alike[]] = [[], []];
  for (const n of articles) {
    const row = rows.get(n);
    if (row === undefined) continue;
    const { text, folded, id, title, publication, publishedAt } = row;
    const own = places.filter(({ article }) => article === n);
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
    const stands = quote !== null && own.length === 0 ? share(text) : 0;
    const place = quote !== null && stands >= sameFrom ? placeOfQuote(text, quote) : null;
    if (
      place !== null &&
      isFree(
        place,
        tagged.filter(({ articleId }) => articleId === id),
      )
    )
      same.push(alikeAt(place, stands));
    const taken = [...(placesIn.get(n) ?? []), ...(place === null ? [] : [place])];
    for (const range of sentencesOf(search, n, text)) {
      const how = likeness.of(text.slice(range.start, range.end));
      if (how >= sentencesFrom && isFree(range, taken)) sentences.push(alikeAt(range, how));
    }
  }
  const best = (a: Alike, b: Alike): number => b.likeness - a.likeness;
  return { same: same.toSorted(best), sentences: sentences.toSorted(best) };
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

const claimsLike = (search: Search, { claim }: Subject, likeness: Likeness): SimilarAnswer["claims"] => {
  const rare = new Set(likeness.rarest(rarestWords * 2));
  const some = search.names.claims().filter(({ n, words }) => n !== claim && words.some((word) => rare.has(word)));
  return search.similar
    .claims([...new Set(some.map(({ n }) => n))])
    .map(({ id, text }) => ({ id, text, likeness: likeness.of(text) }))
    .filter((each) => each.likeness >= claimsFrom)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, 10);
};
