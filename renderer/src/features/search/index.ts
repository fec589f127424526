export { checkIndex, followIndex } from "./check-index.ts";
export { Palette } from "./Palette.tsx";
export { SavedSearches } from "./SavedSearches.tsx";
export { SearchView } from "./SearchView.tsx";
export { SimilarDialog } from "./SimilarDialog.tsx";
export { focusSearch } from "./focus-search.ts";
