/** The program's version, as in package.json (held by a test): kept with every article, and told to sites that are asked for a page. */
export const version = "0.1.0";
