import type { Block } from "../../../../shared/domain/article.ts";
import type { Debris } from "../parsed.ts";
import { findBoilerplate } from "./boilerplate.ts";
import { findFurniture } from "./furniture.ts";
import { findMarkup } from "./markup.ts";
import { findPolls } from "./polls.ts";
import { findPullQuotes } from "./pull-quotes.ts";

/**
 * What in an article is the publication's machinery and not its words. Each rule would rather miss debris than hide an
 * article's sentence: a fold is read as "nothing to see here".
 *
 * @returns in order of place, none within another
 */
export const findDebris = (text: string, blocks: readonly Block[]): readonly Debris[] => {
  const found = [
    ...findMarkup(text),
    ...findPolls(text, blocks),
    ...findPullQuotes(text, blocks),
    ...findBoilerplate(text, blocks),
    ...findFurniture(text, blocks),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Debris[] = [];
  for (const debris of found) if (debris.start >= (kept.at(-1)?.end ?? 0)) kept.push(debris);
  return kept;
};
