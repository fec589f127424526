import { quoteOf } from "../../../shared/domain/range.ts";
import type { Quote } from "../../../shared/domain/range.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Store } from "../store/index.ts";
import type { Compared } from "./compared.ts";
import { candidatesFor, isVersion } from "./known-article.ts";
import type { Candidate } from "./known-article.ts";
import type { Parser } from "./open-parser.ts";
import type { Ready } from "./save-article.ts";

/** Shorter texts are compared while they are written, and a folder of thousands looks up its articles but once. */
const long = 20_000;

/**
 * Long texts are compared in a thread with those they may be newer versions of, before they are written: a text written all
 * anew held up everybody for five seconds.
 */
export const compareBefore = async (store: Store, ready: Ready, parser: Parser): Promise<Ready> => {
  const { parsed } = ready.prepared;
  if (parsed.text.length < long) return ready;
  const compared: Compared[] = [];
  for (const candidate of candidatesOf(store, ready)) {
    const quotes = quotesOf(store, candidate.articleId, candidate.text);
    const worked = await parser.compare({ before: candidate.text, after: parsed.text, quotes });
    if (worked === null) break;
    compared.push({ before: candidate.text, worked });
    if (isVersion(candidate, parsed, compared)) break;
  }
  return compared.length === 0 ? ready : { ...ready, compared };
};

const candidatesOf = (store: Store, { prepared: { about, parsed }, versionOf }: Ready): readonly Candidate[] => {
  if (versionOf === undefined) return candidatesFor(store, about, parsed);
  const known = versionOf === null ? null : store.revisions.known(versionOf);
  return known === null ? [] : [{ ...known, least: 0 }];
};

/** Its passages, and what is folded. */
const quotesOf = (store: Store, articleId: Id, text: string): readonly Quote[] => {
  const revisionId = store.passages.currentText(articleId)?.revisionId;
  const folded = revisionId === undefined ? [] : store.exclusions.ofRevision(articleId, revisionId);
  return [...store.passages.quotes(articleId), ...folded.map((range) => quoteOf(text, range))];
};
