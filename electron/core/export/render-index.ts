import { positions } from "../../../shared/domain/attribution.ts";
import type { Contents } from "./contents.ts";
import { inline } from "./escape-markdown.ts";
import { frontMatter } from "./front-matter.ts";
import type { Appearance, Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";
import { byName, byUse } from "./order.ts";
import { counted } from "./render-use.ts";
import { wikiLink } from "./wiki-link.ts";

/** The index: what is here, articles by date, claims by question, actors, sources and codes by use. */
export const renderIndex = (book: Book, links: Links): string => {
  const { contents, chapters } = book;
  const passages = chapters.reduce((sum, chapter) => sum + chapter.passages.length, 0);
  const claims = contents.claims.filter(({ id }) => book.included.has(id));
  const actors = contents.actors.filter(({ id }) => book.included.has(id));
  const sections = [
    `# ${inline(contents.notebook.title)}`,
    saidScope(contents, chapters.length),
    `${counted(chapters.length, "article")} · ${counted(passages, "passage")} · ${counted(claims.length, "claim")} · ${counted(actors.length, "actor")}`,
    section("Notes", notesOf(contents, links)),
    articleTable(book, links),
    ...claimSections(book, links),
    section(
      "Actors",
      ranked(
        actors.map(({ id, name, type }) => ({
          id,
          name,
          after: `${type}: ${usesOf(book, id).text}`,
          uses: usesOf(book, id).uses,
        })),
        links,
      ),
    ),
    section("Sources", sourcesOf(book, links)),
    section("Codes", codesOf(book, links)),
  ];
  const head = frontMatter([
    ["type", "notebook"],
    ["id", contents.notebook.id],
    ["title", contents.notebook.title],
  ]);
  return `${head}\n${sections.filter((part) => part !== "").join("\n\n")}\n`;
};

const section = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;

const saidScope = ({ scope }: Contents, articles: number): string => {
  switch (scope.kind) {
    case "whole":
      return "";
    case "articles":
      return `Only ${counted(articles, "article")} of the notebook.`;
    case "passages":
      return scope.query === null
        ? `Only ${counted(scope.ids.size, "passage")} of the notebook.`
        : `Only the passages found by: ${inline(scope.query)}`;
  }
};

const notesOf = ({ notes, scope }: Contents, links: Links): readonly string[] =>
  scope.kind === "whole"
    ? notes.flatMap(({ id, subject, title }) =>
        subject === "notebook" ? [`- ${links.to(id, title === "" ? "Note" : title)}`] : [],
      )
    : [];

const articleTable = ({ chapters }: Book, links: Links): string => {
  if (chapters.length === 0) return "";
  const rows = chapters.map(({ article, passages }) => {
    const claims = new Set(
      passages.flatMap(({ tags }) => tags.flatMap((tag) => (tag.kind === "claim" ? [tag.targetId] : []))),
    );
    const cells = [
      inline(article.publishedAt?.slice(0, 10) ?? ""),
      links.inTable(article.id, article.title),
      inline(article.publication ?? ""),
      passages.length,
      claims.size,
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [
    "## Articles",
    "",
    "| Date | Article | Publication | Passages | Claims |",
    "| --- | --- | --- | ---: | ---: |",
    ...rows,
  ].join("\n");
};

const claimSections = (book: Book, links: Links): readonly string[] => {
  const byQuestion = new Map<string | null, { id: string; name: string; uses: number; after: string }[]>();
  for (const { id, text, question } of book.contents.claims) {
    if (!book.included.has(id)) continue;
    const all = book.appearances.get(id) ?? [];
    const line = { id, name: text, uses: all.length, after: positionCounts(all) };
    const lines = byQuestion.get(question);
    if (lines === undefined) byQuestion.set(question, [line]);
    else lines.push(line);
  }
  if (byQuestion.size === 0) return [];
  const asked = [...byQuestion].flatMap(([question, lines]) => (question === null ? [] : [{ question, lines }]));
  const loose = byQuestion.get(null);
  return [
    "## Claims",
    wikiLink("questions", "Side by side, with conflicts and independent roots"),
    ...asked
      .toSorted((a, b) => byName(a.question, b.question))
      .map(({ question, lines }) => `### ${inline(question)}\n\n${ranked(lines, links).join("\n")}`),
    loose === undefined
      ? ""
      : `${asked.length === 0 ? "" : "### Under no question\n\n"}${ranked(loose, links).join("\n")}`,
  ];
};

const positionCounts = (all: readonly Appearance[]): string =>
  all.length === 0
    ? "no appearance"
    : positions
        .map((position) => ({ position, count: all.filter((appearance) => appearance.position === position).length }))
        .flatMap(({ position, count }) => (count === 0 ? [] : [`${position} ${count}`]))
        .join(" · ");

const usesOf = (book: Book, id: string): { readonly uses: number; readonly text: string } => {
  const statements = book.statements.get(id)?.length ?? 0;
  const mentions = (book.mentions.get(id) ?? book.tagged.get(id))?.length ?? 0;
  return { uses: statements + mentions, text: `${counted(statements, "statement")}, ${counted(mentions, "mention")}` };
};

const sourcesOf = (book: Book, links: Links): readonly string[] => {
  const rows = book.contents.sources
    .filter(({ id, actorId }) => book.included.has(id) || (actorId !== null && book.statements.has(actorId)))
    .map(({ id, name, actorId, reliability }) => {
      const statements = book.statements.get(actorId ?? id)?.length ?? 0;
      const graded = reliability === null ? "" : `, reliability ${reliability}`;
      return { id, name, uses: statements, after: `${counted(statements, "statement")}${graded}` };
    });
  return ranked(rows, links);
};

const codesOf = (book: Book, links: Links): readonly string[] =>
  book.contents.codes
    .filter(({ id }) => book.included.has(id))
    .toSorted((a, b) => byName(a.path, b.path) || byName(a.id, b.id))
    .map(({ id, path }) => `- ${links.to(id, path)}: ${counted(book.tagged.get(id)?.length ?? 0, "passage")}`);

const ranked = (
  rows: readonly { readonly id: string; readonly name: string; readonly uses: number; readonly after: string }[],
  links: Links,
): readonly string[] => rows.toSorted(byUse).map(({ id, name, after }) => `- ${links.to(id, name)} ${after}`);
