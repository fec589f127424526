import type { Passage } from "../../../shared/domain/passage.ts";
import type { Book } from "./make-book.ts";

/** A name tagged as such and nothing more. Hundreds of these would bury the rest: they are listed under one heading. */
export const isBareMention = (passage: Passage, { notes }: Pick<Book, "notes">): boolean =>
  passage.exact.length <= 80 &&
  !passage.exact.includes("\n") &&
  passage.attributions.length === 0 &&
  !notes.has(passage.id) &&
  passage.tags.length > 0 &&
  passage.tags.every((tag) => tag.kind === "actor" || tag.kind === "source");

/** That heading in the article's file. */
export const mentionsHeading = "Mentions";
