import type { Id } from "../shared/domain/id.ts";
import type { View } from "./claims-views.ts";
import type { CoreThread } from "./core-thread.ts";

/** The timeline and the grid, whole, of a question, of a year and of the commonest word, and what a screen of each asks then. */
export const drawnViews = async (core: CoreThread, questionAt: (round: number) => Id): Promise<readonly View[]> => {
  const { lanes } = await core.ask("timeline.lanes", { axis: "said" });
  const shown = lanes.slice(0, 40).map(({ claimId }) => claimId);
  const frame = await core.ask("matrix.frame", { columns: "source" });
  const cells = {
    columns: "source",
    claimIds: frame.claims.slice(0, 40).map(({ id }) => id),
    columnIds: frame.columns.map(({ id }) => id),
  } as const;
  const filters = [
    ["of a year", { from: "2015", to: "2015" }],
    ["of the commonest word", { query: "the" }],
  ] as const;
  return [
    ...(["said", "published", "event"] as const).map((axis): View => ({
      name: `timeline: ${axis}`,
      asks: () => [["timeline.lanes", { axis }]],
    })),
    {
      name: "timeline of a question, with its figures",
      asks: (round) => [
        ["timeline.lanes", { axis: "said", questionId: questionAt(round) }],
        ["timeline.course", { axis: "said", of: { kind: "question", id: questionAt(round) } }],
      ],
    },
    ...filters.map(([what, filter]): View => ({
      name: `timeline ${what}`,
      asks: () => [["timeline.lanes", { axis: "said", ...filter }]],
    })),
    {
      name: "a screen of the timeline",
      asks: () => [["timeline.marks", { axis: "said", claimIds: shown, step: 30 }]],
    },
    ...(["source", "article"] as const).map((columns): View => ({
      name: `matrix: ${columns}s`,
      asks: () => [["matrix.frame", { columns }]],
    })),
    {
      name: "matrix of a question",
      asks: (round) => [["matrix.frame", { columns: "source", questionId: questionAt(round) }]],
    },
    ...filters.map(([what, filter]): View => ({
      name: `matrix ${what}`,
      asks: () => [["matrix.frame", { columns: "source", ...filter }]],
    })),
    { name: "a screen of the matrix", asks: () => [["matrix.cells", cells]] },
  ];
};
