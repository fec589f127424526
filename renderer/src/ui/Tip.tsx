import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Tooltip, TooltipTrigger } from "react-aria-components";
import { flushSync } from "react-dom";

type Props = {
  /** The button it belongs to. */
  readonly children: ReactNode;
  /** Shown when the mouse rests on it or the keys come to it. */
  readonly tip: ReactNode;
};

/** A button's tooltip. Any key closes it and goes on to where it was meant: a mouse left lying must not swallow an Escape. */
export const Tip = ({ children, tip }: Props) => {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    // The library's own listener keeps Escape for the tooltip: it has to be gone before the key comes to the document.
    const close = (): void => flushSync(() => setOpen(false));
    window.addEventListener("keydown", close, { capture: true });
    return () => window.removeEventListener("keydown", close, { capture: true });
  }, [open]);
  return (
    <TooltipTrigger delay={500} isOpen={open} onOpenChange={setOpen}>
      {children}
      <Tooltip className="tooltip" offset={6}>
        {tip}
      </Tooltip>
    </TooltipTrigger>
  );
};
