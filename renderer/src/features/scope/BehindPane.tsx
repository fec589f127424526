import { X } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { IconButton } from "../../ui/Button.tsx";
import "./scope.css";

type Props = {
  readonly title: ReactNode;
  /** What a screen reader calls the pane. */
  readonly label: string;
  /** Under the title. */
  readonly children: ReactNode;
  readonly tools?: ReactNode;
  readonly onClose: () => void;
};

/** What stands behind the chosen part of a picture: its passages. Escape closes it and goes back to where one came from. */
export const BehindPane = ({ title, label, children, tools, onClose }: Props) => {
  const [cameFrom] = useState(() => document.activeElement);
  const close = (): void => {
    onClose();
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  return (
    // Escape is heard from whatever within has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="behind"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        close();
      }}
    >
      <header className="behind-head">
        <h2>{title}</h2>
        {tools}
        <IconButton label="Close the passages" icon={<X size={15} />} onPress={close} />
      </header>
      {children}
    </section>
  );
};
