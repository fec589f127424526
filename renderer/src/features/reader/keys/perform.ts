import type { Article } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Passage } from "../../../../../shared/domain/passage.ts";
import type { SharedPassage } from "../../../../../shared/domain/shared-passage.ts";
import { goToArticle, toggle, useSession } from "../../../session/session.ts";
import { useAttributionDraft } from "../attribution/attribution-draft.ts";
import { openGathered } from "../attribution/open-editor.ts";
import { stepByWord, trimmed, wordAt } from "../document/words.ts";
import { neighbour } from "../passages-at.ts";
import { reader } from "../reader-handle.ts";
import { showSharedAt } from "../shared/show-shared.ts";
import { copyQuote, removePassage } from "../tagging/actions.ts";
import { linkAtCaret, openLink } from "../tagging/links.ts";
import { announce, openLegend, setMode, showTab, useReader } from "../use-reader.ts";
import type { Subject } from "../use-reader.ts";
import type { KeyAction } from "./key-action.ts";

/** What the reader shows now. */
export type Situation = {
  readonly article: Article;
  /** Those that are listed, in order of place. */
  readonly passages: readonly Passage[];
  readonly active: Passage | null;
  /** Sentences that stand in other articles too, in order of place. */
  readonly shared: readonly SharedPassage[];
};

/** Do what a key or a button says. Whether there was something to do; if not, it was said why. */
export const perform = (action: KeyAction, { article, passages, active, shared }: Situation): void => {
  const { selection, caret } = useReader.getState();
  const selected = selection === null ? null : trimmed(article.text, selection);
  switch (action.kind) {
    case "attribute": {
      if (gathered(article.id)) void openGathered(article);
      else {
        const on = subjectOf(article.text, selected, active, caret);
        if (on === null) announce("Select some words first");
        else setMode({ kind: "attribute", on, attributionId: null });
      }
      return;
    }
    case "tag": {
      const on = subjectOf(article.text, selected, active, caret);
      if (on === null) announce("Select some words first");
      else setMode({ kind: "tag", tagKind: action.tagKind, on, tagId: null });
      return;
    }
    case "step": {
      const next = neighbour(passages, active?.id ?? null, caret, action.step);
      if (next === null) announce(action.step === 1 ? "No passage after this one" : "No passage before this one");
      else visit(next);
      return;
    }
    case "inspect": {
      const link = active === null ? linkAtCaret() : null;
      if (link === null) focusInspector();
      else openLink(link);
      return;
    }
    case "elsewhere":
      showSharedAt(shared, selected?.start ?? caret);
      return;
    case "ends":
      if (active !== null) adjust(article.text, active, action.from);
      return;
    case "remove":
      if (active !== null && selected === null) void removePassage(active);
      return;
    case "mentions": {
      const actor = active?.tags.find(({ kind }) => kind === "actor");
      if (actor === undefined) announce("No actor is tagged here");
      else setMode({ kind: "mentions", actorId: actor.targetId });
      return;
    }
    case "debris":
    case "words":
      if (selected === null)
        announce(action.kind === "debris" ? "Select the debris first" : "Select the words of an attribution first");
      else setMode({ kind: action.kind, range: selected });
      return;
    case "copy-quote": {
      const words = selected === null ? active : selected;
      if (words !== null) void copyQuote(article, article.text.slice(words.start, words.end));
      return;
    }
    case "open-link": {
      const link = linkAtCaret();
      if (link !== null) openLink(link);
      return;
    }
    case "find":
      useReader.setState({ finding: true });
      return;
    case "legend":
      openLegend(!useReader.getState().legend);
      return;
    case "leave":
      if (selection !== null) reader()?.caretTo(caret);
      else if (active !== null) goToArticle(article.id);
  }
};

/** Words of an attribution in the making wait to be put together. */
const gathered = (articleId: Id): boolean => {
  const { draft } = useAttributionDraft.getState();
  return draft !== null && draft.articleId === articleId;
};

/** What a tag goes on: the selection, else the passage under the cursor, else the word there. */
const subjectOf = (
  text: string,
  selected: { readonly start: number; readonly end: number } | null,
  active: Passage | null,
  caret: number,
): Subject | null => {
  if (selected !== null) return { range: selected };
  if (active !== null) return { passageId: active.id };
  const word = wordAt(text, caret);
  return word === null ? null : { range: word };
};

const visit = (passage: Passage): void => {
  goToArticle(passage.articleId, passage.id);
  reader()?.reveal(passage);
  reader()?.caretTo(passage.start);
  const names = passage.tags.map(({ kind, label }) => `${kind} ${label}`).join(", ");
  announce(`“${passage.exact.slice(0, 120)}”: ${names === "" ? "no tags" : names}`);
};

const adjust = (text: string, passage: Passage, from: "start" | "end" | null): void => {
  const { id, start, end } = passage;
  const range =
    from === "start"
      ? { start: stepByWord(text, start, -1, "start"), end }
      : from === "end"
        ? { start, end: stepByWord(text, end, 1, "end") }
        : { start, end };
  setMode({ kind: "ends", passageId: id, range, end: from ?? "end" });
};

const focusInspector = (): void => {
  showTab("passage");
  if (!useSession.getState().inspector) toggle("inspector");
  // It may only now come to the page.
  requestAnimationFrame(() =>
    (
      document.querySelector<HTMLElement>("#inspector-panel button") ??
      document.querySelector<HTMLElement>(".inspector-tab[data-selected]")
    )?.focus(),
  );
};
