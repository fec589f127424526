import type { Id } from "../../../shared/domain/id.ts";
import type { NetworkEdge } from "../../../shared/domain/network.ts";
import type { ClaimVoice } from "../store/network.ts";

type Gathered = { readonly passages: Set<Id>; firstDay: number; lastDay: number };

/**
 * Who denies whom, out of what each affirms and denies: an edge from whoever denies a claim to each who affirms it. The filter
 * is about the denial; who is denied affirms at any time and in any words.
 */
export const denialsAmong = () => {
  const affirming = new Map<Id, Set<Id>>();
  const denials: ClaimVoice[] = [];
  return {
    add: (voices: readonly ClaimVoice[]): void => {
      for (const voice of voices)
        if (!voice.denies) affirming.set(voice.claim, (affirming.get(voice.claim) ?? new Set()).add(voice.actor));
        else if (voice.drawn) denials.push(voice);
    },
    edges: (): readonly NetworkEdge[] => {
      const pairs = new Map<Id, Map<Id, Gathered>>();
      for (const { actor, claim, passage, day } of denials)
        for (const other of affirming.get(claim) ?? []) {
          if (other === actor) continue;
          const own = pairs.get(actor) ?? new Map<Id, Gathered>();
          pairs.set(actor, own);
          const edge = own.get(other) ?? { passages: new Set<Id>(), firstDay: day, lastDay: day };
          own.set(other, edge);
          edge.passages.add(passage);
          edge.firstDay = Math.min(edge.firstDay, day);
          edge.lastDay = Math.max(edge.lastDay, day);
        }
      return [...pairs].flatMap(([speaker, own]) =>
        [...own].map(([other, { passages, firstDay, lastDay }]): NetworkEdge => ({
          speaker,
          other,
          kind: "denies",
          passages: passages.size,
          firstDay,
          lastDay,
        })),
      );
    },
  };
};
