import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import type { Attribution } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Passage } from "../../../shared/domain/passage.ts";
import type { Contents } from "./contents.ts";
import { renderFiles } from "./render-files.ts";

const ids = {
  article: newId(),
  actor: newId(),
  source: newId(),
  claim: newId(),
  code: newId(),
  passage: newId(),
  said: newId(),
};

/** A notebook with one of everything, all of it called the same. */
const notebookOf = (name: string): Contents => {
  const attribution: Attribution = {
    id: ids.said,
    sourceId: ids.source,
    sourceName: name,
    actorId: ids.actor,
    act: "denies",
    quote: "direct",
    sourcing: "named",
    hedge: name,
    negated: false,
    groundRule: "background",
    addressee: null,
    target: null,
    saidAt: null,
    medium: null,
    parentId: null,
    sourcePassageId: null,
    cuePassageId: null,
    mediumPassageId: null,
    addresseePassageId: null,
    contentPassageIds: [ids.passage],
    chain: [{ role: "speaker", name, actorId: ids.actor }],
  };
  const tag = { id: newId(), label: name, color: null, position: null, attributionId: null };
  const passage: Passage = {
    id: ids.passage,
    articleId: ids.article,
    revisionId: newId(),
    start: 3,
    end: 3 + name.length,
    exact: name,
    state: "placed",
    tags: [
      { ...tag, kind: "claim", targetId: ids.claim, position: "denies", attributionId: ids.said },
      { ...tag, kind: "actor", targetId: ids.actor },
      { ...tag, kind: "source", targetId: ids.source },
      { ...tag, kind: "code", targetId: ids.code },
    ],
    attributions: [attribution],
    serves: null,
    noteId: null,
    createdAt: "2031-01-01T00:00:00.000Z",
  };
  const judged = { status: "contradicted", credibility: 3, likelihood: "unlikely", confidence: "low" } as const;
  const said = { id: newId(), reason: name, who: name, at: "2031-03-16T10:00:00.000Z" };
  return {
    notebook: { id: newId(), title: name },
    scope: { kind: "whole" },
    articles: [
      {
        id: ids.article,
        title: name,
        subtitle: name,
        byline: name,
        section: name,
        agency: name,
        updatedAt: null,
        authors: [name],
        publication: name,
        publishedAt: "2031-03-14",
        url: name,
        language: null,
        importedAt: "2031-03-15T10:00:00.000Z",
        words: 1,
        sha256: "0".repeat(64),
        originName: name,
        copyOf: null,
        copyKind: null,
      },
    ],
    passages: new Map([[ids.article, [passage]]]),
    actors: [{ id: ids.actor, name, type: "person", description: name }],
    aliases: [{ actorId: ids.actor, alias: `${name}x`, kind: "short" }],
    credits: [{ actorId: ids.actor, articleId: ids.article, role: "author" }],
    ties: [{ actorId: ids.actor, kind: "speaks-for", otherId: ids.actor, title: name, from: "2015", to: null }],
    sources: [
      {
        id: ids.source,
        name,
        kind: "actor",
        actorId: ids.actor,
        reliability: "B",
        grades: [{ ...said, reliability: "B" }],
      },
    ],
    codes: [{ id: ids.code, name, parentId: null, path: name, description: name }],
    claims: [
      {
        id: ids.claim,
        text: name,
        kind: "fact",
        question: name,
        number: { op: ">=", low: 87, high: null, unit: name },
        event: { from: "2031", to: null, place: name },
        judged,
        assessments: [{ ...said, ...judged }],
      },
    ],
    matrices: [
      {
        question: name,
        questionId: newId(),
        hypotheses: [{ id: ids.claim, claimId: null, text: name }],
        evidence: [
          {
            id: ids.code,
            claimId: null,
            passageId: newId(),
            articleId: ids.article,
            articleTitle: name,
            text: name,
            credibility: null,
            relevance: "high",
            words: [],
          },
        ],
        sources: [],
        cells: [{ hypothesisId: ids.claim, evidenceId: ids.code, rating: "II" }],
      },
    ],
    relations: [{ claimId: ids.claim, kind: "contradicts", otherId: newId(), aspect: "fact", reason: name }],
    notes: [
      { id: newId(), subject: "notebook", subjectId: null, title: name, markdown: "plain" },
      {
        id: newId(),
        subject: "article",
        subjectId: ids.article,
        title: "",
        markdown: "# On the article\n\n```\nnever closed",
      },
    ],
  };
};

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "[[",
        "]]",
        "|",
        "#",
        "*",
        "`",
        "<b>",
        "<!--",
        "---",
        "\n",
        ": ",
        '"',
        "\\",
        "%%",
        "==",
        "- ",
        "1. ",
        "> ",
        "$",
      ),
      fc.string({ unit: "grapheme", maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((pieces) => pieces.join(""))
  .filter((name) => name.trim() !== "" && !name.includes("\0"));

describe("renderFiles", () => {
  test("makes sound files of whatever things are called", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (name) => {
        const { files } = await renderFiles(notebookOf(name), noPause);
        const paths = files.map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const { path, text } of files) {
          const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/u.exec(text()) ?? [];
          expect(head).toMatch(/^type: /u);
          for (const line of head.split("\n")) expect(line).toMatch(/^(?:[a-z0-9]+: ?|\s+- ).*$/u);
          const kinds = fromMarkdown(body).children.map((child) => child.type);
          expect(kinds[0], path).toBe("heading");
          expect(
            kinds.filter((kind) => !known.has(kind)),
            path,
          ).toEqual([]);
          for (const [, target] of body.matchAll(/\[\[([^\]|#\\]+)/gu)) expect(paths, path).toContain(`${target}.md`);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("names files after their entries alone, so that others do not move them", async () => {
    const one = notebookOf("One");
    const more = {
      ...one,
      actors: [...one.actors, { id: newId(), name: "One", type: "person" as const, description: null }],
    };
    const paths = (await renderFiles(one, noPause)).files.map(({ path }) => path);
    expect((await renderFiles(more, noPause)).files.map(({ path }) => path)).toEqual(expect.arrayContaining(paths));
  });

  test("sets a note’s headings below its place and closes what it leaves open", async () => {
    const article =
      (await renderFiles(notebookOf("One"), noPause)).files.find(({ path }) => path.startsWith("articles/"))?.text() ??
      "";
    expect(article).toContain("## Note\n\n### On the article\n\n```\nnever closed\n```\n\n## Passages");
  });
});

const noPause = (): Promise<void> => Promise.resolve();
const known: ReadonlySet<string> = new Set(["heading", "paragraph", "list", "blockquote", "code"]);
