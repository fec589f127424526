import type { Asked, QueryName } from "../shared/contract/methods.ts";
import type { Id } from "../shared/domain/id.ts";
import type { NetworkEdge } from "../shared/domain/network.ts";
import type { CoreThread } from "./core-thread.ts";
import { drawnViews } from "./drawn-views.ts";

/** What a view asks the core for when it opens, all at once, as its hooks do. `round` counts up: another entry each time. */
export type View = { readonly name: string; readonly asks: (round: number) => readonly ViewAsk[] };
type ViewAsk = { readonly [M in QueryName]: readonly [M, Asked<M>] }[QueryName];

/** The rows a window asks for at once. */
const limit = 80;

/** Every view of the workbench, on the entries that weigh most: the most used claims, actors, sources, codes and questions. */
export const viewsOf = async (core: CoreThread): Promise<readonly View[]> => {
  const claims = (await core.ask("claims.list", { limit })).rows.map(({ id }) => id);
  const actors = (await core.ask("actors.list", { limit })).rows.map(({ id }) => id);
  const sources = (await core.ask("sources.list", { limit })).rows.map(({ id }) => id);
  const questions = (await core.ask("claims.questions", {})).map(({ id }) => id);
  const weighed = await weighedQuestions(core, questions);
  const allCodes = await core.ask("codes.list", {});
  const codes = allCodes.toSorted((a, b) => b.passages - a.passages).map(({ id }) => id);
  const articles = (await core.ask("library.articles", { limit })).rows.map(({ id }) => id);
  const { edges } = await core.ask("network.actors", {});
  const at = (ids: readonly Id[], round: number): Id => ids[round % ids.length] ?? "";
  const list = (name: string, asked: Partial<Asked<"claims.list">>): View => ({
    name,
    asks: () => [["claims.list", { limit, ...asked }]],
  });
  const passages = (kind: "claim" | "actor" | "source" | "code", id: Id, part?: Part): ViewAsk => [
    "annotate.passagesOf",
    { kind, id, limit, ...(part === undefined ? {} : { part }) },
  ];
  // What is said of one claim is likely said elsewhere in like words.
  const wordings: readonly string[] = (
    await Promise.all(
      claims.slice(0, 20).map((id) => core.ask("annotate.passagesOf", { kind: "claim", id, limit: 1, offset: 0 })),
    )
  ).flatMap(({ rows }) => rows.map(({ exact }) => exact));
  const board = (questionId: Id | null): readonly ViewAsk[] => [
    ["claims.questions", {}],
    ["claims.loose", {}],
    ["claims.board", { questionId, limit: 24 }],
  ];
  return [
    { name: "the sidebar's counts", asks: () => [["notebook.info", {}]] },
    list("claims, most used first", {}),
    list("claims, by wording", { sort: "text" }),
    list("claims, newest first", { sort: "newest" }),
    list("claims, by status", { sort: "status" }),
    list("claims, by likelihood", { sort: "likelihood" }),
    list("claims, status open", { status: "open" }),
    list("claims, never judged", { credibility: "none" }),
    list("claims, scrolled to the end", { offset: 99_800 }),
    {
      name: "claims, filtered by a word",
      asks: (round) => [
        ["claims.list", { limit, filter: ["war", "minister", "of the", "police", "a"][round % 5] ?? "" }],
      ],
    },
    {
      name: "a claim: its passages, judgements, relations",
      asks: (round) => [
        ["claims.claim", { id: at(claims, round) }],
        passages("claim", at(claims, round), "affirms"),
        passages("claim", at(claims, round), "denies"),
        ["assessments.ofClaim", { id: at(claims, round) }],
        ["claims.relations", { id: at(claims, round) }],
        ["claims.questions", {}],
        ["notes.of", { subject: "claim", subjectId: at(claims, round) }],
      ],
    },
    { name: "a claim's chains", asks: (round) => [["claims.chains", { claimId: at(claims, round) }]] },
    { name: "a claim's brief", asks: (round) => [["claims.brief", { id: at(claims, round) }]] },
    { name: "question board, the biggest questions", asks: (round) => board(at(questions, round)) },
    { name: "question board, claims without a question", asks: () => board(null) },
    { name: "competing hypotheses", asks: (round) => [["hypotheses.matrix", { questionId: at(weighed, round) }]] },
    { name: "actors", asks: () => [["actors.list", { limit }]] },
    { name: "actors, filtered", asks: (round) => [["actors.list", { limit, filter: "abcde"[round % 5] ?? "" }]] },
    {
      name: "an actor: what they say",
      asks: (round) => [
        ["actors.actor", { id: at(actors, round) }],
        passages("actor", at(actors, round), "said"),
        ["actors.ties", { id: at(actors, round) }],
        ["notes.of", { subject: "actor", subjectId: at(actors, round) }],
      ],
    },
    { name: "an actor's mentions", asks: (round) => [passages("actor", at(actors, round), "tagged")] },
    { name: "sources", asks: () => [["sources.list", { limit }]] },
    { name: "sources, by grade", asks: () => [["sources.list", { limit, sort: "reliability" }]] },
    { name: "sources graded C", asks: () => [["sources.list", { limit, reliability: "C" }]] },
    {
      name: "a source: what it says",
      asks: (round) => [
        ["sources.source", { id: at(sources, round) }],
        passages("source", at(sources, round), "said"),
        ["notes.of", { subject: "source", subjectId: at(sources, round) }],
      ],
    },
    { name: "a source's record", asks: (round) => [["assessments.record", { id: at(sources, round) }]] },
    {
      name: "codes",
      asks: () => [
        ["codes.list", {}],
        ["codes.withBelow", {}],
      ],
    },
    { name: "a code's passages", asks: (round) => [passages("code", at(codes, round))] },
    ...(["passage", "overlap", "article"] as const).map((nearness): View => ({
      name: `codes together: ${nearness}, the 20 most used`,
      asks: () => [["codes.together", { ids: codes.slice(0, 20), nearness }]],
    })),
    {
      name: "copies",
      asks: () => [
        ["copies.groups", { limit }],
        ["copies.unchecked", {}],
      ],
    },
    { name: "articles", asks: () => [["library.articles", { limit }]] },
    {
      name: "an article: text and passages",
      asks: (round) => [
        ["library.article", { id: at(articles, round) }],
        ["annotate.passages", { articleId: at(articles, round) }],
      ],
    },
    ...(await drawnViews(core, (round) => at(questions, round))),
    { name: "the network of the 60 most active", asks: () => [["network.actors", {}]] },
    { name: "the network of one stance", asks: () => [["network.actors", { act: "alleges" }]] },
    {
      name: "an edge of the network: its passages",
      asks: (round) => [["network.passages", { ...edgeAt(edges, round), limit }]],
    },
    { name: "the tag picker, nothing typed", asks: () => [["annotate.suggest", { kinds: [], text: "" }]] },
    {
      name: "the tag picker, a letter",
      asks: (round) => [["annotate.suggest", { kinds: [], text: "eatsi"[round % 5] ?? "" }]],
    },
    {
      name: "the tag picker, typing",
      asks: (round) => [
        ["annotate.suggest", { kinds: ["claim"], text: ["the w", "pol", "against", "mini", "of"][round % 5] ?? "" }],
      ],
    },
    {
      name: "the tag picker: claims on passages in like words",
      asks: (round) => [["search.claimsLike", { text: at(wordings, round) }]],
    },
  ];
};

const edgeAt = (edges: readonly NetworkEdge[], round: number): Pick<NetworkEdge, "speaker" | "other" | "kind"> => {
  const edge = edges[round % edges.length];
  return { speaker: edge?.speaker ?? "", other: edge?.other ?? "", kind: edge?.kind ?? "about" };
};

type Part = NonNullable<Asked<"annotate.passagesOf">["part"]>;

/** Those under which hypotheses stand, the biggest grid first. */
const weighedQuestions = async (core: CoreThread, questions: readonly Id[]): Promise<readonly Id[]> => {
  const found: { readonly id: Id; readonly cells: number }[] = [];
  for (const id of questions.slice(0, 60)) {
    const { hypotheses, evidence } = await core.ask("hypotheses.matrix", { questionId: id });
    if (hypotheses.length > 0) found.push({ id, cells: hypotheses.length * evidence.length });
  }
  return found.toSorted((a, b) => b.cells - a.cells).map(({ id }) => id);
};
