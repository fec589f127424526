import type { Id } from "../../../shared/domain/id.ts";
import { mostColumns, mostRows, nobody, ownVoice } from "../../../shared/domain/matrix.ts";
import type { MatrixColumns, MatrixHead } from "../../../shared/domain/matrix.ts";
import { unnamed } from "../../../shared/domain/say-attribution.ts";
import type { HandlersOf } from "../handlers.ts";
import { always, inSlices } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import type { ColumnCount, ColumnNumber } from "../store/matrix.ts";
import type { VoiceScope } from "../store/voice-scope.ts";
import { chooseClaims } from "./choose-claims.ts";
import { inTens } from "./timeline-handlers.ts";
import { voiceScopeOf } from "./voice-scope.ts";

export const matrixHandlers = (store: Store): HandlersOf<"matrix."> => ({
  "matrix.frame": async ({ columns, questionId, byColumn, byClaim, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    if (!left.ok) return { claims: [], totalClaims: 0, columns: [], totalColumns: 0, problem: left.problem };
    const { scope } = left;
    const { total, rows } = await chooseClaims(store, { ...scope, questionId, event: false }, mostRows);
    const ids = rows.map(({ id }) => id);
    const heads = await headsOf(store, columns, ids, byClaim, scope);
    const places = byColumn === null ? null : store.matrix[columns].places(ids, byColumn, scope);
    const claims = rows.map(({ id, text, appearances }): MatrixHead => ({ id, name: text, detail: null, appearances }));
    return {
      // What the column is silent on keeps its order, last.
      claims:
        places === null
          ? claims
          : claims.toSorted((a, b) => (places.get(a.id) ?? silent) - (places.get(b.id) ?? silent)),
      totalClaims: total,
      columns: heads.shown,
      totalColumns: heads.total,
      problem: null,
    };
  },
  "matrix.cells": ({ columns, claimIds, columnIds, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    return left.ok ? store.matrix[columns].cells(claimIds, columnIds, left.scope) : [];
  },
  "matrix.passages": ({ columns, claimId, columnId, limit, offset, ...filter }) => {
    const left = voiceScopeOf(store, filter);
    if (!left.ok) return { total: 0, rows: [] };
    const { total, ids } = store.matrix[columns].passages(claimId, columnId, left.scope, { limit, offset });
    return { total, rows: store.passages.inArticle(ids) };
  },
});

/**
 * The most used columns of these claims; those that `byClaim` stands in come first, by the position. A few claims at a time,
 * for the most used have thousands of appearances.
 */
export const headsOf = async (
  store: Store,
  columns: MatrixColumns,
  claimIds: readonly Id[],
  byClaim: Id | null,
  scope: VoiceScope,
): Promise<{ readonly total: number; readonly shown: readonly MatrixHead[] }> => {
  const all = new Map<ColumnNumber, ColumnCount>();
  await inSlices(inTens(claimIds), always, (some) => {
    for (const { n, times, place } of store.matrix[columns].counts(some, byClaim, scope)) {
      const before = all.get(n);
      all.set(n, { n, times: times + (before?.times ?? 0), place: place ?? before?.place ?? null });
    }
  });
  const shown = [...all.values()]
    .toSorted((a, b) => (a.place ?? silent) - (b.place ?? silent) || b.times - a.times || a.n - b.n)
    .slice(0, mostColumns);
  const heads = store.matrix[columns].heads(shown.map(({ n }) => n));
  return {
    total: all.size,
    shown: shown.flatMap(({ n, times }): readonly MatrixHead[] => {
      const head = heads.get(n);
      return head === undefined ? [] : [{ ...head, name: namesOfNobody.get(head.id) ?? head.name, appearances: times }];
    }),
  };
};

const silent = 1000;

const namesOfNobody: ReadonlyMap<string, string> = new Map([
  [ownVoice, "The writers themselves"],
  [nobody, unnamed.unspecified.replace(/^./u, (letter) => letter.toUpperCase())],
]);
