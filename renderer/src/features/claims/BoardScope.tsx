import { useAsk } from "../../bridge/ask.ts";
import { Select } from "../../ui/Field.tsx";
import { useBoardState } from "./board-state.ts";

/** Which claims the board is about: all, or those on what a search finds. Nothing while there is no search to choose. */
export const BoardScope = () => {
  const { scope, keep } = useBoardState();
  const { data: saved = [] } = useAsk("search.saved", { counts: false });
  if (scope === null && saved.length === 0) return null;
  const known = saved.find(({ query }) => query === scope?.query);
  return (
    <div className="board-scope">
      <Select
        label="Scope"
        value={scope === null ? "all" : (known?.id ?? "other")}
        options={[
          { value: "all", label: "All claims" },
          ...(scope === null || known !== undefined ? [] : [{ value: "other", label: scope.name }]),
          ...saved.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(chosen) => {
          const search = saved.find(({ id }) => id === chosen);
          if (chosen === "all") keep({ scope: null });
          else if (search !== undefined) keep({ scope: { name: search.name, query: search.query } });
        }}
      />
    </div>
  );
};
