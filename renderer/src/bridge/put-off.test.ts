import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { putOff } from "./put-off.ts";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a stream of calls is answered at a steady pace, and the last call is never lost", () => {
  const work = vi.fn<() => void>();
  const soon = putOff(work, 500);
  for (let ms = 0; ms < 2000; ms += 10) {
    soon();
    vi.advanceTimersByTime(10);
  }
  expect(work).toHaveBeenCalledTimes(4);
  soon();
  expect(work).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(500);
  expect(work).toHaveBeenCalledTimes(5);
  vi.advanceTimersByTime(5000);
  expect(work).toHaveBeenCalledTimes(5);
});
