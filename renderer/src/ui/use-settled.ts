import { useEffect, useState } from "react";

/**
 * A value that is typed or moved through, once it has stood still for a moment.
 *
 * @param first - until then
 */
export const useSettled = <Value>(value: Value, afterMs: number, first: Value = value): Value => {
  const [settled, setSettled] = useState(first);
  useEffect(() => {
    if (value === settled) return;
    const timer = window.setTimeout(() => setSettled(value), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, settled, afterMs]);
  return settled;
};
