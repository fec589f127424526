import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Refusal } from "../../../shared/contract/failure.ts";
import type { Outcome } from "../../../shared/contract/failure.ts";
import type { Asked, JobName, Output } from "../../../shared/contract/methods.ts";
import { metaFields } from "../../../shared/domain/article.ts";
import type { Article, ArticleMeta } from "../../../shared/domain/article.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { NoteSubject } from "../../../shared/domain/note.ts";
import { startCore } from "../core.ts";
import type { Core } from "../core.ts";
import { createNotebook, openNotebook, openStore } from "../store/index.ts";
import { sampleArticles } from "./articles.ts";
import { sampleClaims } from "./claims.ts";
import type { ClaimKey } from "./claims.ts";
import { sampleActors, sampleCodes, sampleGrades, sampleTies } from "./entries.ts";
import { sampleHypotheses } from "./hypotheses.ts";
import { sampleJudgements } from "./judgements.ts";
import { noteState } from "./note-state.ts";
import type { NoteLine } from "./note-state.ts";
import { articleNotes, claimNotes, notebookNotes } from "./notes.ts";
import { toAnnotations } from "./to-annotations.ts";

/**
 * Make the sample notebook: the articles go in by the real import, everything else by the commands that the windows use.
 *
 * @throws Refusal `exists` when there is a file of that name
 */
export const makeSample = async (path: string): Promise<void> => {
  const core = startCore(createNotebook(path, "Sample: the Kelspar explosion"), { who: "Claimbook" });
  let made = false;
  try {
    // The actors first: bylines and publications are theirs then.
    const actorIds = await makeEntries(core);
    const articles = await importArticles(core);
    await loadTags(core, articles);
    for (const actorId of actorIds) await job(core, "annotate.tagMentions", { actorId });
    await gradeSources(core);
    await judgeClaims(core);
    await holdHypotheses(core);
    await writeNotes(core, articles);
    made = true;
  } finally {
    await core.close();
    if (!made) rmSync(path, { force: true });
  }
  seal(path);
};

/** The first thing a reader can undo is what the reader did. */
const seal = (path: string): void => {
  const store = openStore(openNotebook(path));
  store.history.seal();
  store.close();
};

const unwrap = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Refusal(outcome.failure.kind, outcome.failure.message);
  return outcome.value;
};

const job = async <M extends JobName>(core: Core, name: M, input: Asked<M>): Promise<Output<M>> => {
  // A job's call answers with its id; the compiler does not narrow a generic name.
  const { jobId } = unwrap(await core.dispatch(name, input)) as { readonly jobId: Id };
  // What the handler of `name` gave; on its way through the job it lost its type.
  return unwrap(await core.finished(jobId)) as Output<M>;
};

/** Gives the articles by the names of their files. */
const importArticles = async (core: Core): Promise<ReadonlyMap<string, Article>> => {
  const folder = mkdtempSync(join(tmpdir(), "claimbook-sample-"));
  try {
    const items = sampleArticles.map(({ article: { file, content } }) => {
      const path = join(folder, file);
      writeFileSync(path, content);
      return { kind: "path" as const, path };
    });
    const failed = (await job(core, "import.run", { items })).items.find(({ status }) => status !== "imported");
    if (failed !== undefined)
      throw new Error(`the sample article ${failed.name} was not imported: ${failed.message ?? failed.status}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const byFile = new Map<string, Article>();
  for (const { id } of unwrap(await core.call("library.articles", {})).rows) {
    const article = unwrap(await core.call("library.article", { id }));
    byFile.set(article.snapshot.originName.split(/[/\\]/u).at(-1) ?? "", article);
  }
  for (const { article } of sampleArticles) {
    const there = byFile.get(article.file);
    if (there === undefined) throw new Error(`the sample article ${article.file} was not imported`);
    const patch = differing(there, article.meta);
    if (Object.keys(patch).length > 0) unwrap(await core.call("library.editArticles", { ids: [there.id], patch }));
  }
  return byFile;
};

const differing = (there: ArticleMeta, wanted: Partial<ArticleMeta>): Partial<ArticleMeta> =>
  Object.fromEntries(
    metaFields.flatMap((field) => {
      const value = wanted[field];
      return value === undefined || value === there[field] ? [] : [[field, value]];
    }),
  );

/** Gives the actors' ids. */
const makeEntries = async (core: Core): Promise<readonly Id[]> => {
  const gesture = newId();
  const ids: Id[] = [];
  for (const { name, type, aliases, description } of sampleActors) {
    const { id } = unwrap(await core.call("actors.create", { name, type }, { gesture }));
    if (description !== undefined) unwrap(await core.call("actors.edit", { id, description }, { gesture }));
    for (const [alias, kind] of aliases)
      unwrap(await core.call("actors.addAlias", { actorId: id, alias, kind }, { gesture }));
    ids.push(id);
  }
  const idOf = (name: string): Id => ids[sampleActors.findIndex((actor) => actor.name === name)] ?? "";
  for (const { actor, other, ...tie } of sampleTies)
    unwrap(await core.call("actors.tie", { actorId: idOf(actor), otherId: idOf(other), ...tie }, { gesture }));
  const codes = new Map<string, Id>();
  for (const { path, description } of sampleCodes) {
    const slash = path.lastIndexOf("/");
    const parentId = slash < 0 ? null : (codes.get(path.slice(0, slash)) ?? null);
    const { id } = unwrap(await core.call("codes.create", { name: path.slice(slash + 1), parentId }, { gesture }));
    unwrap(await core.call("codes.edit", { id, description }, { gesture }));
    codes.set(path, id);
  }
  for (const { text, kind, ...details } of Object.values(sampleClaims)) {
    const { id } = unwrap(await core.call("claims.create", { text, claimKind: kind }, { gesture }));
    unwrap(await core.call("claims.edit", { id, ...details }, { gesture }));
  }
  return ids;
};

const loadTags = async (core: Core, articles: ReadonlyMap<string, Article>): Promise<void> => {
  const annotations = sampleArticles.flatMap(({ article: { file }, tags }) => {
    const article = articles.get(file);
    return article === undefined ? [] : toAnnotations(article, file, tags);
  });
  const report = await job(core, "annotate.load", { json: JSON.stringify(annotations) });
  const refused = report.items.find(({ status, message }) => status !== "added" || message !== null);
  if (refused !== undefined)
    throw new Error(`the sample tag ${refused.id} was ${refused.status}: ${refused.message ?? ""}`);
};

/** Once the sources of the actors are there. */
const gradeSources = async (core: Core): Promise<void> => {
  const gesture = newId();
  const { rows } = unwrap(await core.call("sources.list", {}));
  for (const { source, reliability, reason } of sampleGrades) {
    const found = rows.find(({ name }) => name === source);
    if (found !== undefined)
      unwrap(await core.call("sources.grade", { id: found.id, reliability, reason }, { gesture }));
  }
};

const judgeClaims = async (core: Core): Promise<void> => {
  const gesture = newId();
  const { rows } = unwrap(await core.call("claims.list", {}));
  for (const { claim, ...judged } of sampleJudgements) {
    const found = rows.find(({ text }) => text === sampleClaims[claim].text);
    if (found !== undefined)
      unwrap(await core.call("assessments.assessClaim", { id: found.id, ...judged }, { gesture }));
  }
};

const holdHypotheses = async (core: Core): Promise<void> => {
  const gesture = newId();
  const claims = unwrap(await core.call("claims.list", {})).rows;
  const idOf = (key: ClaimKey): Id => claims.find(({ text }) => text === sampleClaims[key].text)?.id ?? "";
  const questions = unwrap(await core.call("claims.questions", {}));
  const questionId = questions.find(({ text }) => text === sampleHypotheses.question)?.id ?? "";
  const hypothesisIds: Id[] = [];
  for (const each of sampleHypotheses.hypotheses) {
    const added = "claim" in each ? { claimIds: [idOf(each.claim)] } : { texts: [each.text] };
    hypothesisIds.push(...unwrap(await core.call("hypotheses.add", { questionId, ...added }, { gesture })).ids);
  }
  for (const { claim, relevance, ratings } of sampleHypotheses.evidence) {
    const [id = ""] = unwrap(
      await core.call("hypotheses.addEvidence", { questionId, claimIds: [idOf(claim)] }, { gesture }),
    ).ids;
    unwrap(await core.call("hypotheses.setRelevance", { id, relevance }, { gesture }));
    for (const [at, rating] of ratings.entries()) {
      const rated = { hypothesisId: hypothesisIds[at] ?? "", evidenceId: id, rating };
      unwrap(await core.call("hypotheses.rate", rated, { gesture }));
    }
  }
};

const writeNotes = async (core: Core, articles: ReadonlyMap<string, Article>): Promise<void> => {
  const gesture = newId();
  const save = async (
    subject: NoteSubject,
    subjectId: Id | null,
    title: string,
    lines: readonly NoteLine[],
  ): Promise<void> => {
    unwrap(await core.call("notes.save", { id: newId(), subject, subjectId, title, ...noteState(lines) }, { gesture }));
  };
  for (const [file, { title, lines }] of Object.entries(articleNotes))
    await save("article", articles.get(file)?.id ?? null, title, lines);
  const claims = unwrap(await core.call("claims.list", {})).rows;
  for (const [key, { title, lines }] of Object.entries(claimNotes)) {
    const text = Object.entries(sampleClaims).find(([claimKey]) => claimKey === key)?.[1].text;
    const claim = claims.find((row) => row.text === text);
    if (claim !== undefined) await save("claim", claim.id, title, lines);
  }
  // The one to begin with is the newest.
  for (const { title, lines } of notebookNotes.toReversed()) await save("notebook", null, title, lines);
};
