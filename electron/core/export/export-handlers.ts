import { basename, resolve } from "node:path";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Input } from "../../../shared/contract/methods.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { HandlersOf, JobContext } from "../handlers.ts";
import { findPassages } from "../search/index.ts";
import type { Store } from "../store/index.ts";
import type { Contents, Scope } from "./contents.ts";
import { openExportFolder } from "./export-folder.ts";
import { renderFiles } from "./render-files.ts";

export const exportHandlers = (store: Store): HandlersOf<"export."> => ({
  "export.markdown": async (input, job) => {
    const folder = "path" in input.folder ? resolve(input.folder.path) : granted(job.pathsOf(input.folder.token));
    job.label(`Export to ${basename(folder)}`);
    const pause = pauser(job);
    const step: Step = async (progress) => {
      if (job.signal.aborted) throw new Refusal("cancelled", "the export was cancelled; nothing was written");
      job.progress(progress);
      await pause();
    };
    const scope = scopeOf(store, input);
    const contents = await readContents(store, scope, step);
    const { files, passages } = await renderFiles(contents, pause);
    const target = openExportFolder(folder, contents.notebook.id);
    try {
      for (const [index, file] of files.entries()) {
        await step({ done: index, total: files.length, at: file.title });
        target.stage(file.path, file.text());
      }
      const { removed, kept } = await target.finish(pause);
      job.progress({ done: files.length, total: files.length });
      return { folder, files: files.length, passages, removed, kept };
    } finally {
      target.close();
    }
  },
});

/** Tells progress, ends the export when it was cancelled, and pauses. */
type Step = (progress: { readonly done: number; readonly total: number | null; readonly at: string }) => Promise<void>;

const granted = (paths: readonly string[]): string => {
  const [folder] = paths;
  if (folder === undefined) throw new Refusal("bad-input", "no folder was chosen for the export");
  return folder;
};

/** Lets others in every few milliseconds. */
const pauser = (job: JobContext): (() => Promise<void>) => {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < 8) return;
    await job.breathe();
    since = performance.now();
  };
};

const scopeOf = (store: Store, { articleIds, passageIds, query }: Input<"export.markdown">): Scope => {
  if ([articleIds, passageIds, query].filter((given) => given !== undefined).length > 1)
    throw new Refusal("bad-input", "export some articles, some passages or what a search finds: one of them");
  if (query !== undefined) return { kind: "passages", ids: found(store, query), query };
  if (passageIds !== undefined) {
    const there = new Set(store.passages.byIds(passageIds).map(({ id }) => id));
    if (there.size === 0) throw new Refusal("not-found", "those passages are not in the notebook any more");
    return { kind: "passages", ids: there, query: null };
  }
  if (articleIds === undefined) return { kind: "whole" };
  const there = new Set(store.export.articles().map(({ id }) => id));
  const missing = articleIds.find((id) => !there.has(id));
  if (missing !== undefined) throw new Refusal("not-found", `there is no article ${missing}`);
  return { kind: "articles", ids: new Set(articleIds) };
};

const found = (store: Store, query: string): ReadonlySet<Id> => {
  const answer = findPassages(store.search, query);
  if (!answer.ok) throw new Refusal("bad-input", `the search cannot be understood: ${answer.problem.message}`);
  return new Set(answer.ids);
};

const readContents = async (store: Store, scope: Scope, step: Step): Promise<Contents> => {
  const articles = store.export.articles();
  // Read at one go, before anything else may write; the passages follow in steps.
  const contents = {
    notebook: { id: store.notebook.id(), title: store.notebook.title() },
    scope,
    articles,
    actors: store.export.actors(),
    aliases: store.export.aliases(),
    ties: store.export.ties(),
    credits: store.export.credits(),
    sources: store.export.sources(),
    codes: store.export.codes(),
    claims: store.export.claims(),
    relations: store.export.relations(),
    notes: store.export.notes(),
    matrices: store.hypotheses.questions().map(({ id, text }) => ({ question: text, ...store.hypotheses.matrix(id) })),
  };
  const passages = new Map<Id, readonly Passage[]>();
  for (const [index, article] of articles.entries()) {
    await step({ done: index, total: null, at: article.title });
    if (scope.kind === "articles" && !scope.ids.has(article.id)) continue;
    const all = store.passages.ofArticle(article.id);
    if (scope.kind !== "passages" || all.some(({ id }) => scope.ids.has(id))) passages.set(article.id, all);
  }
  return { ...contents, passages };
};
