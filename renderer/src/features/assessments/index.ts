export { AssessClaim } from "./AssessClaim.tsx";
export { Grade } from "./Grade.tsx";
export { GradeSource } from "./GradeSource.tsx";
export { Judged } from "./Judged.tsx";
