import { expect, test } from "vitest";
import { scratchNotebook } from "../store/scratch-notebook.ts";
import { searchHandlers } from "./index.ts";

const book = scratchNotebook();
book.write(() => {
  book.actor("Ada Velt", "the harbour master");
  book.actor("Harbour Office");
  book.claim("The harbour office knew of the drums.");
  book.claim("Nobody knew.");
  book.code("drums", book.code("harbour"));
});
const entries = searchHandlers(book.store)["search.entries"];

test.each([
  { query: "harbour", claim: 1, actor: 2, code: 2 },
  { query: "Harbour knew", claim: 1, actor: 0, code: 0 },
  { query: '"harbour office"', claim: 1, actor: 1, code: 0 },
  { query: "harb*", claim: 1, actor: 2, code: 2 },
  { query: "harbour -office", claim: 0, actor: 1, code: 2 },
  { query: "office OR nobody", claim: 2, actor: 1, code: 0 },
  { query: "knew NEAR/2 drums", claim: 1, actor: 0, code: 0 },
  { query: "knew NEAR/1 drums", claim: 0, actor: 0, code: 0 },
  { query: "kind:claim drums", claim: 1, actor: 0, code: 1 },
  { query: "kind:claim", claim: 0, actor: 0, code: 0 },
  { query: "-harbour", claim: 0, actor: 0, code: 0 },
  { query: "overlaps(", claim: 0, actor: 0, code: 0 },
])("$query names $claim claims, $actor actors, $code codes", ({ query, claim, actor, code }) => {
  const found = entries({ query, limit: 100 });
  expect([found.claim.total, found.actor.total, found.code.total]).toEqual([claim, actor, code]);
  expect(found.actor.rows).toHaveLength(actor);
});
