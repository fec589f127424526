import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import "./menu.css";

export type MenuEntry =
  | {
      readonly id: string;
      readonly label: string;
      readonly keys?: string;
      readonly icon?: ReactNode;
      readonly danger?: boolean;
      readonly disabled?: boolean;
      readonly onAction: () => void;
    }
  | { readonly separator: string };

type Props = {
  /** An IconButton or Button. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
};

export const Menu = ({ trigger, label, entries }: Props) => (
  <MenuTrigger>
    {trigger}
    <Popover className="popover" placement="bottom end">
      <MenuList label={label} entries={entries} />
    </Popover>
  </MenuTrigger>
);

type ListProps = Omit<Props, "trigger"> & { readonly onClose?: () => void; readonly autoFocus?: boolean };

/** The entries themselves, for what opens in its own way. */
export const MenuList = ({ label, entries, onClose, autoFocus = false }: ListProps) => (
  <AriaMenu
    className="menu"
    aria-label={label}
    {...(autoFocus ? { autoFocus: "first" as const } : {})}
    {...(onClose === undefined ? {} : { onClose })}
  >
    {entries.map((entry) =>
      "separator" in entry ? (
        <Separator key={entry.separator} className="menu-separator" />
      ) : (
        <MenuItem
          key={entry.id}
          id={entry.id}
          textValue={entry.label}
          className={`menu-item${entry.danger === true ? " is-danger" : ""}`}
          isDisabled={entry.disabled ?? false}
          onAction={entry.onAction}
        >
          <span className="menu-icon">{entry.icon}</span>
          <span className="menu-label">{entry.label}</span>
          {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
        </MenuItem>
      ),
    )}
  </AriaMenu>
);
