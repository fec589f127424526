import { Files } from "lucide-react";
import { copyLists } from "../../../../shared/contract/copies.ts";
import type { CopyList as ListName } from "../../../../shared/contract/copies.ts";
import { useAsk } from "../../bridge/ask.ts";
import { go, useSession } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Panes } from "../../ui/Panes.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { mostGroups, useCopiesState } from "./copies-state.ts";
import { CopyList } from "./CopyList.tsx";
import { countOf } from "./copy-words.ts";
import { findCopies } from "./find-copies.ts";
import { listRows } from "./list-rows.ts";
import { PairDetail } from "./PairDetail.tsx";
import { useDecisions } from "./use-decisions.ts";
import "./copies.css";

/** Articles that repeat others: to be decided, decided, rejected; the chosen pair side by side. */
export const CopiesView = () => {
  const list = useCopiesState((state) => state.list);
  const groups = useAsk("copies.groups", { list, limit: mostGroups }, { keep: true });
  const unchecked = useAsk("copies.unchecked", {}).data ?? 0;
  if (groups.error !== null) return <ListProblem message={groups.error.message} />;
  if (groups.data === undefined) return <ListWaiting />;
  const { counts, rows, total } = groups.data;
  const show = (next: ListName): void => {
    useCopiesState.setState({ list: next });
    go({ view: "copies", id: null }, true);
  };
  return (
    <div className="copies-view">
      <div className="copies-bar">
        <h1 className="visually-hidden">Copies</h1>
        <Segments
          label="Show copies"
          value={list}
          options={copyLists.map((value) => ({
            value,
            label: `${names[value]} (${counts[value].toLocaleString("en")})`,
          }))}
          onChange={show}
        />
        <span className="copies-bar-space" />
        {unchecked > 0 ? (
          <span className="copies-unchecked">{countOf(unchecked, "article")} not compared yet</span>
        ) : null}
        <Button size="small" onPress={() => void findCopies(unchecked === 0)}>
          {unchecked > 0 ? "Find copies" : "Compare all again"}
        </Button>
      </div>
      {rows.length === 0 ? <Nothing list={list} /> : <Groups rows={listRows(rows)} more={total - rows.length} />}
    </div>
  );
};

const names: Readonly<Record<ListName, string>> = { open: "To decide", decided: "Decided", rejected: "Not copies" };

const Groups = ({ rows, more }: { readonly rows: ReturnType<typeof listRows>; readonly more: number }) => {
  const id = useSession(({ place }) => (place.view === "copies" ? place.id : null));
  const decisions = useDecisions(rows, id);
  const { current } = decisions;
  return (
    <Panes
      label="Copies"
      panes={[
        {
          id: "pairs",
          size: 330,
          min: 220,
          content: <CopyList rows={rows} more={more} decisions={decisions} />,
        },
        {
          id: "pair",
          min: 420,
          content:
            current === null ? (
              <EmptyState icon={<Files size={36} />} title="Choose a pair">
                Select one in the list to see both texts side by side.
              </EmptyState>
            ) : (
              <PairDetail
                key={current.link.id}
                link={current.link}
                onDecide={(state) => void decisions.decide([current.link.id], state)}
              />
            ),
        },
      ]}
    />
  );
};

const Nothing = ({ list }: { readonly list: ListName }) => (
  <EmptyState icon={<Files size={36} />} title={nothing[list].title}>
    {nothing[list].text}
  </EmptyState>
);

const nothing: Readonly<Record<ListName, { readonly title: string; readonly text: string }>> = {
  open: {
    title: "No copies to decide",
    text: "After each import, articles that repeat others are listed here: the same text, reprints, rewritten copies and later versions. Confirmed, they count as one witness with their original.",
  },
  decided: {
    title: "No copies confirmed",
    text: "A group stands here once all its pairs are decided.",
  },
  rejected: {
    title: "Nothing was rejected",
    text: "Pairs that you say are no copies stand here. They are not proposed again.",
  },
};
