export { SourcesView } from "./SourcesView.tsx";
