import type { SharedPassage } from "../../../../../shared/domain/shared-passage.ts";
import { toggle, useSession } from "../../../session/session.ts";
import { reader } from "../reader-handle.ts";
import { announce, useReader } from "../use-reader.ts";
import { sayShared } from "./say-shared.ts";

/** Show where a sentence stands elsewhere, in the inspector. */
export const showShared = (passage: SharedPassage): void => {
  useReader.setState({ tab: "shared", sharedAt: { start: passage.start, articleId: null } });
  if (!useSession.getState().inspector) toggle("inspector");
};

/** The one under the caret, else the next after it; its list takes the keys. */
export const showSharedAt = (passages: readonly SharedPassage[], caret: number): void => {
  const passage = passages.find(({ end }) => end >= caret) ?? null;
  if (passage === null) {
    announce("No sentence from here on stands in another article");
    return;
  }
  showShared(passage);
  reader()?.reveal(passage);
  announce(sayShared(passage));
  // It may only now come to the page.
  requestAnimationFrame(() => document.querySelector<HTMLElement>(".shared-tab .virtual-list")?.focus());
};
