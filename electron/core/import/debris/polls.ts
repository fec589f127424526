import type { Block } from "../../../../shared/domain/article.ts";
import type { Debris } from "../parsed.ts";

const agree = "you\\s+(?:\\w+\\s+){0,2}(?:agree|consent|opt|accept|acknowledge|confirm)\\b";
/** What is agreed to: nothing that a speech or an editorial would have people agree to. */
const smallPrint =
  "(?=.*\\b(?:e-?mails?|newsletters?|inbox|terms|privacy|polic(?:y|ies)|marketing|updates|messages|communications|personal (?:data|information)|your (?:data|details|answers?|responses?|information))\\b)";

const consents: readonly RegExp[] = [
  // “By completing the poll, you agree …”
  new RegExp(
    `^by\\s+(?:completing|taking(?:\\s+part\\s+in)?|submitting|answering|entering|joining|responding\\s+to|voting\\s+in|participating(?:\\s+in)?)\\s+(?:(?:the|this|our|your|an?)\\s+)?(?:(?:online|quick|short|reader|readers['’]|weekly|daily)\\s+)?(?:polls?|surveys?|quiz(?:zes)?|votes?|questionnaires?|answers?|responses?),?\\s+${agree}`,
    "iu",
  ),
  // “By voting, you agree to receive e-mails …”
  new RegExp(
    `^by\\s+(?:voting|participating|answering|responding|taking\\s+part|submitting)(?:\\s+(?:here|below|now|above))?,?\\s+${agree}${smallPrint}`,
    "iu",
  ),
];

const longestQuestion = 200;
const longestOption = 60;
const mostOptions = 10;

/** A poll betrays itself by the consent line below it; the question above, and the options between, go with it. */
export const findPolls = (text: string, blocks: readonly Block[]): readonly Debris[] =>
  blocks.flatMap((block, index) => {
    const line = text.slice(block.start, Math.min(block.end, block.start + 300));
    if (!consents.some((pattern) => pattern.test(line))) return [];
    return [...aboveConsent(text, blocks, index), fold(block, "The small print of a poll")];
  });

const aboveConsent = (text: string, blocks: readonly Block[], index: number): readonly Debris[] => {
  const options: Block[] = [];
  for (let at = index - 1; at >= 0 && index - at <= mostOptions + 1; at -= 1) {
    const block = blocks[at];
    if (block === undefined) break;
    const line = text.slice(block.start, block.end);
    if (line.length <= longestQuestion && /\?["”’)]*$/u.test(line) && !/^["“‘']/u.test(line))
      return [fold(block, "The question of a poll"), ...options.map((option) => fold(option, "An answer of a poll"))];
    if (line.length > longestOption || /[.,;:”"]$/u.test(line)) break;
    options.unshift(block);
  }
  return [];
};

const fold = ({ start, end }: Block, reason: string): Debris => ({ start, end, kind: "poll", reason });
