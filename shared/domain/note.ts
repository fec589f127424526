import type { Id } from "./id.ts";

export const noteSubjects = ["notebook", "article", "passage", "claim", "actor", "source", "code"] as const;
export type NoteSubject = (typeof noteSubjects)[number];

export type Note = {
  readonly id: Id;
  readonly subject: NoteSubject;
  /** Null for a note on the notebook. */
  readonly subjectId: Id | null;
  readonly title: string;
  /** Lexical editor state as JSON. */
  readonly lexical: string;
  readonly markdown: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type NoteSummary = Pick<Note, "id" | "subject" | "subjectId" | "title" | "updatedAt"> & {
  /** First words of the text. */
  readonly excerpt: string;
  /** What the note is on, in words: an article's title, a passage's quote; empty for the notebook. */
  readonly on: string;
};
