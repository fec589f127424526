import { useEffect, useState } from "react";

/** A value that is typed or moved through, once it has stood still for a moment. */
export const useSettled = <Value>(value: Value, afterMs: number): Value => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (value === settled) return;
    const timer = window.setTimeout(() => setSettled(value), afterMs);
    return () => window.clearTimeout(timer);
  }, [value, settled, afterMs]);
  return settled;
};
