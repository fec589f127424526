import { expect, test } from "vitest";
import { startCore } from "./core.ts";
import type { Outcome } from "../../shared/contract/failure.ts";
import { notebookInMemory } from "./store/index.ts";

const good = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.failure.message);
  return outcome.value;
};

test("passages are listed by what somebody says, where they are tagged, and by position towards a claim", async () => {
  const core = startCore(notebookInMemory());
  const { jobId } = good(
    await core.call("import.run", {
      items: [
        { kind: "text", title: "The gates", text: "The gates\n\nVelt said the gates were open. Lind denied it." },
      ],
    }),
  );
  await core.finished(jobId);
  const articleId = good(await core.call("library.articles", {})).rows[0]?.id ?? "";
  const article = good(await core.call("library.article", { id: articleId }));
  const tag = async (words: string, target: Parameters<typeof core.call<"annotate.tag">>[1]["target"]) => {
    const start = article.text.indexOf(words);
    const range = { articleId, revisionId: article.revisionId, start, end: start + words.length };
    return good(await core.call("annotate.tag", { ...range, target })).passage;
  };
  await tag("Velt", { kind: "actor", name: "Ada Velt" });
  const said = await tag("the gates were open", { kind: "claim", text: "The gates were open." });
  const denial = await tag("denied it", { kind: "claim", text: "The gates were open." });
  const actorId = good(await core.call("actors.list", {})).rows[0]?.id ?? "";
  const claimId = good(await core.call("claims.list", {})).rows[0]?.id ?? "";
  await core.call("annotate.attribute", {
    passageId: said.id,
    speaker: { kind: "actor", id: actorId },
    act: "asserts",
  });
  await core.call("annotate.attribute", {
    passageId: denial.id,
    speaker: { kind: "new-actor", name: "Lind" },
    act: "denies",
  });

  const words = async (asked: Parameters<typeof core.call<"annotate.passagesOf">>[1]) =>
    good(await core.call("annotate.passagesOf", asked)).rows.map((passage) => passage.exact);
  expect(await words({ kind: "actor", id: actorId })).toEqual(["Velt", "the gates were open"]);
  expect(await words({ kind: "actor", id: actorId, part: "said" })).toEqual(["the gates were open"]);
  expect(await words({ kind: "actor", id: actorId, part: "tagged" })).toEqual(["Velt"]);
  expect(await words({ kind: "claim", id: claimId, part: "affirms" })).toEqual(["the gates were open"]);
  expect(await words({ kind: "claim", id: claimId, part: "denies" })).toEqual(["denied it"]);
  expect(await words({ kind: "claim", id: claimId, part: "questions" })).toEqual([]);
  await core.close();
});

test("a source keeps every grade it was given, the newest first", async () => {
  const core = startCore(notebookInMemory());
  const { id } = good(await core.call("sources.create", { name: "Harbour log", kind: "document" }));
  good(await core.call("sources.grade", { id, reliability: "C", reason: "Copied by hand" }));
  good(await core.call("sources.grade", { id, reliability: "B", reason: "The original was found" }));
  const source = good(await core.call("sources.source", { id }));
  expect(source.reliability).toBe("B");
  expect(source.grades.map(({ reliability, reason }) => `${reliability}: ${reason}`)).toEqual([
    "B: The original was found",
    "C: Copied by hand",
  ]);
  await core.close();
});

test("the words around a passage are the article's, not the debris between them", async () => {
  const core = startCore(notebookInMemory());
  const text =
    "The gates\n\nThe gates, Velt said, [vx_player id=7 autoplay=off] were open all of that night.\n\nAdvertisement\n\nLind denied it.";
  const { jobId } = good(await core.call("import.run", { items: [{ kind: "text", text }] }));
  await core.finished(jobId);
  const articleId = good(await core.call("library.articles", {})).rows[0]?.id ?? "";
  const { revisionId, exclusions } = good(await core.call("library.article", { id: articleId }));
  expect(exclusions.map(({ kind }) => kind)).toEqual(["shortcode", "ad-tag"]);
  const start = text.indexOf("were open");
  const { passage } = good(
    await core.call("annotate.tag", {
      articleId,
      revisionId,
      start,
      end: start + "were open".length,
      target: { kind: "code", name: "gates" },
    }),
  );
  const shown = async () => good(await core.call("annotate.passage", { id: passage.id }));
  expect(await shown()).toMatchObject({
    before: "The gates\n\nThe gates, Velt said, ",
    after: " all of that night.\n\nLind denied it.",
  });
  good(await core.call("library.setExclusionState", { ids: exclusions.map(({ id }) => id), state: "restored" }));
  expect((await shown()).before).toContain("[vx_player");
});
