export { MatrixView } from "./MatrixView.tsx";
export { QuestionMatrix } from "./QuestionMatrix.tsx";
