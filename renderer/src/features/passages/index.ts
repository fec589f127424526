export type { Appearances } from "./appearances.ts";
export { ClaimPassages } from "./ClaimPassages.tsx";
export { ListProblem, ListWaiting } from "./ListState.tsx";
export { PagedPassages } from "./PagedPassages.tsx";
export { PassageList } from "./PassageList.tsx";
export { isDisputed, PositionBar, PositionIcon, positionWords, shownPositions } from "./positions.tsx";
export { sayAttribution } from "./say-attribution.ts";
