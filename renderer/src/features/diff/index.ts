export { blocksOf } from "./blocks-of.ts";
export { DiffView } from "./DiffView.tsx";
