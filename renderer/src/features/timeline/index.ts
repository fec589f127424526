export { TimelineView } from "./TimelineView.tsx";
export { useTimelineState } from "./timeline-state.ts";
