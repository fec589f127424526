import type { Database } from "better-sqlite3";

/**
 * The filter tokens of each indexed passage in memory, for counting what a whole result is made of. Read out of the index when
 * first asked (0.4 s at 100,000 passages), then kept by the index as it writes. Tokens of articles, of which each passage has
 * its own, are left out.
 */
export const openPassageTokens = (db: Database) => {
  const ids = new Map<string, number>();
  const tokens: string[] = [];
  let base: { readonly starts: Uint32Array; readonly values: Uint32Array } | null = null;
  /** Passages written since. */
  const later = new Map<number, readonly number[]>();

  const idOf = (token: string): number => {
    const known = ids.get(token);
    if (known !== undefined) return known;
    ids.set(token, tokens.length);
    return tokens.push(token) - 1;
  };

  const load = (): { starts: Uint32Array; values: Uint32Array } => {
    db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.passage_instance USING fts5vocab(main, passage_fts, instance)");
    const instances = db
      .prepare<[string, string], [string, number]>(
        "SELECT term, doc & 4294967295 FROM temp.passage_instance WHERE term >= ? AND term < ? AND col = 'meta'",
      )
      .raw();
    const rows: number[] = [];
    const found: number[] = [];
    let highest = 0;
    for (const letters of counted)
      for (const [token, n] of instances.iterate(letters, after(letters))) {
        rows.push(n);
        found.push(idOf(token));
        if (n > highest) highest = n;
      }
    const starts = new Uint32Array(highest + 2);
    for (const n of rows) starts[n + 1] = (starts[n + 1] ?? 0) + 1;
    for (let n = 1; n < starts.length; n++) starts[n] = (starts[n] ?? 0) + (starts[n - 1] ?? 0);
    const values = new Uint32Array(rows.length);
    const next = starts.slice();
    for (const [at, n] of rows.entries()) {
      const place = next[n] ?? 0;
      values[place] = found[at] ?? 0;
      next[n] = place + 1;
    }
    return { starts, values };
  };

  return {
    /** What a passage was indexed with. Before the first question there is nothing to keep. */
    set: (n: number, meta: Iterable<string>): void => {
      if (base === null) return;
      later.set(n, [...meta].filter((token) => counted.some((letters) => token.startsWith(letters))).map(idOf));
    },
    /**
     * How many of some passages have each token; only those with the letters of `counted`.
     *
     * @param passages - row numbers, plain or with their day in the high half
     * @param implied - tokens that a passage with a token counts for too, once however many imply them
     */
    count: (
      passages: readonly number[],
      implied: ReadonlyMap<string, readonly string[]>,
    ): ReadonlyMap<string, number> => {
      base ??= load();
      const { starts, values } = base;
      const others = new Map([...implied].map(([token, more]) => [idOf(token), more.map(idOf)]));
      const sums = new Uint32Array(tokens.length);
      const lastSeen = new Uint32Array(tokens.length);
      let passage = 0;
      const seen = (id: number): void => {
        if (lastSeen[id] === passage) return;
        lastSeen[id] = passage;
        sums[id] = (sums[id] ?? 0) + 1;
      };
      const add = (id: number): void => {
        seen(id);
        for (const other of others.get(id) ?? none) seen(other);
      };
      for (const row of passages) {
        // The low half; nothing is lost up to 2^53.
        const n = row % 4294967296;
        passage++;
        const changed = later.get(n);
        if (changed !== undefined) for (const id of changed) add(id);
        else for (let at = starts[n] ?? 0; at < (starts[n + 1] ?? 0); at++) add(values[at] ?? 0);
      }
      const found = new Map<string, number>();
      for (const [id, token] of tokens.entries()) {
        const sum = sums[id] ?? 0;
        if (sum > 0) found.set(token, sum);
      }
      return found;
    },
    forget: (): void => {
      base = null;
      later.clear();
    },
  };
};

/** Kinds, actors (also in chains), codes, publications, sources and stances. */
const counted = ["k", "ac", "ch", "co", "pu", "so", "st"] as const;

const none: readonly number[] = [];

const after = (letters: string): string =>
  letters.slice(0, -1) + String.fromCharCode(letters.charCodeAt(letters.length - 1) + 1);
