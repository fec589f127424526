import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { reliabilityWords } from "../../../../../shared/domain/assessment.ts";
import type { Brief } from "../../../../../shared/domain/brief.ts";
import { relationWords } from "../../../../../shared/domain/claim.ts";
import type { Conflict } from "../../../../../shared/domain/conflict.ts";
import { sayIndependence } from "../../../../../shared/domain/independence.ts";
import { sayConflict } from "../../../../../shared/domain/say-conflict.ts";
import { dayText } from "../../../ui/day-text.ts";
import { claimKindOptions } from "../claim-kinds.ts";
import { sayDetails } from "../say-details.ts";
import { BriefJudgement } from "./BriefJudgement.tsx";
import { BriefSides } from "./BriefSides.tsx";
import { cuts, cutText } from "./cuts.ts";
import { endsOf } from "./ends.ts";
import "./brief.css";

/** A claim on one page. What does not fit is cut with a count: lists first, then quotations. */
export const BriefPage = ({ brief }: { readonly brief: Brief }) => {
  const page = useRef<HTMLElement>(null);
  const [step, setStep] = useState(0);
  const [day] = useState(() => dayText(new Date().toISOString()));
  const cut = cuts[step] ?? { voices: 1, letters: 70, others: 1 };
  useLayoutEffect(() => {
    const sheet = page.current;
    if (sheet === null || step >= cuts.length - 1) return;
    // Only the sheet itself knows whether it is full; fonts are in the program, so it is measured at once.
    if (sheet.scrollHeight > sheet.clientHeight + 1) setStep(step + 1);
  }, [step]);
  const { claim, standing, relations, voices, openPoints } = brief;
  const kind = claimKindOptions.find(({ value }) => value === claim.kind)?.label ?? claim.kind;
  return (
    // On paper it is light whatever the theme.
    <div className="brief-sheet" data-theme="light">
      {/* It scrolls with the dialog; a keyboard must reach what is out of view. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <article ref={page} className="brief-page" aria-label="Brief" tabIndex={0}>
        <header className="brief-head">
          <p>
            <span>Claim brief</span>
            <span>
              {brief.notebook} · {day}
            </span>
          </p>
          <h1>{cutText(claim.text, 420)}</h1>
          <p className="brief-facts">
            {[kind, ...(claim.question === null ? [] : [claim.question]), ...sayDetails(claim)].join(" · ")}
          </p>
        </header>
        <BriefJudgement brief={brief} letters={cut.letters} />
        <section>
          <h2>Who says so</h2>
          <p>
            {claim.appearances === 0 ? "Not found in any article yet." : `${sayIndependence(standing.independence)}.`}
          </p>
          <BriefSides brief={brief} cut={cut} />
        </section>
        <Listed
          title="Where the trails end"
          items={endsOf(voices).map((end) => `${graded(end.name, brief)}: ${end.says}`)}
          most={cut.others}
        />
        <Listed title="Conflicts" items={standing.conflicts.map(conflictText)} most={cut.others} />
        <Listed
          title="Relations"
          items={relations.map(
            ({ kind: how, direction, otherText, aspect }) =>
              `${relationWords[how][direction]}${aspect === null ? "" : ` (${aspect})`}: ${otherText}`,
          )}
          most={cut.others}
        />
        <Listed title="Open points" items={openPoints} most={Math.max(3, cut.others)} />
      </article>
    </div>
  );
};

const Listed = ({
  title,
  items,
  most,
}: {
  readonly title: string;
  readonly items: readonly string[];
  readonly most: number;
}): ReactNode =>
  items.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {[...new Set(items)].slice(0, most).map((item) => (
          <li key={item}>{cutText(item, 200)}</li>
        ))}
        {items.length > most ? <li className="brief-more">and {items.length - most} more</li> : null}
      </ul>
    </section>
  );

/** "Senna Vall (C, fairly reliable)". */
const graded = (name: string, { grades }: Brief): string => {
  const grade = grades[name];
  return grade === undefined ? name : `${name} (${grade}, ${reliabilityWords[grade].name.toLowerCase()})`;
};

const conflictText = (conflict: Conflict): string => {
  const { words, other } = sayConflict(conflict);
  return other === null ? words : `${words}: ${other.text}`;
};
