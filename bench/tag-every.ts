import type { Core } from "../electron/core/core.ts";
import { runJob } from "./folder.ts";

/** Tag so many passages in every article of the notebook: actors, codes and claims in turn, some overlapping. */
export const tagEvery = async (core: Core, passagesEach: number): Promise<void> => {
  const listed = await core.call("library.articles", { limit: 10_000 });
  if (!listed.ok) throw new Error(listed.failure.message);
  for (const { id } of listed.value.rows) {
    const article = await core.call("library.article", { id });
    if (!article.ok) throw new Error(article.failure.message);
    const { text } = article.value;
    const step = Math.max(8, Math.floor((text.length - 200) / passagesEach));
    const annotations = Array.from({ length: passagesEach }, (_none, n) => {
      const start = n * step;
      const length = [12, 40, 160][n % 3] ?? 12;
      return {
        id: `urn:bench:${id}:${n}`,
        type: "Annotation",
        target: { source: id, selector: [{ type: "TextPositionSelector", start, end: start + length }] },
        body: [bodyOf(n)],
      };
    });
    const report = await runJob(core, "annotate.load", { json: JSON.stringify(annotations) });
    const failed = report.items.find((item) => item.status === "failed");
    if (failed !== undefined) throw new Error(`tagging failed: ${failed.message ?? ""}`);
  }
};

const bodyOf = (n: number) => {
  if (n % 3 === 0) return { type: "claimbook:Actor", name: `Actor ${n % 200}`, actorType: "person" };
  if (n % 3 === 1) return { type: "TextualBody", purpose: "tagging", value: `topic/code ${n % 40}` };
  return { type: "claimbook:Claim", text: `Claim number ${n % 100}`, position: "affirms" };
};
