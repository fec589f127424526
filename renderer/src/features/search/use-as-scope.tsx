import { Columns3 } from "lucide-react";
import { go } from "../../session/session.ts";
import { KindIcon } from "../../ui/kinds.tsx";
import type { MenuEntry } from "../../ui/Menu.tsx";
import { useBoardState } from "../claims/index.ts";
import { useTimelineState } from "../timeline/index.ts";

/** Where what a search finds can be looked at: its claims side by side, or over time. */
export const useAsScope = (): ((
  scope: { readonly name: string; readonly query: string },
  disabled: boolean,
) => readonly MenuEntry[]) => {
  const board = useBoardState();
  const timeline = useTimelineState();
  return (scope, disabled) => [
    {
      id: "board",
      label: "Show its claims on the board",
      icon: <Columns3 size={14} />,
      disabled,
      onAction: () => {
        board.keep({ mode: "board", questionId: undefined, scope });
        go({ view: "claims", id: null });
      },
    },
    {
      id: "timeline",
      label: "Show its claims on the timeline",
      icon: <KindIcon kind="timeline" size={14} />,
      disabled,
      onAction: () => {
        timeline.keep({ scope: { query: scope.query, from: "", to: "" }, questionId: null, chosen: null });
        go({ view: "timeline", id: null });
      },
    },
  ];
};
