import { expect, test } from "vitest";
import { withoutTracking } from "./without-tracking.ts";

test.each([
  { from: "https://a.example/s?id=7&utm_source=x&UTM_Medium=y", to: "https://a.example/s?id=7" },
  { from: "https://a.example/s?fbclid=abc#comments", to: "https://a.example/s" },
  { from: "https://a.example/s?q=a%20b+c&q=&gclid=1", to: "https://a.example/s?q=a%20b+c&q=" },
  { from: "https://a.example/story?ref=9", to: "https://a.example/story?ref=9" },
  { from: "https://a.example/#!/story/7", to: "https://a.example/#!/story/7" },
  { from: "mailto:a@b.example?utm_source=x", to: "mailto:a@b.example?utm_source=x" },
  { from: "no address", to: "no address" },
])("makes $to of $from", ({ from, to }) => {
  expect(withoutTracking(from)).toBe(to);
});
