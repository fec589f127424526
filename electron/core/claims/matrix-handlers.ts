import { nobody, ownVoice } from "../../../shared/domain/matrix.ts";
import type { MatrixHead } from "../../../shared/domain/matrix.ts";
import { unnamed } from "../../../shared/domain/say-attribution.ts";
import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { scopeOf } from "./view-scope.ts";

export const matrixHandlers = (store: Store): HandlersOf<"matrix."> => ({
  "matrix.frame": ({ columns, questionId, byColumn, byClaim, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { claims: [], totalClaims: 0, columns: [], totalColumns: 0, problem: left.problem };
    const { scope } = left;
    const { total, rows } = store.matrix.claims(questionId, scope);
    const ids = rows.map(({ id }) => id);
    const heads = store.matrix[columns].heads(ids, byClaim, scope);
    const places = byColumn === null ? null : store.matrix[columns].places(ids, byColumn, scope);
    const claims = rows.map(({ id, text, appearances }): MatrixHead => ({ id, name: text, detail: null, appearances }));
    return {
      // What the column is silent on keeps its order, last.
      claims:
        places === null
          ? claims
          : claims.toSorted((a, b) => (places.get(a.id) ?? silent) - (places.get(b.id) ?? silent)),
      totalClaims: total,
      columns: heads.rows.map((head) => ({ ...head, name: namesOfNobody.get(head.id) ?? head.name })),
      totalColumns: heads.total,
      problem: null,
    };
  },
  "matrix.cells": ({ columns, claimIds, columnIds, ...filter }) => {
    const left = scopeOf(store, filter);
    return left.ok ? store.matrix[columns].cells(claimIds, columnIds, left.scope) : [];
  },
  "matrix.passages": ({ columns, claimId, columnId, limit, offset, ...filter }) => {
    const left = scopeOf(store, filter);
    if (!left.ok) return { total: 0, rows: [] };
    const ids = store.matrix[columns].passages(claimId, columnId, left.scope);
    return { total: ids.length, rows: store.passages.inArticle(ids.slice(offset, offset + limit)) };
  },
});

const silent = 1000;

const namesOfNobody: ReadonlyMap<string, string> = new Map([
  [ownVoice, "The writers themselves"],
  [nobody, unnamed.unspecified.replace(/^./u, (letter) => letter.toUpperCase())],
]);
