import { expect, test } from "vitest";
import { isAddresses, readAddresses } from "./addresses.ts";

test("reads one address a line, each once, and tells what is none", () => {
  expect(
    readAddresses(
      "https://orsk.example/a\n\n orsk.example/b?x=1 \r\nhttps://orsk.example/a\nsee this page\nfile:///etc",
    ),
  ).toEqual({
    urls: ["https://orsk.example/a", "https://orsk.example/b?x=1"],
    wrong: ["see this page", "file:///etc"],
  });
});

test.each([
  { text: "https://orsk.example/a", is: true },
  { text: " http://orsk.example/a\nhttps://orsk.example/b\n", is: true },
  { text: "https://orsk.example/a says so", is: false },
  { text: "Gate failed\nhttps://orsk.example/a", is: false },
  { text: "orsk.example", is: false },
  { text: "", is: false },
])("takes “$text” for addresses: $is", ({ text, is }) => {
  expect(isAddresses(text)).toBe(is);
});
