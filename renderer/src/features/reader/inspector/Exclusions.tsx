import { useState } from "react";
import { Eye, EyeOff } from "lucide-react";
import type { Article, Exclusion } from "../../../../../shared/domain/article.ts";
import type { Id } from "../../../../../shared/domain/id.ts";
import { openDialog } from "../../../session/session.ts";
import { AlwaysFoldDialog } from "../../debris/index.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { exclusionNames } from "../document/fold-chip.ts";
import { reader } from "../reader-handle.ts";
import { setExclusion } from "../tagging/actions.ts";
import { openFold, useReader } from "../use-reader.ts";

/** What was taken for debris, folded or restored; each can be looked at and decided anew. */
export const Exclusions = ({ article }: { readonly article: Article }) => {
  const opened = useReader((state) => state.opened);
  const { exclusions, text, publication } = article;
  const [always, setAlways] = useState<Id | null>(null);
  return (
    <section className="inspector-section" aria-labelledby="inspector-debris">
      <div className="inspector-heading">
        <h3 id="inspector-debris">Debris ({exclusions.length})</h3>
        <Button size="small" look="quiet" onPress={() => openDialog("debris-rules")}>
          Folding rules…
        </Button>
      </div>
      {exclusions.length === 0 ? (
        <p className="inspector-none">
          Nothing is folded. Select what is no part of the article and press <kbd>D</kbd>.
        </p>
      ) : null}
      <ul className="inspector-list">
        {exclusions.map((exclusion) => (
          <ExclusionRow
            key={exclusion.id}
            exclusion={exclusion}
            text={text}
            open={opened.has(exclusion.id)}
            publication={publication}
            onAlways={() => setAlways(exclusion.id)}
          />
        ))}
      </ul>
      {always === null || publication === null ? null : (
        <AlwaysFoldDialog exclusionId={always} publication={publication} onClose={() => setAlways(null)} />
      )}
    </section>
  );
};

type RowProps = {
  readonly exclusion: Exclusion;
  readonly text: string;
  readonly open: boolean;
  readonly publication: string | null;
  readonly onAlways: () => void;
};

const ExclusionRow = ({ exclusion, text, open, publication, onAlways }: RowProps) => {
  const { id, kind, reason, origin, state, start, end } = exclusion;
  const name = exclusionNames[kind];
  const folded = state === "folded";
  return (
    <li className="exclusion">
      <div className="tag-row-line">
        <p>
          <strong>{name}</strong>
          <span className="exclusion-state"> {folded ? "folded" : "kept as text"}</span>
        </p>
        {folded ? (
          <IconButton
            label={open ? `Hide ${name}` : `Show ${name} for now`}
            icon={open ? <EyeOff size={15} /> : <Eye size={15} />}
            pressed={open}
            onPress={() => {
              openFold(id, !open);
              if (!open) requestAnimationFrame(() => reader()?.reveal({ start, end }));
            }}
          />
        ) : null}
        <Button size="small" look="quiet" onPress={() => void setExclusion(id, folded ? "restored" : "folded")}>
          {folded ? "Not debris" : "Fold again"}
        </Button>
      </div>
      <p className="exclusion-words">{text.slice(start, Math.min(end, start + 160)).trim()}</p>
      <p className="exclusion-reason">
        {origin === "analyst" ? "Folded by you." : reason}
        {folded && publication !== null && origin === "analyst" ? (
          <Button size="small" look="quiet" onPress={onAlways}>
            Always for {publication}…
          </Button>
        ) : null}
      </p>
    </li>
  );
};
