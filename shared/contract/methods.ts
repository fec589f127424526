import type * as v from "valibot";
import { annotateMethods } from "./annotate.ts";
import { assessmentMethods } from "./assessments.ts";
import { claimsMethods } from "./claims.ts";
import { copiesMethods } from "./copies.ts";
import { codesMethods } from "./codes.ts";
import type { Id } from "../domain/id.ts";
import { exportMethods } from "./export.ts";
import { historyMethods } from "./history.ts";
import { hypothesesMethods } from "./hypotheses.ts";
import { importMethods } from "./import.ts";
import { libraryMethods } from "./library.ts";
import { matrixMethods } from "./matrix.ts";
import { networkMethods } from "./network.ts";
import { notesMethods } from "./notes.ts";
import { revisionsMethods } from "./revisions.ts";
import { searchMethods } from "./search.ts";
import { timelineMethods } from "./timeline.ts";

/** Everything the core can be asked. Handlers, bridge, CLI and test doubles derive from this one value. */
export const methods = {
  ...libraryMethods,
  ...importMethods,
  ...annotateMethods,
  ...claimsMethods,
  ...assessmentMethods,
  ...copiesMethods,
  ...hypothesesMethods,
  ...networkMethods,
  ...timelineMethods,
  ...matrixMethods,
  ...codesMethods,
  ...revisionsMethods,
  ...notesMethods,
  ...searchMethods,
  ...exportMethods,
  ...historyMethods,
};
export type Methods = typeof methods;
export type MethodName = keyof Methods;

type OfKind<Kind> = { [M in MethodName]: Methods[M]["kind"] extends Kind ? M : never }[MethodName];
export type QueryName = OfKind<"query">;
export type CommandName = OfKind<"command">;
export type ActionName = OfKind<"action">;
export type JobName = OfKind<"job">;

/** As the handler gets it: parsed, defaults filled in. */
export type Input<M extends MethodName> = v.InferOutput<Methods[M]["schema"]>;
/** As the caller may give it: what has a default may be left out. */
export type Asked<M extends MethodName> = v.InferInput<Methods[M]["schema"]>;
export type Output<M extends MethodName> = NonNullable<Methods[M]["returns"]>["output"];
/** What a call answers: a job's call answers with its id, its output comes as an event. */
export type Answer<M extends MethodName> = M extends JobName ? { readonly jobId: Id } : Output<M>;

export const isMethodName = (name: string): name is MethodName => Object.hasOwn(methods, name);
