import { create } from "zustand";
import type { WindowState } from "../../../shared/contract/shell.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { isSmallStep, start } from "./place.ts";
import type { Place, ViewName } from "./place.ts";

type Session = {
  readonly place: Place;
  readonly behind: readonly Place[];
  readonly ahead: readonly Place[];
  /** Where each view was left, so that switching views and back loses nothing. */
  readonly left: Readonly<Partial<Record<ViewName, Place>>>;
  /** Whether the article's text is to take the focus as soon as it is there. */
  readonly textWantsFocus: boolean;
  /** Words that the text of an article is to show and select as soon as it is there. */
  readonly wantedWords: { readonly articleId: Id; readonly start: number; readonly end: number } | null;
  readonly sidebar: boolean;
  readonly inspector: boolean;
  /** A dialog of the app that is open. */
  readonly dialog: DialogName | null;
  readonly shell: WindowState | null;
  /** The notebook's process ended by itself: why, in words. */
  readonly coreGone: string | null;
};
export type DialogName =
  | "palette"
  | "addresses"
  | "paste"
  | "export"
  | "shortcuts"
  | "import-report"
  | "tables"
  | "debris-rules"
  | "brief";

const farthestBack = 200;

export const useSession = create<Session>(() => ({
  place: start,
  behind: [],
  ahead: [],
  left: {},
  textWantsFocus: false,
  wantedWords: null,
  sidebar: true,
  inspector: true,
  dialog: null,
  shell: null,
  coreGone: null,
}));

/**
 * Go somewhere; Back returns.
 *
 * @param small - replaces where the user is: walking through a list by arrow keys
 */
export const go = (to: Place, small = false): void =>
  useSession.setState((session) => {
    const { place, behind } = session;
    const left = { ...session.left, [place.view]: place };
    if (small || isSmallStep(place, to)) return { place: to, left };
    return { place: to, behind: [...behind, place].slice(-farthestBack), ahead: [], left };
  });

/** To a view as it was left. */
export const goToView = (view: ViewName): void => {
  const { left, place } = useSession.getState();
  if (place.view !== view) go(left[view] ?? empty(view));
};

const empty = (view: ViewName): Place => {
  switch (view) {
    case "articles":
      return start;
    case "search":
      return { view, query: "", scope: "passages" };
    default:
      return { view, id: null };
  }
};

/** Show an article; the focus stays where it is (the cursor moves in a list). */
export const goToArticle = (articleId: Id, passageId: Id | null = null): void =>
  go({ view: "articles", articleId, passageId });

/** Open an article to read on in it: its text takes the focus. */
export const readArticle = (articleId: Id, passageId: Id | null = null): void => {
  useSession.setState({ textWantsFocus: true });
  goToArticle(articleId, passageId);
};

/** Open an article at some of its words: they are selected. */
export const readWords = (
  articleId: Id,
  { start: from, end }: { readonly start: number; readonly end: number },
): void => {
  useSession.setState({ wantedWords: { articleId, start: from, end } });
  readArticle(articleId);
};

export const goBack = (): void =>
  useSession.setState(({ place, behind, ahead }) => {
    const to = behind.at(-1);
    return to === undefined ? {} : { place: to, behind: behind.slice(0, -1), ahead: [place, ...ahead] };
  });

export const goForward = (): void =>
  useSession.setState(({ place, behind, ahead }) => {
    const [to, ...rest] = ahead;
    return to === undefined ? {} : { place: to, behind: [...behind, place], ahead: rest };
  });

export const openDialog = (dialog: DialogName | null): void => useSession.setState({ dialog });

export const toggle = (part: "sidebar" | "inspector"): void =>
  useSession.setState((session) =>
    part === "sidebar" ? { sidebar: !session.sidebar } : { inspector: !session.inspector },
  );

/** Another notebook: nothing of the last one stays. */
export const resetSession = (place: Place = start): void =>
  useSession.setState({ place, behind: [], ahead: [], left: {}, dialog: null });
