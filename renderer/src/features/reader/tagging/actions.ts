import type { Target } from "../../../../../shared/contract/annotate.ts";
import type { Article, ExclusionKind } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { act, tellShell } from "../../../bridge/act.ts";
import { goToArticle } from "../../../session/session.ts";
import { kindNames } from "../../../ui/kinds.tsx";
import { offerUndo } from "../../history/index.ts";
import { exclusionNames } from "../document/fold-chip.ts";
import { reader } from "../reader-handle.ts";
import { announce, setMode } from "../use-reader.ts";
import type { Subject } from "../use-reader.ts";

type Where = Pick<Article, "id" | "revisionId">;

/** Tag words or a passage, or put another tag in a tag's place. Null when it was refused (and said so). */
export const tagWith = async (
  article: Where,
  on: Subject,
  target: Target,
  tagId: Id | null = null,
  gesture: Id | null = null,
): Promise<Passage | null> => {
  if (tagId !== null) {
    const answer = await act("annotate.retag", { tagId, target }, gesture);
    return answer === null ? null : told(answer.value, target);
  }
  const answer =
    "passageId" in on
      ? await act("annotate.addTag", { passageId: on.passageId, target }, gesture)
      : await act(
          "annotate.tag",
          { articleId: article.id, revisionId: article.revisionId, start: on.range.start, end: on.range.end, target },
          gesture,
        );
  return answer === null ? null : told(answer.value.passage, target);
};

const told = (passage: Passage, target: Target): Passage => {
  announce(`Tagged “${short(passage.exact)}” as ${kindNames[target.kind].one.toLowerCase()}`);
  return passage;
};

/** After something was done to a passage: it is the one under the cursor, and the keys go to the text. */
export const settleOn = (passage: Passage | null): void => {
  setMode(null);
  if (passage === null) {
    reader()?.focus();
    return;
  }
  goToArticle(passage.articleId, passage.id);
  reader()?.caretTo(passage.end);
};

export const removePassage = async (passage: Passage): Promise<void> => {
  const answer = await act("annotate.removePassages", { ids: [passage.id] });
  if (answer === null) return;
  announce(`Removed “${short(passage.exact)}”`);
  offerUndo(`Removed “${short(passage.exact)}”`);
};

export const removeTag = async (tagId: Id, label: string): Promise<void> => {
  const answer = await act("annotate.untag", { tagId });
  if (answer === null) return;
  announce(`Removed the tag ${label}`);
  if (answer.value.removedPassage) offerUndo(`Removed the tag “${short(label)}” and its passage`);
};

export const movePassage = async (passageId: Id, { start, end }: Range): Promise<Passage | null> => {
  const answer = await act("annotate.movePassage", { passageId, start, end });
  if (answer !== null) announce(`The passage is now “${short(answer.value.exact)}”`);
  return answer?.value ?? null;
};

export const removeAttribution = async (attributionId: Id): Promise<void> => {
  const answer = await act("annotate.removeAttribution", { attributionId });
  if (answer === null) return;
  announce("Removed the attribution");
  offerUndo("Removed the attribution");
};

export const addDebris = async (articleId: Id, { start, end }: Range, kind: ExclusionKind): Promise<void> => {
  const answer = await act("library.addExclusion", { articleId, start, end, kind });
  if (answer === null) return;
  announce(`Folded as ${exclusionNames[kind]}`);
  offerUndo(`Folded as ${exclusionNames[kind]}`);
};

export const setExclusion = async (id: Id, state: "folded" | "restored"): Promise<void> => {
  const answer = await act("library.setExclusionState", { ids: [id], state });
  if (answer !== null) announce(state === "folded" ? "Folded" : "Shown as text");
};

/** The words with where they come from, ready to be pasted. */
export const copyQuote = async (article: Article, words: string): Promise<void> => {
  const from = [article.title, article.publication, article.publishedAt?.slice(0, 10)].filter(
    (part) => part !== null && part !== undefined,
  );
  const copied = await tellShell("shell.copy", { text: `“${words}” (${from.join(", ")})` });
  // The shell answers null when it did, and tells the failure itself.
  if (copied === null) announce("Copied the quote with its source");
};

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);
