import { expect, test } from "vitest";
import { asTyped } from "./as-typed.ts";

test.each([
  { query: "ware", is: "ware*" },
  { query: "two dea ", is: "two dea*" },
  { query: "actor:Orsk", is: "actor:Orsk" },
  { query: '"two dea', is: '"two dea' },
  { query: '"two dead"', is: '"two dead"' },
  { query: '"two dead" fi', is: '"two dead" fi*' },
  { query: "fire OR", is: "fire OR" },
  { query: "ware*", is: "ware*" },
  { query: "a", is: "a" },
])("reads “$query” as “$is”", ({ query, is }) => {
  expect(asTyped(query)).toBe(is);
});
