export { debrisByRules, foldAlways, foldByRules, previewAlways, removeDebrisRule } from "./debris-rules.ts";
export { recount } from "./recount.ts";
