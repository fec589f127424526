import { findDebris } from "../../electron/core/import/debris/find-debris.ts";
import { agreement, bagOf, shareIn } from "../../electron/core/import/html/tokens.ts";
import { parseText } from "../../electron/core/import/text/parse-text.ts";
import { preclean } from "../../electron/core/import/html/preclean.ts";
import { toDocument } from "../../electron/core/import/html/dom.ts";
import { writeBlocks } from "../../electron/core/import/html/write-blocks.ts";
import { printTable } from "../table.ts";
import type { Truth } from "./read-truth.ts";

export type Pasted = { readonly html: string; readonly truth: Truth };

/** Lines around the article that a hasty selection takes with it. */
const before = 6;
const after = 20;

/**
 * What is marked as debris in articles pasted as plain text: each page's text from a little above its article to a little
 * below, line by line against the truth.
 */
export const benchDebris = (pages: readonly Pasted[], worst: number): void => {
  let marked = 0;
  let wrong = 0;
  let debris = 0;
  let lines = 0;
  const hidden: string[] = [];
  const f1 = { pasted: 0, folded: 0 };
  for (const { html, truth } of pages) {
    const { text: pasted, labels } = paste(html, truth);
    const { text, blocks } = parseText(pasted, "");
    const folds = findDebris(text, blocks);
    let at = 0;
    for (const label of labels) {
      const start = at;
      const end = start + label.line.length;
      at = end + 1;
      if (label.kind === "copy") continue;
      const covered = folds.reduce(
        (sum, fold) => sum + Math.max(0, Math.min(end, fold.end) - Math.max(start, fold.start)),
        0,
      );
      const isMarked = covered >= (end - start) * 0.8;
      lines += 1;
      if (label.kind === "debris") debris += 1;
      if (!isMarked) continue;
      marked += 1;
      if (label.kind === "body") {
        wrong += 1;
        hidden.push(`${truth.id}: ${label.line.slice(0, 160)}`);
      }
    }
    const body = bagOf(truth.bodies[0] ?? "");
    const shown = folds.reduceRight((left, fold) => left.slice(0, fold.start) + left.slice(fold.end), text);
    f1.pasted += agreement(bagOf(text), body) / pages.length;
    f1.folded += agreement(bagOf(shown), body) / pages.length;
  }
  printTable(`Debris in pasted text: ${pages.length} articles, ${lines} lines, ${debris} of them debris`, [
    {
      what: "marked lines that are debris (precision)",
      figure: `${(1 - wrong / marked).toFixed(3)} of ${marked}`,
      target: "0.99",
    },
    { what: "debris lines that are marked (recall)", figure: ((marked - wrong) / debris).toFixed(3), target: "0.25" },
    { what: "body F1 without what is marked", figure: f1.folded.toFixed(3), baseline: f1.pasted.toFixed(3) },
  ]);
  for (const line of hidden.slice(0, worst)) process.stdout.write(`wrongly marked, ${line}\n`);
};

type Label = { readonly line: string; readonly kind: "body" | "debris" | "copy" };

/** The text as a browser would copy it, and for each line whether it is the article's. */
const paste = (html: string, truth: Truth): { readonly text: string; readonly labels: readonly Label[] } => {
  const document = toDocument(preclean(html).html, truth.url);
  const { text, blocks } = writeBlocks(document.body, truth.url);
  const all = blocks
    .flatMap(({ start, end }) => text.slice(start, end).split("\n"))
    .filter((line) => line.trim() !== "");
  const label = labeller(truth);
  const labelled = all.map((line): Label => ({ line, kind: label(line) }));
  const isSure = ({ line, kind }: Label): boolean => kind === "body" && words(line).length >= surely;
  const first = labelled.findIndex(isSure);
  const last = labelled.findLastIndex(isSure);
  const labels = first === -1 ? [] : labelled.slice(Math.max(0, first - before), last + 1 + after);
  return { text: labels.map(({ line }) => line).join("\n"), labels };
};

/** Letters of a line that stands in the article by more than chance. */
const surely = 40;

/** A second copy of a line of the body is neither. */
const labeller = (truth: Truth): ((line: string) => Label["kind"]) => {
  const lines = [truth.title ?? "", ...truth.bodies].join("\n");
  const whole = new Set(lines.split("\n").map(words));
  const body = ` ${words(lines)} `;
  const bag = bagOf(body);
  const seen = new Set<string>();
  return (line) => {
    const plain = words(line);
    const inBody =
      whole.has(plain) ||
      (plain.length >= surely && (body.includes(` ${plain} `) || shareIn(bagOf(plain), bag) >= 0.9));
    if (plain === "" || !inBody) return "debris";
    if (seen.has(plain)) return "copy";
    seen.add(plain);
    return "body";
  };
};

const words = (line: string): string =>
  line
    .toLowerCase()
    .replace(/[’'ʼ]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
