import type { ClaimEvent, ClaimKind, ClaimNumber } from "../../../shared/domain/claim.ts";

export type ClaimKey =
  | "dead-12"
  | "dead-31"
  | "dead-26"
  | "toll-rises"
  | "nitrate"
  | "bomb"
  | "welding"
  | "ministry-warned"
  | "port-warned"
  | "letter-genuine"
  | "licensed"
  | "tresk-ship"
  | "air-safe"
  | "resign";

type SampleClaim = {
  readonly text: string;
  readonly kind: ClaimKind;
  readonly question: string;
  readonly number?: ClaimNumber;
  readonly event?: ClaimEvent;
};

const dead = (op: ClaimNumber["op"], low: number): ClaimNumber => ({ op, low, high: null, unit: "dead" });
const on = (from: string, place: string | null = null): ClaimEvent => ({ from, to: null, place });
const blast = on("2031-03-13", "Warehouse 9, Kelspar");
const howMany = "How many people died?";
const cause = "What caused the explosion?";
const warned = "Who was warned about Warehouse 9?";

export const sampleClaims: Readonly<Record<ClaimKey, SampleClaim>> = {
  "dead-12": {
    text: "At least 12 people died in the explosion.",
    kind: "number",
    question: howMany,
    number: dead(">=", 12),
  },
  "dead-31": { text: "31 people died in the explosion.", kind: "number", question: howMany, number: dead("=", 31) },
  "dead-26": { text: "26 people died in the explosion.", kind: "number", question: howMany, number: dead("=", 26) },
  "toll-rises": { text: "The number of dead will rise above 12.", kind: "prediction", question: howMany },
  nitrate: { text: "Burning ammonium nitrate caused the explosion.", kind: "cause", question: cause, event: blast },
  bomb: { text: "The Free Harbour Front planted a bomb.", kind: "cause", question: cause, event: blast },
  welding: { text: "Sparks from welding set the nitrate on fire.", kind: "cause", question: cause, event: blast },
  "ministry-warned": {
    text: "The Interior Ministry was warned in January about the nitrate in Warehouse 9.",
    kind: "fact",
    question: warned,
    event: on("2031-01"),
  },
  "port-warned": { text: "The Port Authority was warned about Warehouse 9.", kind: "fact", question: warned },
  "letter-genuine": {
    text: "The Port Authority’s letter of 9 January is genuine.",
    kind: "fact",
    question: "Is the letter of 9 January genuine?",
    event: on("2031-01-09"),
  },
  licensed: {
    text: "Northgate Storage had a licence for what it kept in Warehouse 9.",
    kind: "fact",
    question: "Was the nitrate licensed?",
  },
  "tresk-ship": {
    text: "A ship under the Tresk flag left the port two hours before the explosion.",
    kind: "fact",
    question: "Was a Tresk ship in the port?",
    event: on("2031-03-13", "Kelspar"),
  },
  "air-safe": {
    text: "The air in Kelspar is safe to breathe.",
    kind: "judgement",
    question: "Is the air in Kelspar safe?",
  },
  resign: {
    text: "Interior Minister Tomas Rhede must resign.",
    kind: "demand",
    question: "Who has to answer for it?",
  },
};
