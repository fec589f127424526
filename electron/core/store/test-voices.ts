import { acts, positions } from "../../../shared/domain/attribution.ts";
import { newId } from "../../../shared/domain/id.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { scratchNotebook } from "./scratch-notebook.ts";

/** Numbers from 0 up to 1, the same for the same seed. */
export const drawing = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
};

/** A notebook drawn by chance in which a few actors say, pass on and deny a few claims: for comparing with a slow count. */
export const drawVoices = (seed: number) => {
  const book = scratchNotebook();
  const random = drawing(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const one = <T>(of: readonly T[]): T => {
    const found = of[below(of.length)];
    if (found === undefined) throw new Error("nothing to choose from");
    return found;
  };
  const maybe = <T>(share: number, value: () => T): T | null => (random() < share ? value() : null);
  book.write(() => {
    const actors = Array.from({ length: 7 }, (_, at) => ({ id: book.actor(`Actor ${at}`), name: `Actor ${at}` }));
    const sources = [...actors.map(({ id, name }) => book.source(name, id)), book.source("an official")];
    const question = newId();
    book.run("INSERT INTO question (id, text, created_at) VALUES (?, 'How many?', '')", question);
    const claims = Array.from({ length: 6 }, (_, at) => book.claim(`Claim ${at}`));
    book.run("UPDATE claim SET question_id = ? WHERE id IN (?, ?, ?)", question, ...claims.slice(0, 3));
    book.run("UPDATE claim SET number_op = '>=', number_low = 5, number_unit = 'dead' WHERE id = ?", claims[0]);
    book.run("UPDATE claim SET event_from = '2023-04' WHERE id IN (?, ?)", claims[1], claims[2]);
    let parent: Id | null = null;
    for (let each = 0; each < 8; each += 1) {
      const day = 19_000 + below(400);
      const article = book.article({ title: `Article ${each}`, text: "word ".repeat(60), day });
      const published = new Date(day * 86_400_000).toISOString();
      const date = maybe(0.85, () => published.slice(0, one([4, 7, 10])));
      book.run("UPDATE article SET published_at = ? WHERE id = ?", date, article);
      const taken = new Set<string>();
      for (let passage = 0; passage < 14; passage += 1) {
        const start = 5 * below(40);
        const end = start + 4 + 5 * below(8);
        if (taken.has(`${start} ${end}`)) continue;
        taken.add(`${start} ${end}`);
        const id = book.passage(article, start, end);
        if (random() < 0.4) book.tag(id, "actor", one(actors).id);
        if (random() < 0.7) {
          const said = book.attribution({
            passageId: id,
            sourceId: maybe(0.9, () => one(sources)),
            act: one(acts.slice(0, 4)),
            chain: Array.from({ length: below(4) }, () => {
              const { id: actorId, name } = one(actors);
              return { name, actorId: maybe(0.6, () => actorId) };
            }),
          });
          book.run(
            "UPDATE attribution SET parent_id = ?, target_actor_id = ?, said_at = ? WHERE id = ?",
            maybe(0.3, () => parent),
            maybe(0.2, () => one(actors).id),
            maybe(0.4, () => one(["2022", "2022-02", "2022-11-05"])),
            said,
          );
          parent = said;
          const tag = book.tag(id, "claim", one(claims), one(positions));
          book.run("UPDATE tag SET attribution_id = ? WHERE id = ?", said, tag);
        } else if (random() < 0.5) book.tag(id, "claim", one(claims), one(positions));
      }
    }
  });
  return book;
};
