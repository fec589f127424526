import { FolderInput } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import type { Position } from "../../../../shared/domain/attribution.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { usePages } from "../../bridge/pages.ts";
import { readArticle } from "../../session/session.ts";
import { VirtualList } from "../../ui/VirtualList.tsx";
import { ContextMenu } from "../../ui/ContextMenu.tsx";
import { appearancesOf } from "./appearances.ts";
import type { Appearances } from "./appearances.ts";
import { composed, placeIn, shareOf } from "./groups.ts";
import { ListProblem, ListWaiting } from "./ListState.tsx";
import { PassageWaiting } from "./PagedPassages.tsx";
import { PassageRow } from "./PassageRow.tsx";
import { PositionIcon, positionWords, shownPositions } from "./positions.tsx";
import { useLeftAt } from "./use-left-at.ts";

type Props = {
  readonly claimId: Id;
  readonly positions: Readonly<Record<Position, number>>;
  readonly empty: ReactNode;
  /** M, or the entry of a row's menu: put it under another claim. */
  readonly onMove: (appearances: Appearances) => void;
  /** What a row is dragged by. */
  readonly handle: (appearances: Appearances) => ReactNode;
};

/** A claim's passages in one list, under the position they take: who affirms it, who denies it. */
export const ClaimPassages = ({ claimId, positions, empty, onMove, handle }: Props) => {
  const [active, setActive] = useLeftAt({ kind: "claim", id: claimId });
  const [menu, setMenu] = useState<{ readonly at: At; readonly of: Appearances } | null>(null);
  const pages = {
    affirms: usePosition(claimId, "affirms", positions),
    denies: usePosition(claimId, "denies", positions),
    questions: usePosition(claimId, "questions", positions),
    withholds: usePosition(claimId, "withholds", positions),
    presupposes: usePosition(claimId, "presupposes", positions),
  };
  const groups = composed(shownPositions.map((position) => ({ key: position, rows: pages[position].total })));
  const failure = shownPositions.map((position) => pages[position].failure).find((message) => message !== null);
  if (failure !== undefined) return <ListProblem message={failure} />;
  if (groups.count === 0) return shownPositions.some((position) => pages[position].loading) ? <ListWaiting /> : empty;

  const passageAt = (index: number) => {
    const place = placeIn(groups, index);
    return place === null || place.row === null ? undefined : pages[place.key].rowAt(place.row);
  };
  const appearancesAt = (index: number): Appearances | null => {
    const place = placeIn(groups, index);
    const passage = passageAt(index);
    return place === null || passage === undefined ? null : appearancesOf(passage, claimId, place.key);
  };
  return (
    <>
      <VirtualList
        label="Passages by position"
        count={groups.count}
        headings={groups.headings}
        rowHeight={132}
        measured
        active={active}
        onActive={setActive}
        opensOnClick
        onKey={(event, index) => {
          const found = index === null ? null : appearancesAt(index);
          if (found === null || event.key.toLowerCase() !== "m" || event.ctrlKey || event.metaKey || event.altKey)
            return false;
          onMove(found);
          return true;
        }}
        onMenu={(index, at) => {
          const found = appearancesAt(index);
          if (found !== null) setMenu({ at, of: found });
        }}
        onOpen={(index) => {
          const passage = passageAt(index);
          if (passage !== undefined) readArticle(passage.articleId, passage.id);
        }}
        onRange={(first, last) => {
          for (const position of shownPositions) {
            const share = shareOf(groups, position, first, last);
            pages[position].show(share.first, share.last);
          }
        }}
        row={(index) => {
          const place = placeIn(groups, index);
          if (place === null) return null;
          if (place.row === null) return <GroupHeading position={place.key} count={pages[place.key].total} />;
          const passage = pages[place.key].rowAt(place.row);
          if (passage === undefined) return <PassageWaiting />;
          return (
            <>
              <span className="visually-hidden">{positionWords[place.key].heading}: </span>
              {handle(appearancesOf(passage, claimId, place.key))}
              <PassageRow passage={passage} subject={{ kind: "claim", id: claimId, part: place.key }} />
            </>
          );
        }}
      />
      {menu === null ? null : (
        <ContextMenu
          label="Passage"
          at={menu.at}
          entries={[
            {
              id: "move",
              label: "Move to another claim…",
              keys: "M",
              icon: <FolderInput size={14} />,
              onAction: () => onMove(menu.of),
            },
          ]}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
};

type At = { readonly x: number; readonly y: number };

const usePosition = (claimId: Id, position: Position, counts: Readonly<Record<Position, number>>) =>
  usePages("annotate.passagesOf", { kind: "claim", id: claimId, part: position }, counts[position] > 0);

const GroupHeading = ({ position, count }: { readonly position: Position; readonly count: number }) => (
  <div className="passage-group">
    <PositionIcon position={position} size={15} />
    {positionWords[position].heading}
    <span className="passage-group-count">{count.toLocaleString()}</span>
  </div>
);
