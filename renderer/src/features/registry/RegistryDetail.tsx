import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useSession } from "../../session/session.ts";
import { holdsUnsaved } from "../../session/unsaved.ts";
import { Panes } from "../../ui/Panes.tsx";
import { keepTyped } from "./keep-typed.ts";
import { useWide } from "../../ui/use-wide.ts";
import "./registry-detail.css";

type Part = {
  readonly id: string;
  readonly label: string;
  /** Null where there is nothing to count. */
  readonly count: number | null;
  readonly content: ReactNode;
};

type Props = {
  /** What the entry is, for screen readers: "Claim". */
  readonly label: string;
  readonly head: ReactNode;
  readonly parts: readonly Part[];
  /** Its properties and its note: at the side where there is room, else one more part. */
  readonly side: ReactNode;
};

/** The right side of a registry: one entry, its passages, and what is known about it. */
export const RegistryDetail = ({ label, head, parts, side }: Props) => {
  useEffect(() => holdsUnsaved(keepTyped), []);
  const inspector = useSession((session) => session.inspector);
  const wide = useWide("(min-width: 1120px)");
  const beside = inspector && wide;
  const main = (
    <section className="registry-detail" aria-label={label}>
      <header className="registry-head">{head}</header>
      <Parts
        parts={
          beside ? parts : [...parts, { id: "details", label: "Details", count: null, content: <Side>{side}</Side> }]
        }
      />
    </section>
  );
  if (!beside) return main;
  return (
    <Panes
      label={label}
      panes={[
        { id: "passages", min: 300, content: main },
        { id: "details", min: 230, size: 320, content: <Side>{side}</Side> },
      ]}
    />
  );
};

const Side = ({ children }: { readonly children: ReactNode }) => (
  <section className="registry-side" aria-label="Details">
    {children}
  </section>
);

const Parts = ({ parts }: { readonly parts: readonly Part[] }) => {
  const [chosen, setChosen] = useState("");
  const shown = parts.find((part) => part.id === chosen) ?? parts[0];
  if (shown === undefined) return null;
  if (parts.length === 1) return <div className="registry-part">{shown.content}</div>;
  return (
    <Tabs className="registry-parts" selectedKey={shown.id} onSelectionChange={(key) => setChosen(String(key))}>
      <TabList className="registry-tabs" aria-label="Parts">
        {parts.map((part) => (
          <Tab key={part.id} id={part.id} className="registry-tab">
            {part.label}
            {part.count === null ? null : <span className="registry-tab-count">{part.count.toLocaleString()}</span>}
          </Tab>
        ))}
      </TabList>
      {parts.map((part) => (
        <TabPanel key={part.id} id={part.id} className="registry-part">
          {part.content}
        </TabPanel>
      ))}
    </Tabs>
  );
};

type SectionProps = { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode };

/** A titled piece of the side. */
export const SideSection = ({ title, action, children }: SectionProps) => (
  <section className="registry-section">
    <h2>
      {title}
      {action}
    </h2>
    {children}
  </section>
);
