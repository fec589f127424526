import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import * as v from "valibot";
import { themes } from "../../shared/contract/shell.ts";

const bounds = v.object({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.number(),
  height: v.number(),
  maximized: v.boolean(),
});
export type Bounds = v.InferOutput<typeof bounds>;

const settingsSchema = v.object({
  theme: v.fallback(v.picklist(themes), "system"),
  recent: v.fallback(v.array(v.object({ path: v.string(), title: v.string(), openedAt: v.string() })), []),
  /** Notebooks that were open when the program ended: opened again at the next start. */
  open: v.fallback(v.array(v.string()), []),
  bounds: v.fallback(v.record(v.string(), bounds), {}),
});
type Settings = v.InferOutput<typeof settingsSchema>;
export type SettingsStore = ReturnType<typeof openSettings>;

const mostRecent = 12;

/** Small things that belong to the machine, not to a notebook. A damaged file counts as none. */
export const openSettings = (path: string) => {
  let settings = read(path);
  const save = (patch: Partial<Settings>): void => {
    settings = { ...settings, ...patch };
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Never a half-written file: the old one stays until the new one is whole.
    writeFileSync(`${path}.new`, JSON.stringify(settings, null, 1), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  };
  return {
    get: (): Settings => settings,
    setTheme: (theme: Settings["theme"]): void => save({ theme }),
    setOpen: (open: readonly string[]): void => save({ open: [...open] }),
    setBounds: (key: string, value: Bounds): void => save({ bounds: { ...settings.bounds, [key]: value } }),
    addRecent: (notebook: string, title: string): void =>
      save({
        recent: [
          { path: notebook, title, openedAt: new Date().toISOString() },
          ...settings.recent.filter((entry) => entry.path !== notebook),
        ].slice(0, mostRecent),
      }),
    forgetRecent: (notebook: string): void =>
      save({ recent: settings.recent.filter((entry) => entry.path !== notebook) }),
  };
};

const read = (path: string): Settings => {
  const none: Settings = { theme: "system", recent: [], open: [], bounds: {} };
  if (!existsSync(path)) return none;
  try {
    const parsed = v.safeParse(settingsSchema, JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.output : none;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return none;
  }
};
