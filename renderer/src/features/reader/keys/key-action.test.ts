import { expect, test } from "vitest";
import { keyAction } from "./key-action.ts";

const key = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

test.each([
  { press: key("c"), does: { kind: "tag", tagKind: "claim" } },
  { press: key("с", { code: "KeyC" }), does: { kind: "tag", tagKind: "claim" } },
  { press: key("l"), does: { kind: "elsewhere" } },
  { press: key("]"), does: { kind: "step", step: 1 } },
  { press: key("ArrowUp", { altKey: true }), does: { kind: "step", step: -1 } },
  { press: key("ArrowRight", { altKey: true, shiftKey: true }), does: { kind: "ends", from: "end" } },
  { press: key("f", { ctrlKey: true }), does: { kind: "find" } },
  { press: key("c", { ctrlKey: true }), does: null },
  { press: key("C", { ctrlKey: true, shiftKey: true }), does: { kind: "copy-quote" } },
  { press: key("z", { metaKey: true }), does: null },
  { press: key("ArrowRight", { shiftKey: true }), does: null },
  { press: key("A", { shiftKey: true }), does: null },
])("$press.key gives $does", ({ press, does }) => expect(keyAction(press)).toEqual(does));
