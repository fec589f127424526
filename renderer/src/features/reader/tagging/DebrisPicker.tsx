import { EyeOff } from "lucide-react";
import { useState } from "react";
import { exclusionKinds } from "../../../../../shared/domain/article.ts";
import type { ExclusionKind } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import type { Range } from "../../../../../shared/domain/range.ts";
import { exclusionNames } from "../document/fold-chip.ts";
import { Combo } from "../picker/Combo.tsx";
import type { ComboOption } from "../picker/Combo.tsx";
import { Floating } from "../picker/Floating.tsx";
import { reader } from "../reader-handle.ts";
import { setMode } from "../use-reader.ts";
import { addDebris, settleOn } from "./actions.ts";

type Option = ComboOption & { readonly kind: ExclusionKind };

/** What kind of debris the selected words are. */
export const DebrisPicker = ({ articleId, range }: { readonly articleId: Id; readonly range: Range }) => {
  const [typed, setTyped] = useState("");
  const options = exclusionKinds
    .map((kind, index): Option => ({ key: kind, kind, label: exclusionNames[kind], digit: String(index + 1) }))
    .filter(({ label }) => label.includes(typed.trim().toLowerCase()));
  const take = ({ kind }: Option): void => {
    setMode(null);
    // The words go; what was selected is nothing any more.
    reader()?.caretTo(range.start);
    void addDebris(articleId, range, kind);
  };
  return (
    <Floating label="Fold as debris" at={range} width="narrow" onClose={() => settleOn(null)}>
      <div className="floating-head">
        <span>
          <EyeOff size={15} aria-hidden />
          Fold as debris
        </span>
      </div>
      <Combo
        label="Kind of debris"
        hideLabel
        autoFocus
        value={typed}
        onChange={setTyped}
        options={options}
        preselected={0}
        onChoose={take}
        placeholder="What is it?"
        empty="There is no such kind."
      />
    </Floating>
  );
};
