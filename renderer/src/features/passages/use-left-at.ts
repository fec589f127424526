import { useState } from "react";
import type { Subject } from "./appearances.ts";

/** Where each list of passages was left, so that coming back from an article finds the row that led there. */
const leftAt = new Map<string, number>();

/** The row under the cursor of a list of passages. */
export const useLeftAt = ({
  kind,
  id,
  part,
}: Subject): readonly [active: number | null, setActive: (index: number) => void] => {
  const key = `${kind} ${id} ${part ?? ""}`;
  const [active, setActive] = useState(leftAt.get(key) ?? null);
  return [
    active,
    (index) => {
      leftAt.set(key, index);
      setActive(index);
    },
  ];
};
