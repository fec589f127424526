import type { Asked, QueryName } from "../shared/contract/methods.ts";
import { openCoreThread } from "./core-thread.ts";
import { best } from "./measure.ts";
import type { BenchOptions } from "./run.ts";
import { ms, printTable } from "./table.ts";
import type { Line } from "./table.ts";
import { openViewsCorpus } from "./views-corpus.ts";

/** How long the views take to open on a large notebook: the question a window asks first, and those that follow. */
export const benchViews = async ({ passages }: BenchOptions): Promise<void> => {
  const path = openViewsCorpus({ articles: Math.ceil(passages / 10), passages });
  const core = await openCoreThread(path);
  const lines: Line[] = [];
  const time = async <M extends QueryName>(what: string, name: M, input: Asked<M>): Promise<void> => {
    const first = await best(1, () => core.ask(name, input));
    const again = await best(3, () => core.ask(name, input));
    lines.push({ what, figure: `${ms(again.wall)} (first ${ms(first.wall)})`, target: "≤ 300 ms" });
  };
  const [question] = await core.ask("claims.questions", {});
  const questionId = question?.id ?? null;
  await time("network of 60 actors", "network.actors", {});
  await time("network of 150 actors", "network.actors", { actors: 150 });
  await time("network of one year", "network.actors", { from: "2015", to: "2015" });
  await time("network of one stance", "network.actors", { act: "alleges" });
  await time("network of what words find", "network.actors", { query: "the" });
  await time("timeline, when said", "timeline.lanes", { axis: "said" });
  await time("timeline, when published", "timeline.lanes", { axis: "published" });
  await time("timeline, events", "timeline.lanes", { axis: "event" });
  await time("timeline of a question", "timeline.lanes", { axis: "said", questionId });
  const { lanes } = await core.ask("timeline.lanes", { axis: "said" });
  const shown = lanes.slice(0, 40).map(({ claimId }) => claimId);
  await time("marks of 40 claims", "timeline.marks", { axis: "said", claimIds: shown, step: 30 });
  if (questionId !== null)
    await time("figures of a question", "timeline.course", { axis: "said", of: { kind: "question", id: questionId } });
  await time("matrix, all claims and sources", "matrix.frame", { columns: "source" });
  await time("matrix, all claims and articles", "matrix.frame", { columns: "article" });
  await time("matrix of a question", "matrix.frame", { columns: "source", questionId });
  const frame = await core.ask("matrix.frame", { columns: "source" });
  await time("cells of 40 rows", "matrix.cells", {
    columns: "source",
    claimIds: frame.claims.slice(0, 40).map(({ id }) => id),
    columnIds: frame.columns.map(({ id }) => id),
  });
  await core.close();
  printTable(`Views over ${passages.toLocaleString("en")} passages, 100,000 claims and 20,000 actors`, lines);
};
