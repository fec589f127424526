import type { ReactNode } from "react";
import { usePages } from "../../bridge/pages.ts";
import { readArticle } from "../../session/session.ts";
import { VirtualList } from "../../ui/VirtualList.tsx";
import type { Subject } from "./appearances.ts";
import { ListProblem, ListWaiting } from "./ListState.tsx";
import { PassageRow } from "./PassageRow.tsx";
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
  if (pages.failure !== null) return <ListProblem message={pages.failure} />;
  if (pages.loading) return <ListWaiting />;
  if (pages.total === 0) return empty;
  return (
    <VirtualList
      label={label}
      count={pages.total}
      rowHeight={132}
      measured
      active={active}
      onActive={setActive}
      opensOnClick
      onOpen={(index) => {
        const passage = pages.rowAt(index);
        if (passage !== undefined) readArticle(passage.articleId, passage.id);
      }}
      onRange={pages.show}
      row={(index) => {
        const passage = pages.rowAt(index);
        return passage === undefined ? <PassageWaiting /> : <PassageRow passage={passage} subject={subject} />;
      }}
    />
  );
};

/** Holds the place of a row that is on its way. */
export const PassageWaiting = () => <div className="passage-waiting" aria-label="Loading" />;
