import type { VerificationReport } from "../../../../shared/contract/library.ts";

/** This many articles are named, the rest counted. */
const named = 3;

/** What came of verifying the whole notebook, in one message. */
export const sayReport = ({ checked, differing }: VerificationReport, cancelled: boolean): string => {
  const looked = `${checked.toLocaleString("en")} ${checked === 1 ? "article" : "articles"}`;
  const start = cancelled ? `Verifying was cancelled after ${looked}` : `Verified ${looked}`;
  if (differing.length === 0) return `${start}: ${checked === 0 ? "nothing to compare" : "all originals are intact"}`;
  const told = differing.slice(0, named).map(({ title, problems }) => `“${title}”: ${problems.join("; ")}`);
  const rest = differing.length - told.length;
  return `${start}: ${differing.length.toLocaleString("en")} not as imported. ${told.join(". ")}${
    rest === 0 ? "" : `. And ${rest.toLocaleString("en")} more`
  }`;
};
