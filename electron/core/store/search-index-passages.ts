import type { Database } from "better-sqlite3";
import type { Range } from "../../../shared/domain/range.ts";
import { foldApart, foldForSearch } from "../../../shared/query/fold.ts";
import { publicationNumber } from "./publication-number.ts";
import { rowNumber } from "./search-row-number.ts";

type PassageRow = {
  readonly n: number;
  readonly id: string;
  readonly day: number;
  readonly exact: string;
  readonly article_id: string;
  readonly revision_id: string;
  readonly start: number;
  readonly end: number;
  readonly article_n: number;
  readonly publication: string | null;
  readonly state: "placed" | "orphan";
};
type Described = { readonly meta: Set<string>; readonly names: Set<string>; readonly note: readonly string[] };

/** Writes a passage's row in the index: its words, its note, the names of what is tagged, the cue it is said with, and its filter tokens. */
export const indexPassages = (
  db: Database,
  memory: {
    readonly place: (passage: number, article: number, range: Range | null) => void;
    /** Its filter tokens, none if it is no hit by itself, and its texts, folded. */
    readonly indexed: (passage: number, day: number, meta: ReadonlySet<string>, texts: readonly string[]) => void;
  },
) => {
  const columns = `SELECT p.n, p.id, p.day, p.exact, p.article_id, p.revision_id, p.start, p.end, p.state, a.n AS article_n, a.publication
     FROM passage p JOIN article a ON a.id = p.article_id`;
  const byNumber = db.prepare<[number], PassageRow>(`${columns} WHERE p.n = ?`);
  const byId = db.prepare<[string], PassageRow>(`${columns} WHERE p.id = ?`);
  const tags = db
    .prepare<[string], [kind: string, position: string | null, n: number, name: string]>(
      `SELECT t.kind, t.position, coalesce(c.n, s.n, a.n, o.n), coalesce(c.text, s.name, a.name, o.name) FROM tag t
       LEFT JOIN claim c ON c.id = t.claim_id LEFT JOIN source s ON s.id = t.source_id
       LEFT JOIN actor a ON a.id = t.actor_id LEFT JOIN code o ON o.id = t.code_id
       WHERE t.passage_id = ?`,
    )
    .raw();
  const attributions = db.prepare<
    [string],
    { id: string; act: string; source_n: number | null; source_name: string | null; actor_n: number | null }
  >(
    `SELECT a.id, a.act, s.n AS source_n, s.name AS source_name, o.n AS actor_n FROM attribution_span x
     JOIN attribution a ON a.id = x.attribution_id LEFT JOIN source s ON s.id = a.source_id LEFT JOIN actor o ON o.id = s.actor_id
     WHERE x.passage_id = ? AND x.role = 'content'`,
  );
  const chain = db.prepare<[string], { n: number | null; name: string }>(
    "SELECT a.n, l.name FROM chain_link l LEFT JOIN actor a ON a.id = l.actor_id WHERE l.attribution_id = ?",
  );
  const cues = db
    .prepare<[string], string>(
      `SELECT p.exact FROM attribution_span x JOIN passage p ON p.id = x.passage_id
       WHERE x.attribution_id = ? AND x.role = 'cue' ORDER BY x.position`,
    )
    .pluck();
  const inside = db
    .prepare<[string, number, number, number], number>(
      `SELECT DISTINCT a.n FROM passage p JOIN tag t ON t.passage_id = p.id JOIN actor a ON a.id = t.actor_id
       WHERE p.article_id = ? AND p.start >= ? AND p.start < ? AND p.end <= ?`,
    )
    .pluck();
  const noteOn = db.prepare<[string], [string, string]>("SELECT title, plain FROM note WHERE subject_id = ?").raw();
  const folded = db
    .prepare<[string, number, number, string], number>(
      `SELECT EXISTS (SELECT 1 FROM exclusion WHERE article_id = ? AND start <= ? AND end >= ? AND revision_id = ? AND state = 'folded')`,
    )
    .pluck();
  const insert = db.prepare<[bigint, string, string, string, string]>(
    "INSERT INTO passage_fts (rowid, quote, note, names, meta) VALUES (?, ?, ?, ?, ?)",
  );
  const letters: Readonly<Record<string, string>> = { claim: "cl", source: "so", actor: "ac", code: "co" };

  const describe = (row: PassageRow): Described => {
    const meta = new Set(["all", `ar${row.article_n}`]);
    const names = new Set<string>();
    for (const [kind, position, number, name] of tags.all(row.id)) {
      meta.add(`k${kind}`);
      meta.add(`${letters[kind] ?? "x"}${number}`);
      if (position !== null) meta.add(`po${position}`);
      names.add(name);
    }
    for (const said of attributions.all(row.id)) {
      meta.add("kclaim");
      meta.add(`st${said.act}`);
      if (said.source_n !== null) meta.add(`so${said.source_n}`).add(`ss${said.source_n}`);
      if (said.actor_n !== null) meta.add(`sp${said.actor_n}`).add(`ac${said.actor_n}`);
      if (said.source_name !== null) names.add(said.source_name);
      // "denied" stands beside the words that were denied: whoever looks for it wants those.
      for (const cue of cues.all(said.id)) names.add(cue);
      for (const link of chain.all(said.id)) {
        if (link.n !== null) meta.add(`ac${link.n}`).add(`ch${link.n}`);
        names.add(link.name);
      }
    }
    const note = noteOn.get(row.id);
    if (note !== undefined) meta.add("hasnote");
    // A passage that only serves an attribution (its cue or source span) is not a hit by itself.
    if (meta.size === 2) return { meta: new Set(), names, note: [] };
    for (const actor of inside.all(row.article_id, row.start, row.end, row.end)) meta.add(`ac${actor}`);
    if (folded.get(row.article_id, row.start, row.end, row.revision_id) === 1) meta.add("debris");
    if (row.publication !== null) meta.add(`pu${publicationNumber(row.publication)}`);
    return { meta, names, note: note ?? [] };
  };

  return {
    add: (n: number): void => {
      const row = byNumber.get(n);
      if (row === undefined) return;
      memory.place(row.n, row.article_n, row.state === "orphan" ? null : row);
      const { meta, names, note } = describe(row);
      if (meta.size === 0) {
        memory.indexed(row.n, row.day, meta, []);
        return;
      }
      const texts = [foldForSearch(row.exact), foldApart(note), foldApart([...names])] as const;
      insert.run(rowNumber(row.day, row.n), ...texts, [...meta].join(" "));
      memory.indexed(row.n, row.day, meta, texts);
    },
    /** A passage's filter tokens, for the note on it. */
    metaOf: (id: string): Iterable<string> => {
      const row = byId.get(id);
      return row === undefined ? [] : describe(row).meta;
    },
  };
};
