import type { openSearchNames } from "./search-names.ts";
import type { Implied } from "./token-ids.ts";

/** What tokens imply: a code is also had by what has one below it, a source also stands behind what its actor passed on. */
export const openImpliedTokens = (
  names: Pick<ReturnType<typeof openSearchNames>, "codes" | "sourceActors">,
): (() => Implied) => {
  let kept: { readonly codes: unknown; readonly sourceActors: unknown; readonly tokens: Implied } | null = null;
  return () => {
    const [codes, sourceActors] = [names.codes(), names.sourceActors()];
    // They are the same ones until a name changes.
    if (kept?.codes === codes && kept.sourceActors === sourceActors) return kept.tokens;
    const implied = new Map<string, Set<string>>();
    const add = (token: string, other: string): void => {
      const others = implied.get(token);
      if (others === undefined) implied.set(token, new Set([other]));
      else others.add(other);
    };
    for (const { n, also } of codes) for (const below of also) add(`co${below}`, `co${n}`);
    for (const [source, actor] of sourceActors) add(`ch${actor}`, `so${source}`);
    const tokens = new Map([...implied].map(([token, others]) => [token, [...others]]));
    kept = { codes, sourceActors, tokens };
    return tokens;
  };
};
