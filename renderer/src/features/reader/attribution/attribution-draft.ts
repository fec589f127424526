import { create } from "zustand";
import type { ActorChoice } from "../../../../../shared/contract/annotate.ts";
import type { SpanRole } from "../../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import type { Sourcing } from "../../../../../shared/domain/source.ts";
import { emptyForm } from "./use-draft.ts";
import type { Form } from "./use-draft.ts";

/** The words an attribution is made of, as far as they were chosen. */
export type Words = { readonly content: readonly Range[] } & Readonly<
  Record<Exclude<SpanRole, "content">, Range | null>
>;

export type ActorPick = { readonly name: string; readonly choice: ActorChoice | null };

/** All there is to say of an attribution. */
export type FullForm = Form & {
  /** Null: as it follows from who says it. */
  readonly sourcing: Sourcing | null;
  readonly addressee: ActorPick;
  readonly target: ActorPick;
  readonly saidAt: string;
  readonly medium: string;
  readonly parentId: Id | null;
};

export type AttributionDraft = {
  readonly articleId: Id;
  readonly revisionId: Id;
  /** The one that is edited; null for a new one. */
  readonly attributionId: Id | null;
  /** The passage it was begun at; null while there are only words. */
  readonly passageId: Id | null;
  readonly words: Words;
  readonly form: FullForm;
  /** The editor is open; else words are still being gathered. */
  readonly open: boolean;
};

export const noWords: Words = { content: [], source: null, cue: null, medium: null, addressee: null };
const nobody: ActorPick = { name: "", choice: null };
export const emptyFullForm: FullForm = {
  ...emptyForm,
  sourcing: null,
  addressee: nobody,
  target: nobody,
  saidAt: "",
  medium: "",
  parentId: null,
};

/** The attribution in the making. It stays while the analyst reads on, until it is saved or given up. */
export const useAttributionDraft = create<{ readonly draft: AttributionDraft | null }>(() => ({ draft: null }));

/** Those of other articles wait until one comes back to them. */
const waiting = new Map<Id, AttributionDraft>();

export const setDraft = (draft: AttributionDraft | null): void => {
  const { draft: before } = useAttributionDraft.getState();
  if (before !== null && draft !== null && before.articleId !== draft.articleId) waiting.set(before.articleId, before);
  useAttributionDraft.setState({ draft });
};

/** An article is opened: what was begun in it goes on. Words of a text that has changed since are words of another text. */
export const resumeDraft = ({ id, revisionId }: { readonly id: Id; readonly revisionId: Id }): void => {
  const { draft } = useAttributionDraft.getState();
  const begun = draft?.articleId === id ? draft : waiting.get(id);
  if (begun === undefined) return;
  waiting.delete(id);
  if (begun.revisionId === revisionId) {
    if (begun !== draft) setDraft(begun);
  } else if (begun === draft) setDraft(null);
};

const edit = (change: (draft: AttributionDraft) => AttributionDraft): void =>
  useAttributionDraft.setState(({ draft }) => ({ draft: draft === null ? null : change(draft) }));

export const changeForm = (patch: Partial<FullForm>): void =>
  edit((draft) => ({ ...draft, form: { ...draft.form, ...patch } }));

/** Give words a part; content is added to in the order of the text, another part is replaced. */
export const putWords = (
  article: { readonly id: Id; readonly revisionId: Id },
  role: SpanRole,
  range: Range,
  text: string,
): void => {
  const { draft } = useAttributionDraft.getState();
  if (draft?.articleId !== article.id)
    setDraft({
      articleId: article.id,
      revisionId: article.revisionId,
      attributionId: null,
      passageId: null,
      words: noWords,
      form: emptyFullForm,
      open: false,
    });
  edit((now) => ({ ...now, words: withWords(now.words, role, range), form: withName(now.form, role, text) }));
};

export const dropWords = (role: SpanRole, range: Range): void =>
  edit((draft) => ({
    ...draft,
    words:
      role === "content"
        ? { ...draft.words, content: draft.words.content.filter((each) => each.start !== range.start) }
        : { ...draft.words, [role]: null },
  }));

export const withWords = (words: Words, role: SpanRole, range: Range): Words => {
  if (role !== "content") return { ...words, [role]: range };
  const others = words.content.filter(({ start, end }) => end <= range.start || start >= range.end);
  return { ...words, content: [...others, range].toSorted((a, b) => a.start - b.start) };
};

/** The words name who or what it is, until something else is entered. */
const withName = (form: FullForm, role: SpanRole, text: string): FullForm => {
  const name = text.replaceAll(/\s+/gu, " ").trim();
  switch (role) {
    case "source":
      return { ...form, who: name, whoChosen: null };
    case "medium":
      return form.medium === "" ? { ...form, medium: name } : form;
    case "addressee":
      return form.addressee.name === "" ? { ...form, addressee: { name, choice: null } } : form;
    case "content":
    case "cue":
      return form;
  }
};
