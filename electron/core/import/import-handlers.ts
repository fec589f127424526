import { Refusal } from "../../../shared/contract/failure.ts";
import type { HandlersOf } from "../handlers.ts";
import type { Store } from "../store/index.ts";
import { runImport } from "./run-import.ts";

/** Articles come in. */
export const importHandlers = (store: Store): HandlersOf<"import."> => ({
  "import.run": ({ items }, job) => {
    if (store.readOnly !== null) throw new Refusal("read-only", store.readOnly);
    return runImport(store, items, job);
  },
});
