/** The folder of this project, wherever the caller stands. */
export const root: string;

/** Where what was downloaded or compiled is kept between clones and `npm ci`s. */
export const cache: string;

/** A file of an installed package, without asking the package's `exports`. */
export function inPackage(name: string, ...path: string[]): string;
