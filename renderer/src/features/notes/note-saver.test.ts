import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Outcome } from "../../../../shared/contract/failure.ts";
import { openNoteSaver } from "./note-saver.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const ok: Outcome<unknown> = { ok: true, value: null };
const bad: Outcome<unknown> = { ok: false, failure: { kind: "disk-full", message: "the disk is full" } };

test("saves within a second after the last key", async () => {
  const save = vi.fn(async (): Promise<Outcome<unknown>> => ok);
  const saver = openNoteSaver(save);
  saver.changed();
  expect(saver.state().kind).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(saver.state().kind).toBe("saved");
});

test("saves within five seconds while typing goes on", async () => {
  const save = vi.fn(async (): Promise<Outcome<unknown>> => ok);
  const saver = openNoteSaver(save);
  for (let ms = 0; ms < 5000; ms += 250) {
    saver.changed();
    await vi.advanceTimersByTimeAsync(250);
  }
  expect(save).toHaveBeenCalledTimes(1);
});

test("says saved only when the core has answered, and not while newer words wait", async () => {
  const answers: ((outcome: Outcome<unknown>) => void)[] = [];
  const saver = openNoteSaver(() => new Promise((resolve) => answers.push(resolve)));
  saver.changed();
  await vi.advanceTimersByTimeAsync(1000);
  expect(saver.state().kind).toBe("saving");
  saver.changed();
  answers[0]?.(ok);
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state().kind).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(1000);
  answers[1]?.(ok);
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.state().kind).toBe("saved");
});

test("says why it was not saved and tries again", async () => {
  const save = vi.fn(async (): Promise<Outcome<unknown>> => ok).mockResolvedValueOnce(bad);
  const saver = openNoteSaver(save);
  saver.changed();
  await saver.flush();
  expect(saver.state()).toEqual({ kind: "failed", failure: { kind: "disk-full", message: "the disk is full" } });
  await vi.advanceTimersByTimeAsync(5000);
  expect(save).toHaveBeenCalledTimes(2);
  expect(saver.state().kind).toBe("saved");
});

test("leaves to the flush what may wait", async () => {
  const save = vi.fn(async (): Promise<Outcome<unknown>> => ok);
  const saver = openNoteSaver(save, () => true);
  saver.changed();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(save).not.toHaveBeenCalled();
  await saver.flush();
  expect(save).toHaveBeenCalledTimes(1);
});

test("saves nothing when nothing was typed", async () => {
  const save = vi.fn(async (): Promise<Outcome<unknown>> => ok);
  await openNoteSaver(save).flush();
  expect(save).not.toHaveBeenCalled();
});
