import type { Contents } from "./contents.ts";
import { inline } from "./escape-markdown.ts";
import { frontMatter } from "./front-matter.ts";
import { makeBook } from "./make-book.ts";
import { makeLinks } from "./make-links.ts";
import { noteText } from "./note-text.ts";
import { renderActor } from "./render-actor.ts";
import { renderArticle } from "./render-article.ts";
import { renderClaim } from "./render-claim.ts";
import { renderCode } from "./render-code.ts";
import { renderIndex } from "./render-index.ts";
import { renderQuestions } from "./render-questions.ts";
import { renderSource } from "./render-source.ts";
import { sayAttributions } from "./say-attribution.ts";
import { sayStandings } from "./say-standing.ts";

export type ExportFile = {
  /** From the export's folder, with "/". */
  readonly path: string;
  /** What it is about, for the progress line. */
  readonly title: string;
  readonly text: () => string;
};

/** All files of an export; each one's text is made when it is asked for, so that not all are in memory at once. */
export const renderFiles = async (
  contents: Contents,
  pause: () => Promise<void>,
): Promise<{ readonly files: readonly ExportFile[]; readonly passages: number }> => {
  const book = await makeBook(contents, pause);
  const links = makeLinks(book);
  const sayings = sayAttributions(book, links);
  const standings = sayStandings(book, links, sayings);
  const file = (id: string, title: string, text: () => string): readonly ExportFile[] => {
    const path = links.fileOf(id);
    return path === null ? [] : [{ path: `${path}.md`, title, text }];
  };
  const included = <Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter(({ id }) => book.included.has(id));
  const files = [
    { path: "index.md", title: "index", text: () => renderIndex(book, links) },
    ...(contents.claims.some(({ id }) => book.included.has(id))
      ? [{ path: "questions.md", title: "questions", text: () => renderQuestions(book, links, standings) }]
      : []),
    ...book.chapters.flatMap((chapter) =>
      file(chapter.article.id, chapter.article.title, () => renderArticle(book, links, sayings, chapter)),
    ),
    ...included(contents.claims).flatMap((claim) =>
      file(claim.id, claim.text, () => renderClaim(book, links, sayings, standings, claim)),
    ),
    ...included(contents.actors).flatMap((actor) =>
      file(actor.id, actor.name, () => renderActor(book, links, sayings, actor)),
    ),
    ...included(contents.sources)
      .filter(({ actorId }) => actorId === null)
      .flatMap((source) => file(source.id, source.name, () => renderSource(book, links, sayings, source))),
    ...included(contents.codes).flatMap((code) =>
      file(code.id, code.path, () => renderCode(book, links, sayings, code)),
    ),
    ...(contents.scope.kind === "whole" ? contents.notes : [])
      .filter(({ subject }) => subject === "notebook")
      .flatMap((note) =>
        file(note.id, note.title, () => {
          const head = frontMatter([
            ["type", "note"],
            ["id", note.id],
            ["title", note.title],
          ]);
          return `${head}\n# ${inline(note.title === "" ? "Note" : note.title)}\n\n${noteText(note.markdown, 0, links)}\n`;
        }),
      ),
  ];
  return { files, passages: book.chapters.reduce((sum, { passages }) => sum + passages.length, 0) };
};
