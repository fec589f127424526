import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The folder of this project, wherever the caller stands. */
export const root = resolve(import.meta.dirname, "..");

/** Where what was downloaded or compiled is kept between clones and `npm ci`s. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "claimbook");

/** A file of an installed package, without asking the package's `exports`. */
export const inPackage = (name, ...path) => join(root, "node_modules", name, ...path);
