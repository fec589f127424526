import type { SampleArticle } from "../sample-article.ts";

export const meridianSecond: SampleArticle = {
  file: "meridian-2031-03-17.txt",
  meta: {
    title: "Kelspar toll put at 26 after victims were counted twice",
    byline: "Mira Soand",
    publication: "Meridian Wire",
    publishedAt: "2031-03-17",
    url: "https://meridian-wire.example/2031/03/17/kelspar-toll",
    language: "en",
  },
  content: `Kelspar toll put at 26 after victims were counted twice

By Mira Soand

KELSPAR, March 17 (Meridian Wire) — Twenty-six people died in last week’s explosion in the port of Kelspar, the fire service said on Monday, ending days of confusion over figures that had differed by more than half.

“Twenty-six. Every one of them has a name now,” fire chief Odile Karran said. She said nobody was missing any more.

Senna Vall, director of the Harbour Hospital, acknowledged that her figure of 31 had been too high. “Five people were registered with us and again at the Sisters’ Clinic,” Vall said. “I am sorry for what that did to their families.”

Helga Brandt, the magistrate who leads the inquiry, said sparks from welding had set fire to sacks of ammonium nitrate. Her preliminary report, a copy of which was given to reporters, finds that “a door was welded on the afternoon of 13 March beside the stored material”.

Northgate Storage rejected that. “No welding was ordered by us, on that day or any other,” said its chief executive, Pieter Lohm. He repeated that the company had been licensed.

Viktor Aumann, a deputy of the governing party, said the magistrate was wrong and that the Free Harbour Front had planted a bomb. “This bears the Front’s signature,” Aumann told Meridian Wire. He offered no evidence. Brandt said her experts had found no trace of an explosive device.

In a new message the Front repeated its denial. It called Aumann’s words “a gift to those who kept the nitrate there”.

Radio Orsany on Sunday withdrew its report that a ship under the Tresk flag had left the port shortly before the explosion. The broadcaster said that the port workers on whom it had relied “may have spoken of another evening”. Kelspar’s harbour log, which Meridian Wire has seen, shows no Tresk vessel in March.

The question of who knew what remains open. The Interior Ministry again said that it had received no warning, and asked prosecutors to find out who had made what it called a forged letter. Edda Morrow, director of the Port Authority, said she stood by her account. “I signed it, I sent it, and they stamped it,” she said.

Marta Quill, head of the dockworkers’ union, renewed her call for Interior Minister Tomas Rhede to resign. Government officials said on condition of anonymity that Rhede might offer to go before the funeral on Wednesday.

The Health Ministry stopped its daily measurements on Sunday, saying that the air met all standards.
`,
};
