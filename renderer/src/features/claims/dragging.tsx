import { GripVertical } from "lucide-react";
import { useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { Button, useDrag, useDrop } from "react-aria-components";
import type { Id } from "../../../../shared/domain/id.ts";
import type { Appearances } from "../passages/index.ts";
import { moveAppearances } from "./move-appearances.ts";
import "./dragging.css";

/** What is dragged now. It does not leave the window, so nothing of it goes into the drag itself but that it is one. */
let dragged: Appearances | null = null;
const kind = "application/x-claimbook-appearances";

const useAppearanceDrag = (moving: Appearances, hasDragButton: boolean) =>
  useDrag({
    hasDragButton,
    getItems: () => [{ [kind]: "1", "text/plain": moving.words }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => {
      dragged = moving;
    },
    onDragEnd: () => {
      dragged = null;
    },
  });

/** What a row is dragged by with the mouse; keys have M. */
export const RowHandle = ({ moving }: { readonly moving: Appearances }) => {
  const { dragProps } = useAppearanceDrag(moving, true);
  return (
    <span {...dragProps} className="drag-handle drag-handle-row" title="Drag to another claim" aria-hidden>
      <GripVertical size={14} />
    </span>
  );
};

/** What a voice on the board is dragged by; Enter lifts it, Tab goes to the claims it can be put under, Enter puts it there. */
export const VoiceHandle = ({ moving }: { readonly moving: Appearances }) => {
  const { dragProps, dragButtonProps } = useAppearanceDrag(moving, true);
  return (
    <span {...dragProps} className="drag-handle">
      <Button {...dragButtonProps} className="drag-button" aria-label={`Move to another claim: ${short(moving.words)}`}>
        <GripVertical size={14} aria-hidden />
      </Button>
    </span>
  );
};

/** A claim that appearances can be dropped on. `target` takes the focus when they are carried by keys. */
export const useClaimDrop = (
  claim: { readonly id: Id; readonly text: string },
  target: RefObject<HTMLElement | null>,
): ReturnType<typeof useDrop> =>
  useDrop({
    ref: target,
    getDropOperation: (types) =>
      types.has(kind) && dragged !== null && dragged.claimId !== claim.id ? "move" : "cancel",
    onDrop: () => {
      if (dragged !== null) void moveAppearances(dragged, claim);
    },
  });

type DropProps = { readonly claim: { readonly id: Id; readonly text: string }; readonly children: ReactNode };

/** A claim's row in the list, as a place to drop on with the mouse. */
export const DropRow = ({ claim, children }: DropProps) => {
  const row = useRef<HTMLDivElement>(null);
  const { dropProps, isDropTarget } = useClaimDrop(claim, row);
  return (
    <div ref={row} {...dropProps} className={`drop-row${isDropTarget ? " is-drop-target" : ""}`}>
      {children}
    </div>
  );
};

const short = (words: string): string => (words.length > 40 ? `${words.slice(0, 39)}…` : words);
