import { courier } from "./articles/courier.ts";
import { herald } from "./articles/herald.ts";
import { ledger } from "./articles/ledger.ts";
import { meridianFirst } from "./articles/meridian-first.ts";
import { meridianSecond } from "./articles/meridian-second.ts";
import type { SampleArticle } from "./sample-article.ts";
import type { SampleTag } from "./sample-tag.ts";
import { courierTags } from "./tags/courier-tags.ts";
import { heraldTags } from "./tags/herald-tags.ts";
import { ledgerTags } from "./tags/ledger-tags.ts";
import { meridianFirstTags } from "./tags/meridian-first-tags.ts";
import { meridianSecondTags } from "./tags/meridian-second-tags.ts";

/**
 * Fictional articles on a fictional event, written for this program. Places, people and outlets are made up.
 */
export const sampleArticles: readonly { readonly article: SampleArticle; readonly tags: readonly SampleTag[] }[] = [
  { article: meridianFirst, tags: meridianFirstTags },
  { article: courier, tags: courierTags },
  { article: ledger, tags: ledgerTags },
  { article: herald, tags: heraldTags },
  { article: meridianSecond, tags: meridianSecondTags },
];
