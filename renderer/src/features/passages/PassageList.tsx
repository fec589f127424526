import type { ReactNode } from "react";
import { usePages } from "../../bridge/pages.ts";
import type { Subject } from "./appearances.ts";
import { PagedPassages } from "./PagedPassages.tsx";
import { useLeftAt } from "./use-left-at.ts";

type Props = Subject & {
  readonly label: string;
  /** Shown when there are none. */
  readonly empty: ReactNode;
};

/** Passages of a claim, actor, source or code; a click or Enter shows one in its article. */
export const PassageList = ({ label, empty, ...subject }: Props) => {
  const pages = usePages("annotate.passagesOf", subject);
  const [active, setActive] = useLeftAt(subject);
  return (
    <PagedPassages label={label} pages={pages} subject={subject} active={active} onActive={setActive} empty={empty} />
  );
};
