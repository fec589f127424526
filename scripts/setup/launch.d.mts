/** What Playwright's `_electron.launch` needs to start the app. */
export type Launch = {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
};

/** The built app in `out/`, in the Electron that `npm run setup` found. */
export function builtApp(args?: readonly string[]): Launch;

/** The unpacked, packaged app that `npm run e2e` builds for tests. */
export function packagedApp(args?: readonly string[]): Launch;
