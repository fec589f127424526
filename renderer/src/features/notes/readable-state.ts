/** The node types a note is made of; any other was written by something else. */
const known = new Set([
  "root",
  "paragraph",
  "heading",
  "quote",
  "list",
  "listitem",
  "link",
  "autolink",
  "text",
  "linebreak",
  "tab",
]);

/**
 * Whether a stored editor state can be given to the editor: it is JSON, has text blocks, and names no unknown kind of node.
 * The editor itself answers a bad state with an empty page, which the next save would make true.
 */
export const isReadableState = (json: string): boolean => {
  const state = parsed(json);
  if (!isObject(state) || !isObject(state["root"]) || state["root"]["type"] !== "root") return false;
  const children = state["root"]["children"];
  return Array.isArray(children) && children.length > 0 && children.every((child) => isKnown(child, 0));
};

const deepest = 100;

const isKnown = (node: unknown, depth: number): boolean => {
  if (!isObject(node) || depth > deepest) return false;
  const { type, children } = node;
  if (typeof type !== "string" || !known.has(type)) return false;
  if (type === "text") return typeof node["text"] === "string";
  return children === undefined || (Array.isArray(children) && children.every((child) => isKnown(child, depth + 1)));
};

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
