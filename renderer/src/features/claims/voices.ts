import type { Position } from "../../../../shared/domain/attribution.ts";
import type { Voice } from "../../../../shared/domain/board.ts";
import { sayAct, speakerName } from "../../../../shared/domain/say-attribution.ts";

export type Witnesses = {
  readonly root: string;
  /** Whose word it is in the end. */
  readonly name: string;
  /** All that go back to it, in order of date. */
  readonly voices: readonly Voice[];
};

/** Voices of one position under the root they go back to, those with most voices first. */
export const witnessesOf = (voices: readonly Voice[], position: Position): readonly Witnesses[] => {
  const byRoot = new Map<string, Voice[]>();
  for (const voice of voices) {
    if (voice.position !== position) continue;
    const group = byRoot.get(voice.root);
    if (group === undefined) byRoot.set(voice.root, [voice]);
    else group.push(voice);
  }
  return [...byRoot]
    .map(([root, group]) => ({ root, name: rootName(group), voices: group }))
    .toSorted((a, b) => b.voices.length - a.voices.length);
};

/** What the root is called: the chain's first link, else who says it; of the writer's own voice, the agency credited. */
export const rootName = ([first]: readonly Voice[]): string => {
  if (first === undefined) return "";
  return first.chain[0]?.name ?? (first.said === null && first.agency !== null ? first.agency : whoSays(first));
};

const whoSays = ({ said }: Voice): string => (said === null ? "The writer" : speakerName(said));

/** Whether the root is who says it, not somebody who passes it on. */
export const saysItself = (voice: Voice, rootNamed: string): boolean => whoSays(voice) === rootNamed;

/** What is said about a voice beside its root's name: who says it where that is another, what they do, on which way; the publication is said beside it. */
export const sayVoice = (voice: Voice, rootNamed: string): string => {
  const who = whoSays(voice);
  const way = voice.chain
    .map(({ name }) => name)
    .filter((name) => name !== rootNamed && name !== who && name !== (voice.publication ?? voice.articleTitle));
  return [
    [...(who === rootNamed ? [] : [who]), ...(voice.said === null ? [] : [sayAct(voice.said)])].join(" "),
    ...(way.length === 0 ? [] : [`via ${way.join(" → ")}`]),
    ...(voice.copyOf === null ? [] : ["a copy"]),
  ]
    .filter((part) => part !== "")
    .join(" · ");
};
