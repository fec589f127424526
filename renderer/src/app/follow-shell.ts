import { askAllAgain, forgetAll } from "../bridge/ask.ts";
import { on } from "../bridge/bridge.ts";
import { tellShell } from "../bridge/act.ts";
import { forgetJobs, runningJobs } from "../bridge/jobs.ts";
import { onProblem } from "../bridge/problems.ts";
import type { WindowState } from "../../../shared/contract/shell.ts";
import { isMenuCommand } from "../../../shared/domain/menu-commands.ts";
import { importGranted } from "../features/import/index.ts";
import { readArticle, resetSession, useSession } from "../session/session.ts";
import { flushAll } from "../session/unsaved.ts";
import { showToast } from "../ui/Toasts.tsx";
import { goToPassage } from "./go-to-passage.ts";
import { placeLeft, rememberPlace } from "./remember-place.ts";
import { applyTheme } from "./theme.ts";
import { runFromMenu } from "./use-keys.ts";

/** Tie the window to the shell: state, menu commands, closing, a lost core. Called once, at start. */
export const followShell = (): void => {
  on("shell.state", receive);
  on("shell.command", ({ command }) => {
    if (isMenuCommand(command)) runFromMenu(command);
  });
  on(
    "shell.flush",
    () => void flushAll().then(() => tellShell("shell.flushed", { busy: runningJobs()[0]?.label ?? null })),
  );
  on("shell.problem", ({ message }) => showToast({ kind: "problem", message }));
  on("shell.coreGone", ({ message }) => {
    forgetJobs();
    useSession.setState({ coreGone: message });
  });
  on("shell.coreBack", () => {
    askAllAgain();
    useSession.setState({ coreGone: null });
  });
  on("shell.import", (grant) => void importGranted(grant));
  on("shell.goTo", ({ kind, id }) => {
    if (kind === "article") readArticle(id);
    else void goToPassage(id);
  });
  onProblem((message) => showToast({ kind: "problem", message }));
  useSession.subscribe(rememberPlace);
  void tellShell("shell.state", {}).then((state) => {
    if (state !== null) receive(state);
  });
};

const receive = (state: WindowState): void => {
  applyTheme(state.theme);
  const before = useSession.getState().shell?.notebook?.path ?? null;
  const now = state.notebook?.path ?? null;
  if (before !== now) {
    forgetAll();
    resetSession(now === null ? undefined : placeLeft(now));
    useSession.setState({ coreGone: null });
  }
  useSession.setState({ shell: state });
};
