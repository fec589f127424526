import type { NoteLine } from "./note-state.ts";

type SampleNote = { readonly title: string; readonly lines: readonly NoteLine[] };

const heading = (text: string): NoteLine => ({ kind: "heading", text });
const paragraph = (text: string): NoteLine => ({ kind: "paragraph", text });
const check = (text: string): NoteLine => ({ kind: "check", text });

export const notebookNotes: readonly SampleNote[] = [
  {
    title: "Start here",
    lines: [
      paragraph(
        "Five articles on one event that never happened: a warehouse explodes in the port of Kelspar. The figures differ, a ministry denies, a rumour comes through three hands, and one article is a reworded copy of another. Everything in them is tagged, so that you can see what Claimbook is for: who claims what, according to whom, and on whose word.",
      ),
      heading("Have a look"),
      check("Open “Blast at Kelspar port kills at least 12” and move from tag to tag."),
      check("Open the claim “31 people died in the explosion.” Who affirms it, and who takes it back?"),
      check("Follow the Tresk ship: three articles speak of it, but how many witnesses are there?"),
      check("Compare Odile Karran’s words in the Morning Ledger with those in the agency’s story."),
      check("Search for denied, for “forged letter”, and for speaker:Marsh."),
      heading("Then try it yourself"),
      check("Select some words in an article and press C for a claim, A for an actor, S for a source, T for a code."),
      check("Say who says it: choose the speaker and the stance."),
      check("Undo it, and do it again. Nothing you do here can hurt: the sample is yours to play with."),
      check("Export the notebook to Markdown and follow a quotation back to its article."),
      paragraph("When you are ready, make a notebook of your own and paste your first article into it."),
    ],
  },
  {
    title: "Open questions",
    lines: [
      paragraph("What the articles do not settle, as of 17 March."),
      check(
        "Who received the letter on 13 January? The stamp is said to be the ministry’s; nobody has shown the register of incoming mail.",
      ),
      check("Who ordered the welding? Northgate only says that it did not."),
      check("Is there a permit at all? The register is “known to be incomplete”, says the one who needs it to be."),
      check("Did the Health Ministry measure downwind? Nobody has answered Dr Vall."),
    ],
  },
];

/** By file of the article. */
export const articleNotes: Readonly<Record<string, SampleNote>> = {
  "morning-ledger.txt": {
    title: "",
    lines: [
      paragraph(
        "A reworded copy of the Meridian story of the same day: the same order, the same speakers, nothing of its own. It counts as an echo and not as a second witness. All seven quotations were altered, and one of them now says something else.",
      ),
    ],
  },
  "dunmarrow-herald.md": {
    title: "",
    lines: [
      paragraph(
        "The only paper with a document. Ask for a copy of the letter: what is quoted from it is three fragments, and the stamp is described but not shown.",
      ),
    ],
  },
  "meridian-2031-03-17.txt": {
    title: "",
    lines: [paragraph("Supersedes the agency’s story of 14 March on the toll (26) and on the Tresk ship (withdrawn).")],
  },
};

/** By the claim's key. */
export const claimNotes = {
  "tresk-ship": {
    title: "",
    lines: [
      paragraph(
        "Affirmed twice, but both go back to the same unnamed port workers, and the broadcaster has withdrawn the report. The harbour log speaks against it. Treat as refuted.",
      ),
    ],
  },
  "dead-31": {
    title: "",
    lines: [paragraph("Explained: five people were registered at two hospitals. 31 − 5 = 26.")],
  },
} as const satisfies Readonly<Record<string, SampleNote>>;
