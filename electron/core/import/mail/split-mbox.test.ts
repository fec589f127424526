import { expect, test } from "vitest";
import { parseSource } from "../parse-source.ts";
import { splitMbox } from "./split-mbox.ts";

const message = (subject: string, body: string): string =>
  `From ilse@orsk.example Sat Apr 12 08:15:00 2031\nSubject: ${subject}\nFrom: Ilse <ilse@orsk.example>\n\n${body}\n\n`;

const split = (file: string) => splitMbox({ format: "mbox", bytes: Buffer.from(file), name: "desk.mbox" });

test("parts a mailbox into its messages, each with its own bytes", async () => {
  const sentence = "From the dam nothing was heard.\n\nFrom there on: silence.";
  const second = `${sentence}\n\n>From here the road is closed.`;
  const messages = await split(message("One", "First.") + message("Two", second).replaceAll("\n", "\r\n"));
  expect(messages.map(({ name }) => name)).toEqual(["message 1", "message 2"]);
  const [one, two] = messages;
  if (one === undefined || !("bytes" in one) || two === undefined || !("bytes" in two)) throw new Error("no messages");
  expect(Buffer.from(one.bytes).toString()).toBe("Subject: One\nFrom: Ilse <ilse@orsk.example>\n\nFirst.\n\n");
  expect(Buffer.from(two.bytes).toString()).toContain(">From here");
  if (two.article === null) throw new Error("no article");
  const parsed = await parseSource(two.article.source);
  expect(parsed.text.trim()).toBe(`${sentence}\n\nFrom here the road is closed.`);
  expect(parsed.meta.title).toBe("Two");
});

test("refuses a file that is no mailbox", async () => {
  await expect(split("Dear reader,\n\nFrom now on: nothing.")).rejects.toThrow("it is no mailbox");
});
