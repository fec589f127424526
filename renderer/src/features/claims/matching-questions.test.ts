import { expect, test } from "vitest";
import { matchingQuestions } from "./matching-questions.ts";

const questions = ["Who opened the gates?", "How many people died?", "Did they know beforehand?"].map(
  (text, index) => ({
    id: String(index),
    text,
    claims: 1,
  }),
);

test.each([
  ["", 3],
  ["  ", 3],
  ["people MANY", 1],
  ["the", 2],
  ["nobody", 0],
])("“%s” leaves %i questions", (typed, count) => expect(matchingQuestions(questions, typed)).toHaveLength(count));
