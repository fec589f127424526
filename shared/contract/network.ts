import * as v from "valibot";
import { acts } from "../domain/attribution.ts";
import type { ActorNetwork } from "../domain/network.ts";
import { edgeKinds } from "../domain/network.ts";
import type { PassageInArticle } from "../domain/passage.ts";
import type { Page } from "./claims.ts";
import { id, query, slicedQuery } from "./method.ts";
import { filtered, paged } from "./view-filter.ts";

const reads = ["actor", "source", "claim", "passage", "article"] as const;
/** Only what is said with this stance; null for any. */
const drawn = { ...filtered, act: v.optional(v.nullable(v.picklist(acts)), null) };

export const networkMethods = {
  /** The actors and sources with the most passages and how they speak of each other. */
  "network.actors": slicedQuery<ActorNetwork>(...reads)(
    v.strictObject({
      ...drawn,
      /** Whether sources that are no actors are drawn: unnamed and anonymous ones, documents. */
      unnamed: v.optional(v.boolean(), true),
      /** At most so many actors and sources, */
      actors: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(400)), 60),
      /** and of these kinds only edges that rest on so many passages. */
      kinds: v.optional(v.array(v.picklist(edgeKinds)), [...edgeKinds]),
      least: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
    }),
  ),
  /** The passages an edge rests on, by date; `speaker` and `other` are actors or sources. */
  "network.passages": query<Page<PassageInArticle>>(
    ...reads,
    "code",
    "note",
  )(v.strictObject({ ...drawn, ...paged, speaker: id, other: id, kind: v.picklist(edgeKinds) })),
};
