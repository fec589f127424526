import { create } from "zustand";

const most = 8;

/** Queries that led somewhere, newest first. They live as long as the window: what was looked for is nobody else's business. */
export const useRecentSearches = create<{ readonly queries: readonly string[] }>(() => ({ queries: [] }));

export const rememberSearch = (query: string): void => {
  const text = query.trim();
  if (text === "") return;
  useRecentSearches.setState(({ queries }) => ({
    queries: [text, ...queries.filter((each) => each !== text)].slice(0, most),
  }));
};
