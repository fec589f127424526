import { useAsk } from "../../bridge/ask.ts";
import { printFilter } from "../../../../shared/query/print-query.ts";
import type { Field } from "../../../../shared/query/query.ts";

export type Example = { readonly query: string; readonly finds: string };

/** Those that find something in any notebook, so that the first click is not in vain. */
export const firstExamples: readonly Example[] = [
  { query: "kind:claim", finds: "every passage tagged as a claim" },
  { query: "stance:denies", finds: "what someone denies" },
  { query: "position:denies OR position:questions", finds: "claims that are disputed" },
  { query: "has:note", finds: "passages you wrote a note on" },
];

/** The query language by example, with names of this notebook; each runs when it is clicked. */
export const useExamples = (): readonly Example[] => {
  const actor = useAsk("annotate.suggest", { kinds: ["actor"], text: "", limit: 1 }).data?.[0]?.label;
  const code = useAsk("annotate.suggest", { kinds: ["code"], text: "", limit: 1 }).data?.[0]?.label;
  const article = useAsk("library.articles", { filter: "", limit: 1 }).data?.rows[0];
  const status = useAsk("search.values", { field: "status", text: "", limit: 1 }).data?.[0]?.value;
  const begins = article?.publication?.split(/[\s*"“”„]/u).find((word) => /\p{L}/u.test(word));
  const named = (field: Field, name: string | null | undefined): string =>
    printFilter({ field, value: name ?? "name" });
  return [
    { query: "fire harbour", finds: "both words, accents and case aside" },
    { query: '"two people"', finds: "the words in a row" },
    { query: "explo*", finds: "explosion, exploded, explosive" },
    { query: "*splos*", finds: "these letters anywhere in a word" },
    { query: "harbor~", finds: "words that differ by a letter or two" },
    { query: "strike+", finds: "its other forms too: strikes, struck, striking" },
    { query: "fire NEAR/5 harbour", finds: "at most five words apart" },
    { query: "fire -harbour", finds: "the first word without the second" },
    { query: "fire OR explosion", finds: "either" },
    { query: "kind:claim", finds: "tagged as claim, source, actor or code" },
    { query: named("actor", actor), finds: "mentions an actor, by any of its names" },
    { query: named("about", actor), finds: "mentions it in the passage itself" },
    { query: named("speaker", actor), finds: "what an actor or source says" },
    { query: "stance:denies", finds: "how it is said: asserts, alleges, warns …" },
    { query: "position:denies", finds: "where a claim is denied, affirmed, questioned" },
    { query: named("code", code), finds: "has a code, or one below it" },
    { query: named("tag", code), finds: "tagged so, whatever the kind" },
    { query: "value>87", finds: "claims that state such a figure" },
    { query: "published:2017-04-10..12", finds: "by date; undated articles count from their import" },
    { query: 'imported:"last week"', finds: "also 7d, today, 2017, 2017-04, ..2017" },
    { query: "said:2017", finds: "when it was said" },
    { query: "lang:en", finds: "the article's language" },
    { query: "grade:B", finds: "sources graded A to F, claims 1 to 6" },
    ...(status === undefined ? [] : [{ query: named("status", status), finds: "on claims last judged so" }]),
    { query: named("denied-by", actor), finds: "said as a denial, and all on a claim denied so" },
    {
      query: `overlaps(${named("code", code)}, ${named("actor", actor)})`,
      finds: "of the first, what shares text with the second",
    },
    { query: "within(sentence, kind:claim, kind:actor)", finds: "also paragraph and article; more parts may follow" },
    {
      query: "followed-by(kind:claim, stance:denies, 2 sentences)",
      finds: "the distance in words, sentences, paragraphs",
    },
    { query: "same-claim(position:affirms, position:denies)", finds: "on a claim that another passage denies" },
    { query: "kind:claim in:debris", finds: "in folded text, which is left out otherwise" },
    { query: named("article", article?.title), finds: "only within an article" },
    ...(begins === undefined
      ? []
      : [{ query: named("publication", `${begins}*`), finds: "a star stands for anything" }]),
    { query: named("publication", article?.publication), finds: "only from a publication" },
    { query: "has:note", finds: "you wrote a note on it" },
  ];
};
