import { useState } from "react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { countWords } from "../../../../shared/domain/words.ts";
import { openDialog } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { isAddresses } from "./addresses.ts";
import { itemsOf, looksLikeMarkdown, pastedFrom } from "./clipboard-content.ts";
import type { PasteAs, Pasted } from "./clipboard-content.ts";
import { runImport } from "./import-actions.ts";
import "./paste-dialog.css";

/** Paste an article; the clipboard is read only by the user's own paste. */
export const PasteDialog = () => {
  const [pasted, setPasted] = useState<Pasted>({ text: "", html: null });
  const [as, setAs] = useState<PasteAs>("text");
  const [title, setTitle] = useState("");
  const [url, setUrl] = useState("");
  const items = itemsOf(pasted, as, title, url);
  const close = (): void => openDialog(null);
  const run = (): void => {
    if (items.length === 0) return;
    close();
    void runImport(items);
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    // A paste into what is there already is editing, and the browser's business.
    if (selectionEnd - selectionStart < value.length) return;
    const next = pastedFrom(event.clipboardData);
    if (next.html === null && next.text === "") return;
    event.preventDefault();
    setPasted(next);
    setAs(
      isAddresses(next.text)
        ? "address"
        : next.html !== null
          ? "page"
          : looksLikeMarkdown(next.text)
            ? "markdown"
            : "text",
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  };
  return (
    <Dialog
      title="Import from the clipboard"
      width="wide"
      onClose={close}
      actions={
        <>
          <output className="paste-count">{pasted.text === "" ? "" : sayLength(pasted.text)}</output>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" isDisabled={items.length === 0} onPress={run}>
            {as === "address" ? "Fetch" : "Import"}
          </Button>
        </>
      }
    >
      {/* Ctrl+Enter imports from any of the fields. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="paste-form" onKeyDown={onKeyDown}>
        <textarea
          className="input paste-text"
          aria-label="Text to import"
          placeholder="Paste an article here, from a web page, an e-mail or a document."
          value={pasted.text}
          readOnly={as === "page"}
          // The one thing to do here is to paste.
          autoFocus
          spellCheck={false}
          onPaste={onPaste}
          onChange={(event) => setPasted({ ...pasted, text: event.target.value })}
        />
        <RadioGroup
          className="paste-as"
          value={as}
          orientation="horizontal"
          onChange={(value) => setAs(isPasteAs(value) ? value : "text")}
        >
          <Label className="field-label">Bring it in as</Label>
          {choices.map(({ value, label }) => (
            <Radio
              key={value}
              value={value}
              className="paste-choice"
              isDisabled={
                (value === "page" && pasted.html === null) || (value === "address" && !isAddresses(pasted.text))
              }
            >
              <span className="paste-dot" aria-hidden />
              {label}
            </Radio>
          ))}
        </RadioGroup>
        <p className="field-hint">{hintOf(as, pasted.html !== null)}</p>
        <div className="paste-fields">
          {as === "address" ? null : (
            <TextField
              label="Title"
              value={title}
              onChange={setTitle}
              placeholder="Taken from the text when left empty"
            />
          )}
          {as === "page" ? (
            <TextField label="Address" value={url} onChange={setUrl} placeholder="https://…, for the record" />
          ) : null}
        </div>
      </div>
    </Dialog>
  );
};

const choices: readonly { readonly value: PasteAs; readonly label: string }[] = [
  { value: "page", label: "Web page" },
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "address", label: "Fetch the address" },
];

const isPasteAs = (value: string): value is PasteAs => choices.some((choice) => choice.value === value);

const hintOf = (as: PasteAs, hasPage: boolean): string => {
  switch (as) {
    case "address":
      return "The page is fetched from the web; the site sees this machine’s address and that Claimbook asks.";
    case "page":
      return "Headings, lists, quotes and links are kept, adverts and navigation are folded. To change the words first, choose Plain text.";
    case "text":
      return hasPage
        ? "Only the words are kept: headings, lists and links of the page are lost."
        : "Each blank line starts a new paragraph. The words come in exactly as they are here.";
    case "markdown":
      return "Headings, lists, quotes, links and front matter are read as Markdown.";
  }
};

/** Counting is for the eye: a very long text is not counted on each key. */
const sayLength = (text: string): string =>
  text.length > 300_000
    ? `${Math.round(text.length / 1000).toLocaleString()} thousand characters`
    : `${countWords(text).toLocaleString()} words`;
