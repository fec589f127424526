import { expect, test } from "vitest";
import { choosePublication } from "./publication.ts";

const site = (value: string) => ({ value, origin: "og:site_name" });
const publisher = (value: string) => ({ value, origin: "JSON-LD publisher" });

const cases = [
  {
    claims: [site("The Orsk Ledger"), publisher("Ledger Media Ltd")],
    host: "orskledger.example",
    is: "The Orsk Ledger",
  },
  { claims: [site("Security"), publisher("Orsk online")], host: "orsk.example", is: "Orsk online" },
  { claims: [site("ORSK.EXAMPLE"), publisher("Orsker Allgemeine")], host: "orsk.example", is: "Orsker Allgemeine" },
  { claims: [site("orsk.example")], host: "orsk.example", is: "orsk.example" },
  { claims: [site("Port Orsk Times")], host: "pot.example", is: "Port Orsk Times" },
  { claims: [site("@orskledger")], host: "orskledger.example", is: "orskledger" },
  { claims: [site("The Other Name")], host: "orsk.example", is: "The Other Name" },
  { claims: [site("https://orsk.example/about")], host: "orsk.example", is: "orsk.example" },
  { claims: [], host: "orsk.example", is: "orsk.example" },
  { claims: [], host: null, is: undefined },
];

test.each(cases)("of $claims on $host takes $is", ({ claims, host, is }) => {
  expect(choosePublication(claims, [], host)[0]?.value).toBe(is);
});

test("takes the end of the page's title for its name only where the host says so", () => {
  const end = [{ value: "Orsk Ledger", origin: "<title>" }];
  expect(choosePublication([], end, "orskledger.example")[0]?.value).toBe("Orsk Ledger");
  expect(choosePublication([], end, "pot.example")[0]?.value).toBe("pot.example");
});
