import type { Voice } from "../../../../../shared/domain/board.ts";
import { rootName } from "../voices.ts";

export type End = { readonly name: string; readonly says: string };

/** Where the chains of a claim's voices end: each root with how far it is known and in how many articles it is heard. */
export const endsOf = (voices: readonly Voice[]): readonly End[] => {
  const byRoot = new Map<string, Voice[]>();
  for (const voice of voices) {
    const own = byRoot.get(voice.root);
    if (own === undefined) byRoot.set(voice.root, [voice]);
    else own.push(voice);
  }
  return [...byRoot.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((own) => {
      const articles = new Set(own.map(({ articleId }) => articleId)).size;
      const [first] = own;
      const what =
        first?.said === null || first === undefined ? "the writer’s own voice" : sourcingWords[first.said.sourcing];
      return {
        name: first?.said === null ? (first.publication ?? first.articleTitle) : rootName(own),
        says: `${what}, heard in ${articles === 1 ? "1 article" : `${articles} articles`}`,
      };
    });
};

const sourcingWords: Readonly<Record<NonNullable<Voice["said"]>["sourcing"], string>> = {
  named: "named",
  "unnamed-individual": "a person who is not named",
  "unnamed-group": "a group whose members are not named",
  anonymous: "anonymous on purpose",
  document: "a document",
  relayed: "relayed",
  unspecified: "nobody named",
  unresolved: "not known whom it means",
};
