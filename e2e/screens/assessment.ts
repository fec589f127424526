import type { Page } from "@playwright/test";

/** Judging at the side of a claim or a source. */
export const assessment = (page: Page) => {
  const side = page.getByRole("region", { name: "Details" });
  return {
    side,
    scale: (name: "Status" | "Credibility" | "Likelihood" | "Confidence") =>
      side.getByRole("combobox", { name, exact: true }),
    grade: (letter: string) => side.getByRole("radio", { name: new RegExp(`^${letter}`, "u") }).click({ force: true }),
    reason: side.getByRole("textbox", { name: "Reason", exact: true }),
    author: side.getByRole("textbox", { name: "Judged by" }),
    save: side.getByRole("button", { name: /^(?:Save judgement|Save grade|Grade [A-F])$/u }),
    history: side.getByRole("list", { name: "History of judgements" }).getByRole("listitem"),
  };
};
