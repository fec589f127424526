import { useSession } from "../session/session.ts";
import { Toasts } from "../ui/Toasts.tsx";
import { CoreGone } from "./CoreGone.tsx";
import { FirstRun } from "./FirstRun.tsx";
import { ShortcutsDialog } from "./ShortcutsDialog.tsx";
import { Workspace } from "./Workspace.tsx";
import "./app.css";
import { useKeys } from "./use-keys.ts";

export const App = () => {
  useKeys();
  const shell = useSession((session) => session.shell);
  const dialog = useSession((session) => session.dialog);
  if (shell === null) return <div className="app-waiting" aria-busy />;
  return (
    <>
      <CoreGone />
      {shell.notebook === null ? <FirstRun state={shell} /> : <Workspace key={shell.notebook.path} />}
      {dialog === "shortcuts" ? <ShortcutsDialog /> : null}
      <Toasts />
    </>
  );
};
