export { ClaimChainsPart } from "./ClaimChainsPart.tsx";
