import type { AnnotateReport } from "../../../../shared/contract/annotate.ts";
import { Refusal } from "../../../../shared/contract/failure.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import type { HandlersOf } from "../../handlers.ts";
import { countOf } from "../../../../shared/domain/labels.ts";
import type { Store } from "../../store/index.ts";
import { parentFor } from "../attribute.ts";
import { applyAnnotation } from "./apply-annotation.ts";
import { declaredTypes } from "./declared-types.ts";
import { articleFinder } from "./find-article.ts";
import type { LookUp } from "./look-up.ts";
import { textReader } from "./place-target.ts";
import { readAnnotations } from "./read-annotations.ts";
import type { ReadItem } from "./read-annotations.ts";
import { takeBack } from "./take-back.ts";

/** Annotations in one transaction: a few milliseconds of work between two looks at the cancel button. */
const batchSize = 25;

type Item = AnnotateReport["items"][number];

export const loadHandlers = (store: Store): HandlersOf<"annotate.load"> => ({
  "annotate.load": async ({ json }, job) => {
    job.label("Load annotations");
    const items = readAnnotations(json);
    const lookUp = {
      find: articleFinder(store.annotations.articles()),
      read: textReader(store),
      typeOf: declaredTypes(items),
    };
    const report: Item[] = [];
    for (let done = 0; done < items.length && !job.signal.aborted; done += batchSize) {
      job.progress({ done, total: items.length });
      const batch = items.slice(done, done + batchSize);
      report.push(
        ...job.write(
          (loaded: readonly Item[]) => labelOf([...report, ...loaded]),
          () => batch.map((item) => loadOne(store, lookUp, item)),
        ),
      );
      await job.breathe();
    }
    const fresh = new Set(report.filter((item) => item.status !== "unchanged").map((item) => item.id));
    const remarks = job.write(labelOf(report), () => setParents(store, items.slice(0, report.length), fresh));
    return {
      items: report.map((item) => ({ ...item, message: join([item.message, ...(remarks.get(item.id) ?? [])]) })),
    };
  },
});

/** What came in anew or changed, of all that was looked at so far. */
const labelOf = (items: readonly Item[]): string =>
  `Load ${countOf(items.filter(({ status }) => status === "added" || status === "updated").length, "annotation")}`;

/** One that cannot be used is told and leaves nothing behind; the others go in. */
const loadOne = (store: Store, lookUp: LookUp, item: ReadItem): Item => {
  if (item.kind === "wrong") return { id: item.iri, status: "failed", passageId: null, message: item.message };
  const { iri, sha256, annotation } = item;
  try {
    return store.attempt((): Item => {
      const before = store.annotations.byIri(iri);
      if (before?.sha256 === sha256)
        return { id: iri, status: "unchanged", passageId: before.passageId, message: null };
      if (before !== null) takeBack(store, before);
      const last = store.tags.newest();
      const { passageId, attributionId, made, remarks } = applyAnnotation(store, lookUp, annotation);
      store.annotations.insert({
        iri,
        sha256,
        passageId,
        attributionId,
        made: { ...made, tags: store.tags.since(last) },
      });
      return { id: iri, status: before === null ? "added" : "updated", passageId, message: join(remarks) };
    });
  } catch (error) {
    if (!(error instanceof Refusal) || fatal.has(error.failure.kind)) throw error;
    return { id: iri, status: "failed", passageId: null, message: error.message };
  }
};

const fatal: ReadonlySet<string> = new Set(["disk-full", "io", "damaged", "read-only"]);

/** Hearsay names the annotation it is said within, which may stand further down; one that was replaced lost its children. */
const setParents = (
  store: Store,
  items: readonly ReadItem[],
  fresh: ReadonlySet<Id>,
): ReadonlyMap<string, readonly string[]> => {
  const remarks = new Map<string, readonly string[]>();
  for (const item of items) {
    if (item.kind === "wrong") continue;
    const parent = item.annotation.body.find((body) => body.kind === "attribution")?.parent ?? null;
    if (parent === null || !(fresh.has(item.iri) || fresh.has(parent))) continue;
    const child = store.annotations.byIri(item.iri)?.attributionId ?? null;
    if (child === null) continue;
    const parentId = store.annotations.byIri(parent)?.attributionId ?? null;
    if (parentId === null) remarks.set(item.iri, [`it is said within ${parent}, which is not there`]);
    else
      try {
        store.attributions.setParent(child, parentFor(store, child, parentId));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        remarks.set(item.iri, [error.message]);
      }
  }
  return remarks;
};

const join = (messages: readonly (string | null)[]): string | null => {
  const said = messages.filter((message) => message !== null);
  return said.length === 0 ? null : said.join("; ");
};
