import type { AchCell, AchMatrix, Evidence, Rating } from "./hypotheses.ts";
import type { Id } from "./id.ts";

export type AchScore = {
  readonly hypothesisId: Id;
  /** Sum over the evidence: 1 for inconsistent, 2 for very inconsistent; weighted where that is asked for. */
  readonly inconsistency: number;
  /** Pieces of evidence rated on it. */
  readonly rated: number;
  /** 1 is the least inconsistent; equal scores share a place. */
  readonly place: number;
};

type How = {
  /** Weigh each piece by its claim's credibility and its relevance: each doubles or halves, together at most so. */
  readonly weighted: boolean;
  /** Leave out what rests on this source alone. */
  readonly without?: string | null;
};

/**
 * The hypotheses, least inconsistent first: what is consistent with a hypothesis may be so with others too and proves
 * nothing; what is inconsistent counts against it (Heuer). Equal ones stay in the order of making.
 */
export const scoresOf = (matrix: AchMatrix, { weighted, without = null }: How): readonly AchScore[] => {
  const weights = new Map(
    matrix.evidence
      .filter((evidence) => without === null || !restsOnlyOn(evidence, without))
      .map((evidence) => [evidence.id, weighted ? weightOf(evidence) : 1]),
  );
  const sums = new Map(matrix.hypotheses.map(({ id }) => [id, { inconsistency: 0, rated: 0 }]));
  for (const { hypothesisId, evidenceId, rating } of matrix.cells) {
    const sum = sums.get(hypothesisId);
    const weight = weights.get(evidenceId);
    if (sum === undefined || weight === undefined) continue;
    sum.rated += 1;
    sum.inconsistency += weight * against[rating];
  }
  const scores = [...sums].map(([hypothesisId, sum]) => ({
    hypothesisId,
    ...sum,
    inconsistency: rounded(sum.inconsistency),
  }));
  return scores
    .map((score) => ({
      ...score,
      place: 1 + scores.filter(({ inconsistency }) => inconsistency < score.inconsistency).length,
    }))
    .toSorted((a, b) => a.place - b.place);
};

/** Whether nothing of it would be left without that source. */
export const restsOnlyOn = ({ words }: Evidence, key: string): boolean =>
  words.length > 0 && words.every((keys) => keys.includes(key));

export type Sensitivity = {
  /** What rests on the source alone. */
  readonly leftOut: readonly Id[];
  /** What the source has a part in but others say too. */
  readonly kept: readonly Id[];
  /** The order without it. */
  readonly scores: readonly AchScore[];
  /** Hypotheses whose place is another without it. */
  readonly moved: readonly { readonly hypothesisId: Id; readonly from: number; readonly to: number }[];
};

/** What becomes of the order if a source is not to be believed. */
export const sensitivityTo = (matrix: AchMatrix, key: string, weighted: boolean): Sensitivity => {
  const before = new Map(scoresOf(matrix, { weighted }).map(({ hypothesisId, place }) => [hypothesisId, place]));
  const scores = scoresOf(matrix, { weighted, without: key });
  const touched = matrix.evidence.filter(({ words }) => words.some((keys) => keys.includes(key)));
  return {
    leftOut: touched.filter((evidence) => restsOnlyOn(evidence, key)).map(({ id }) => id),
    kept: touched.filter((evidence) => !restsOnlyOn(evidence, key)).map(({ id }) => id),
    scores,
    moved: scores.flatMap(({ hypothesisId, place }) => {
      const from = before.get(hypothesisId) ?? place;
      return from === place ? [] : [{ hypothesisId, from, to: place }];
    }),
  };
};

/** How well a piece of evidence tells the hypotheses apart. */
export type Diagnosticity = "none" | "some" | "strong";

/** Null while fewer than two hypotheses are rated on it. @param cells - those of one piece of evidence */
export const diagnosticityOf = (cells: readonly AchCell[]): Diagnosticity | null => {
  const values = cells.flatMap(({ rating }) => leaning[rating] ?? []);
  if (values.length < 2) return null;
  const spread = Math.max(...values) - Math.min(...values);
  return spread === 0 ? "none" : spread >= 3 ? "strong" : "some";
};

const against: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 };
/** From against to for; null says nothing. */
const leaning: Readonly<Record<Rating, number | null>> = { CC: 2, C: 1, N: 0, I: -1, II: -2, NA: null };

const weightOf = ({ credibility, relevance }: Evidence): number => {
  const believed =
    credibility === null || credibility === 3 || credibility === 6 ? 1 : credibility < 3 ? step : 1 / step;
  const relevant = relevance === "medium" ? 1 : relevance === "high" ? step : 1 / step;
  return believed * relevant;
};
const step = Math.SQRT2;

/** Sums of roots are shown with one decimal, and compared as they are shown. */
const rounded = (value: number): number => Math.round(value * 10) / 10;
