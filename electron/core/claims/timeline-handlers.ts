import type { Id } from "../../../shared/domain/id.ts";
import { mostLanes } from "../../../shared/domain/timeline.ts";
import type { Lane, TimelineAxis } from "../../../shared/domain/timeline.ts";
import type { HandlersOf } from "../handlers.ts";
import { always, inSlices } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import type { VoiceScope } from "../store/voice-scope.ts";
import { chooseClaims } from "./choose-claims.ts";
import { voiceScopeOf } from "./voice-scope.ts";

export const timelineHandlers = (store: Store): HandlersOf<"timeline."> => ({
  "timeline.lanes": async ({ axis, questionId, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    if (!left.ok) return { lanes: [], total: 0, problem: left.problem };
    const choice = { ...left.scope, questionId, event: axis === "event" };
    const { total, rows } = await chooseClaims(store, choice, mostLanes);
    const ids = rows.map(({ id }) => id);
    return { lanes: await lanesOf(store, axis, ids, left.scope), total, problem: null };
  },
  "timeline.marks": ({ axis, claimIds, step, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    return left.ok ? store.timeline[axis].marks(claimIds, step, left.scope) : [];
  },
  "timeline.passages": ({ axis, claimId, position, firstDay, lastDay, limit, offset, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    if (!left.ok) return { total: 0, rows: [] };
    const span = { claimId, position, firstDay, lastDay };
    const { total, ids } = store.timeline[axis].passages(span, left.scope, { limit, offset });
    return { total, rows: store.passages.inArticle(ids) };
  },
  "timeline.course": ({ axis, of, limit, offset, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    return left.ok ? store.timeline[axis].course(of, left.scope, limit, offset) : { total: 0, rows: [] };
  },
});

/** The claims in order of time; a few at a time, for the most used have thousands of appearances. */
const lanesOf = async (
  store: Store,
  axis: TimelineAxis,
  ids: readonly Id[],
  scope: VoiceScope,
): Promise<readonly Lane[]> => {
  const lanes: Lane[] = [];
  await inSlices(inTens(ids), always, (some) => {
    lanes.push(...(axis === "event" ? store.timeline.events(some) : store.timeline[axis].lanes(some, scope)));
  });
  return lanes.toSorted(
    (a, b) =>
      a.firstDay - b.firstDay ||
      a.lastDay - b.lastDay ||
      a.text.localeCompare(b.text) ||
      (a.claimId < b.claimId ? -1 : 1),
  );
};

/** Cut into pieces of ten. */
export const inTens = (ids: readonly Id[]): readonly (readonly Id[])[] =>
  Array.from({ length: Math.ceil(ids.length / 10) }, (_, at) => ids.slice(at * 10, at * 10 + 10));
