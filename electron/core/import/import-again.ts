import { Refusal } from "../../../shared/contract/failure.ts";
import type { ImportReport } from "../../../shared/contract/import.ts";
import type { Input as Asked } from "../../../shared/contract/methods.ts";
import { quoted } from "../../../shared/domain/labels.ts";
import type { JobContext } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { compareBefore } from "./compare-before.ts";
import { findCopiesOf } from "./find-copies-of.ts";
import { listInputs } from "./list-inputs.ts";
import type { Input } from "./list-inputs.ts";
import { openContainers } from "./open-containers.ts";
import { openParser } from "./open-parser.ts";
import type { Parser } from "./open-parser.ts";
import { prepare } from "./prepare.ts";
import { openReport } from "./report.ts";
import { openWriter } from "./write-articles.ts";

/** Read one article again, from a file or an address that the user chose: its newer version, whatever it calls itself. */
export const importAgain = async (
  store: Store,
  { articleId, item }: Asked<"import.again">,
  job: JobContext,
): Promise<ImportReport> => {
  const article = store.articles.head(articleId);
  if (article === null) throw new Refusal("not-found", "this article is no longer in the notebook");
  job.label(`Read ${quoted(article.title)} again`);
  const parser = openParser();
  const stop = (): void => void parser.close();
  job.signal.addEventListener("abort", stop);
  try {
    const input = await only(await listInputs([item], [], job), parser);
    const report = openReport();
    const settled = { at: 0, position: { input: 0, member: 0 }, versionOf: articleId };
    const ready = await prepare(store, input, settled, parser, report);
    const writer = openWriter(store, job, report, { batchId: null, folding: null });
    if (ready !== null && !job.signal.aborted) {
      writer.add(await compareBefore(store, ready, parser));
      writer.flush();
    }
    await findCopiesOf(store, report, job, writer.label);
    return { items: report.finished() };
  } finally {
    job.signal.removeEventListener("abort", stop);
    await parser.close();
  }
};

const only = async (given: Awaited<ReturnType<typeof listInputs>>, parser: Parser): Promise<Input> => {
  const inputs: Input[] = [];
  const listed = given.map((each) => each.listed);
  for await (const input of openContainers(listed, parser, () => undefined)) {
    inputs.push(input);
    if (inputs.length > 1) break;
  }
  const [first] = inputs;
  if (first === undefined || inputs.length > 1)
    throw new Refusal(
      "bad-input",
      `${listed[0]?.name ?? "what was chosen"} holds ${first === undefined ? "no article" : "several articles"}: choose the one page or file that is the newer version`,
    );
  return first;
};
