export { AlwaysFoldDialog } from "./AlwaysFoldDialog.tsx";
export { DebrisRulesDialog } from "./DebrisRulesDialog.tsx";
