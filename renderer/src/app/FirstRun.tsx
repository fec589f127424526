import { BookOpenText, FilePlus2, FolderOpen, ShieldCheck, Sparkles, X } from "lucide-react";
import type { WindowState } from "../../../shared/contract/shell.ts";
import { tellShell } from "../bridge/act.ts";
import { Button, IconButton } from "../ui/Button.tsx";
import { runCommand } from "./commands.ts";

/** No notebook is open in this window: make one, open one, or look at the sample. */
export const FirstRun = ({ state }: { readonly state: WindowState }) => (
  <main className="first-run">
    <div className="first-run-inner">
      <header>
        <div className="first-run-mark" aria-hidden>
          <BookOpenText size={30} />
        </div>
        <h1>Claimbook</h1>
        <p className="first-run-line">Who claims what, according to whom, about whom — and the words that prove it.</p>
      </header>
      <div className="first-run-actions">
        <Button look="primary" size="large" autoFocus onPress={() => void runCommand("notebook.new")}>
          <FilePlus2 size={18} aria-hidden />
          New notebook…
        </Button>
        <Button size="large" onPress={() => void runCommand("notebook.open")}>
          <FolderOpen size={18} aria-hidden />
          Open…
        </Button>
        <Button size="large" onPress={() => void runCommand("notebook.openSample")}>
          <Sparkles size={18} aria-hidden />
          Look at the sample
        </Button>
      </div>
      <Recent state={state} />
      <p className="first-run-privacy">
        <ShieldCheck size={15} aria-hidden />A notebook is one file on this machine. Nothing in it leaves the machine
        unless you export it.
      </p>
    </div>
  </main>
);

const Recent = ({ state }: { readonly state: WindowState }) => {
  if (state.recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-title" className="recent">
      <h2 id="recent-title">Recent notebooks</h2>
      <ul>
        {state.recent.map((entry) => (
          <li key={entry.path}>
            <button
              type="button"
              className="recent-open"
              disabled={entry.missing}
              onClick={() => void tellShell("shell.openNotebook", { path: entry.path })}
            >
              <span className="recent-title">{nameOf(entry.path)}</span>
              <span className="recent-path truncate">{entry.missing ? `not found: ${entry.path}` : entry.path}</span>
            </button>
            <time dateTime={entry.openedAt}>{new Date(entry.openedAt).toLocaleDateString()}</time>
            <IconButton
              label={`Forget ${nameOf(entry.path)}`}
              icon={<X size={14} />}
              onPress={() => void tellShell("shell.forgetRecent", { path: entry.path })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

const nameOf = (path: string): string => path.replace(/^.*[\\/]/u, "").replace(/\.claimbook$/u, "");
