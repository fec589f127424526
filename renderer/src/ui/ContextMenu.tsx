import { useRef } from "react";
import { Popover } from "react-aria-components";
import { MenuList } from "./Menu.tsx";
import type { MenuEntry } from "./Menu.tsx";
import "./menu.css";

type Props = {
  readonly label: string;
  /** In the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly entries: readonly MenuEntry[];
  readonly onClose: () => void;
};

/** A menu where the pointer is. */
export const ContextMenu = ({ label, at, entries, onClose }: Props) => {
  const corner = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={corner} className="menu-corner" style={{ left: at.x, top: at.y }} aria-hidden />
      <Popover
        className="popover"
        aria-label={label}
        trigger="MenuTrigger"
        triggerRef={corner}
        placement="bottom start"
        offset={2}
        isOpen
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
      >
        <MenuList label={label} entries={entries} onClose={onClose} autoFocus />
      </Popover>
    </>
  );
};
