export { sourceKindName } from "./source-kinds.ts";
export { SourcesView } from "./SourcesView.tsx";
