import { useState } from "react";
import type { KeyboardEvent } from "react";
import { openDialog } from "../../session/session.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import { readAddresses } from "./addresses.ts";
import { runImport } from "./import-actions.ts";
import "./paste-dialog.css";

/** Fetch pages by their addresses: the one thing in Claimbook that uses the network, and only from here. */
export const AddressDialog = () => {
  const [text, setText] = useState("");
  const { urls, wrong } = readAddresses(text);
  const ready = urls.length > 0 && wrong.length === 0;
  const close = (): void => openDialog(null);
  const run = (): void => {
    if (!ready) return;
    close();
    void runImport(urls.map((url) => ({ kind: "url", url })));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    run();
  };
  return (
    <Dialog
      title="Import from the web"
      width="wide"
      onClose={close}
      actions={
        <>
          <output className="paste-count">{countOf(urls.length)}</output>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" isDisabled={!ready} onPress={run}>
            Fetch
          </Button>
        </>
      }
    >
      {/* Ctrl+Enter fetches from within the field, where Enter starts a new line. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="paste-form" onKeyDownCapture={onKeyDown}>
        <TextField
          label="Web addresses, one a line"
          value={text}
          onChange={setText}
          lines={6}
          autoFocus
          placeholder="https://…"
          error={wrong[0] === undefined ? null : `“${wrong[0].slice(0, 80)}” is no web address`}
        />
        <p className="field-hint">
          Each page is fetched once, as it is without a login; the site sees this machine’s address and that Claimbook
          asks. What it sends is kept with the article as evidence. A feed brings in each of its articles.
        </p>
      </div>
    </Dialog>
  );
};

const countOf = (count: number): string =>
  count === 0 ? "" : count === 1 ? "1 address" : `${count.toLocaleString()} addresses`;
