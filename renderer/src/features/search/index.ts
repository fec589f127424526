export { checkIndex, followIndex } from "./check-index.ts";
export { Palette } from "./Palette.tsx";
export { SavedSearches } from "./SavedSearches.tsx";
export { SearchView } from "./SearchView.tsx";
export { useSettled } from "./use-settled.ts";
export { focusSearch } from "./focus-search.ts";
