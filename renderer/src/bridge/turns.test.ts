import { expect, test } from "vitest";
import { openTurns } from "./turns.ts";

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

test("asks one question at a time, and of those given up meanwhile none", async () => {
  const turns = openTurns();
  const asked: string[] = [];
  const answers = new Map<string, () => void>();
  const ask = (query: string) => {
    const given = new AbortController();
    const answer = turns(given.signal, () => {
      asked.push(query);
      return new Promise<string>((resolve) => answers.set(query, () => resolve(query)));
    });
    return { answer, giveUp: () => given.abort() };
  };
  const first = ask("f");
  const second = ask("fe");
  const third = ask("fer");
  const fourth = ask("ferr");
  await settled();
  expect(asked).toEqual(["f"]);
  first.giveUp();
  second.giveUp();
  third.giveUp();
  answers.get("f")?.();
  expect(await first.answer).toBe("f");
  await expect(second.answer).rejects.toThrow("abort");
  await expect(third.answer).rejects.toThrow("abort");
  await settled();
  expect(asked).toEqual(["f", "ferr"]);
  answers.get("ferr")?.();
  expect(await fourth.answer).toBe("ferr");
});

test("goes on after a question that failed", async () => {
  const turns = openTurns();
  const { signal } = new AbortController();
  await expect(turns(signal, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(await turns(signal, () => Promise.resolve("answered"))).toBe("answered");
});
