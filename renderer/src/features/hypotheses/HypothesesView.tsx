import { Download, Plus, Swords } from "lucide-react";
import { useState } from "react";
import { scoresOf } from "../../../../shared/domain/ach-scores.ts";
import type { Id } from "../../../../shared/domain/id.ts";
import { act } from "../../bridge/act.ts";
import { useAsk } from "../../bridge/ask.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Select } from "../../ui/Field.tsx";
import { saveTable } from "../export/index.ts";
import { ListProblem, ListWaiting } from "../passages/index.ts";
import { AchGrid } from "./AchGrid.tsx";
import { AddEvidence } from "./AddEvidence.tsx";
import { AddHypothesis } from "./AddHypothesis.tsx";
import { CellPanel } from "./CellPanel.tsx";
import { gridTable } from "./grid-table.ts";
import { Ranking } from "./Ranking.tsx";
import "./hypotheses.css";

type Props = {
  readonly question: { readonly id: Id; readonly text: string };
  /** The claims that answer it: likely hypotheses. */
  readonly claimIds: readonly Id[];
};
type Chosen = { readonly hypothesisId: Id; readonly evidenceId: Id };

/** Competing hypotheses: every piece of evidence is held against every hypothesis; the least inconsistent stands first. */
export const HypothesesView = ({ question, claimIds }: Props) => {
  const { data: matrix, error } = useAsk("hypotheses.matrix", { questionId: question.id });
  const [adding, setAdding] = useState<"hypothesis" | "evidence" | null>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [weighted, setWeighted] = useState(false);
  const [without, setWithout] = useState<string | null>(null);
  if (error !== null) return <ListProblem message={error.message} />;
  if (matrix === undefined) return <ListWaiting />;

  const { hypotheses, evidence } = matrix;
  const dropped = matrix.sources.find(({ key }) => key === without) ?? null;
  const scores = scoresOf(matrix, { weighted, without: dropped?.key ?? null });
  const active = {
    hypothesis: hypotheses.find(({ id }) => id === chosen?.hypothesisId) ?? hypotheses[0],
    evidence: evidence.find(({ id }) => id === chosen?.evidenceId) ?? evidence[0],
  };
  const dialog =
    adding === "hypothesis" ? (
      <AddHypothesis question={question} onClose={() => setAdding(null)} />
    ) : adding === "evidence" ? (
      <AddEvidence question={question} onClose={() => setAdding(null)} />
    ) : null;
  const newHypothesis = (
    <Button onPress={() => setAdding("hypothesis")}>
      <Plus size={14} aria-hidden /> Hypothesis
    </Button>
  );
  const newEvidence = (
    <Button onPress={() => setAdding("evidence")}>
      <Plus size={14} aria-hidden /> Evidence
    </Button>
  );

  if (hypotheses.length === 0)
    return (
      <>
        <EmptyState
          icon={<Swords size={32} />}
          title="No hypotheses yet"
          actions={
            <>
              {claimIds.length < 2 ? null : (
                <Button
                  look="primary"
                  onPress={() => void act("hypotheses.add", { questionId: question.id, claimIds: [...claimIds] })}
                >
                  Use the {claimIds.length} claims of this question
                </Button>
              )}
              {newHypothesis}
            </>
          }
        >
          Write down every answer that could be true, then hold each piece of evidence against each of them. What speaks
          against a hypothesis counts; what fits several proves none. {origin}
        </EmptyState>
        {dialog}
      </>
    );
  return (
    <div className="ach">
      <div className="ach-bar">
        <p className="ach-explained">
          Least inconsistent first: what speaks against a hypothesis counts, what fits several proves none. {origin}
        </p>
        <div className="ach-tools">
          {newHypothesis}
          {newEvidence}
          <Select
            label="Count"
            value={weighted ? "weighted" : "plain"}
            options={counting}
            onChange={(value) => setWeighted(value === "weighted")}
          />
          <Select
            label="Without the source"
            value={dropped?.key ?? ""}
            options={[
              { value: "", label: "Nobody left out" },
              ...matrix.sources.map(({ key, name, reliability }) => ({
                value: key,
                label: reliability === null ? name : `${name} (${reliability})`,
              })),
            ]}
            onChange={(key) => setWithout(key === "" ? null : key)}
          />
          <IconButton
            label="Save the table as CSV…"
            icon={<Download size={15} />}
            onPress={() =>
              void saveTable(`Hypotheses: ${question.text}`, gridTable(matrix, scores, dropped?.key ?? null))
            }
          />
        </div>
      </div>
      <Ranking matrix={matrix} scores={scores} weighted={weighted} dropped={dropped} />
      {evidence.length === 0 ? (
        <EmptyState icon={<Swords size={30} />} title="No evidence yet" actions={newEvidence}>
          Evidence is what was claimed or what stands in an article: whatever must be so, or cannot be so, if a
          hypothesis is true.
        </EmptyState>
      ) : (
        <AchGrid
          matrix={matrix}
          scores={scores}
          without={dropped?.key ?? null}
          active={{ hypothesisId: active.hypothesis?.id ?? "", evidenceId: active.evidence?.id ?? "" }}
          onActive={setChosen}
        />
      )}
      <CellPanel matrix={matrix} hypothesis={active.hypothesis ?? null} evidence={active.evidence ?? null} />
      {dialog}
    </div>
  );
};

const origin = "Analysis of competing hypotheses, after Richards Heuer.";

const counting = [
  { value: "plain", label: "All evidence alike" },
  { value: "weighted", label: "By credibility and relevance" },
] as const;
