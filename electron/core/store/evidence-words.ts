import type { Database } from "better-sqlite3";
import type { EvidenceSource } from "../../../shared/domain/hypotheses.ts";
import type { Id } from "../../../shared/domain/id.ts";
import type { Reliability } from "../../../shared/domain/source.ts";

type Row = {
  /** Of the claim or the passage. */
  readonly id: Id;
  readonly word: string;
  readonly key: string;
  readonly name: string;
  readonly reliability: Reliability | null;
};
type Words = {
  readonly words: ReadonlyMap<Id, readonly (readonly string[])[]>;
  readonly sources: readonly EvidenceSource[];
};

/** On whose word claims and passages rest: who says it and whom that goes back to; the writer where nobody is said to. */
export const openEvidenceWords = (db: Database) => {
  const grade = `(SELECT x.reliability FROM assessment x WHERE x.source_id = s.id AND x.reliability IS NOT NULL
    ORDER BY x.at DESC, x.n DESC LIMIT 1)`;
  const root = `coalesce((SELECT id FROM source WHERE actor_id = l.actor_id),
    (SELECT id FROM source WHERE name = l.name COLLATE NOCASE ORDER BY n LIMIT 1))`;
  /** `w` has an id, a word, its attribution or null, and its article. */
  const rows = `SELECT w.id, w.word, coalesce(s.id, iif(w.attribution_id IS NULL, 'writer ' || coalesce(b.copy_of, b.id), 'unnamed ' || w.attribution_id)) AS key,
      coalesce(s.name, iif(w.attribution_id IS NULL, coalesce(b.publication, b.title), 'somebody unnamed')) AS name, ${grade} AS reliability
    FROM w JOIN article b ON b.id = w.article_id LEFT JOIN attribution a ON a.id = w.attribution_id
      LEFT JOIN source s ON s.id = a.source_id
    UNION SELECT w.id, w.word, s.id, s.name, ${grade} FROM w
      JOIN chain_link l ON l.attribution_id = w.attribution_id AND l.position = 0 JOIN source s ON s.id = ${root}`;
  const ofClaims = db.prepare<[string], Row>(
    `WITH w AS (SELECT t.claim_id AS id, t.id AS word, t.attribution_id, p.article_id FROM tag t
       JOIN passage p ON p.id = t.passage_id
       WHERE t.claim_id IN (SELECT value FROM json_each(?)) AND t.position IN ('affirms', 'presupposes')) ${rows}`,
  );
  const ofPassages = db.prepare<[string], Row>(
    `WITH w AS (SELECT p.id, coalesce(x.attribution_id, p.id) AS word, x.attribution_id, p.article_id FROM passage p
       LEFT JOIN attribution_span x ON x.passage_id = p.id AND x.role = 'content'
       WHERE p.id IN (SELECT value FROM json_each(?))) ${rows}`,
  );
  return (evidence: readonly { readonly claimId: Id | null; readonly passageId: Id | null }[]): Words => {
    const all = [
      ...ofClaims.all(JSON.stringify(evidence.flatMap(({ claimId }) => claimId ?? []))),
      ...ofPassages.all(JSON.stringify(evidence.flatMap(({ passageId }) => passageId ?? []))),
    ];
    const words = new Map<Id, Map<string, string[]>>();
    const sources = new Map<string, EvidenceSource>();
    for (const { id, word, key, name, reliability } of all) {
      const own = words.get(id) ?? new Map<string, string[]>();
      words.set(id, own);
      own.set(word, [...(own.get(word) ?? []), key]);
      sources.set(key, { key, name, reliability });
    }
    return {
      words: new Map([...words].map(([id, own]) => [id, [...own.values()]])),
      sources: [...sources.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.key < b.key ? -1 : 1)),
    };
  };
};
