import fc from "fast-check";
import { allOf, anyOf } from "../../../shared/query/query.ts";
import type { Query, QueryNode } from "../../../shared/query/query.ts";
import { words } from "./test-drawn-notebook.ts";

const likes = [
  { text: "fire", how: "fuzzy", edits: null },
  { text: "dcok", how: "fuzzy", edits: 1 },
  { text: "gas", how: "fuzzy", edits: 2 },
  { text: "a", how: "part", edits: null },
  { text: "OCK", how: "part", edits: null },
  { text: "re", how: "ending", edits: null },
  { text: "docks", how: "forms", edits: null },
] as const;

export const { query } = fc.letrec<{ query: Query; term: QueryNode }>((tie) => ({
  query: fc.array(tie("term"), { maxLength: 3 }).map(allOf),
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...words).map((text): QueryNode => ({ kind: "word", text, prefix: false, at: 0 })),
    fc.constantFrom("f", "ca", "dock", "U.").map((text): QueryNode => ({ kind: "word", text, prefix: true, at: 0 })),
    fc.constantFrom(...likes).map((like): QueryNode => ({ kind: "like", ...like, at: 0 })),
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words), fc.nat(4)).map(([a, b, distance]): QueryNode => ({
      kind: "near",
      of: [
        { kind: "word", text: a, prefix: false, at: 0 },
        { kind: "word", text: b, prefix: false, at: 0 },
      ],
      distance,
      at: 0,
    })),
    fc
      .tuple(fc.constantFrom(...words), fc.constantFrom(...words))
      .map(([a, b]): QueryNode => ({ kind: "phrase", text: `${a} ${b}`, at: 0 })),
    fc
      .constantFrom(
        { field: "kind", value: "claim" } as const,
        { field: "kind", value: "actor" } as const,
        { field: "actor", value: "Orsk" } as const,
        { field: "actor", value: "jose luk" } as const,
        { field: "speaker", value: "Mira Orsk" } as const,
        { field: "code", value: "weapons" } as const,
        { field: "code", value: "weapons/gas" } as const,
        { field: "stance", value: "denies" } as const,
        { field: "publication", value: "harbour" } as const,
        { field: "has", value: "note" } as const,
        { field: "about", value: "Orsk" } as const,
        { field: "tag", value: "Coast Wire" } as const,
        { field: "tag", value: "weapons" } as const,
        { field: "lang", value: "en" } as const,
        { field: "imported", value: "7d" } as const,
        { field: "published", value: "2017-04-10..12" } as const,
        { field: "published", value: "..2016" } as const,
        { field: "said", value: "2017-04" } as const,
        { field: "value", value: ">87" } as const,
        { field: "question", value: "how many" } as const,
        { field: "grade", value: "B" } as const,
        { field: "status", value: "open" } as const,
        { field: "denied-by", value: "Mira Orsk" } as const,
        { field: "in", value: "debris" } as const,
        { field: "actor", value: "*Ors*" } as const,
      )
      .map((filter): QueryNode => ({ kind: "filter", ...filter, at: 0 })),
    tie("term").map((of): QueryNode => ({ kind: "not", of })),
    fc.tuple(tie("term"), tie("term")).chain((of) =>
      fc.constantFrom<QueryNode>(
        { kind: "within", span: "sentence", of, at: 0 },
        { kind: "within", span: "paragraph", of, at: 0 },
        {
          kind: "within",
          span: "sentence",
          of: [...of, { kind: "word", text: "dock", prefix: false, at: 0 }],
          at: 0,
        },
        { kind: "within", span: "article", of, at: 0 },
        { kind: "overlaps", of, at: 0 },
        { kind: "same-claim", of, at: 0 },
        { kind: "followed-by", of, atMost: null, at: 0 },
        { kind: "followed-by", of, atMost: { count: 2, unit: "words" }, at: 0 },
        { kind: "followed-by", of, atMost: { count: 1, unit: "sentences" }, at: 0 },
        { kind: "followed-by", of, atMost: { count: 0, unit: "paragraphs" }, at: 0 },
      ),
    ),
    fc.tuple(tie("term"), tie("term")).map((of) => anyOf(of) ?? of[0]),
    fc.tuple(tie("term"), tie("term")).map((of) => allOf(of) ?? of[0]),
  ),
}));
