import { menuCommands, isMenuCommand } from "../../../shared/domain/menu-commands.ts";
import { readerKeys } from "../features/reader/index.ts";
import { openDialog, useSession } from "../session/session.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { keysOf } from "./use-keys.ts";

type Line = { readonly label: string; readonly keys: string };

export const ShortcutsDialog = () => {
  const platform = useSession((session) => session.shell?.platform ?? "");
  const lines: Line[] = [];
  for (const [name, { label }] of Object.entries(menuCommands)) {
    const keys = isMenuCommand(name) ? keysOf(name, platform) : null;
    if (keys !== null) lines.push({ label: label.replace("…", ""), keys });
  }
  return (
    <Dialog title="Keyboard shortcuts" width="wide" onClose={() => openDialog(null)}>
      {/* It scrolls, so it takes the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="shortcuts" aria-label="Shortcuts" tabIndex={0}>
        <ShortcutList title="In an article" lines={readerKeys.map(([keys, label]) => ({ label, keys }))} />
        <ShortcutList title="Everywhere" lines={lines} />
      </section>
    </Dialog>
  );
};

const ShortcutList = ({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) => (
  <section>
    <h3>{title}</h3>
    <dl>
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>
            <kbd>{line.keys}</kbd>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
