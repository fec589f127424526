import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { ExportArticle } from "../store/export.ts";
import { isBareMention, mentionsHeading } from "./bare-mention.ts";
import { inline } from "./escape-markdown.ts";
import { fileName } from "./file-name.ts";
import type { Book } from "./make-book.ts";
import { wikiLink, wikiLinkInTable } from "./wiki-link.ts";

export type Links = ReturnType<typeof makeLinks>;

/** Where everything stands in the export, and how to point at it. What has no file of its own is only named. */
export const makeLinks = ({ contents, included, chapters, notes }: Book) => {
  const files = new Map<Id, { readonly path: string; readonly name: string }>();
  const put = (folder: string, id: Id, name: string): void => {
    files.set(id, { path: `${folder}/${fileName(name, id)}`, name });
  };
  for (const { article } of chapters) put("articles", article.id, article.title);
  for (const { id, name } of contents.actors) if (included.has(id)) put("actors", id, name);
  for (const { id, text } of contents.claims) if (included.has(id)) put("claims", id, text);
  for (const { id, path } of contents.codes) if (included.has(id)) put("codes", id, path);
  for (const { id, name, actorId } of contents.sources) {
    const actor = actorId === null ? undefined : files.get(actorId);
    if (actor !== undefined) files.set(id, actor);
    else if (included.has(id)) put("sources", id, name);
  }
  if (contents.scope.kind === "whole")
    for (const { id, title, subject } of contents.notes) if (subject === "notebook") put("notes", id, title);

  return {
    /** Of its file, from the export's folder, without ".md". Null when it has none. */
    fileOf: (id: Id): string | null => files.get(id)?.path ?? null,
    /** To an entry, or its name where it has no file. */
    to: (id: Id, name: string): string => {
      const file = files.get(id);
      return file === undefined ? inline(name) : wikiLink(file.path, name);
    },
    inTable: (id: Id, name: string): string => {
      const file = files.get(id);
      return file === undefined ? inline(name) : wikiLinkInTable(file.path, name);
    },
    /** To a passage where it stands in its article's file. */
    toPlace: (article: ExportArticle, passage: Passage): string =>
      wikiLink(
        `${files.get(article.id)?.path ?? ""}#${isBareMention(passage, { notes }) ? mentionsHeading : placeOf(passage)}`,
        article.title,
      ),
  };
};

/** UTF-16 offsets in the article's text; the heading of the passage in the article's file. */
export const placeOf = ({ start, end, state }: Passage): string =>
  `${start}–${end}${state === "orphan" ? " in an earlier text" : ""}`;

/** Opens the passage in Claimbook; the range says where it stands for those who do not have it. */
export const linkBack = (passage: Passage): string =>
  `[passage](claimbook://passage/${passage.id}), characters ${placeOf(passage)}`;
