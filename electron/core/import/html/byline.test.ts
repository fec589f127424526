import { expect, test } from "vitest";
import { cleanByline, isHouse } from "./byline.ts";

const cases = [
  { byline: "By Ilse Varga and Tomas de Witt", names: "Ilse Varga, Tomas de Witt" },
  { byline: "Ilse Varga | ilse@orsk.example", names: "Ilse Varga" },
  { byline: "Ilse Varga MS, RDN, LD", names: "Ilse Varga" },
  { byline: "Ilse Varga, Tomas de Witt, +5 moreUpdated Sep 4", names: "Ilse Varga, Tomas de Witt" },
  { byline: "Ilse Varga, September 21", names: "Ilse Varga" },
  { byline: "The Orsk Ledger & Gazette", names: "The Orsk Ledger & Gazette" },
  { byline: "By Ilse Varga, Staff Writer", names: "Ilse Varga" },
  { byline: "Ilse Varga, Senior Political Correspondent at large", names: "Ilse Varga" },
  { byline: "Reporter Ilse Varga", names: "Ilse Varga" },
  { byline: "Ein Kommentar von Ilse Varga", names: "Ilse Varga" },
  { byline: "Text: Ilse Varga / Fotos", names: "Ilse Varga, Fotos" },
  { byline: "Ilse Varga in Orsk und Tomas de Witt", names: "Ilse Varga, Tomas de Witt" },
  { byline: "Ilse Varga e Tomas de Witt", names: "Ilse Varga, Tomas de Witt" },
  { byline: "Ilse Varga - The Orsk Post", names: "Ilse Varga" },
  { byline: "Marino - Ilse Varga", names: "Marino - Ilse Varga" },
  { byline: "Ilse Varga (AFP)", names: "Ilse Varga (AFP)" },
  { byline: "Автор: Ильза Варга", names: "Ильза Варга" },
  { byline: "View more posts", names: null },
  { byline: "https://social.example/orsk", names: null },
];

test.each(cases)("makes “$names” of “$byline”", ({ byline, names }) => {
  expect(cleanByline(byline, "The Orsk Post")).toBe(names);
});

test.each([
  ["The Orsk Ledger", true],
  ["Orsk Ledger Staff", true],
  ["Redaktion", true],
  ["news desk", true],
  ["Ilse Varga", false],
  ["Ilse Ledger", false],
])("knows whether %s is the publication itself", (names, isIt) => {
  expect(isHouse(names, "The Orsk Ledger")).toBe(isIt);
});
