/** One line of a result: what, the figure, and how it stands to the baseline of the same run. */
export type Line = {
  readonly what: string;
  readonly figure: string;
  readonly baseline?: string;
  readonly ratio?: number;
  /** What the ratio or figure should be. */
  readonly target?: string;
};

export const printTable = (title: string, lines: readonly Line[]): void => {
  process.stdout.write(
    `\n## ${title}\n\n| | measured | baseline, same run | ratio | target |\n|---|---|---|---|---|\n`,
  );
  for (const { what, figure, baseline = "", ratio, target = "" } of lines)
    process.stdout.write(
      `| ${what} | ${figure} | ${baseline} | ${ratio === undefined ? "" : `${ratio.toFixed(2)}×`} | ${target} |\n`,
    );
};

export const ms = (value: number): string =>
  `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")} ms`;

/** @param share - 0.5 for the median */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
