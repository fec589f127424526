import type { SampleArticle } from "../sample-article.ts";

/** A spun copy of the first wire story: words are exchanged, even inside quotation marks, and the agency is not named. */
export const ledger: SampleArticle = {
  file: "morning-ledger.txt",
  meta: {
    title: "Harbour explosion in Kelspar: how many died?",
    byline: "Ledger Newsdesk",
    publication: "Morning Ledger Online",
    publishedAt: "2031-03-14",
    url: "https://morning-ledger.example/world/kelspar-harbour-explosion",
    language: "en",
  },
  content: `Harbour explosion in Kelspar: how many died?

By Ledger Newsdesk

An explosion ripped through a depot in the harbour of Kelspar late on Thursday, killing no fewer than 12 persons and hurting more than 140, the town’s fire boss stated, while hospital representatives gave a much higher toll.

“We have retrieved 12 bodies and we have not gotten to the middle of the building”, fire boss Odile Karran told journalists at the harbour gate on early Friday. She stated 23 persons were still unaccounted for.

Senna Vall, head of the Harbour Hospital, stated 31 persons had passed away, counting those who succumbed to burns during the night. “Thirty-one is the figure I have signed for”, Vall stated.

The detonation at Warehouse 9, in the eastern basin, smashed windows eight kilometers away and was noticed in the capital, Dunmarrow.

Sign up for our free morning newsletter and get the day in five minutes.

Interior Ministry spokeswoman Ilena Marsh stated the cause was unknown. “It is too soon to talk about a cause, and anybody who does so is guessing”, she stated.

A top Interior Ministry official, who talked on condition of anonymity, stated investigators thought that ammonium nitrate kept with no permit had caught fire. “Everybody in this building knows what was inside”, the official stated.

Port workers quoted by Radio Orsany have reported that a freighter below the Tresk flag left the eastern basin two hours prior to the explosion. Tresk’s foreign minister, Yarek Dunai, denied any Tresk ship had been in the harbour. “No ship of ours was in Kelspar last week”, Dunai stated.

The Free Harbour Front, a separatist outfit that attacked a customs post in January, stated it was not involved. “We do not wage war on dock workers”, the outfit stated in a message put online.

{ad_mpu_2}Northgate Storage, which rents the depot, stated it held each license the law demanded. Its CEO, Pieter Lohm, refused to say what had been stored there.

Marta Quill, boss of the dockworkers’ union, blamed the Port Authority. “They were informed. They were informed two times”, she stated. Quill called for Interior Minister Tomas Rhede to step down.

The Health Ministry stated the air in Kelspar was secure to breathe.
`,
};
