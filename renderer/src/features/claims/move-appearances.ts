import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { offerUndo } from "../history/index.ts";
import type { Appearances } from "../passages/index.ts";

/** Put appearances under another claim; one undo takes it back. Whether it was done. */
export const moveAppearances = async (
  { tagIds, words }: Appearances,
  to: { readonly id: Id; readonly text: string },
): Promise<boolean> => {
  const answer = await act("annotate.moveAppearances", { tagIds: [...tagIds], claimId: to.id });
  if (answer === null) return false;
  offerUndo(`Moved “${short(words)}” to “${short(to.text)}”`);
  return true;
};

const short = (words: string): string => (words.length > 50 ? `${words.slice(0, 49)}…` : words);
