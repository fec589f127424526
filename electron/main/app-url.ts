import { join, normalize, sep } from "node:path";

export const indexUrl = "app://notebook/index.html";

/** Parsed, never compared as text: `app://notebook.evil` and `app://notebook@evil` are other places. */
export const isAppUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === "app:" && url.host === "notebook" && url.username === "" && url.password === "";
};

/** The file under `root` that a URL of ours asks for; null when it points anywhere else. */
export const fileOf = (text: string, root: string): string | null => {
  if (!isAppUrl(text)) return null;
  const path = decode(new URL(text).pathname);
  if (path === null || path.includes("\0") || path.includes("\\")) return null;
  const file = normalize(join(root, path));
  return file.startsWith(root + sep) ? file : null;
};

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};
