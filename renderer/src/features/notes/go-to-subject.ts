import type { Id } from "../../../../shared/domain/id.ts";
import type { NoteSubject } from "../../../../shared/domain/note.ts";
import { Refusal } from "../../../../shared/contract/failure.ts";
import { ask } from "../../bridge/ask.ts";
import { tellProblem } from "../../bridge/problems.ts";
import { go, readArticle } from "../../session/session.ts";

/** Show what a note is on. */
export const goToSubject = async (subject: NoteSubject, id: Id): Promise<void> => {
  switch (subject) {
    case "notebook":
      return;
    case "article":
      readArticle(id);
      return;
    case "passage":
      await goToPassage(id);
      return;
    case "claim":
      go({ view: "claims", id });
      return;
    case "actor":
      go({ view: "actors", id });
      return;
    case "source":
      go({ view: "sources", id });
      return;
    case "code":
      go({ view: "codes", id });
  }
};

const goToPassage = async (id: Id): Promise<void> => {
  try {
    const { articleId } = await ask("annotate.passage", { id });
    readArticle(articleId, id);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    tellProblem(error.failure);
  }
};

export const subjectNames: Readonly<Record<NoteSubject, string>> = {
  notebook: "Notebook",
  article: "Article",
  passage: "Passage",
  claim: "Claim",
  actor: "Actor",
  source: "Source",
  code: "Code",
};
