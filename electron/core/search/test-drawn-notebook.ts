import fc from "fast-check";
import { dayOf } from "../../../shared/domain/day.ts";
import { newId } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";
import type { Seen } from "./test-reference.ts";

const people = ["Mira Orsk", "José Łuk", "Coast Wire"] as const;
const codes = ["weapons", "weapons/gas", "figures"] as const;
export const words = ["fire", "Fire", "dock", "café", "cafe", "U.S.", "no", "gas", "Orsk", "l’état", "ﬁre"];
/** Each two words with the end of a sentence or paragraph between them. */
const ends = ["over! It", "end.\nThe"];

const passage = fc.record({
  from: fc.nat(30),
  length: fc.integer({ min: 1, max: 8 }),
  actor: fc.option(fc.constantFrom(...people)),
  code: fc.option(fc.constantFrom(...codes)),
  says: fc.option(
    fc.record({
      who: fc.constantFrom(...people),
      act: fc.constantFrom("denies" as const, "asserts" as const),
      at: fc.option(fc.constantFrom("2017-04", "2017-04-30T23:00:00Z", "2016", "2017-05-01")),
    }),
  ),
  dead: fc.option(fc.constantFrom([80, 90] as const, [87, null] as const, [null, 3] as const)),
  note: fc.option(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((list) => list.join(" "))),
});
export const article = fc.record({
  words: fc.array(fc.constantFrom(...words, ...ends), { minLength: 1, maxLength: 30 }),
  publication: fc.constantFrom("Harbour Times", "Inland Post"),
  language: fc.constantFrom("en", "en-GB", "ru"),
  published: fc.constantFrom("2017-04-09", "2017-04-10", "2017-04-12", "2016-12-31"),
  daysAgo: fc.constantFrom(0, 6, 7, 400),
  /** The first and last of the words that are folded. */
  folded: fc.option(fc.tuple(fc.nat(29), fc.nat(29)), { freq: 3 }),
  passages: fc.array(passage, { maxLength: 6 }),
});
type Article = typeof article extends fc.Arbitrary<infer T> ? T : never;

const ofArticle = (one: Article): readonly string[] => [
  ...(one.language.startsWith("en") ? ["lang=en"] : []),
  ...(one.daysAgo < 7 ? ["imported=7d"] : []),
  ...(["2017-04-10", "2017-04-12"].includes(one.published) ? ["published=2017-04-10..12"] : []),
  ...(one.published === "2016-12-31" ? ["published=..2016"] : []),
];

const nowhere = { text: "", article: 0, start: 0, end: 0, claims: [] } as const;

export const asArticle = (one: Article): Seen => {
  const fold = foldOf(one);
  const kept = one.words.filter((_, at) => fold === null || at < fold[0] || at > fold[1]);
  return { ...nowhere, id: "", columns: [kept.join(" "), one.publication], filters: new Set(ofArticle(one)) };
};

/** The first and last of the words that are folded, both of them there. */
const foldOf = ({ folded, words: all }: Article): readonly [number, number] | null =>
  folded === null
    ? null
    : [Math.min(...folded) % all.length, Math.max(Math.min(...folded) % all.length, Math.max(...folded) % all.length)];

/** Where a word begins in the text that the words make. */
const startOf = (all: readonly string[], at: number): number => all.slice(0, at).join(" ").length + (at === 0 ? 0 : 1);

export const written = (articles: readonly Article[]) => {
  const book = scratchNotebook();
  const passages: Seen[] = [];
  book.write(() => {
    const actors = new Map(people.map((name) => [name, book.actor(name)]));
    const sources = new Map(people.map((name) => [name, book.source(name, actors.get(name) ?? "")]));
    const weapons = book.code("weapons");
    for (const name of ["José Łuk", "Coast Wire"] as const)
      for (const [at, grade] of [
        ["2024-01-01", name === "José Łuk" ? "A" : "B"],
        ["2024-02-01", name === "José Łuk" ? "B" : "C"],
      ])
        book.run(
          "INSERT INTO assessment (id, source_id, reliability, reason, who, at) VALUES (?, ?, ?, '', 'test', ?)",
          newId(),
          sources.get(name),
          grade,
          at,
        );
    const question = newId();
    book.run("INSERT INTO question (id, text, created_at) VALUES (?, 'How many died?', '')", question);
    const codeIds = { weapons, "weapons/gas": book.code("gas", weapons), figures: book.code("figures") };
    const tolls = new Map(
      [[80, 90] as const, [87, null] as const, [null, 3] as const].map(([low, high]) => {
        const claim = book.claim("toll");
        book.run(
          "UPDATE claim SET number_low = ?, number_high = ?, question_id = ? WHERE id = ?",
          low,
          high,
          high === null ? question : null,
          claim,
        );
        return [`${low}`, claim];
      }),
    );
    for (const [low, at, status] of [
      ["80", "2024-01-01", "open"],
      ["80", "2024-02-01", "contradicted"],
      ["87", "2024-01-01", "open"],
    ] as const)
      book.run(
        "INSERT INTO assessment (id, claim_id, status, reason, who, at) VALUES (?, ?, ?, '', 'test', ?)",
        newId(),
        tolls.get(low),
        status,
        at,
      );
    const deniedByOrsk = new Set(
      articles.flatMap((one) =>
        one.passages.flatMap(({ says, dead }) =>
          says?.who === "Mira Orsk" && says.act === "denies" && dead !== null ? [`${dead[0]}`] : [],
        ),
      ),
    );
    for (const [number, one] of articles.entries()) {
      const text = one.words.join(" ");
      const articleId = book.article({ title: "", text, publication: one.publication, day: dayOf(one.published) });
      const importedAt = new Date();
      importedAt.setDate(importedAt.getDate() - one.daysAgo);
      book.run(
        "UPDATE article SET language = ?, imported_at = ? WHERE id = ?",
        one.language,
        importedAt.toISOString(),
        articleId,
      );
      const fold = foldOf(one);
      const debris =
        fold === null
          ? null
          : { start: startOf(one.words, fold[0]), end: one.words.slice(0, fold[1] + 1).join(" ").length };
      if (debris !== null) book.exclusion(articleId, debris.start, debris.end);
      const placed = one.passages.map((plan) => {
        const from = plan.from % one.words.length;
        const start = startOf(one.words, from);
        const exact = one.words.slice(from, from + plan.length).join(" ");
        const end = start + exact.length;
        const id = book.passage(articleId, start, end);
        if (plan.actor !== null) book.tag(id, "actor", actors.get(plan.actor) ?? "");
        if (plan.code !== null) book.tag(id, "code", codeIds[plan.code]);
        let said: string | null = null;
        if (plan.says !== null) {
          said = book.attribution({
            passageId: id,
            sourceId: sources.get(plan.says.who) ?? null,
            act: plan.says.act,
          });
          book.run("UPDATE attribution SET said_at = ? WHERE id = ?", plan.says.at, said);
        }
        if (plan.dead !== null) {
          const denies = plan.says?.act === "denies";
          const tag = book.tag(id, "claim", tolls.get(`${plan.dead[0]}`) ?? "", denies ? "denies" : "affirms");
          book.run("UPDATE tag SET attribution_id = ? WHERE id = ?", said, tag);
        }
        if (plan.note !== null) book.note("passage", id, plan.note);
        return { plan, id, start, end, exact };
      });
      for (const { plan, id, start, end, exact } of placed) {
        if ([plan.actor, plan.code, plan.says, plan.note, plan.dead].every((part) => part === null)) continue;
        const inside = placed
          .filter((other) => other.start >= start && other.end <= end)
          .map((other) => other.plan.actor);
        const about = [...inside, plan.says?.who];
        const filters = new Set([
          ...(plan.actor === null ? [] : ["kind=actor"]),
          ...(plan.says === null ? [] : ["kind=claim", `stance=${plan.says.act}`, `speaker=${plan.says.who}`]),
          ...(plan.dead === null ? [] : ["kind=claim"]),
          ...(plan.dead?.[1] === 90 ? ["value=>87"] : []),
          ...(plan.dead?.[1] === null ? ["question=how many"] : []),
          ...(plan.says?.who === "José Łuk" ? ["grade=B"] : []),
          ...(plan.says?.at?.startsWith("2017-04") === true ? ["said=2017-04"] : []),
          ...(inside.includes("Mira Orsk") ? ["about=Orsk"] : []),
          ...(plan.actor === "Coast Wire" ? ["tag=Coast Wire"] : []),
          ...(plan.code?.startsWith("weapons") === true ? ["tag=weapons"] : []),
          ...ofArticle(one),
          ...(about.includes("Mira Orsk") ? ["actor=Orsk"] : []),
          ...(about.includes("José Łuk") ? ["actor=jose luk"] : []),
          ...(plan.code?.startsWith("weapons") === true ? ["code=weapons"] : []),
          ...(plan.code === null ? [] : [`code=${plan.code}`]),
          ...(one.publication === "Harbour Times" ? ["publication=harbour"] : []),
          ...(plan.note === null ? [] : ["has=note"]),
          ...(plan.dead?.[0] === 87 ? ["status=open"] : []),
          ...((plan.says?.who === "Mira Orsk" && plan.says.act === "denies") ||
          (plan.dead !== null && deniedByOrsk.has(`${plan.dead[0]}`))
            ? ["denied-by=Mira Orsk"]
            : []),
          ...(about.includes("Mira Orsk") ? ["actor=*Ors*"] : []),
          ...(debris !== null && start >= debris.start && end <= debris.end ? ["in=debris"] : []),
        ]);
        const names = [
          plan.actor,
          plan.code?.replace("weapons/", "") ?? null,
          plan.says?.who ?? null,
          plan.dead === null ? null : "toll",
        ];
        passages.push({
          id,
          columns: [exact, plan.note ?? "", ...names.map((name) => name ?? "")],
          filters,
          text,
          article: number,
          start,
          end,
          claims: plan.dead === null ? [] : [`${plan.dead[0]}`],
        });
      }
    }
  });
  const handlers = searchHandlers(book.store);
  return {
    run: handlers["search.run"],
    facets: handlers["search.facets"],
    count: handlers["search.count"],
    passages,
    /** Read all that search keeps in memory. */
    warm: (): void => {
      while (book.store.warm(1000)) continue;
    },
    close: () => book.opened.close(),
  };
};
