import { useState } from "react";
import { parseQuery } from "../../../../shared/query/parse-query.ts";
import type { QueryNode } from "../../../../shared/query/query.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/Field.tsx";

type Props = { readonly text: string; readonly onTake: (node: QueryNode) => void };

/** Words, with the signs that the language has for them. */
export const WordsStage = ({ text, onTake }: Props) => {
  const [typed, setTyped] = useState(text);
  const [tried, setTried] = useState(false);
  const parsed = parseQuery(typed);
  const node = parsed.ok ? parsed.query : null;
  const take = (): void => {
    setTried(true);
    if (node !== null) onTake(node);
  };
  return (
    <div className="term-form">
      <TextField
        label="Words"
        autoFocus
        value={typed}
        onChange={setTyped}
        onEnter={take}
        error={!tried || node !== null ? null : parsed.ok ? "A word is needed" : parsed.problem.message}
        hint="“in a row”, begin*, *part*, similar~, forms+"
      />
      <Button look="primary" size="small" onPress={take}>
        Apply
      </Button>
    </div>
  );
};
