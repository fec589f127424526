import { sayJudgement } from "../../../shared/domain/assessment.ts";
import { sayNumber } from "../../../shared/domain/claim-number.ts";
import type { ExportClaim } from "../store/export.ts";
import { inline } from "./escape-markdown.ts";
import { frontMatter } from "./front-matter.ts";
import type { Book } from "./make-book.ts";
import type { Links } from "./make-links.ts";
import { byName, byUse } from "./order.ts";
import { renderHypotheses } from "./render-hypotheses.ts";
import type { Standings } from "./say-standing.ts";

/** All questions in one file: the claims that answer each side by side, how far they are confirmed, what is in conflict. */
export const renderQuestions = (book: Book, links: Links, standings: Standings): string => {
  const byQuestion = new Map<string | null, ExportClaim[]>();
  for (const claim of book.contents.claims) {
    if (!book.included.has(claim.id)) continue;
    const claims = byQuestion.get(claim.question);
    if (claims === undefined) byQuestion.set(claim.question, [claim]);
    else claims.push(claim);
  }
  const matrices = new Map(
    book.contents.scope.kind === "whole" ? book.contents.matrices.map((matrix) => [matrix.question, matrix]) : [],
  );
  const named = [...byQuestion.keys()].flatMap((question) => question ?? []);
  const asked = [...new Set([...named, ...matrices.keys()])].toSorted(byName);
  const competing = (question: string): readonly string[] => {
    const matrix = matrices.get(question);
    return matrix === undefined ? [] : renderHypotheses(matrix, links);
  };
  const section = (title: string, claims: readonly ExportClaim[], whole: boolean): string => {
    const ranked = claims
      .map((claim) => ({ ...claim, name: claim.text, uses: book.appearances.get(claim.id)?.length ?? 0 }))
      .toSorted(byUse);
    const all = ranked.flatMap(({ id }) => book.appearances.get(id) ?? []);
    const conflicts = ranked.flatMap((claim) =>
      standings.conflicts(claim).map((words) => `- ${links.to(claim.id, claim.text)}: ${words}`),
    );
    return [
      `## ${title}`,
      ...(whole ? [`${standings.figures(all)}.`] : []),
      [
        "| Claim | Judged | Figure | Affirmed | Denied | Other | Independence |",
        "| --- | --- | --- | ---: | ---: | ---: | --- |",
        ...ranked.map((claim) => rowOf(book, links, standings, claim)),
      ].join("\n"),
      ...(conflicts.length === 0 ? [] : ["Conflicts:", conflicts.join("\n")]),
    ].join("\n\n");
  };
  const loose = byQuestion.get(null);
  const sections = [
    "# Questions",
    "Articles that repeat one word are one root: only distinct roots confirm each other.",
    ...asked.flatMap((question) => [
      section(inline(question), byQuestion.get(question) ?? [], true),
      ...competing(question),
    ]),
    ...(loose === undefined ? [] : [section("Under no question", loose, false)]),
  ];
  const head = frontMatter([
    ["type", "questions"],
    ["questions", asked.length],
  ]);
  return `${head}\n${sections.join("\n\n")}\n`;
};

const rowOf = (book: Book, links: Links, standings: Standings, claim: ExportClaim): string => {
  const all = book.appearances.get(claim.id) ?? [];
  const affirmed = all.filter(({ position }) => position === "affirms" || position === "presupposes").length;
  const denied = all.filter(({ position }) => position === "denies").length;
  const cells = [
    links.inTable(claim.id, claim.text),
    sayJudgement(claim.judged).join(", "),
    claim.number === null ? "" : inline(sayNumber(claim.number)),
    affirmed,
    denied,
    all.length - affirmed - denied,
    standings.independence(all),
  ];
  return `| ${cells.join(" | ")} |`;
};
