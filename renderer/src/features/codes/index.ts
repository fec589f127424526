export { CodesView } from "./CodesView.tsx";
