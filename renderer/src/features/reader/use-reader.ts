import { create } from "zustand";
import type { Id } from "../../../../shared/domain/id.ts";
import type { TagKind } from "../../../../shared/domain/passage.ts";
import type { Range } from "../../../../shared/domain/range.ts";

/** A passage there is, or words that become one when tagged. */
export type Subject = { readonly passageId: Id } | { readonly range: Range };

/** What the reader is busy with, above the text. */
export type Mode =
  | {
      readonly kind: "tag";
      readonly tagKind: TagKind;
      readonly on: Subject;
      /** Put another in its place. */ readonly tagId: Id | null;
    }
  | { readonly kind: "attribute"; readonly on: Subject; readonly attributionId: Id | null }
  | { readonly kind: "ends"; readonly passageId: Id; readonly range: Range; readonly end: "start" | "end" }
  | { readonly kind: "debris" | "words"; readonly range: Range }
  | { readonly kind: "mentions"; readonly actorId: Id };

export type InspectorTab = "passage" | "article" | "passages" | "shared" | "versions";

type ReaderState = {
  /** Text offsets; null without a selection. */
  readonly selection: Range | null;
  readonly caret: number;
  /** Whether the keys go to the text. */
  readonly focused: boolean;
  readonly mode: Mode | null;
  readonly finding: boolean;
  /** Folded debris the analyst looks at. */
  readonly opened: ReadonlySet<Id>;
  readonly tab: InspectorTab;
  /** The list of passages shows those that have lost their place. */
  readonly orphans: boolean;
  /** In the list of shared sentences: where the sentence begins, and the article that has it too. */
  readonly sharedAt: { readonly start: number; readonly articleId: Id | null } | null;
  /** The list of keys is shown. */
  readonly legend: boolean;
  readonly said: string;
};

const fresh: ReaderState = {
  selection: null,
  caret: 0,
  focused: false,
  mode: null,
  finding: false,
  opened: new Set(),
  tab: "passage",
  orphans: false,
  sharedAt: null,
  legend: false,
  said: "",
};

/** One reader is on the screen at a time; the text and the inspector beside it share this. */
export const useReader = create<ReaderState>(() => fresh);

/** Another article. */
export const resetReader = (): void => useReader.setState(({ tab, orphans }) => ({ ...fresh, tab, orphans }));

export const setMode = (mode: Mode | null): void => useReader.setState({ mode });
export const showTab = (tab: InspectorTab): void => useReader.setState({ tab });

export const openLegend = (legend: boolean): void => useReader.setState({ legend });

/** Tell who cannot see it. */
export const announce = (said: string): void => useReader.setState({ said });

export const openFold = (id: Id, open: boolean): void =>
  useReader.setState(({ opened }) => {
    const next = new Set(opened);
    if (open) next.add(id);
    else next.delete(id);
    return { opened: next };
  });
