import type { ReactNode } from "react";
import type { CommandName } from "../../../../shared/contract/methods.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { ConfirmDialog } from "../../ui/Dialog.tsx";
import { offerUndo } from "../history/index.ts";

export type Removal = Extract<CommandName, "claims.remove" | "actors.remove" | "sources.remove" | "codes.remove">;

/** Remove an entry; what it was is said with the offer to take that back. */
export const removeEntry = async (command: Removal, id: Id, name: string): Promise<void> => {
  const done = await act(command, { id });
  if (done !== null) offerUndo(`Removed “${name}”`);
};

type Props = {
  /** "claim". */
  readonly one: string;
  readonly name: string;
  /** What goes with it. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** What removing would take along, before it does. */
export const ConfirmRemoval = ({ one, name, children, onConfirm, onClose }: Props) => (
  <ConfirmDialog title={`Remove this ${one}?`} action="Remove" onConfirm={onConfirm} onClose={onClose}>
    <p className="registry-removing">“{name}”</p>
    {children}
    <p>You can undo this.</p>
  </ConfirmDialog>
);
