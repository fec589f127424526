import type { Scored } from "./index.ts";
import { bagOf, shareIn } from "../../electron/core/import/html/tokens.ts";
import { bodyOf, fields, nothing } from "./score.ts";

const shown = 6;

/** The pages with the worst bodies and what is too much and missing there, then each wrong field. */
export const printWorst = (scored: readonly Scored[], count: number): void => {
  for (const { page, parsed, score } of [...scored].sort((a, b) => a.score.f1 - b.score.f1).slice(0, count)) {
    const body = page.truth.bodies[0] ?? "";
    const text = bodyOf(parsed ?? nothing);
    print(
      `\n### ${page.name}: F1 ${score.f1.toFixed(3)}, P ${score.precision.toFixed(3)}, R ${score.recall.toFixed(3)}, ${text.length} characters for ${body.length}`,
    );
    for (const line of unlike(text, body)) print(`  + ${line}`);
    for (const line of unlike(body, text)) print(`  - ${line}`);
  }
  print("");
  for (const field of fields)
    for (const { page, parsed, score } of scored) {
      const value = score.meta[field];
      if (value === null || value === 1 || parsed === null) continue;
      const found = {
        authors: "byline",
        date: "publishedAt",
        site: "publication",
        title: "title",
        url: "url",
        language: "language",
      } as const;
      const { truth } = page;
      const wanted = field === "language" ? truth.lang : truth[field];
      const name = found[field];
      print(
        `${field} of ${page.name}: ${JSON.stringify(parsed.meta[name])} (${parsed.metaOrigin[name] ?? "?"}), not ${JSON.stringify(wanted)}`,
      );
    }
};

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Lines of which less than half stands in the other text, the longest shown. */
const unlike = (text: string, other: string): readonly string[] => {
  const bag = bagOf(other);
  const lines = text
    .split(/\n+/u)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ line, words: bagOf(line) }))
    .filter(({ line, words }) => words.size > 0 && !other.includes(line.trim()) && shareIn(words, bag) < 0.85);
  const more = lines.length - shown;
  return [
    ...lines.slice(0, shown).map(({ line }) => (line.length > 160 ? `${line.slice(0, 160)}…` : line)),
    ...(more > 0 ? [`… and ${more} lines more`] : []),
  ];
};
