import { expect, test } from "vitest";
import { sentenceStarts } from "./sentences.ts";

test.each([
  { paragraph: "", sentences: [""] },
  { paragraph: "No end", sentences: ["No end"] },
  { paragraph: "It burned. Who saw it? Nobody!", sentences: ["It burned. ", "Who saw it? ", "Nobody!"] },
  {
    paragraph: "Dr. Orsk of the U.S. Navy said 3.5 tons. He left.",
    sentences: ["Dr. Orsk of the U.S. Navy said 3.5 tons. ", "He left."],
  },
  { paragraph: "“It burned.” He left.", sentences: ["“It burned.” ", "He left."] },
  { paragraph: "港で火事。二人が死んだ。", sentences: ["港で火事。", "二人が死んだ。"] },
  { paragraph: "احترق المخزن. من رآه؟ لا أحد.", sentences: ["احترق المخزن. ", "من رآه؟ ", "لا أحد."] },
])("cuts “$paragraph” into $sentences.length", ({ paragraph, sentences }) => {
  const starts = sentenceStarts(paragraph);
  expect(starts.map((start, at) => paragraph.slice(start, starts[at + 1]))).toEqual(sentences);
});
