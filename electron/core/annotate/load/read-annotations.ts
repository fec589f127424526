import { createHash } from "node:crypto";
import { readWebAnnotation } from "../../../../shared/contract/web-annotation.ts";
import type { WebAnnotation } from "../../../../shared/contract/web-annotation.ts";
import { Refusal } from "../../../../shared/contract/failure.ts";

/** One annotation of a file, or what is wrong with it. */
export type ReadItem =
  | { readonly kind: "read"; readonly iri: string; readonly sha256: string; readonly annotation: WebAnnotation }
  | { readonly kind: "wrong"; readonly iri: string; readonly message: string };

/**
 * Read annotations: one object, an array, an AnnotationPage or collection, or one object per line.
 *
 * @throws Refusal `bad-input` when it is no JSON at all
 */
export const readAnnotations = (json: string): readonly ReadItem[] => {
  const text = json.replace(/^\uFEFF/u, "").trim();
  if (text === "") return [];
  const whole = parse(text);
  if (whole.ok) return itemsOf(whole.value).map((value, index) => readOne(value, `item ${index + 1}`));
  const lines = text.split(/\r?\n/u);
  if (lines.length === 1 || !parse(lines[0] ?? "").ok)
    throw new Refusal("bad-input", `this is not JSON, and not JSON line by line either: ${whole.message}`);
  return lines.flatMap((line, index): readonly ReadItem[] => {
    if (line.trim() === "") return [];
    const parsed = parse(line);
    if (!parsed.ok) return [{ kind: "wrong", iri: `line ${index + 1}`, message: `not JSON: ${parsed.message}` }];
    return itemsOf(parsed.value).map((value) => readOne(value, `line ${index + 1}`));
  });
};

const parse = (
  text: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};

/** A page's items, a collection's first page's, a list's, or the one there is. */
const itemsOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value.flatMap(itemsOf);
  if (typeof value !== "object" || value === null) return [value];
  if ("items" in value && Array.isArray(value.items)) return value.items;
  if ("first" in value && typeof value.first === "object") return itemsOf(value.first);
  if ("@graph" in value && Array.isArray(value["@graph"])) return value["@graph"];
  return [value];
};

const readOne = (value: unknown, place: string): ReadItem => {
  const parsed = readWebAnnotation(value);
  const given =
    typeof value === "object" && value !== null && "id" in value && typeof value.id === "string" ? value.id : null;
  if (!parsed.ok) return { kind: "wrong", iri: given ?? place, message: parsed.message };
  const sha256 = hashOf(value);
  // One without an id is known again by what it says.
  return { kind: "read", iri: given ?? `urn:sha256:${sha256}`, sha256, annotation: parsed.value };
};

/** Of what it says, whatever the order of its fields; who made it and when may differ. */
const hashOf = (value: unknown): string => {
  const told = typeof value === "object" && value !== null ? { ...value, ...unheard } : value;
  return createHash("sha256")
    .update(JSON.stringify(sorted(told)))
    .digest("hex");
};

const unheard = {
  "@context": undefined,
  id: undefined,
  created: undefined,
  modified: undefined,
  generated: undefined,
  creator: undefined,
  generator: undefined,
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]: [string, unknown]) => [key, sorted(inner)]),
  );
};
