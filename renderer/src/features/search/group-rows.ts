import type { GroupsAnswer, Hit } from "../../../../shared/contract/search.ts";
import type { Id } from "../../../../shared/domain/id.ts";

export type Group = GroupsAnswer["groups"][number];

/** A line of grouped hits. `more` leads to the further hits of a group, `groups` to further groups. */
export type GroupRow =
  | { readonly kind: "group"; readonly group: Group; readonly isOpen: boolean }
  | { readonly kind: "hit"; readonly groupId: Id; readonly hit: Hit }
  | { readonly kind: "more"; readonly groupId: Id; readonly left: number }
  | { readonly kind: "groups"; readonly left: number };

/**
 * The lines of groups with their hits.
 *
 * @param closed - groups whose hits are not shown
 * @param hitsOf - further hits of a group, those behind the ones that came with it
 */
export const groupRows = (
  { groups, more }: Pick<GroupsAnswer, "groups" | "more">,
  closed: ReadonlySet<Id>,
  hitsOf: (id: Id) => readonly Hit[],
): readonly GroupRow[] => [
  ...groups.flatMap((group): readonly GroupRow[] => {
    const { id: groupId, count } = group;
    if (closed.has(groupId)) return [{ kind: "group", group, isOpen: false }];
    const hits = [...group.hits, ...hitsOf(groupId)];
    return [
      { kind: "group", group, isOpen: true },
      ...hits.map((hit) => ({ kind: "hit", groupId, hit }) as const),
      ...(hits.length < count ? [{ kind: "more", groupId, left: count - hits.length } as const] : []),
    ];
  }),
  ...(more > 0 ? [{ kind: "groups", left: more } as const] : []),
];
