import type { ImportItem } from "../../../shared/contract/import.ts";
import { metaFields, metaWith } from "../../../shared/domain/article.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { countOf } from "../../../shared/domain/labels.ts";
import { foldByRules } from "../debris/index.ts";
import { creditArticle } from "../claims/index.ts";
import { compareTexts, writeRevision } from "../revisions/index.ts";
import type { CarriedOver } from "../revisions/index.ts";
import type { Store } from "../store/index.ts";
import { readBlocks } from "../store/article-json.ts";
import type { NewSnapshot } from "../store/snapshots.ts";
import { mapOf, mapOffsets } from "../../../shared/anchoring/offset-map.ts";
import { comparedWith } from "./compared.ts";
import type { Compared } from "./compared.ts";
import { canonicalOf } from "./known-article.ts";
import type { Prepared } from "./prepared.ts";

type Newer = {
  readonly name: string;
  readonly snapshot: NewSnapshot;
  readonly prepared: Prepared;
  readonly compared: readonly Compared[];
};

/** A newer version of an article, within the caller's transaction. What the analyst wrote of its metadata stays. */
export const updateArticle = (
  store: Store,
  articleId: Id,
  { name, snapshot, prepared, compared }: Newer,
): ImportItem => {
  const { parsed, text } = prepared;
  const before = store.passages.currentText(articleId)?.text ?? "";
  const worked = comparedWith(before, compared);
  const map = worked === null ? mapOffsets(before, parsed.text) : mapOf(worked.segments);
  const carried = writeRevision(store, {
    worked: worked ?? { segments: map.segments, places: new Map() },
    articleId,
    reason: "reimport",
    snapshotId: store.revisions.addSnapshot(snapshot),
    title: parsed.meta.title,
    text: parsed.text,
    blocks: readBlocks(text.blocks),
    debris: parsed.debris,
  });
  const title = takeMeta(store, articleId, parsed);
  foldByRules(store, articleId);
  store.revisions.setCanonical(articleId, canonicalOf(parsed));
  const number = store.revisions.ofArticle(articleId).length;
  const said = sayUpdate(number, compareTexts(before, parsed.text, parsed.meta.language, map), carried);
  return {
    name,
    status: "updated",
    articleId,
    title,
    message: parsed.warning === null ? said : `${said}; ${parsed.warning}`,
  };
};

/** What the newer page says of itself, but for what the analyst has put right and what it no longer says. */
const takeMeta = (store: Store, articleId: Id, { meta, metaOrigin }: Prepared["parsed"]): string => {
  const now = store.articles.head(articleId);
  if (now === null) return meta.title;
  const taken = metaFields.filter(
    (field) => now.metaOrigin[field] !== "analyst" && meta[field] !== null && meta[field] !== now[field],
  );
  if (taken.length === 0) return now.title;
  const next = metaWith(taken.includes("title") ? meta.title : now.title, (field) =>
    taken.includes(field) ? meta[field] : now[field],
  );
  store.articles.edit(articleId, next, {
    ...now.metaOrigin,
    ...Object.fromEntries(taken.flatMap((name) => (metaOrigin[name] === undefined ? [] : [[name, metaOrigin[name]]]))),
  });
  if (taken.some((name) => name === "byline" || name === "publication" || name === "agency"))
    creditArticle(store, articleId, next);
  return next.title;
};

const sayUpdate = (
  number: number,
  { wordsAdded, wordsRemoved, softenings }: ReturnType<typeof compareTexts>,
  { altered, orphaned }: CarriedOver,
): string =>
  [
    `version ${number}`,
    `${countOf(wordsAdded, "word")} added, ${wordsRemoved.toLocaleString("en")} removed`,
    ...(softenings.length === 0
      ? []
      : [`${countOf(softenings.length, "statement")} softened, hardened or with another figure`]),
    ...(altered === 0 ? [] : [`${countOf(altered, "passage")} reworded`]),
    ...(orphaned === 0 ? [] : [`${countOf(orphaned, "passage")} not found in it`]),
  ].join(", ");
