import { X } from "lucide-react";
import { useId } from "react";
import type { ReactNode } from "react";
import { useAsk } from "../../bridge/ask.ts";
import { Button } from "../../ui/Button.tsx";
import { SearchField, Select, TextField } from "../../ui/Field.tsx";
import { QueryProblem } from "../../ui/QueryProblem.tsx";
import { everything, isEverything, typedDate } from "./view-scope.ts";
import type { ViewScope } from "./view-scope.ts";
import "./scope.css";

type Props = {
  readonly scope: ViewScope;
  readonly onChange: (scope: ViewScope) => void;
  /** What is wrong with the query. */
  readonly problem: { readonly message: string; readonly at: number } | null;
  /** Further choices of the view, before those of every view. */
  readonly children?: ReactNode;
};

/** Which passages a picture is drawn from: those that a search finds, in articles of some time. */
export const ScopeBar = ({ scope, onChange, problem, children }: Props) => {
  const { data: saved = [] } = useAsk("search.saved", { counts: false });
  const problemId = useId();
  const dateError = (text: string): string | null =>
    typedDate(text) === undefined ? "A year, month or day: 2017-04-12" : null;
  return (
    <div className="scope-bar" role="group" aria-label="What is shown">
      {children}
      <SearchField
        label="Only passages found by"
        placeholder="Only passages found by: words, actor:, article:, code:…"
        value={scope.query}
        onChange={(query) => onChange({ ...scope, query })}
      />
      {saved.length === 0 ? null : (
        <Select
          label="Saved search"
          hideLabel
          value={saved.find(({ query }) => query === scope.query)?.id ?? ""}
          options={[
            { value: "", label: "Saved search…" },
            ...saved.map(({ id, name }): { readonly value: string; readonly label: string } => ({
              value: id,
              label: name,
            })),
          ]}
          onChange={(chosen) => onChange({ ...scope, query: saved.find(({ id }) => id === chosen)?.query ?? "" })}
        />
      )}
      <span className="scope-days">
        <TextField
          label="Published from"
          hideLabel
          placeholder="from 2017"
          value={scope.from}
          error={dateError(scope.from)}
          onChange={(from) => onChange({ ...scope, from })}
        />
        <TextField
          label="Published until"
          hideLabel
          placeholder="until 2017-04"
          value={scope.to}
          error={dateError(scope.to)}
          onChange={(to) => onChange({ ...scope, to })}
        />
      </span>
      {isEverything(scope) ? null : (
        <Button size="small" look="quiet" onPress={() => onChange(everything)}>
          <X size={13} aria-hidden /> Show all
        </Button>
      )}
      {problem === null ? null : <QueryProblem id={problemId} query={scope.query} problem={problem} />}
    </div>
  );
};
