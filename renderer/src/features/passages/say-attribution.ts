import type { Attribution } from "../../../../shared/domain/attribution.ts";
import { sayAct, speakerName } from "../../../../shared/domain/say-attribution.ts";

export type Saying = {
  readonly who: string;
  /** What they do with the words: "denies". */
  readonly act: string;
  /** The way the words took, hedges: what comes after, in small print. */
  readonly details: readonly string[];
};

/** An attribution in words. */
export const sayAttribution = (attribution: Attribution): Saying => {
  const { hedge, quote, chain } = attribution;
  const way = chain.map((link) => link.name);
  const who = speakerName(attribution);
  // A chain that only repeats the speaker tells nothing.
  const via = way[0] === who ? way.slice(1) : way;
  return {
    who,
    act: sayAct(attribution),
    details: [
      ...(via.length === 0 ? [] : [`via ${via.join(" → ")}`]),
      ...(quote === null ? [] : [`${quote} quote`]),
      ...(hedge === null || hedge === "" ? [] : [`hedged “${hedge}”`]),
    ],
  };
};
