import type { Fetched } from "../../shared/contract/fetched.ts";
import { Refusal } from "../../shared/contract/failure.ts";
import type { Outcome } from "../../shared/contract/failure.ts";
import type { FromCore } from "../../shared/contract/wire.ts";

/** The notebook's process has no network of its own: it asks main for a page and waits for the answer. */
export const askForPages = (say: (message: FromCore) => void) => {
  const waiting = new Map<number, (outcome: Outcome<Fetched>) => void>();
  let count = 0;
  const fetchPage = async (url: string, signal: AbortSignal): Promise<Fetched> => {
    if (signal.aborted) throw stopped();
    count += 1;
    const n = count;
    const outcome = await new Promise<Outcome<Fetched>>((resolve) => {
      waiting.set(n, resolve);
      signal.addEventListener(
        "abort",
        () => {
          if (!waiting.delete(n)) return;
          say({ type: "stop-fetch", n });
          resolve({ ok: false, failure: stopped().failure });
        },
        { once: true },
      );
      say({ type: "fetch", n, url });
    });
    if (!outcome.ok) throw new Refusal(outcome.failure.kind, outcome.failure.message);
    return outcome.value;
  };
  return {
    fetchPage,
    answered: (n: number, outcome: Outcome<Fetched>): void => {
      waiting.get(n)?.(outcome);
      waiting.delete(n);
    },
  };
};

const stopped = (): Refusal => new Refusal("cancelled", "the import was stopped");
