import type { Database } from "better-sqlite3";
import type { EvidenceSource } from "../../../shared/domain/hypotheses.ts";
import type { Id } from "../../../shared/domain/id.ts";

type Word = { readonly id: Id; readonly keys: readonly string[] };
type Words = {
  readonly words: ReadonlyMap<Id, readonly (readonly string[])[]>;
  readonly sources: readonly EvidenceSource[];
};
type Subjects = readonly { readonly claimId: Id | null; readonly passageId: Id | null }[];

/** On whose word claims and passages rest: who says it and whom that goes back to; the writer where nobody is said to. */
export const openEvidenceWords = (db: Database) => {
  const onClaims = openOnClaims(db);
  const onPassages = openOnPassages(db);
  return (evidence: Subjects): Words => {
    const sources = new Map<string, EvidenceSource>();
    const passages = evidence.flatMap(({ passageId }) => passageId ?? []);
    const all = [
      ...onClaims(
        evidence.flatMap(({ claimId }) => claimId ?? []),
        sources,
      ),
      ...(passages.length === 0 ? [] : onPassages(passages, sources)),
    ];
    const words = new Map<Id, (readonly string[])[]>();
    for (const { id, keys } of all) {
      const own = words.get(id);
      if (own === undefined) words.set(id, [keys]);
      else own.push(keys);
    }
    return {
      words,
      sources: [...sources.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.key < b.key ? -1 : 1)),
    };
  };
};

type Known = EvidenceSource & { readonly n: number };
type VoiceRow = {
  readonly claim: number;
  readonly article: number;
  readonly attribution: number | null;
  readonly source: number | null;
  /** Null where no chain says whose word it is in the end. */
  readonly root: number | string | null;
};

/** What claims rest on, read from the table of voices; names once for all that are of them. */
const openOnClaims = (db: Database) => {
  const claims = db.prepare<[string], { readonly n: number; readonly id: Id }>(
    "SELECT c.n, c.id FROM json_each(?) j CROSS JOIN claim c ON c.id = j.value",
  );
  // Beside an agency, which is a root too, only the chain itself tells whether there is one.
  const voices = db.prepare<[string], VoiceRow>(
    `SELECT v.claim, v.article, v.attribution, v.source, CASE WHEN v.attribution IS NULL THEN NULL
         WHEN v.source IS NOT NULL OR typeof(v.root) = 'text' THEN v.root
         WHEN EXISTS (SELECT 1 FROM attribution a JOIN chain_link l ON l.attribution_id = a.id AND l.position = 0
           WHERE a.n = v.attribution) THEN v.root END AS root
     FROM json_each(?) j CROSS JOIN voice v ON v.claim = j.value WHERE v.position IN (0, 4)`,
  );
  const known = "s.n, s.id AS key, s.name, r.reliability";
  const grade = "LEFT JOIN entry_rank r ON r.kind = 'source' AND r.n = s.n";
  const sourcesOf = db.prepare<[string], Known>(
    `SELECT ${known} FROM json_each(?) j CROSS JOIN source s ON s.n = j.value ${grade}`,
  );
  const ofActor = db.prepare<[number], Known>(
    `SELECT ${known} FROM actor a JOIN source s ON s.actor_id = a.id ${grade} WHERE a.n = ?`,
  );
  const named = db.prepare<[string], Known>(
    `SELECT ${known} FROM source s ${grade} WHERE s.name = ? COLLATE NOCASE ORDER BY s.n LIMIT 1`,
  );
  const actorName = db.prepare<[number], string>("SELECT name FROM actor WHERE n = ?").pluck();
  const writers = db.prepare<[string], { readonly n: number; readonly original: Id; readonly name: string }>(
    `SELECT b.n, coalesce(b.copy_of, b.id) AS original, coalesce(b.publication, b.title) AS name
     FROM json_each(?) j CROSS JOIN article b ON b.n = j.value`,
  );
  const sayings = db.prepare<[string], { readonly n: number; readonly id: Id }>(
    "SELECT a.n, a.id FROM json_each(?) j CROSS JOIN attribution a ON a.n = j.value",
  );

  const sourceAt = (root: number | string): Known | null => {
    if (typeof root === "string") return named.get(root) ?? null;
    if (root % 2 === 1) return sourcesOf.get(`[${(root - 1) / 2}]`) ?? null;
    return ofActor.get(root / 2) ?? named.get(actorName.get(root / 2) ?? "") ?? null;
  };

  return (ids: readonly Id[], sources: Map<string, EvidenceSource>): readonly Word[] => {
    const idOf = new Map(claims.all(JSON.stringify(ids)).map(({ n, id }) => [n, id]));
    const rows = voices.all(JSON.stringify([...idOf.keys()]));
    const distinct = (of: (row: VoiceRow) => number | null): string =>
      JSON.stringify([...new Set(rows.flatMap((row) => of(row) ?? []))]);
    const own = new Map(sourcesOf.all(distinct(({ source }) => source)).map((source) => [source.n, source]));
    const writerOf = new Map(
      writers
        .all(distinct(({ article, attribution }) => (attribution === null ? article : null)))
        .map(({ n, original, name }) => [n, { key: `writer ${original}`, name, reliability: null }]),
    );
    const unnamed = new Map(
      sayings
        .all(distinct(({ attribution, source }) => (source === null ? attribution : null)))
        .map(({ n, id }) => [n, { key: `unnamed ${id}`, name: "somebody unnamed", reliability: null }]),
    );
    const roots = new Map(
      [...new Set(rows.flatMap(({ root }) => root ?? []))].map((root) => [root, sourceAt(root)] as const),
    );
    return rows.map(({ claim, article, attribution, source, root }) => {
      const whose = [
        source !== null ? own.get(source) : attribution === null ? writerOf.get(article) : unnamed.get(attribution),
        root === null ? null : roots.get(root),
      ];
      const keys = new Set<string>();
      for (const each of whose)
        if (each !== null && each !== undefined) {
          keys.add(each.key);
          if (!sources.has(each.key))
            sources.set(each.key, { key: each.key, name: each.name, reliability: each.reliability });
        }
      return { id: idOf.get(claim) ?? "", keys: [...keys] };
    });
  };
};

type PassageRow = EvidenceSource & { readonly id: Id; readonly word: string };

const openOnPassages = (db: Database) => {
  const grade = `(SELECT x.reliability FROM assessment x WHERE x.source_id = s.id AND x.reliability IS NOT NULL
    ORDER BY x.at DESC, x.n DESC LIMIT 1)`;
  const root = `coalesce((SELECT id FROM source WHERE actor_id = l.actor_id),
    (SELECT id FROM source WHERE name = l.name COLLATE NOCASE ORDER BY n LIMIT 1))`;
  const rows = db.prepare<[string], PassageRow>(
    `WITH w AS (SELECT p.id, coalesce(x.attribution_id, p.id) AS word, x.attribution_id, p.article_id FROM passage p
       LEFT JOIN attribution_span x ON x.passage_id = p.id AND x.role = 'content'
       WHERE p.id IN (SELECT value FROM json_each(?)))
     SELECT w.id, w.word, coalesce(s.id, iif(w.attribution_id IS NULL, 'writer ' || coalesce(b.copy_of, b.id), 'unnamed ' || w.attribution_id)) AS key,
       coalesce(s.name, iif(w.attribution_id IS NULL, coalesce(b.publication, b.title), 'somebody unnamed')) AS name, ${grade} AS reliability
     FROM w JOIN article b ON b.id = w.article_id LEFT JOIN attribution a ON a.id = w.attribution_id
       LEFT JOIN source s ON s.id = a.source_id
     UNION SELECT w.id, w.word, s.id, s.name, ${grade} FROM w
       JOIN chain_link l ON l.attribution_id = w.attribution_id AND l.position = 0 JOIN source s ON s.id = ${root}`,
  );
  return (ids: readonly Id[], sources: Map<string, EvidenceSource>): readonly Word[] => {
    const words = new Map<string, { readonly id: Id; readonly keys: string[] }>();
    for (const { id, word, key, name, reliability } of rows.all(JSON.stringify(ids))) {
      const known = words.get(`${id} ${word}`);
      if (known === undefined) words.set(`${id} ${word}`, { id, keys: [key] });
      else known.keys.push(key);
      sources.set(key, { key, name, reliability });
    }
    return [...words.values()];
  };
};
