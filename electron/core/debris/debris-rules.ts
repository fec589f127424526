import { Refusal } from "../../../shared/contract/failure.ts";
import type { FoldAlways } from "../../../shared/contract/library.ts";
import { patternAt, placesOf } from "../../../shared/domain/debris-rule.ts";
import type { Exclusion } from "../../../shared/domain/article.ts";
import type { DebrisRule } from "../../../shared/domain/debris-rule.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { Range } from "../../../shared/domain/range.ts";
import { overlaps } from "../../../shared/domain/range.ts";
import type { JobContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { recount } from "./recount.ts";

type Rule = Omit<DebrisRule, "id" | "createdAt">;
type Found = { readonly articleId: Id; readonly places: readonly Range[] };

type Incoming = {
  readonly text: string;
  readonly meta: { readonly publication: string | null };
  readonly debris: readonly Range[];
};
type Debris = Range & Pick<Exclusion, "kind" | "reason">;

/** What the publication's rules fold in an article that comes in, besides what is taken for debris anyway. */
export const debrisByRules = (store: Store, { text, meta, debris }: Incoming): readonly Debris[] => {
  if (meta.publication === null) return [];
  const found: Debris[] = [];
  for (const rule of store.debrisRules.of(meta.publication))
    for (const place of placesOf(text, rule))
      if (![...debris, ...found].some((each) => overlaps(each, place)))
        found.push({ ...place, kind: rule.kind, reason: reasonOf(rule) });
  return found;
};

const reasonOf = ({ publication }: Rule): string => `Always folded for ${publication}`;

/** Fold what the publication's rules know in a newer version of an article. */
export const foldByRules = (store: Store, articleId: Id): void => {
  const publication = store.articles.head(articleId)?.publication ?? null;
  if (publication === null) return;
  const rules = store.debrisRules.of(publication);
  if (rules.length === 0) return;
  const folded = rules.map((rule) => fold(store, articleId, rule)).some((count) => count > 0);
  if (folded) recount(store, articleId);
};

/** What always folding this would fold, in how many articles. */
export const previewAlways = async (store: Store, exclusionId: Id): Promise<FoldAlways> => {
  const rule = ruleOf(store, exclusionId);
  const found = await search(store, rule, () => new Promise((resolve) => setImmediate(resolve)));
  return { publication: rule.publication, example: rule.example, whole: rule.whole, ...sum(found) };
};

/** Fold it in all articles of the publication there are, and in those to come. One step to undo. */
export const foldAlways = async (store: Store, exclusionId: Id, job: JobContext): Promise<FoldAlways> => {
  const rule = ruleOf(store, exclusionId);
  job.label(`Always fold ${quoted(oneLine(rule.example))} for ${quoted(rule.publication)}`);
  const found = await search(store, rule, async (done, total) => {
    job.progress({ done, total });
    await job.breathe();
    if (job.signal.aborted) throw new Refusal("cancelled", "nothing was folded");
  });
  const folded = job.write(
    `Always fold ${quoted(oneLine(rule.example))} for ${quoted(rule.publication)}`,
    (): readonly Found[] => {
      const known = store.debrisRules.of(rule.publication).some((each) => each.example === rule.example);
      if (!known) store.debrisRules.add(rule);
      for (const { articleId } of found) if (fold(store, articleId, rule) > 0) recount(store, articleId);
      return found;
    },
  );
  return { publication: rule.publication, example: rule.example, whole: rule.whole, ...sum(folded) };
};

/** What is folded stays folded; articles to come are left alone. */
export const removeDebrisRule = (store: Store, id: Id, label: (text: string) => void): void => {
  const rule = store.debrisRules.get(id);
  if (rule === null) throw new Refusal("not-found", "this rule is no longer in the notebook");
  store.debrisRules.remove(id);
  label(`No longer fold ${quoted(oneLine(rule.example))} for ${quoted(rule.publication)}`);
};

const ruleOf = (store: Store, exclusionId: Id): Rule => {
  const exclusion = store.exclusions.get(exclusionId);
  const article = exclusion === null ? null : store.articles.get(exclusion.articleId);
  if (exclusion === null || article === null)
    throw new Refusal("not-found", "this folded text is no longer in the notebook");
  if (article.publication === null)
    throw new Refusal("bad-input", "the article has no publication: say first where it was published");
  const pattern = patternAt(article.text, exclusion);
  if (pattern === null)
    throw new Refusal("bad-input", "these words are too few to be known again: fold a whole line, or more of it");
  return { ...pattern, publication: article.publication, kind: exclusion.kind };
};

const search = async (
  store: Store,
  rule: Rule,
  breathe: (done: number, total: number) => Promise<unknown>,
): Promise<readonly Found[]> => {
  const ids = store.debrisRules.articlesOf(rule.publication);
  const found: Found[] = [];
  let since = Date.now();
  for (const [done, articleId] of ids.entries()) {
    const places = newPlaces(store, articleId, rule);
    if (places.length > 0) found.push({ articleId, places });
    if (Date.now() - since < sliceMs) continue;
    await breathe(done + 1, ids.length);
    since = Date.now();
  }
  return found;
};

const sliceMs = 8;

/** Where it stands and nobody has decided yet: what is folded is, and what was restored is to be read. */
const newPlaces = (store: Store, articleId: Id, rule: Rule): readonly Range[] => {
  const current = store.passages.currentText(articleId);
  if (current === null) return [];
  const places = placesOf(current.text, rule);
  if (places.length === 0) return [];
  const decided = store.exclusions.ofRevision(articleId, current.revisionId);
  return places.filter((place) => !decided.some((exclusion) => overlaps(exclusion, place)));
};

const fold = (store: Store, articleId: Id, rule: Rule): number => {
  const current = store.passages.currentText(articleId);
  const places = newPlaces(store, articleId, rule);
  for (const { start, end } of places)
    store.exclusions.add({
      articleId,
      revisionId: current?.revisionId ?? "",
      start,
      end,
      exact: current?.text.slice(start, end) ?? "",
      kind: rule.kind,
      reason: reasonOf(rule),
      origin: "rule",
    });
  return places.length;
};

const sum = (found: readonly Found[]): Pick<FoldAlways, "articles" | "places"> => ({
  articles: found.length,
  places: found.reduce((all, { places }) => all + places.length, 0),
});

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");
