import { expect, test } from "vitest";
import { parseText } from "../text/parse-text.ts";
import { findDebris } from "./find-debris.ts";

const found = (text: string): readonly (readonly [string, string])[] =>
  findDebris(text, parseText(text, "").blocks).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

const before =
  "Governor Mira Kestrel on Tuesday rejected the inquiry's account of the night the east gate failed at Orsk.";
const after = "The inquiry is to hear two engineers of the water board on Thursday, its clerk said.";

const debris = [
  { kind: "shortcode", line: "[vx_player clip=”q8TzR2″]" },
  { kind: "shortcode", line: "[vx_related_box id=″90412″]" },
  { kind: "shortcode", line: "[embed]https://video.example/watch?v=1[/embed]" },
  { kind: "shortcode", line: "{{ad:leaderboard}}" },
  { kind: "shortcode", line: '[[{"fid":"20","view_mode":"default"}]]' },
  { kind: "caption", line: '[caption id="attachment_9" width="300"]The gate before the flood[/caption]' },
  { kind: "ad-tag", line: "Advertisement" },
  { kind: "ad-tag", line: "Story continues below" },
  { kind: "ad-tag", line: "{mosads}" },
  { kind: "related-links", line: "Read more: The engineers nobody asked" },
  { kind: "related-links", line: "RELATED: Five questions for the water board" },
  { kind: "newsletter", line: "Sign up for our morning newsletter." },
  { kind: "newsletter", line: "Get the latest from the valley delivered to your inbox." },
  { kind: "related-links", line: "Lesen Sie auch: Wer hatte den Schlüssel?" },
  { kind: "related-links", line: "À lire aussi" },
  { kind: "ad-tag", line: "Annons" },
  { kind: "newsletter", line: "Want to hear of the next flood first? Sign up below!" },
  { kind: "newsletter", line: "Mit meiner Anmeldung zum Newsletter stimme ich der Vereinbarung zu." },
  { kind: "boilerplate", line: "—Staff writer Ilse Varga can be reached at ilse@ledger.example." },
  { kind: "boilerplate", line: "Contact Ilse Varga at ilse@ledger.example. Follow her on Threads." },
  { kind: "boilerplate", line: "Follow me on Mastodon or LinkedIn. Look at my website." },
  { kind: "boilerplate", line: "If you buy something from a link, the Ledger may earn a commission." },
  { kind: "boilerplate", line: "🔊 Listen to this article" },
  { kind: "boilerplate", line: "00:00 / 03:15" },
  { kind: "boilerplate", line: "6 min read" },
  { kind: "boilerplate", line: "Empfohlener redaktioneller Inhalt" },
  { kind: "boilerplate", line: "SHARE THIS ARTICLE ON" },
  { kind: "boilerplate", line: "© 2031 The Orsk Ledger. All rights reserved." },
];

test.each(debris)("folds $line and nothing beside it", ({ kind, line }) => {
  expect(found(`${before}\n\n${line}\n\n${after}`)).toEqual([[kind, line]]);
});

test("folds only the tag where it is glued to a word", () => {
  expect(found(`${before}\n{mosads}Senior officials would not say who had the key.\n${after}`)).toEqual([
    ["ad-tag", "{mosads}"],
  ]);
});

test("folds a poll's question, answers and small print one by one", () => {
  const question = "Who do you think should lead the water board?";
  const consent =
    "By completing the poll, you agree to receive emails from The Orsk Ledger and that you've read our privacy policy.";
  expect(found([before, question, "Mira Kestrel", "Somebody else", consent, after].join("\n\n"))).toEqual([
    ["poll", question],
    ["poll", "Mira Kestrel"],
    ["poll", "Somebody else"],
    ["poll", consent],
  ]);
});

test.each([
  "By taking part in this poll, you agree to our terms and to hear from us by e-mail.",
  "By participating in our survey you consent to the use of your answers.",
  "By submitting your vote, you agree that we may contact you.",
  "By voting, you agree to receive emails from The Orsk Ledger.",
  "By submitting, you also agree to our privacy policy.",
  "By answering below you confirm that you accept the Terms of Use.",
  "By responding to this quick poll, you opt in to our newsletter.",
])("knows a poll by its small print: %s", (consent) => {
  const question = "Should the water board resign?";
  expect(found([before, question, "Yes", "No", consent, after].join("\n\n"))).toEqual(
    [question, "Yes", "No", consent].map((line) => ["poll", line]),
  );
});

test("leaves a question alone that no poll stands under", () => {
  expect(found(`${before}\n\nWho had the key to the east gate?\n\n${after}`)).toEqual([]);
});

const said = "We are entirely sure of that. Nobody opened the gate by hand that night.";

test("folds the pull quote and not the sentence it repeats", () => {
  const pull = `“${said}”`;
  const full = `“The board's account is complete,” Kestrel said. “${said}”`;
  expect(found([before, pull, after, full].join("\n\n"))).toEqual([["pull-quote", pull]]);
  expect(found([before, full, pull, after].join("\n\n"))).toEqual([["pull-quote", pull]]);
});

test("folds a pull quote with the speaker's name under a dash", () => {
  const pull = `“${said}” — Mira Kestrel, governor`;
  expect(found([before, pull, `She told reporters: “${said}”`].join("\n\n"))).toEqual([["pull-quote", pull]]);
});

const kept = [
  "“It [the gate] was closed [sic] when we came […],” he said.",
  "[Translated from the original]",
  "“We are entirely sure of that,” she said.",
  "“No comment.”",
  "Read the report before you judge it, the clerk said.",
  "Advertisements for the dam had promised safety for a century.",
  "Related deaths were counted separately, the office said.",
  "Residents can sign up for flood alerts at the town hall, where the clerk keeps a list.",
  "By voting against the bill, you agree with those who closed the gate, she told the chamber.",
  "By voting, you agree with those who closed the gate, she told the chamber.",
  "By taking part in this war, you agree to its terms, the general wrote.",
  "By submitting the report, you accept the blame, he said.",
  "By joining the vote, the party agreed to the terms of its opponents.",
  "Subscribe to that view and the rest follows, he said.",
  "Share prices of the builder fell by a fifth.",
  "She paid {as agreed} in advance.",
  "“Sign up for the newsletter,” the mayor joked.",
  "The clerk said that residents can be reached at the school, and that calls go unanswered.",
  "Contact between the board and the ministry ended in March, two officials said.",
  "Follow the water from the gate to the market, and each house on the way is empty.",
  "If you buy a house below the dam, the commission will not insure it, he said.",
  "Join us, they said, and the gate will be rebuilt by spring.",
  "Reklamationen wies das Amt zurück.",
  "Listen to this article of the charter, he said: nobody may close the gate alone.",
];

test.each(kept)("leaves the article's own words alone: %s", (line) => {
  expect(found(`${before}\n\n${line}\n\n${after}`)).toEqual([]);
});
