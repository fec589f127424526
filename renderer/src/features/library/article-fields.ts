import type { MetaPatch } from "../../../../shared/contract/library.ts";
import { metaFields } from "../../../../shared/domain/article.ts";
import type { MetaField } from "../../../../shared/domain/article.ts";
import { readDate } from "./partial-date.ts";

export type FieldName = MetaField;

export const fieldLabels: Readonly<Record<FieldName, string>> = {
  title: "Title",
  subtitle: "Subtitle",
  byline: "Byline",
  publication: "Publication",
  section: "Section",
  agency: "News agency",
  publishedAt: "Published",
  updatedAt: "Updated",
  url: "URL",
  language: "Language",
};

/** What is typed; a field that is not here was not touched. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;
export type Problems = Readonly<Partial<Record<FieldName, string>>>;

/** What is to be changed, or what is wrong with it, by field. */
export const readFields = (typed: Typed): { readonly patch: MetaPatch; readonly problems: Problems } => {
  const patch: { -readonly [F in keyof MetaPatch]: MetaPatch[F] } = {};
  const problems: { [F in FieldName]?: string } = {};
  for (const field of metaFields) {
    const text = typed[field]?.trim();
    if (text === undefined) continue;
    if (field === "title") {
      if (text === "") problems.title = "An article needs a title";
      else patch.title = text;
    } else if (field === "publishedAt" || field === "updatedAt") {
      const date = readDate(text);
      if (date.ok) patch[field] = date.iso;
      else problems[field] = date.problem;
    } else if (field === "url" && text !== "" && !/^https?:\/\/\S+$/iu.test(text))
      problems.url = "A web address starts with https:// or http://";
    else patch[field] = text === "" ? null : text;
  }
  return { patch, problems };
};
