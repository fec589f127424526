export { HypothesesView } from "./HypothesesView.tsx";
