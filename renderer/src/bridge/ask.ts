import { QueryClient, keepPreviousData, useQuery } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Changed, Topic } from "../../../shared/contract/events.ts";
import { Refusal } from "../../../shared/contract/failure.ts";
import { isMethodName, methods } from "../../../shared/contract/methods.ts";
import type { Asked, Output, QueryName } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import { call, on } from "./bridge.ts";
import { putOff } from "./put-off.ts";
import type { Turns } from "./turns.ts";

/** The core is next door: answers stay true until an event says otherwise, and a failure is not retried blindly. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 60_000, retry: false, networkMode: "always" },
  },
});

type Options = {
  /** Off until something is chosen. */
  readonly when?: boolean;
  /** Show the answer to the last input until the new one is here (typing in a filter). */
  readonly keep?: boolean;
  /** Asked one after the other with others of the same turns; not at all when given up before. */
  readonly turns?: Turns;
};

/** Ask a query of the contract and stay up to date: a change of what it reads asks again. */
export const useAsk = <M extends QueryName>(
  name: M,
  input: Asked<M>,
  { when = true, keep = false, turns }: Options = {},
): UseQueryResult<Output<M>, Refusal> =>
  useQuery<Output<M>, Refusal>({
    queryKey: [name, input],
    queryFn: turns === undefined ? () => ask(name, input) : ({ signal }) => turns(signal, () => ask(name, input)),
    enabled: when,
    // Comparing tens of thousands of passages with what was there takes longer than drawing what is new.
    structuralSharing: name !== "annotate.passages",
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  });

/** The same outside a component; throws a `Refusal`. */
export const ask = async <M extends QueryName>(name: M, input: Asked<M>): Promise<Output<M>> => {
  const outcome = await call(name, input);
  if (!outcome.ok) throw new Refusal(outcome.failure.kind, outcome.failure.message);
  return outcome.value;
};

/** Ask again whatever depends on one of these. */
const invalidate = (topics: readonly Topic[]): void => {
  const changed = new Set<Topic>(topics);
  const isOld = (name: unknown): boolean =>
    typeof name === "string" && isMethodName(name) && methods[name].reads.some((topic) => changed.has(topic));
  const isLater = (name: unknown): boolean => name === "search.saved" && !changed.has("saved-search");
  void queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => isOld(name) && !isLater(name) });
  if (isOld("search.saved") && isLater("search.saved")) recount();
};

/** Many counts hang on every change: while one follows the other, as in an import, they are asked for at most so often. */
const recountMs = 500;
const recount = putOff(() => void queries.invalidateQueries({ queryKey: ["search.saved"] }), recountMs);

/** Another notebook: nothing that was asked is true of it. */
export const forgetAll = (): void => queries.clear();

/** Something that no event tells of is different now. */
export const askAgain = (name: QueryName): void => void queries.invalidateQueries({ queryKey: [name] });

/** The same notebook from a new process: what is on the screen stays until the answers are there. */
export const askAllAgain = (): void => void queries.invalidateQueries();

/** Keep the cache true to the core's events. Called once, at start. */
export const followChanges = (): (() => void) =>
  on("changed", (changed) => {
    mergePassages(changed);
    invalidate(changed.topics);
  });

/** An article's passages are many: they are patched by what changed and asked again only when too much did. */
const mergePassages = ({ passages, topics }: Changed): void => {
  if (passages === null) {
    if (topics.some((topic) => passageTopics.has(topic)))
      void queries.invalidateQueries({ queryKey: ["annotate.passages"] });
    return;
  }
  for (const [key, current] of queries.getQueriesData<readonly Passage[]>({ queryKey: ["annotate.passages"] })) {
    const articleId = articleOf(key);
    if (current === undefined || articleId === null) continue;
    const next = patched(
      current,
      passages.upserted.filter((passage) => passage.articleId === articleId),
      passages.removed,
    );
    if (next !== current) queries.setQueryData(key, next);
  }
};

const passageTopics = new Set<Topic>(["passage", "claim", "actor", "source", "code", "note"]);

const articleOf = (key: readonly unknown[]): Id | null => {
  const [, input] = key;
  return typeof input === "object" && input !== null && "articleId" in input && typeof input.articleId === "string"
    ? input.articleId
    : null;
};

/** Passages in order of place with some put in, replaced or taken out; the same array when nothing is different. */
const patched = (
  current: readonly Passage[],
  upserted: readonly Passage[],
  removed: readonly Id[],
): readonly Passage[] => {
  const out = new Set([...removed, ...upserted.map((passage) => passage.id)]);
  if (out.size === 0) return current;
  const kept = current.filter((passage) => !out.has(passage.id));
  if (upserted.length === 0 && kept.length === current.length) return current;
  return [...kept, ...upserted].sort((a, b) => a.start - b.start || b.end - a.end);
};
