import { Ellipsis } from "lucide-react";
import type { Code } from "../../../../shared/domain/code.ts";
import { withFilter } from "../../../../shared/query/filters.ts";
import { act, problemOf } from "../../bridge/act.ts";
import { go } from "../../session/session.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { EditableText } from "../../ui/EditableText.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { KindIcon } from "../../ui/kinds.tsx";
import { Menu } from "../../ui/Menu.tsx";
import { NoteEditor } from "../notes/index.ts";
import { PassageList } from "../passages/index.ts";
import { RegistryDetail, SideSection } from "../registry/index.ts";
import { codeEntries } from "./code-entries.tsx";
import type { CodeActions } from "./code-entries.tsx";
import { ColorField } from "./ColorField.tsx";

type Props = {
  readonly code: Code;
  readonly below: number;
  readonly passagesWithBelow: number;
  readonly actions: CodeActions;
};

/** One code: its passages, and what it means. */
export const CodeDetail = ({ code, below, passagesWithBelow, actions }: Props) => (
  <RegistryDetail
    label="Code"
    head={
      <>
        <div className="registry-head-line">
          <EditableText
            label="Name"
            look="title"
            value={code.name}
            onSave={(name) => problemOf("codes.edit", { id: code.id, name })}
          />
          <Menu
            label="Code actions"
            trigger={<IconButton label="Code actions" icon={<Ellipsis size={17} />} />}
            entries={codeEntries(code, actions)}
          />
        </div>
        <p className="registry-head-facts">
          <span className={`registry-count chip-color-${code.color % 8}`}>
            <span className="code-mark">
              <KindIcon kind="code" size={14} />
            </span>
            {code.parentId === null ? (
              "Top level"
            ) : (
              <span>under {code.path.slice(0, -code.name.length - 1).replaceAll("/", " / ")}</span>
            )}
          </span>
          <span>{code.passages === 1 ? "1 passage" : `${code.passages.toLocaleString()} passages`}</span>
          {below === 0 ? null : (
            <>
              <span>{below === 1 ? "1 code under it" : `${below.toLocaleString()} codes under it`}</span>
              <span>{passagesWithBelow.toLocaleString()} with those</span>
            </>
          )}
        </p>
      </>
    }
    parts={[
      {
        id: "passages",
        label: "Passages",
        count: code.passages,
        content: (
          <PassageList
            label={`Passages coded ${code.name}`}
            kind="code"
            id={code.id}
            empty={below === 0 ? <NoPassages /> : <OnlyBelow code={code} />}
          />
        ),
      },
    ]}
    side={
      <>
        <ColorField color={code.color} onChange={(color) => void act("codes.edit", { id: code.id, color })} />
        <SideSection title="Description">
          <EditableText
            label="Description"
            value={code.description ?? ""}
            placeholder="When to use this code, and when not"
            mayBeEmpty
            manyLines
            onSave={(text) => problemOf("codes.edit", { id: code.id, description: text === "" ? null : text })}
          />
        </SideSection>
        <SideSection title="Note">
          <NoteEditor subject="code" subjectId={code.id} compact />
        </SideSection>
      </>
    }
  />
);

const NoPassages = () => (
  <EmptyState icon={<KindIcon kind="code" size={30} />} title="No passage has this code yet">
    Select words in an article, press <kbd>T</kbd>, and choose this code.
  </EmptyState>
);

/** The search language counts the codes under a code in. */
const OnlyBelow = ({ code }: { readonly code: Code }) => (
  <EmptyState
    icon={<KindIcon kind="code" size={30} />}
    title="No passage has this code itself"
    actions={
      <Button onPress={() => go({ view: "search", query: withFilter("", "code", code.path), scope: "passages" })}>
        Search with the codes under it
      </Button>
    }
  >
    Choose one of the codes under it, or look at the passages of all of them.
  </EmptyState>
);
