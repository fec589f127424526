import { create } from "zustand";
import { useSession } from "../../session/session.ts";

const most = 50;

type State = { readonly notebook: string | null; readonly queries: readonly string[] };

const useKept = create<State>(() => ({ notebook: null, queries: [] }));
const none: readonly string[] = [];

/**
 * Queries that led somewhere, newest first, of each notebook by itself. They are kept on this computer until they are
 * cleared, never in the notebook: what was looked for is nobody else's business.
 */
export const useRecentSearches = (): readonly string[] => {
  const notebook = useSession((session) => session.shell?.notebook?.path ?? null);
  const kept = useKept();
  if (notebook === null) return none;
  return kept.notebook === notebook ? kept.queries : readKept(notebook);
};

export const rememberSearch = (query: string): void => {
  const text = query.trim();
  const notebook = notebookPath();
  if (text === "" || notebook === null) return;
  keep(notebook, [text, ...queriesOf(notebook).filter((each) => each !== text)].slice(0, most));
};

export const clearRecentSearches = (): void => {
  const notebook = notebookPath();
  if (notebook !== null) keep(notebook, []);
};

/** The one before this one; the newest where it is none of them. */
export const searchBefore = (query: string): string | null => {
  const notebook = notebookPath();
  const queries = notebook === null ? none : queriesOf(notebook);
  return queries[queries.indexOf(query.trim()) + 1] ?? null;
};

const keep = (notebook: string, queries: readonly string[]): void => {
  if (queries.length === 0) localStorage.removeItem(keyOf(notebook));
  else localStorage.setItem(keyOf(notebook), JSON.stringify(queries));
  useKept.setState({ notebook, queries });
};

const queriesOf = (notebook: string): readonly string[] => {
  const kept = useKept.getState();
  return kept.notebook === notebook ? kept.queries : readKept(notebook);
};

/** What is stored was written by this program, perhaps by an older one: the shape is looked at, not trusted. */
const readKept = (notebook: string): readonly string[] => {
  const text = localStorage.getItem(keyOf(notebook));
  if (text === null) return none;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((each) => typeof each === "string").slice(0, most) : none;
  } catch {
    // Not worth a word to anybody: the list begins anew.
    return none;
  }
};

const keyOf = (notebook: string): string => `searches:${notebook}`;

const notebookPath = (): string | null => useSession.getState().shell?.notebook?.path ?? null;
