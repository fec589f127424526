import { useCallback, useState } from "react";

/** How wide an element is, in whole pixels: put the ref on it. */
export const useWidth = (): readonly [
  width: number,
  ref: (element: HTMLElement | null) => (() => void) | undefined,
] => {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [width, ref];
};
