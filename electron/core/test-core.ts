import { deepStrictEqual, notDeepStrictEqual } from "node:assert";
import type { Answer, Asked, JobName, MethodName } from "../../shared/contract/methods.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import { newId } from "../../shared/domain/id.ts";
import type { Id } from "../../shared/domain/id.ts";
import type { Range } from "../../shared/domain/range.ts";
import { startCore } from "./core.ts";
import type { CallOptions } from "./core.ts";
import { loggedTables } from "./store/change-log.ts";
import { notebookInMemory } from "./store/index.ts";
import type { OpenedDatabase } from "./store/index.ts";
import { putArticle } from "./store/test-article.ts";
import type { TestArticle } from "./store/test-article.ts";

export type TestCore = ReturnType<typeof openTestCore>;

/** A core on a notebook that holds these articles, for tests: answers come unwrapped, failures are thrown. */
export const openTestCore = (articles: readonly TestArticle[], opened: OpenedDatabase = notebookInMemory()) => {
  const placed = articles.map((article) => ({ text: article.text, ...putArticle(opened.db, article) }));
  const core = startCore(opened, { who: "Tester" });

  const ask = async <M extends MethodName>(name: M, input: Asked<M>, options?: CallOptions): Promise<Answer<M>> => {
    const outcome = await core.call(name, input, options);
    if (!outcome.ok) throw new Refusal(outcome.failure.kind, outcome.failure.message);
    return outcome.value;
  };
  /** Where words stand in an article, as the input of `annotate.tag` wants it. */
  const at = (words: string, { article = 0, time = 0 } = {}): Range & { articleId: Id; revisionId: Id } => {
    const found = placed[article];
    if (found === undefined) throw new Error(`there is no article ${article}`);
    let start = -1;
    for (let n = 0; n <= time; n += 1) start = found.text.indexOf(words, start + 1);
    if (start === -1) throw new Error(`“${words}” does not stand in the article`);
    return { articleId: found.articleId, revisionId: found.revisionId, start, end: start + words.length };
  };
  return {
    opened,
    core,
    articles: placed,
    ask,
    at,
    range: (words: string, where?: { article?: number; time?: number }): Range => {
      const { start, end } = at(words, where);
      return { start, end };
    },
    /** What a job gave; throws what it failed with. */
    run: async <M extends JobName>(name: M, input: Asked<M>): Promise<unknown> => {
      const outcome = await core.dispatch(name, input);
      if (!outcome.ok) throw new Refusal(outcome.failure.kind, outcome.failure.message);
      const answer = outcome.value;
      if (typeof answer !== "object" || answer === null || !("jobId" in answer) || typeof answer.jobId !== "string")
        throw new Error("a job did not answer with its id");
      const ended = await core.finished(answer.jobId);
      if (!ended.ok) throw new Refusal(ended.failure.kind, ended.failure.message);
      return ended.value;
    },
    gesture: () => ({ gesture: newId() }),
    undo: () => ask("history.undo", {}),
    redo: () => ask("history.redo", {}),
    /** Every row of every table of content, to compare whole states of the notebook. */
    content: (): Readonly<Record<string, readonly unknown[]>> =>
      Object.fromEntries(
        loggedTables.map((table) => [table, opened.db.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
      ),
    /** What `notebook.check` finds wrong. */
    problems: async (): Promise<readonly string[]> => (await ask("notebook.check", {})).problems,
  };
};

/** What `work` changed is taken back and done again, to the letter. */
export const undoAndRedo = async (book: TestCore, work: () => Promise<unknown>): Promise<void> => {
  const before = book.content();
  await work();
  const after = book.content();
  notDeepStrictEqual(after, before);
  await book.undo();
  deepStrictEqual(book.content(), before);
  await book.redo();
  deepStrictEqual(book.content(), after);
  deepStrictEqual(await book.problems(), []);
};
