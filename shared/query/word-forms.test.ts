import { expect, test } from "vitest";
import { formsOf } from "./word-forms.ts";

const families = [
  ["strike", "strikes", "striking", "struck", "stricken"],
  ["deny", "denies", "denied", "denying"],
  ["stop", "stops", "stopped", "stopping"],
  ["die", "dies", "died", "dying"],
  ["attack", "attacks", "attacked", "attacking"],
  ["crash", "crashes", "crashed", "crashing"],
  ["accuse", "accuses", "accused", "accusing"],
  ["agree", "agrees", "agreed", "agreeing"],
  ["say", "says", "said", "saying"],
  ["child", "children"],
  ["casualty", "casualties"],
  ["country", "countries"],
  ["veto", "vetoes", "vetoed", "vetoing"],
  ["атака", "атаки", "атаку", "атакой", "атак"],
  ["министр", "министра", "министром", "министры", "министров"],
];

test.each(families.flatMap((family) => family.map((word) => ({ word, family }))))(
  "$word leads to all of $family",
  ({ word, family }) => {
    expect([...formsOf(word)]).toEqual(expect.arrayContaining(family));
  },
);

test.each([
  ["strike", "striker"],
  ["find", "founded"],
  ["gas", "gap"],
  ["news", "newest"],
  ["organ", "organize"],
  ["press", "pres"],
  ["thing", "th"],
  ["мир", "мириад"],
])("%s is not %s", (word, other) => {
  expect([...formsOf(word)]).not.toContain(other);
});
