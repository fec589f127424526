import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { scopeOf } from "./view-scope.ts";

export const timelineHandlers = (store: Store): HandlersOf<"timeline."> => ({
  "timeline.lanes": ({ axis, questionId, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { lanes: [], total: 0, undated: 0, problem: left.problem };
    const { total, looked, lanes } = store.timeline.lanes(axis, questionId, left.scope);
    return { lanes, total, undated: looked - lanes.length, problem: null };
  },
  "timeline.marks": ({ axis, claimIds, step, ...filter }) => {
    const left = scopeOf(store, filter);
    return left.ok ? store.timeline[axis].marks(claimIds, step, left.scope) : [];
  },
  "timeline.passages": ({ axis, claimId, position, firstDay, lastDay, limit, offset, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { total: 0, rows: [] };
    const ids = store.timeline[axis].passages({ claimId, position, firstDay, lastDay }, left.scope);
    return { total: ids.length, rows: store.passages.inArticle(ids.slice(offset, offset + limit)) };
  },
  "timeline.course": ({ axis, of, limit, offset, ...filter }) => {
    const left = scopeOf(store, filter);
    return left.ok ? store.timeline[axis].course(of, left.scope, limit, offset) : { total: 0, rows: [] };
  },
});
