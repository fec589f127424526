import * as v from "valibot";
import { openTestCore } from "./test-core.ts";
import type { TestCore } from "./test-core.ts";

// Fictional annotations of one fictional article, for the tests of loading them.

const text = `Mayor Ana Velt said nine people died 😀. The Port Authority denied that chemicals were stored there.
The wire service Coast Wire reported that Velt had told Norland Radio the fire was set. Nine people died, it said.`;
export const open = () =>
  openTestCore([
    {
      title: "Fire",
      text,
      fileName: "in/fire.txt",
      url: "https://example.org/fire",
      canonicalUrl: "https://example.org/f/1",
    },
  ]);

export const quote = (exact: string, more: object = {}) => ({ type: "TextQuoteSelector", exact, ...more });
/** Code points, as the standard has it. */
const position = (exact: string) => {
  const start = Array.from(text.slice(0, text.indexOf(exact))).length;
  return { type: "TextPositionSelector", start, end: start + Array.from(exact).length };
};
export const target = (exact: string, more: object = {}) => ({
  source: "fire.txt",
  selector: [position(exact), quote(exact, more)],
});
export const annotation = (id: string, exact: string, body: unknown) => ({
  id,
  type: "Annotation",
  target: target(exact),
  body,
});

const report = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      status: v.string(),
      passageId: v.nullable(v.string()),
      message: v.nullable(v.string()),
    }),
  ),
});
export const load = async (book: TestCore, json: unknown) =>
  v.parse(report, await book.run("annotate.load", { json: typeof json === "string" ? json : JSON.stringify(json) }))
    .items;
export const statuses = async (book: TestCore, json: unknown) => (await load(book, json)).map((item) => item.status);
export const passagesIn = (book: TestCore) => book.ask("annotate.passages", { articleId: book.at("Mayor").articleId });

export const denial = {
  ...annotation("urn:uuid:denial", "chemicals were stored there", [
    { type: "claimbook:Claim", text: "Chemicals were stored at the dock.", question: "What was stored?" },
    {
      type: "claimbook:Attribution",
      act: "denies",
      quote: "indirect",
      sourcing: "named",
      hedge: "flatly",
      source: { name: "Port Authority", sourceType: "organization", selector: [quote("The Port Authority")] },
      cue: { selector: quote("denied") },
      chain: [
        { role: "speaker", name: "Port Authority" },
        { role: "agency", name: "Coast Wire" },
      ],
    },
  ]),
  "@context": "http://www.w3.org/ns/anno.jsonld",
  motivation: "classifying",
};

export const one = annotation("urn:1", "nine people died", { type: "TextualBody", value: "Hm." });
export const two = annotation("urn:2", "Coast Wire", { type: "claimbook:Source", name: "Coast Wire" });
