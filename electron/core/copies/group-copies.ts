import type { CopyList } from "../../../shared/contract/copies.ts";
import type { CopyLink } from "../../../shared/domain/copy.ts";
import type { Id } from "../../../shared/domain/id.ts";

/** Articles that hang together, and which of them is none's copy. */
export type Linked = { readonly originalId: Id; readonly links: readonly CopyLink[] };

/**
 * Pairs put together into groups: what hangs together by pairs that were not rejected, and the rejected pairs, each by
 * itself. In the order of the pairs given.
 */
export const groupLinks = (links: readonly CopyLink[]): Readonly<Record<CopyList, readonly Linked[]>> => {
  const group = new Map<Id, Id>();
  const find = (id: Id): Id => {
    let root = id;
    for (let next = group.get(root); next !== undefined && next !== root; next = group.get(root)) root = next;
    group.set(id, root);
    return root;
  };
  const standing = links.filter(({ state }) => state !== "rejected");
  for (const { articleId, originalId } of standing) group.set(find(articleId), find(originalId));
  const members = new Map<Id, CopyLink[]>();
  for (const link of standing) {
    const root = find(link.articleId);
    const known = members.get(root);
    if (known === undefined) members.set(root, [link]);
    else known.push(link);
  }
  const groups = [...members.values()].map((of) => ({ originalId: originalIn(of), links: of }));
  const isOpen = ({ links: of }: Linked): boolean => of.some(({ state }) => state === "proposed");
  return {
    open: groups.filter(isOpen),
    decided: groups.filter((each) => !isOpen(each)),
    rejected: links
      .filter(({ state }) => state === "rejected")
      .map((link) => ({ originalId: link.originalId, links: [link] })),
  };
};

/** One that is no copy of another; most of the group lead to it. In a ring any of them. */
const originalIn = (links: readonly CopyLink[]): Id => {
  const copies = new Set(links.map(({ articleId }) => articleId));
  const tally = new Map<Id, number>();
  for (const { originalId } of links)
    if (!copies.has(originalId)) tally.set(originalId, (tally.get(originalId) ?? 0) + 1);
  const [most] = [...tally].toSorted(([, a], [, b]) => b - a);
  return most?.[0] ?? links[0]?.originalId ?? "";
};
