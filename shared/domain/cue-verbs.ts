import type { Act } from "./attribution.ts";

/** A group of reporting words as found: "has repeatedly denied", "did not say". Offsets count from the text searched. */
export type Cue = {
  readonly start: number;
  readonly end: number;
  readonly act: Act;
  /** The verb is negated and the act does not already say so, as "did not say" (withholds) does. */
  readonly negated: boolean;
  readonly hedge: string | null;
  /** Whom it is said to may stand between the verb and what is said: "told reporters". */
  readonly addressed: boolean;
};

/** The first cue of a text, the one it begins with, or the one it ends with. */
export const findCue = (text: string, where: "first" | "start" | "end"): Cue | null => {
  const match = patterns[where].exec(text);
  const verb = match?.groups?.["verb"];
  const stance = verb === undefined ? undefined : stances.get(verb);
  if (match === null || verb === undefined || stance === undefined) return null;
  const words = match[0];
  // "Kern, saying nothing" has no subject beside the verb.
  if (verb.endsWith("ing") && !/\b(?:of|as) \p{Ll}+$/u.test(words)) return null;
  const negative = /\b(?:not|never)\b|n['’]t\b/u.test(words);
  const silent = /\b(?:declined|refused|stopped short)\b/u.test(words);
  const act = silent || (negative && open.has(stance)) ? "withholds" : stance;
  return {
    start: match.index,
    end: match.index + words.length,
    act: negative && stance === "believes" && !silent ? "disbelieves" : act,
    negated: negative && !silent && !open.has(stance) && stance !== "believes",
    hedge:
      /\b(?:reportedly|allegedly|apparently|supposedly|purportedly|appeared to|seemed to)\b/u.exec(words)?.[0] ?? null,
    addressed: addressing.has(verb),
  };
};

/** Who did not say so has not said the opposite: nothing was said. */
const open: ReadonlySet<Act> = new Set(["asserts", "confirms", "clarifies", "reports", "questions", "predicts"]);

/** Base, third person, past, participle where it differs, form in -ing; "|" is the space before a preposition. Written down from general knowledge of English. */
const verbs: readonly (readonly [Act, readonly string[]])[] = [
  [
    "asserts",
    [
      "say says said saying",
      "tell tells told telling",
      "state states stated stating",
      "declare declares declared declaring",
      "assert asserts asserted asserting",
      "insist insists insisted insisting",
      "maintain maintains maintained maintaining",
      "argue argues argued arguing",
      "add adds added adding",
      "remark remarks remarked remarking",
      "comment comments commented commenting",
      "write writes wrote written writing",
      "tweet tweets tweeted tweeting",
      "announce announces announced announcing",
      "reply replies replied replying",
      "respond responds responded responding",
      "note notes noted noting",
      "contend contends contended contending",
      "stress stresses stressed stressing",
      "emphasise emphasises emphasised emphasising",
      "emphasize emphasizes emphasized emphasizing",
      "recall recalls recalled recalling",
      "reiterate reiterates reiterated reiterating",
      "assure assures assured assuring",
      "inform informs informed informing",
      "suggest suggests suggested suggesting",
    ],
  ],
  ["reports", ["report reports reported reporting"]],
  ["confirms", ["confirm confirms confirmed confirming"]],
  [
    "acknowledges",
    [
      "acknowledge acknowledges acknowledged acknowledging",
      "admit admits admitted admitting",
      "concede concedes conceded conceding",
    ],
  ],
  ["clarifies", ["clarify clarifies clarified clarifying", "explain explains explained explaining"]],
  ["concludes", ["conclude concludes concluded concluding"]],
  [
    "predicts",
    [
      "predict predicts predicted predicting",
      "forecast forecasts forecast forecasting",
      "expect expects expected expecting",
    ],
  ],
  [
    "believes",
    ["believe believes believed believing", "think thinks thought thinking", "suspect suspects suspected suspecting"],
  ],
  ["disbelieves", ["doubt doubts doubted doubting"]],
  ["hopes", ["hope hopes hoped hoping"]],
  ["alleges", ["allege alleges alleged alleging", "claim claims claimed claiming"]],
  ["accuses", ["accuse accuses accused accusing"]],
  ["blames", ["blame blames blamed blaming"]],
  [
    "criticizes",
    [
      "criticise criticises criticised criticising",
      "criticize criticizes criticized criticizing",
      "condemn condemns condemned condemning",
      "denounce denounces denounced denouncing",
      "blast blasts blasted blasting",
      "slam slams slammed slamming",
      "complain complains complained complaining",
    ],
  ],
  ["praises", ["praise praises praised praising"]],
  ["denies", ["deny denies denied denying"]],
  [
    "disputes",
    [
      "dispute disputes disputed disputing",
      "reject rejects rejected rejecting",
      "dismiss dismisses dismissed dismissing",
    ],
  ],
  [
    "questions",
    ["ask asks asked asking", "question questions questioned questioning", "wonder wonders wondered wondering"],
  ],
  [
    "demands",
    [
      "demand demands demanded demanding",
      "call|for calls|for called|for calling|for",
      "insist|on insists|on insisted|on",
    ],
  ],
  [
    "urges",
    ["urge urges urged urging", "pressure pressures pressured pressuring", "appeal|for appeals|for appealed|for"],
  ],
  ["decrees", ["order orders ordered ordering", "decree decrees decreed decreeing", "ban bans banned banning"]],
  ["warns", ["warn warns warned warning"]],
  ["threatens", ["threaten threatens threatened threatening"]],
  ["promises", ["promise promises promised promising", "pledge pledges pledged pledging", "vow vows vowed vowing"]],
];

const stances: ReadonlyMap<string, Act> = new Map(
  verbs.flatMap(([act, lines]) =>
    lines.flatMap((line) => line.split(" ").map((form) => [form.replace("|", " "), act] as const)),
  ),
);
const addressing: ReadonlySet<string> = new Set(
  "tell tells told telling assure assures assured assuring inform informs informed informing warn warns warned warning ask asks asked asking remind reminds reminded reminding urge urges urged urging pressure pressures pressured pressuring".split(
    " ",
  ),
);

const forms = [...stances.keys()].sort((a, b) => b.length - a.length).join("|");
const adverb = String.raw`(?:also|again|later|then|first|once|even|never|not|(?!(?:family|ally|assembly|only|early|supply|reply)\b)\p{Ll}+ly)`;
const auxiliary = String.raw`(?:has|have|had|did|does|do)(?:n['’]t)?`;
const turn = String.raw`(?:(?:declined|refused|appeared|seemed|went on) to|stopped short of|(?:is|was|were|are) quoted as)`;
const group = String.raw`(?<![\p{L}\p{N}’'-])(?:${adverb}\s+)*(?:${auxiliary}\s+(?:${adverb}\s+)*)?(?:${turn}\s+)?(?<verb>${forms})(?![\p{L}\p{N}-]|[’']\p{L})`;
const patterns = {
  first: new RegExp(group, "u"),
  start: new RegExp(`^${group}`, "u"),
  end: new RegExp(`${group}$`, "u"),
} as const;
