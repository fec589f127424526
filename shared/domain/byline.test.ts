import { expect, test } from "vitest";
import { isPersonName, namesInByline } from "./byline.ts";

test("a byline is taken apart into names, each once", () => {
  expect(namesInByline("By Ana Velt, Bo Hale and Reuters; Ana Velt")).toEqual(["Ana Velt", "Bo Hale", "Reuters"]);
  expect(namesInByline("Jens Ahlert und Mia van der Veld")).toEqual(["Jens Ahlert", "Mia van der Veld"]);
});

test.each(["Ana Velt", "Mia van der Veld", "Seán O’Brien-Hale", "José de la Cruz", "Анна Петрова"])(
  "%s is a person",
  (name) => expect(isPersonName(name)).toBe(true),
);

test.each([
  "Reuters",
  "AFP",
  "Staff Writer",
  "The News Desk",
  "Harbour Post",
  "anna",
  "Ana",
  "ana velt",
  "Ana Velt 2",
  "desk@harbour.example",
])("%s is no person’s name", (name) => expect(isPersonName(name)).toBe(false));
