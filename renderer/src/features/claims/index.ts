export { ClaimsView } from "./ClaimsView.tsx";
export { BriefDialog } from "./brief/BriefDialog.tsx";
export { openBrief } from "./brief/brief-state.ts";
export { useBoardState } from "./board-state.ts";
