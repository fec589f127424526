import { X } from "lucide-react";
import { useRef } from "react";
import type { ReactNode } from "react";
import type { Id } from "../../../../shared/domain/id.ts";
import { IconButton } from "../../ui/Button.tsx";
import { SideSection } from "./RegistryDetail.tsx";
import "./entry-links.css";

export type EntryLink = {
  readonly id: Id;
  /** How it stands: "contradicts". */
  readonly how: ReactNode;
  readonly name: string;
  readonly detail: string | null;
  readonly onGo: () => void;
  readonly onEdit?: () => void;
};

type Props = {
  readonly title: string;
  /** "relation". */
  readonly one: string;
  readonly links: readonly EntryLink[];
  /** What could stand here, while there is none. */
  readonly empty: string;
  /** The button that adds one. */
  readonly add: ReactNode;
  /** Whether it was removed. */
  readonly remove: (link: EntryLink) => Promise<boolean>;
};

/** How an entry stands to others of its kind; a click leads there. */
export const EntryLinks = ({ title, one, links, empty, add, remove }: Props) => {
  const section = useRef<HTMLDivElement>(null);
  const take = async (link: EntryLink): Promise<void> => {
    // The button that had the focus is gone.
    if (await remove(link)) section.current?.closest("section")?.querySelector<HTMLElement>("h2 button")?.focus();
  };
  return (
    <SideSection title={title} action={add}>
      <div ref={section}>
        {links.length === 0 ? (
          <p className="field-hint">{empty}</p>
        ) : (
          <ul className="entry-links" aria-label={title}>
            {links.map((link) => (
              <li key={link.id} className="entry-link">
                <div className="entry-link-words">
                  {link.onEdit === undefined ? (
                    link.how
                  ) : (
                    <button
                      type="button"
                      className="entry-link-edit"
                      title={`Change this ${one}`}
                      onClick={link.onEdit}
                    >
                      {link.how}
                    </button>
                  )}
                  <button type="button" className="registry-link" onClick={link.onGo}>
                    {link.name}
                  </button>
                  {link.detail === null ? null : <p className="entry-link-detail">{link.detail}</p>}
                </div>
                <IconButton
                  label={`Remove ${one} to ${link.name}`}
                  icon={<X size={14} />}
                  onPress={() => void take(link)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </SideSection>
  );
};
