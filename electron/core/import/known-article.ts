import { mapOffsets } from "../../../shared/anchoring/offset-map.ts";
import type { Id } from "../../../shared/domain/id.ts";
import { sha256Of } from "../store/index.ts";
import type { Store } from "../store/index.ts";
import type { Known } from "../store/revisions.ts";
import type { Prepared } from "./prepared.ts";
import type { Original } from "./read/original.ts";
import { comparedWith } from "./compared.ts";
import type { Compared } from "./compared.ts";
import { withoutTracking } from "./without-tracking.ts";

type About = Pick<Original, "place" | "retrievedAt">;
type ParsedText = Prepared["parsed"];

/** Of the shorter text, the share that the longer has too, in order. Less, and it is another article under that address. */
const leastShared = 0.2;
/** A file may be written over with anything. */
const leastSharedOfFile = 0.5;

/**
 * The article that this is a newer version of: of the same address, or read from the same file, and with some of its text
 * or its title. Null for a new one, and for what was got before what is known: an older version is no update.
 */
export const knownArticle = (
  store: Store,
  original: About,
  parsed: ParsedText,
  compared: readonly Compared[] = [],
): Id | null =>
  candidatesFor(store, original, parsed).find((known) => isVersion(known, parsed, compared))?.articleId ?? null;

/** Of the same address or from the same file. */
export type Candidate = Known & { readonly least: number };

/** Which articles it may be a newer version of, the likeliest first; their texts are not looked at yet. */
export const candidatesFor = (store: Store, original: About, parsed: ParsedText): readonly Candidate[] => {
  const address = canonicalOf(parsed);
  const known = address !== null && isPage(address) ? store.revisions.atAddress(address) : null;
  const place = placeOf(store, original);
  const same = place === null ? null : store.revisions.atPlace(place);
  return [
    ...(known !== null && isNewer(original, known) ? [{ ...known, least: leastShared }] : []),
    ...(same === null ? [] : [{ ...same, least: leastSharedOfFile }]),
  ];
};

/** Whether the text is one of that article's: a page keeps its title or some of its text, a file some of its text. */
export const isVersion = (
  { title, text, least }: Candidate,
  parsed: ParsedText,
  compared: readonly Compared[],
): boolean =>
  (least === leastShared && title === parsed.meta.title) ||
  shares(text, parsed.text, least, comparedWith(text, compared)?.segments);

/** As the page claims, else as it was given; either without what only tracks its reader. */
export const canonicalOf = ({ canonicalUrl, meta }: Pick<ParsedText, "canonicalUrl" | "meta">): string | null => {
  const address = canonicalUrl ?? meta.url;
  return address === null ? null : withoutTracking(address);
};

/** What a file is known again by; with the notebook's id in it, it says nothing about where the file is. */
export const placeOf = (store: Store, { place }: Pick<Original, "place">): string | null =>
  place === undefined ? null : sha256Of(`${store.notebook.id()}\n${place}`);

/** The front page of a site says nothing about which article it is. */
const isPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  return pathname.length > 1 || search !== "";
};

const isNewer = ({ retrievedAt }: About, known: Known): boolean =>
  retrievedAt === undefined || Date.parse(retrievedAt) >= Date.parse(known.retrievedAt);

/** Characters; a shorter stretch that two texts share is chance. */
const shortestShared = 24;

const shares = (
  before: string,
  after: string,
  least: number,
  segments = mapOffsets(before, after).segments,
): boolean => {
  const shared = segments
    .filter(({ same }) => same)
    .map(({ before: { start, end } }) => end - start)
    .filter((length) => length >= shortestShared)
    .reduce((sum, length) => sum + length, 0);
  return shared > 0 && shared >= least * Math.min(before.length, after.length);
};
