import { Quote } from "lucide-react";
import { useState } from "react";
import type { Article } from "../../../../../shared/domain/article.ts";
import type { SpanRole } from "../../../../../shared/domain/attribution.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { Combo } from "../picker/Combo.tsx";
import type { ComboOption } from "../picker/Combo.tsx";
import { Floating } from "../picker/Floating.tsx";
import { reader } from "../reader-handle.ts";
import { announce, setMode } from "../use-reader.ts";
import { putWords } from "./attribution-draft.ts";
import { roleNames, roleWords } from "./roles.ts";

type Option = ComboOption & { readonly role: SpanRole };

/** Which part of an attribution the selected words are; the parts come in any order. */
export const WordsPicker = ({ article, range }: { readonly article: Article; readonly range: Range }) => {
  const [typed, setTyped] = useState("");
  const options = roleNames
    .map(({ role, name, letter }): Option => ({ key: role, role, label: name, detail: roleWords[role], digit: letter }))
    .filter(({ label }) => label.toLowerCase().includes(typed.trim().toLowerCase()));
  const close = (): void => {
    setMode(null);
    reader()?.focus();
  };
  const take = ({ role, label }: Option): void => {
    putWords(article, role, range, article.text.slice(range.start, range.end));
    setMode(null);
    reader()?.caretTo(range.end);
    announce(`${label} of the attribution in the making`);
  };
  return (
    <Floating label="Part of an attribution" at={range} onClose={close}>
      <div className="floating-head">
        <span>
          <Quote size={15} aria-hidden />
          These words are…
        </span>
      </div>
      <Combo
        label="Part"
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        options={options}
        preselected={0}
        onChoose={take}
        placeholder="Which part?"
        empty="There is no such part."
      />
    </Floating>
  );
};
