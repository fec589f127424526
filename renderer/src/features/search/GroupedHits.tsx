import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { KeyboardEvent } from "react";
import type { GroupField } from "../../../../shared/contract/search.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import type { GroupRow } from "./group-rows.ts";
import { HitFrame } from "./HitFrame.tsx";
import { HitRow } from "./HitRow.tsx";
import { openHit } from "./open-hit.ts";
import { useGroups } from "./use-groups.ts";
import { useHitSelection } from "./use-hit-selection.ts";
import "./grouped-hits.css";

type Props = { readonly query: string; readonly by: GroupField; readonly onUp: () => void };

/** The passages found by article, claim, actor or code: a tree that Left and Right close and open. */
export const GroupedHits = ({ query, by, onUp }: Props) => {
  const groups = useGroups(query, by);
  const { rows, asked, data } = groups;
  const [cursor, setCursor] = useState({ asked, index: 0 });
  const active = cursor.asked === asked ? Math.max(0, Math.min(cursor.index, rows.length - 1)) : 0;
  const hitAt = (index: number) => {
    const row = rows[index];
    return row?.kind === "hit" ? row.hit : undefined;
  };
  const selection = useHitSelection({
    asked,
    query,
    total: data?.total ?? 0,
    active,
    idAt: (index) => hitAt(index)?.id,
    idsBetween: (first, last) =>
      Promise.resolve(rows.slice(first, last + 1).flatMap((row) => (row.kind === "hit" ? [row.hit.id] : []))),
  });
  if (groups.failure !== null)
    return (
      <EmptyState icon={<TriangleAlert size={34} />} title="The search did not work">
        {groups.failure}
      </EmptyState>
    );
  if (data === undefined) return <div className="search-waiting" aria-busy="true" />;
  if (rows.length === 0)
    return (
      <EmptyState icon={<KindIcon kind={by} size={34} />} title={`None of them is on ${oneOf[by]}`}>
        Group them by something else, or not at all.
      </EmptyState>
    );

  const goTo = (index: number): void => setCursor({ asked, index });
  const open = (index: number): void => {
    const row = rows[index];
    switch (row?.kind) {
      case "hit":
        openHit(row.hit, query);
        return;
      case "group":
        groups.open(row.group.id, !row.isOpen);
        return;
      case "more":
        groups.moreHits(row.groupId);
        return;
      case "groups":
        groups.moreGroups();
        return;
      case undefined:
    }
  };
  const onKey = ({ key, altKey }: KeyboardEvent, index: number | null): boolean => {
    const row = index === null ? undefined : rows[index];
    if (row === undefined || altKey) return false;
    if (key === "*") groups.openAll(true);
    else if (key === "ArrowRight") {
      if (row.kind === "group" && row.isOpen) goTo(active + 1);
      else if (row.kind === "group") groups.open(row.group.id, true);
    } else if (key === "ArrowLeft") {
      if (row.kind === "group") groups.open(row.group.id, false);
      else
        goTo(
          Math.max(
            0,
            rows.findLastIndex((each, at) => each.kind === "group" && at < active),
          ),
        );
    } else if (key === " " && row.kind !== "hit") open(active);
    else return false;
    return true;
  };
  const anyOpen = rows.some((row) => row.kind === "group" && row.isOpen);
  return (
    <div className="grouped-hits">
      <div className="grouped-head">
        <span>{sayGroups(data.groups.length + data.more, by)}</span>
        <Button size="small" look="quiet" onPress={() => groups.openAll(!anyOpen)}>
          {anyOpen ? "Close all" : "Open all"}
        </Button>
      </div>
      <HitFrame
        rows={{
          count: rows.length,
          rowHeight: 90,
          active,
          onActive: goTo,
          hitAt,
          onOpen: open,
          onKey,
          branch: (index) => {
            const row = rows[index];
            return row?.kind === "group"
              ? { level: 1, expanded: row.isOpen }
              : { level: row?.kind === "groups" ? 1 : 2, expanded: null };
          },
          row: (index) => (
            <Row
              row={rows[index]}
              by={by}
              isChosen={selection.count > 0 ? selection.has(index) : undefined}
              onCheck={() => selection.toggle(index)}
              onPress={() => open(index)}
            />
          ),
        }}
        total={data.total}
        selection={selection}
        isBehind={groups.isBehind}
        onUp={onUp}
      />
    </div>
  );
};

type RowProps = {
  readonly row: GroupRow | undefined;
  readonly by: GroupField;
  readonly isChosen: boolean | undefined;
  readonly onCheck: () => void;
  readonly onPress: () => void;
};

const Row = ({ row, by, isChosen, onCheck, onPress }: RowProps) => {
  switch (row?.kind) {
    case "hit":
      return <HitRow hit={row.hit} {...(isChosen === undefined ? {} : { isChosen })} onCheck={onCheck} />;
    case "group":
      return (
        // With keys it is Left, Right and Enter in the list.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
        <div className="hit-group" onClick={onPress}>
          {row.isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
          <span className={`pick-icon-${by}`}>
            <KindIcon kind={by} size={14} />
          </span>
          <span className="hit-group-label">{row.group.label}</span>
          <span className="hit-group-count">
            {row.group.count.toLocaleString("en")}
            <span className="visually-hidden"> {row.group.count === 1 ? "passage" : "passages"}</span>
          </span>
        </div>
      );
    case "more":
      return <MoreRow label={`${row.left.toLocaleString("en")} more here`} onPress={onPress} />;
    case "groups":
      return <MoreRow label={`${row.left.toLocaleString("en")} more groups`} onPress={onPress} />;
    case undefined:
      return null;
  }
};

const MoreRow = ({ label, onPress }: { readonly label: string; readonly onPress: () => void }) => (
  // With keys it is Enter in the list.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  <div className="hit-more-row" onClick={onPress}>
    {label}
  </div>
);

const oneOf: Readonly<Record<GroupField, string>> = {
  article: "an article",
  claim: "a claim",
  actor: "an actor",
  code: "a code",
};

const sayGroups = (count: number, by: GroupField): string =>
  `${count.toLocaleString("en")} ${count === 1 ? by : `${by}s`}`;
