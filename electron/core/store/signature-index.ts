/** Articles of one part: few enough that a place in it fits 16 bits, many enough that parts are few. */
const partSize = 4096;
const values = 256;

type Part = {
  readonly articles: number[];
  /** For each place of the signature and each value there: the last article that has it, plus one; 0 for none. */
  readonly heads: Uint16Array;
  /** For each place and article: the article before it with the same value there, plus one. By place, so that following
   * one list stays within 8 KB. */
  readonly links: Uint16Array;
};

/**
 * Signatures in memory, 256 bytes an article, to find those that agree with one in at least so many places. Only the
 * articles with the same byte at a place are counted: among 100,000 that is one in 256 for each place, where comparing with
 * each took 17 ms.
 *
 * @param length - bytes of a signature
 */
export const openSignatureIndex = (length: number) => {
  const parts: Part[] = [];
  const counts = new Uint8Array(partSize);

  const partToFill = (): Part => {
    const last = parts.at(-1);
    if (last !== undefined && last.articles.length < partSize) return last;
    const part = {
      articles: [],
      heads: new Uint16Array(length * values),
      links: new Uint16Array(length * partSize),
    };
    parts.push(part);
    return part;
  };

  return {
    add: (article: number, signature: Uint8Array): void => {
      const { articles, heads, links } = partToFill();
      const at = articles.push(article);
      for (let place = 0; place < length; place += 1) {
        const list = place * values + (signature[place] ?? 0);
        links[place * partSize + at - 1] = heads[list] ?? 0;
        heads[list] = at;
      }
    },
    /** Those with at least so many places alike, most alike first. One that was put in twice comes once. */
    near: (signature: Uint8Array, least: number, most: number): readonly number[] => {
      const found = new Map<number, number>();
      for (const { articles, heads, links } of parts) {
        counts.fill(0);
        for (let place = 0; place < length; place += 1) {
          let at = heads[place * values + (signature[place] ?? 0)] ?? 0;
          while (at !== 0) {
            counts[at - 1] = (counts[at - 1] ?? 0) + 1;
            at = links[place * partSize + at - 1] ?? 0;
          }
        }
        // By number: an iterator over 100,000 articles took some 4 ms.
        for (let at = 0; at < articles.length; at += 1) {
          const alike = counts[at] ?? 0;
          if (alike < least) continue;
          const article = articles[at] ?? 0;
          found.set(article, Math.max(alike, found.get(article) ?? 0));
        }
      }
      return [...found]
        .sort(([, a], [, b]) => b - a)
        .slice(0, most)
        .map(([article]) => article);
    },
  };
};
