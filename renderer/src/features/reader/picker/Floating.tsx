import { useEffect, useLayoutEffect, useRef } from "react";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import type { Range } from "../../../../../shared/domain/range.ts";
import { reader } from "../reader-handle.ts";
import "./floating.css";

type Props = {
  readonly label: string;
  /** The words it belongs to. */
  readonly at: Range;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly width?: "narrow" | "normal" | "wide";
  /** Other keys, after the control that has the focus; returns whether it was one. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
};

/** A small window beside some words. Escape and a click beside it close it; the text stays in sight. */
export const Floating = ({ label, at, onClose, children, width = "normal", onKey }: Props) => {
  const box = useStayBeside(at);
  const { start, end } = at;
  useEffect(() => reader()?.makeRoom({ start, end }, rooms[width]), [start, end, width]);
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && box.current?.contains(target) !== true && target.closest(".popover") === null)
        onClose();
    };
    window.addEventListener("pointerdown", onPointerDown, true);
    return () => window.removeEventListener("pointerdown", onPointerDown, true);
  }, [box, onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.stopPropagation();
      event.preventDefault();
      onClose();
    } else if (event.key === "Tab") keepFocus(event, box.current);
    else if (onKey?.(event) === true) event.preventDefault();
  };
  return (
    // Keys come here from the controls inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} className={`floating floating-${width}`} role="dialog" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
};

/** What each needs with its lists open. */
const rooms = { narrow: 330, normal: 360, wide: 440 } as const;

/** Below the words, or above them where there is more room; always within the window. */
export const useStayBeside = ({ start, end }: Range, above = false): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const place = (): void => {
      const rects = reader()?.rectsOf({ start, end }) ?? [];
      const first = rects[0];
      const last = rects.at(-1);
      const { width, height } = element.getBoundingClientRect();
      const top = first?.top ?? window.innerHeight * 0.3;
      const bottom = last?.bottom ?? top;
      const under = bottom + gap;
      const over = top - gap - height;
      const fitsUnder = under + height <= window.innerHeight - gap;
      const fitsOver = over >= gap;
      const y = (above ? fitsOver || !fitsUnder : !fitsUnder && fitsOver) ? over : under;
      const x = above
        ? (first?.left ?? 0)
        : rects.length > 1
          ? Math.min(...rects.map((rect) => rect.left))
          : (first?.left ?? 0);
      element.style.left = `${Math.max(gap, Math.min(x, window.innerWidth - width - gap))}px`;
      element.style.top = `${Math.max(gap, Math.min(y, window.innerHeight - height - gap))}px`;
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(element);
    window.addEventListener("resize", place);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      resized.disconnect();
      window.removeEventListener("resize", place);
      window.removeEventListener("scroll", place, { capture: true });
    };
  }, [start, end, above]);
  return box;
};

const gap = 8;

/** Tab goes round inside. */
const keepFocus = (event: KeyboardEvent, box: HTMLElement | null): void => {
  if (box === null) return;
  const stops = [
    ...box.querySelectorAll<HTMLElement>("input, select, textarea, button, summary, [tabindex='0']"),
  ].filter((each) => !each.hasAttribute("disabled") && each.offsetParent !== null);
  const edge = event.shiftKey ? stops[0] : stops.at(-1);
  if (event.target !== edge) return;
  event.preventDefault();
  (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
};
