import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { app, nativeTheme } from "electron";
import { registerAppScheme, serveApp } from "./app-protocol.ts";
import { articlesIn, commandLineIn, isArticleFile, notebooksIn, passageLinkIn } from "./arguments.ts";
import { setMenu } from "./menu.ts";
import { lockDown, lockDownDefaultSession } from "./security.ts";
import { openSettings } from "./settings.ts";
import { answerShell } from "./shell-handlers.ts";
import { openWindows } from "./windows.ts";

const startApp = (): void => {
  // A second start hands its arguments to the first and ends.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  lockDown();
  registerAppScheme();
  const settings = openSettings(join(app.getPath("userData"), "settings.json"));
  const windows = openWindows(settings);
  const early: string[] = [];

  const followLink = (url: string): void => {
    const link = passageLinkIn([url]);
    if (link !== null) windows.tellAll("shell.goTo", link);
  };
  app.on("open-file", (event, path) => {
    event.preventDefault();
    if (!app.isReady()) early.push(path);
    else if (isArticleFile(path)) windows.importFiles([path]);
    else void windows.openPath(path, null);
  });
  app.on("open-url", (event, url) => {
    event.preventDefault();
    followLink(url);
  });
  app.on("second-instance", (_event, argv, folder) => {
    const paths = notebooksIn(argv, folder);
    const link = passageLinkIn(argv);
    windows.focusAny();
    for (const path of paths) void windows.openPath(path, null);
    windows.importFiles(articlesIn(argv, folder));
    if (link !== null) windows.tellAll("shell.goTo", link);
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin" || windows.isQuitting()) app.quit();
  });
  app.on("activate", () => windows.focusAny());
  app.on("before-quit", windows.beforeQuit);

  void app.whenReady().then(async () => {
    lockDownDefaultSession();
    serveApp(fileURLToPath(new URL("../renderer", import.meta.url)));
    const { theme, open } = settings.get();
    nativeTheme.themeSource = theme === "high-contrast" ? "system" : theme;
    answerShell(windows, settings);
    setMenu(windows);
    if (app.isPackaged) app.setAsDefaultProtocolClient("claimbook");
    const asked = [...early.filter((path) => !isArticleFile(path)), ...notebooksIn(process.argv, process.cwd())];
    await windows.restore(asked.length > 0 ? asked : open);
    windows.importFiles([...early.filter(isArticleFile), ...articlesIn(process.argv, process.cwd())]);
    const link = passageLinkIn(process.argv);
    if (link !== null) windows.tellAll("shell.goTo", link);
  });
};

const commandLine = commandLineIn(process.argv, app.isPackaged);
if (commandLine === null) startApp();
else {
  // The installed program is its own command line: no window, the same core.
  process.argv = [process.argv[0] ?? "", "claimbook", ...commandLine];
  await import(new URL("../cli/claimbook.js", import.meta.url).href);
}
