import { create } from "zustand";
import type { CopyList } from "../../../../shared/contract/copies.ts";
import type { CopyLink } from "../../../../shared/domain/copy.ts";
import { lookUp } from "../../bridge/act.ts";
import { go } from "../../session/session.ts";

/** Which list the view shows; kept while the user is elsewhere. */
export const useCopiesState = create<{ readonly list: CopyList }>(() => ({ list: "open" }));

/** Of more groups the first are shown; deciding brings up the others. */
export const mostGroups = 2000;

/** Go to a pair, in the list where it stands. */
export const showPair = async ({ id, state }: CopyLink): Promise<void> => {
  const list = state === "rejected" ? "rejected" : state === "proposed" || (await isOpen(id)) ? "open" : "decided";
  useCopiesState.setState({ list });
  go({ view: "copies", id });
};

/** A confirmed pair stands with those of its group that are still to be decided. */
const isOpen = async (id: string): Promise<boolean> =>
  (await lookUp("copies.groups", { list: "open", limit: mostGroups }))?.rows.some(({ copies }) =>
    copies.some(({ link }) => link.id === id),
  ) === true;
