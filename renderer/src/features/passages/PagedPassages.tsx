import type { ReactNode } from "react";
import type { PassageInArticle } from "../../../../shared/domain/passage.ts";
import type { Pages } from "../../bridge/pages.ts";
import { readArticle } from "../../session/session.ts";
import { VirtualList } from "../../ui/VirtualList.tsx";
import type { Subject } from "./appearances.ts";
import { ListProblem, ListWaiting } from "./ListState.tsx";
import { PassageRow } from "./PassageRow.tsx";

type Props = {
  readonly label: string;
  readonly pages: Pages<PassageInArticle>;
  /** What the rows need not say again. */
  readonly subject: Subject;
  readonly active: number | null;
  readonly onActive: (index: number) => void;
  readonly autoFocus?: boolean;
  /** Shown when there are none. */
  readonly empty: ReactNode;
};

/** Passages page by page; a click or Enter shows one in its article. */
export const PagedPassages = ({ label, pages, subject, active, onActive, autoFocus = false, empty }: Props) => {
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
      onActive={onActive}
      autoFocus={autoFocus}
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
