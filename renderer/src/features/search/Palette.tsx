import { useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import type { MenuCommand } from "../../../../shared/domain/menu-commands.ts";
import { go, readArticle, openDialog, useSession } from "../../session/session.ts";
import { openHit } from "./open-hit.ts";
import { PickList } from "./PickList.tsx";
import { rememberPick } from "./recent-picks.ts";
import type { Pick } from "./recent-picks.ts";
import { usePalette } from "./use-palette.tsx";
import type { Target } from "./use-palette.tsx";
import "./palette.css";

type Props = { readonly onCommand: (command: MenuCommand) => void };

/** Go to anything by name, or do anything by name. */
export const Palette = ({ onCommand }: Props) => {
  const [text, setText] = useState("");
  const { groups, targets, busy } = usePalette(text);
  const run = (target: Target | undefined): void => {
    if (target === undefined) return;
    // The dialog goes first: what is opened next takes the focus.
    openDialog(null);
    switch (target.kind) {
      case "command":
        onCommand(target.command);
        return;
      case "pick":
        goTo(target.pick);
        return;
      case "hit":
        openHit(target.hit, "");
        return;
      case "search":
        go({ view: "search", query: text.trim(), scope: "passages" });
    }
  };
  return (
    <ModalOverlay
      className="overlay palette-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) openDialog(null);
      }}
    >
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label="Go to anything">
          <PickList
            label="Go to anything"
            placeholder="An article, a claim, an actor, words, a command …"
            text={text}
            onText={setText}
            groups={groups}
            busy={busy}
            none="Nothing fits. Try fewer letters."
            onPick={(id) => run(targets.get(id))}
          />
          <footer className="palette-foot" aria-hidden>
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> choose
            </span>
            <span>
              <kbd>Enter</kbd> go
            </span>
            <span>
              <kbd>&gt;</kbd> commands only
            </span>
            <span>
              <kbd>Esc</kbd> close
            </span>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
};

const goTo = (pick: Pick): void => {
  rememberPick(useSession.getState().shell?.notebook?.path ?? null, pick);
  switch (pick.kind) {
    case "article":
      readArticle(pick.id);
      return;
    case "claim":
      go({ view: "claims", id: pick.id });
      return;
    case "actor":
      go({ view: "actors", id: pick.id });
      return;
    case "source":
      go({ view: "sources", id: pick.id });
      return;
    case "code":
      go({ view: "codes", id: pick.id });
  }
};
