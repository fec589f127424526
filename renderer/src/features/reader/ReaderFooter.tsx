import { CircleHelp } from "lucide-react";
import { IconButton } from "../../ui/Button.tsx";
import { tagKinds } from "../../../../shared/domain/passage.ts";
import type { Passage } from "../../../../shared/domain/passage.ts";
import { kindNames } from "../../ui/kinds.tsx";
import { readerKeys } from "./keys/reader-keys.ts";
import { linkAtCaret } from "./tagging/links.ts";
import { openLegend, useReader } from "./use-reader.ts";
import "./reader-footer.css";

type Props = { readonly passages: readonly Passage[]; readonly active: Passage | null };

/** Where the caret is, and the keys that do something there. */
export const ReaderFooter = ({ passages, active }: Props) => {
  const legend = useReader((state) => state.legend);
  const selection = useReader((state) => state.selection);
  const caret = useReader((state) => state.caret);
  const focused = useReader((state) => state.focused);
  const at = active === null ? -1 : passages.indexOf(active);
  // The caret moved: look again.
  const link = focused && caret >= 0 ? linkAtCaret() : null;
  return (
    <footer className="reader-footer">
      {legend ? <Legend /> : null}
      <div className="reader-footer-line">
        <span className="reader-where truncate">
          {link === null
            ? at === -1
              ? `${passages.length.toLocaleString("en")} ${passages.length === 1 ? "passage" : "passages"}`
              : `Passage ${(at + 1).toLocaleString("en")} of ${passages.length.toLocaleString("en")}`
            : link}
          {link === null ? null : <kbd>Ctrl Enter</kbd>}
        </span>
        <span className="reader-hints" aria-hidden>
          {active !== null && selection === null ? <PassageHints /> : <TagHints />}
        </span>
        <IconButton
          label="Keys in the reader"
          keys="?"
          icon={<CircleHelp size={15} />}
          pressed={legend}
          onPress={() => openLegend(!legend)}
        />
      </div>
    </footer>
  );
};

const TagHints = () =>
  tagKinds.map((kind) => (
    <span key={kind}>
      <kbd>{kindNames[kind].key}</kbd> {kindNames[kind].one}
    </span>
  ));

const PassageHints = () => (
  <>
    <span>
      <kbd>Q</kbd> Who says it
    </span>
    <span>
      <kbd>E</kbd> Ends
    </span>
    <span>
      <kbd>Del</kbd> Remove
    </span>
    <span>
      <kbd>N</kbd> <kbd>P</kbd> Next, previous
    </span>
  </>
);

const Legend = () => (
  <dl className="reader-legend" aria-label="Keys in the reader">
    {readerKeys.map(([key, does]) => (
      <div key={key}>
        <dt>
          <kbd>{key}</kbd>
        </dt>
        <dd>{does}</dd>
      </div>
    ))}
  </dl>
);
