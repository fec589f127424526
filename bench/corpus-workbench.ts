import type { Database } from "better-sqlite3";
import { newId } from "../shared/domain/id.ts";

/**
 * What makes a notebook that was worked through of one that was only tagged: claims on questions, with figures and events,
 * related and judged; sources graded; actors tied; hypotheses; attributions with chains and hearsay; copies among articles.
 * A few questions, actors and claims have very much of everything, as in real work. The same for each row in each run.
 */
export const openWorkbench = (db: Database) => {
  db.function("new_id", () => newId());
  db.function("luck", { deterministic: true }, luck);
  db.function("skewed", { deterministic: true }, (below: number, n: number, salt: number) =>
    Math.floor(below * luck(n, salt) ** 3),
  );
  const registries = registrySteps.map((sql) => db.prepare<[]>(sql));
  const steps = articleSteps.map((sql) => db.prepare<{ readonly from: number }>(sql));
  const last = db.prepare<[], number>("SELECT coalesce(max(n), 0) FROM article").pluck();
  let done = 0;
  return {
    /** Once, when the claims, actors and sources are there. */
    registries: (): void => registries.forEach((step) => step.run()),
    /** What came since the last time. */
    articles: (): void => {
      for (const step of steps) step.run({ from: done });
      done = last.get() ?? 0;
    },
  };
};

/** 0 to 1, scattered (SplitMix32). */
const luck = (n: number, salt: number): number => {
  let mixed = (Math.imul(n, 0x9e3779b9) + Math.imul(salt, 0x85ebca6b)) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
};

const numbers = (to: number): string =>
  `WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${to})`;
const at = "strftime('%Y-%m-%dT%H:%M:%fZ', 1700000000 + n * 60, 'unixepoch')";
/** Of a list, by a row's number. */
const oneOf = (values: readonly (string | number)[], salt: number): string =>
  `CASE cast(luck(n, ${salt}) * ${values.length} AS INTEGER) ${values
    .map((value, index) => `WHEN ${index} THEN ${typeof value === "number" ? value : `'${value}'`}`)
    .join(" ")} END`;

const registrySteps = [
  `INSERT INTO question (id, text, created_at) ${numbers(2000)}
     SELECT new_id(), 'Question ' || n || ': ' || (SELECT text FROM claim c WHERE c.n = number.n), ${at} FROM number`,
  // The biggest question has some 4,700 claims, two in five claims are on none.
  `UPDATE claim SET question_id = (SELECT q.id FROM question q WHERE q.n = 1 + skewed(2000, claim.n, 2)) WHERE luck(n, 1) < 0.6`,
  `UPDATE claim SET kind = 'number', number_op = ${oneOf(["=", "~", ">=", "<="], 4)}, number_low = cast(luck(n, 5) * 300 AS INTEGER),
     number_unit = ${oneOf(["dead", "wounded", "people", "rounds"], 6)} WHERE luck(n, 3) < 0.15`,
  `UPDATE claim SET event_from = date(1300000000 + luck(n, 8) * 300000000, 'unixepoch'), event_place = ${oneOf(["Vellmark", "Ostra", "Kell"], 9)}
     WHERE luck(n, 7) < 0.1`,
  `INSERT INTO claim_relation (id, claim_id, kind, other_id, aspect, reason) ${numbers(20_000)}
     SELECT new_id(), one.id, ${oneOf(["contradicts", "in-tension", "supports", "qualifies", "supersedes"], 13).replaceAll("luck(n,", "luck(number.n,")}, other.id, NULL, NULL
     FROM number JOIN claim one ON one.n = 1 + skewed(100000, number.n, 11) JOIN claim other ON other.n = 1 + cast(luck(number.n, 12) * 100000 AS INTEGER)
     WHERE one.n <> other.n ON CONFLICT DO NOTHING`,
  `INSERT INTO assessment (id, claim_id, credibility, likelihood, confidence, status, reason, who, at) ${numbers(40_000)}
     SELECT new_id(), (SELECT id FROM claim c WHERE c.n = 1 + skewed(100000, number.n, 21)), 1 + cast(luck(n, 22) * 6 AS INTEGER),
       ${oneOf(["very-unlikely", "unlikely", "even", "likely", "very-likely"], 23)}, ${oneOf(["low", "moderate", "high"], 24)},
       ${oneOf(["open", "corroborated", "contradicted", "resolved", "retracted"], 25)}, 'as far as is known', 'bench', ${at} FROM number`,
  `INSERT INTO assessment (id, source_id, reliability, reason, who, at) ${numbers(12_000)}
     SELECT new_id(), (SELECT id FROM source s WHERE s.n = 1 + skewed(20400, number.n, 31)), ${oneOf(["A", "B", "C", "D", "E", "F"], 32)},
       'its record', 'bench', ${at} FROM number`,
  `INSERT INTO actor_tie (id, actor_id, kind, other_id, title) ${numbers(20_000)}
     SELECT new_id(), one.id, ${oneOf(["affiliation", "speaks-for", "part-of", "holds-office"], 41).replaceAll("luck(n,", "luck(number.n,")}, other.id, NULL
     FROM number JOIN actor one ON one.n = 1 + skewed(20000, number.n, 42) JOIN actor other ON other.n = 1 + cast(luck(number.n, 43) * 20000 AS INTEGER)
     WHERE one.n <> other.n`,
  `INSERT INTO actor (id, name, type, created_at) ${numbers(60)} SELECT new_id(), 'Paper ' || (n - 1), 'media', ${at} FROM number`,
  "INSERT INTO actor_alias (id, actor_id, alias, kind) SELECT new_id(), id, name, 'name' FROM actor WHERE type = 'media'",
  // The first question is weighed on 12 hypotheses and 300 pieces of evidence, 49 others on 6 and 30.
  `INSERT INTO hypothesis (id, question_id, text, created_at)
     SELECT new_id(), q.id, 'Hypothesis ' || h.value || ' on question ' || q.n, q.created_at FROM question q
     JOIN json_each('[1,2,3,4,5,6,7,8,9,10,11,12]') h ON h.value <= iif(q.n = 1, 12, 6) WHERE q.n <= 50`,
  `INSERT INTO evidence (id, question_id, claim_id, created_at)
     SELECT new_id(), question_id, id, created_at FROM (SELECT q.n, c.question_id, c.id, c.created_at,
       row_number() OVER (PARTITION BY c.question_id ORDER BY c.n) AS place FROM question q JOIN claim c ON c.question_id = q.id WHERE q.n <= 50)
     WHERE place <= iif(n = 1, 300, 30)`,
  `INSERT INTO ach_rating (id, hypothesis_id, evidence_id, rating)
     SELECT new_id(), h.id, e.id, ${oneOf(["CC", "C", "N", "I", "II", "NA"], 51).replaceAll("luck(n,", "luck(e.n * 13 + h.n,")} FROM hypothesis h
     JOIN evidence e ON e.question_id = h.question_id`,
];

const since = "article_id IN (SELECT id FROM article WHERE n > @from)";
const attributions = `attribution a JOIN article b ON b.id = a.article_id AND b.n > @from JOIN source s ON s.id = a.source_id`;
const link = (position: number, role: string, name: string, actor: string, share: number): string =>
  `INSERT INTO chain_link (id, attribution_id, position, role, name, actor_id)
     SELECT new_id(), a.id, ${position}, '${role}', ${name}, ${actor} FROM ${attributions} WHERE luck(a.n, 61) < ${share}`;

const articleSteps = [
  `UPDATE article SET published_at = date(day * 86400, 'unixepoch'),
     publication_actor_id = (SELECT id FROM actor WHERE name = article.publication AND type = 'media') WHERE n > @from`,
  `INSERT INTO article_author (id, article_id, position, name, actor_id) SELECT new_id(), b.id, 0, o.name, o.id
     FROM article b JOIN actor o ON o.n = 1 + skewed(20000, b.n, 71) WHERE b.n > @from`,
  // One article in ten is a copy of one shortly before that is none itself.
  `UPDATE article SET copy_kind = 'syndicated', copy_of = (SELECT o.id FROM article o WHERE o.n = article.n - 1 - cast(luck(article.n, 73) * 40 AS INTEGER))
     WHERE n > @from AND n > 41 AND luck(n, 72) < 0.1 AND luck(n - 1 - cast(luck(n, 73) * 40 AS INTEGER), 72) >= 0.1`,
  `INSERT INTO copy_link (id, article_id, original_id, kind, state, share, share_of_original, made_at)
     SELECT new_id(), id, copy_of, 'syndicated', 'confirmed', 0.9, 0.9, imported_at FROM article WHERE n > @from AND copy_of IS NOT NULL`,
  `INSERT INTO copy_link (id, article_id, original_id, kind, state, share, share_of_original, made_at)
     SELECT new_id(), b.id, o.id, 'rewritten', 'proposed', 0.5, 0.4, b.imported_at FROM article b JOIN article o ON o.n = b.n - 1
     WHERE b.n > @from AND b.copy_of IS NULL AND luck(b.n, 74) < 0.03`,
  `UPDATE tag SET attribution_id = (SELECT x.attribution_id FROM attribution_span x WHERE x.passage_id = tag.passage_id AND x.role = 'content')
     WHERE kind = 'claim' AND passage_id IN (SELECT id FROM passage WHERE ${since})`,
  `UPDATE attribution SET said_at = iif(luck(n, 81) < 0.2, (SELECT published_at FROM article b WHERE b.id = article_id), NULL),
     target_actor_id = iif(luck(n, 82) < 0.3, (SELECT id FROM actor o WHERE o.n = 1 + skewed(20000, attribution.n, 83)), NULL),
     quote = ${oneOf(["direct", "indirect", "mixed"], 84)},
     parent_id = iif(luck(n, 85) < 0.05, (SELECT o.id FROM attribution o WHERE o.n = attribution.n - 1 AND o.article_id = attribution.article_id), NULL)
     WHERE ${since}`,
  link(0, "speaker", "s.name", "s.actor_id", 0.4),
  link(1, "medium", "'Channel ' || (a.n % 40)", "NULL", 0.2),
  link(2, "agency", "'Agency ' || (a.n % 8)", "NULL", 0.1),
  link(3, "publication", "b.publication", "b.publication_actor_id", 0.1),
];
