import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The file of a thread's entry beside the bundle that is running; null in a test, where sources run and no bundle is built. */
export const bundledWorker = (name: string): string | null => {
  const file = fileURLToPath(new URL(`../core/${name}.js`, import.meta.url));
  return existsSync(file) ? file : null;
};
