import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { countOf, quoted } from "../../../shared/domain/labels.ts";
import type { HandlersOf, JobContext } from "../handlers.ts";
import { findPassages } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import { resolveTarget } from "./resolve-target.ts";
import type { Entry } from "./resolve-target.ts";
import { putTag } from "./tag-passage.ts";

/** Passages in one transaction: some fifty milliseconds of work. */
const atOnce = 100;

/** Tags many passages as one step. Their words are many things: no alias is learned from them. */
export const tagManyHandlers = (store: Store): Pick<HandlersOf<"annotate.">, "annotate.tagMany"> => ({
  "annotate.tagMany": async ({ which, target, position }, job) => {
    const ids = chosen(store, which);
    const [first] = store.passages.byIds(ids.slice(0, 1000));
    if (first === undefined) throw new Refusal("not-found", "none of these passages is in the notebook any more");
    let entry: Entry | null = null;
    let [passages, tagged] = [0, 0];
    for (let from = 0; from < ids.length && !job.signal.aborted; from += atOnce) {
      const batch = store.passages.byIds(ids.slice(from, from + atOnce));
      job.progress({ done: from, total: ids.length });
      job.write(
        () => labelOf(entry, passages),
        () => {
          entry ??= resolveTarget(store, target, first.articleId);
          for (const { id } of batch) if (putTag(store, id, entry, position ?? "affirms").isNew) tagged += 1;
          passages += batch.length;
        },
      );
      tellWhat(job, entry, ids.length);
      await job.breathe();
    }
    job.progress({ done: ids.length, total: ids.length });
    return { passages, tagged };
  },
});

const chosen = (store: Store, which: Input<"annotate.tagMany">["which"]): readonly Id[] => {
  if ("ids" in which) return [...new Set(which.ids)];
  const found = findPassages(store.search, which.query);
  if (!found.ok) throw new Refusal("bad-input", `the search cannot be understood: ${found.problem.message}`);
  const except = new Set(which.except);
  return found.ids.filter((id) => !except.has(id));
};

const tellWhat = (job: JobContext, entry: Entry | null, count: number): void => job.label(labelOf(entry, count));

const labelOf = (entry: Entry | null, count: number): string =>
  entry === null
    ? `Tag ${countOf(count, "passage")}`
    : `Tag ${countOf(count, "passage")} as ${entry.kind} ${quoted(entry.label)}`;
