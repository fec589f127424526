import { readFileSync, writeFileSync } from "node:fs";
import * as v from "valibot";
import type { Scored } from "./index.ts";
import { fields } from "./score.ts";

const figure = v.nullable(v.number());
const saved = v.record(v.string(), v.record(v.string(), figure));
type Figures = Readonly<Record<string, number | null>>;

/** Less is noise in how words are counted. */
const least = 0.002;

/** Keep each page's figures, to be compared with those of a later run. */
export const saveScores = (scored: readonly Scored[], file: string): void =>
  writeFileSync(file, JSON.stringify(Object.fromEntries(scored.map((one) => [one.page.name, figuresOf(one)]))));

/** Which pages a change made better and which worse: a rule that gains on one page and loses on another is no rule. */
export const printChanges = (scored: readonly Scored[], file: string): void => {
  const before = v.parse(saved, JSON.parse(readFileSync(file, "utf8")));
  for (const name of ["f1", "wholeF1", ...fields]) {
    const changes = scored.flatMap((one) => {
      const was = before[one.page.name]?.[name] ?? null;
      const is = figuresOf(one)[name] ?? null;
      return was === null || is === null || Math.abs(is - was) < least ? [] : [{ page: one.page.name, was, is }];
    });
    const better = changes.filter(({ was, is }) => is > was).length;
    print(`${name}: ${better} pages better, ${changes.length - better} worse`);
    for (const { page, was, is } of changes.toSorted((a, b) => a.is - a.was - (b.is - b.was)))
      print(`  ${page}: ${was.toFixed(3)} → ${is.toFixed(3)}`);
  }
};

const figuresOf = ({ score }: Scored): Figures => ({ f1: score.f1, wholeF1: score.wholeF1, ...score.meta });

const print = (line: string): void => void process.stdout.write(`${line}\n`);
