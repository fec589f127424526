import { dialog } from "electron";
import type { BrowserWindow } from "electron";
import type { Fetched } from "../../shared/contract/fetched.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import type { Outcome } from "../../shared/contract/failure.ts";
import { version } from "../../shared/domain/version.ts";
import { fetchPage } from "../network/fetch-page.ts";
import type { PrivateHost } from "../network/fetch-page.ts";

/** Fetch a page that the user asked for in this window; what the door refuses comes back as a failure. */
export const fetchFor = async (window: BrowserWindow, url: string, signal: AbortSignal): Promise<Outcome<Fetched>> => {
  try {
    const confirmPrivate = (where: PrivateHost): Promise<boolean> => askPrivate(window, where, url);
    return { ok: true, value: await fetchPage(url, { version, signal, confirmPrivate }) };
  } catch (error) {
    const failure = error instanceof Refusal ? error.failure : { kind: "bug" as const, message: String(error) };
    return { ok: false, failure };
  }
};

/** In the shell and not in the page: what a page shows is no proof that the user was asked. */
const askPrivate = async (window: BrowserWindow, { host, address }: PrivateHost, url: string): Promise<boolean> => {
  if (window.isDestroyed()) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: `${host} is in your own network. Fetch from it?`,
    detail:
      `${url}\n\n${host === address ? host : `${host} (${address})`} is this machine or one near it, not the public web. ` +
      "A web page can lead here to reach what only you can. Go on only if you mean this address.",
    buttons: ["Do not fetch", "Fetch it this once"],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
};
