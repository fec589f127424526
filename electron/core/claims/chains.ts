import type { ClaimChains } from "../../../shared/contract/claims.ts";
import type { ChainLink } from "../../../shared/domain/attribution.ts";
import type { Way, WayStep } from "../../../shared/domain/chain-graph.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { speakerName } from "../../../shared/domain/say-attribution.ts";
import type { ChainAppearance, SayingOf } from "../store/chains.ts";
import type { Store } from "../store/index.ts";
import { foldName } from "../store/names.ts";

/** More ways than this are no picture any more. */
const mostWays = 400;

/** How each appearance of a claim came to the reader, the first by date. */
export const chainsOf = (store: Store, claimId: Id): ClaimChains => {
  const { total, rows } = store.chains.appearances(claimId, mostWays);
  const said = rows.flatMap(({ attributionId }) => attributionId ?? []);
  const sayings = store.chains.sayings(said);
  const links = store.chains.links(said);
  const names = [...links.values()].flat().map(({ name }) => name);
  const know = knowing(store, names);
  return {
    total,
    ways: rows.map(({ attributionId, publication: _publication, publicationActorId: _actor, ...row }, at): Way => {
      const saying = attributionId === null ? [] : (sayings.get(attributionId) ?? []);
      const chain = attributionId === null ? [] : (links.get(attributionId) ?? []);
      const steps =
        chain.length > 0
          ? chain.map((link) => know.link(link, saying[0] ?? null))
          : saying.map((each) => know.saying(each, row.articleId));
      const appearance = rows[at];
      return { ...row, steps: appearance === undefined ? steps : arrived(steps, know.publication(appearance)) };
    }),
  };
};

/** The publication is the last step, and one step however it is written down. */
const arrived = (steps: readonly WayStep[], publication: WayStep): readonly WayStep[] => {
  const distinct = steps.filter((step, at) => step.key !== steps[at - 1]?.key);
  const last = distinct.at(-1);
  if (last?.key === publication.key) return distinct;
  // An article of no known publication is called by its title.
  const isSame = last?.role === "publication" && foldName(last.name) === foldName(publication.name);
  return [...(isSame ? distinct.slice(0, -1) : distinct), publication];
};

/** What each step is: the actor that a name means beyond doubt, the source it is written as, else the name itself. */
const knowing = (store: Store, names: readonly string[]) => {
  const unnamed = new Map(store.chains.unnamed(names).map(({ name, kind }) => [foldName(name), kind]));
  const titles = store.chains.titled(names);
  const kept = new Map<string, Id | null>();
  const actorNamed = (name: string): Id | null => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const [only, ...others] = store.actors.meantBy(name);
    const found = only !== undefined && others.length === 0 ? only : null;
    kept.set(name, found);
    return found;
  };
  const keyOf = (name: string, actorId: Id | null): string => actorId ?? `name ${foldName(name)}`;
  return {
    link: ({ role, name, actorId }: ChainLink, speaker: SayingOf | null): WayStep => {
      const own = speaker !== null && speaker.name === name ? speaker : null;
      const actor = actorId ?? own?.actorId ?? actorNamed(name);
      const kind = own?.kind ?? unnamed.get(foldName(name)) ?? null;
      const isDocument = role === "document" || kind === "document";
      return {
        key: actor ?? own?.sourceId ?? keyOf(name, null),
        name,
        role,
        actorId: actor,
        end: isDocument
          ? titles.has(name)
            ? null
            : "document"
          : actor === null && kind !== null && kind !== "actor"
            ? "unnamed"
            : null,
      };
    },
    saying: (saying: SayingOf, articleId: Id): WayStep => {
      const { sourceId, name, kind, actorId, sourcing } = saying;
      return {
        // "Officials" of two articles need not be the same.
        key: actorId ?? sourceId ?? `${sourcing} ${articleId}`,
        name: speakerName({ sourceName: name, sourcing }),
        role: "source",
        actorId,
        end:
          kind === "actor"
            ? null
            : kind === "document" || (kind === null && sourcing === "document")
              ? "document"
              : "unnamed",
      };
    },
    publication: ({ publication, publicationActorId, articleId, articleTitle }: ChainAppearance): WayStep => {
      const actorId = publicationActorId ?? (publication === null ? null : actorNamed(publication));
      return {
        key: publication === null ? `article ${articleId}` : keyOf(publication, actorId),
        name: publication ?? articleTitle,
        role: "publication",
        actorId,
        end: null,
      };
    },
  };
};
