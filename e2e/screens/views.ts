import type { Locator, Page } from "@playwright/test";

/** One of the ways a view can be shown, by the words on its button. */
const showOn =
  (page: Page) =>
  (words: string): Promise<void> =>
    page.getByRole("radio", { name: words, exact: true }).click({ force: true });

/** What every drawn view has. */
const drawn = (page: Page) => ({
  show: showOn(page),
  query: page.getByRole("searchbox", { name: "Only passages found by" }),
  showAll: page.getByRole("button", { name: "Show all", exact: true }),
  saveTable: page.getByRole("button", { name: "Save the table as CSV…" }),
});

/** Who speaks of whom. */
export const network = (page: Page) => ({
  ...drawn(page),
  picture: page.getByRole("application", { name: "Picture of the network" }),
  /** What is behind the chosen actor or edge. */
  behind: page.getByRole("region", { name: "Behind the picture" }),
  passages: page.getByRole("listbox", { name: "Passages of the edge" }).getByRole("option"),
  table: page.getByRole("table", { name: "Who speaks of whom" }),
  edge: (words: string | RegExp): Locator => page.getByRole("button", { name: words }),
  savePicture: page.getByRole("button", { name: "Save the picture as PNG…" }),
});

/** Claims in time. */
export const timeline = (page: Page) => ({
  ...drawn(page),
  lanes: page.getByRole("listbox", { name: "Claims in order of time" }),
  lane: (claim: string | RegExp): Locator =>
    page.getByRole("listbox", { name: "Claims in order of time" }).getByRole("option", { name: claim }),
  behind: page.getByRole("region", { name: "Behind the timeline" }),
  passages: page.getByRole("listbox", { name: "Passages of the claim" }).getByRole("option"),
  table: page.getByRole("table", { name: "Claims in time" }),
  figures: page.getByRole("table", { name: "Figures over time" }),
  question: page.getByRole("combobox", { name: "Question" }),
});

/** Claims against sources or articles. */
export const matrix = (page: Page) => {
  const grid = page.getByRole("grid", { name: "Positions of claims" });
  return {
    ...drawn(page),
    grid,
    cell: (words: string | RegExp): Locator => grid.getByRole("gridcell", { name: words }),
    heads: grid.getByRole("columnheader"),
    claims: grid.getByRole("rowheader"),
    behind: page.getByRole("region", { name: "Behind the matrix" }),
    passages: page.getByRole("listbox", { name: "Passages of the cell" }).getByRole("option"),
    question: page.getByRole("combobox", { name: "Question" }),
  };
};
