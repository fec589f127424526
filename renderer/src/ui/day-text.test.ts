import { expect, test } from "vitest";
import { dayText } from "./day-text.ts";

test.each([
  ["2031-04-12", "12 Apr 2031"],
  ["2031-04", "Apr 2031"],
  ["2031", "2031"],
  ["2031-01-01T23:30:00-08:00", "1 Jan 2031"],
  ["spring", "spring"],
])("%s reads as %s", (iso, text) => expect(dayText(iso)).toBe(text));
