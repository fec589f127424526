import type { Act, ChainLink, GroundRule, Position, QuoteKind } from "../../../shared/domain/attribution.ts";
import type { Sourcing } from "../../../shared/domain/source.ts";
import type { ClaimKey } from "./claims.ts";

/** One passage of a sample article and all that is said of it. Words are found in the text, so they are written as there. */
export type SampleTag = {
  /** Of the annotation; only where another one refers to it. */
  readonly key?: string;
  /** Each piece stands exactly once in the article. */
  readonly words: string | readonly string[];
  readonly said?: SampleAttribution;
  /** The position is the act's where none is given. */
  readonly claims?: readonly (ClaimKey | readonly [ClaimKey, Position])[];
  readonly codes?: readonly string[];
  /** A source named here that is not who says the passage. */
  readonly source?: string;
  readonly note?: string;
};

export type SampleAttribution = {
  /** An actor, or one of the sources that are none. */
  readonly speaker: string;
  readonly act: Act;
  /** Words of the text; of several places the one nearest to the passage. */
  readonly by?: string;
  readonly cue?: string;
  readonly quote: QuoteKind;
  readonly sourcing?: Sourcing;
  readonly hedge?: string;
  readonly groundRule?: GroundRule;
  readonly chain?: readonly Pick<ChainLink, "role" | "name">[];
  /** Key of the tag that this one is told within. */
  readonly within?: string;
};
