import { expect, test } from "vitest";
import { guessActorType, guessSourceKind, nameOf } from "./guess.ts";

test.each([
  ["Vessin’s", "Vessin"],
  [" the Harbour\nMinistry ", "Harbour Ministry"],
  ["“Orsk,”", "Orsk"],
  ["the regime", "the regime"],
  ["James'", "James"],
])("%s is the name %s", (selection, name) => expect(nameOf(selection)).toBe(name));

test.each([
  ["Ada Kern", "person"],
  ["Harbour Ministry", "government"],
  ["Northern Brigade", "armed-group"],
  ["Orsk Times", "media"],
  ["OPCW", "organization"],
])("%s sounds like a %s", (name, type) => expect(guessActorType(name)).toBe(type));

test.each([
  ["a senior U.S. official", "unnamed-individual"],
  ["Western diplomats", "unnamed-group"],
  ["Ada Kern", "actor"],
  ["ministry spokeswoman Ada Kern", "actor"],
  ["an internal memo", "document"],
])("%s sounds like a %s source", (name, kind) => expect(guessSourceKind(name)).toBe(kind));
