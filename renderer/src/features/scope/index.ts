import "./scope.css";
export { BehindPane } from "./BehindPane.tsx";
export { QuestionSelect } from "./QuestionSelect.tsx";
export { ScopeBar } from "./ScopeBar.tsx";
export { everything, filterOf } from "./view-scope.ts";
export type { ViewScope } from "./view-scope.ts";
