import type { SampleArticle } from "../sample-article.ts";

export const meridianFirst: SampleArticle = {
  file: "meridian-2031-03-14.txt",
  meta: {
    title: "Blast at Kelspar port kills at least 12, officials give conflicting tolls",
    byline: "Anton Reyl and Mira Soand",
    publication: "Meridian Wire",
    publishedAt: "2031-03-14",
    url: "https://meridian-wire.example/2031/03/14/kelspar-blast",
    language: "en",
  },
  content: `Blast at Kelspar port kills at least 12, officials give conflicting tolls

By Anton Reyl and Mira Soand

KELSPAR, March 14 (Meridian Wire) — An explosion tore through a warehouse in the port of Kelspar late on Thursday, killing at least 12 people and injuring more than 140, the city’s fire chief said, while hospital officials gave a far higher toll.

“We have recovered 12 bodies and we have not reached the centre of the building,” fire chief Odile Karran told reporters at the harbour gate early on Friday. She said 23 people were still missing.

Senna Vall, director of the Harbour Hospital, said 31 people had died, counting those who succumbed to burns overnight. “Thirty-one is the number I have signed for,” Vall said.

The blast at Warehouse 9, in the east basin, broke windows eight kilometres away and was felt in the capital, Dunmarrow.

Interior Ministry spokeswoman Ilena Marsh said the cause was not known. “It is too early to speak of a cause, and anyone who does so is guessing,” she said.

A senior Interior Ministry official, who spoke on condition of anonymity because he was not authorised to talk to the press, said investigators believed that ammonium nitrate stored without a permit had caught fire. “Everyone in this building knows what was in there,” the official said.

Orsany’s state broadcaster, Radio Orsany, citing port workers it did not name, reported that a freighter under the Tresk flag had left the east basin two hours before the explosion. Meridian Wire could not verify the report.

Tresk’s foreign minister, Yarek Dunai, denied that any Tresk ship had been in the port. “No vessel of ours was in Kelspar this week,” Dunai said in a statement.

The Free Harbour Front, a separatist group that attacked a customs post in January, said it had nothing to do with the explosion. “We do not make war on dockers,” the group said in a message posted online.

Northgate Storage, which leases the warehouse, said it held every licence the law required. Its chief executive, Pieter Lohm, declined to say what had been kept there.

Marta Quill, head of the dockworkers’ union, blamed the Port Authority. “They were told. They were told twice,” she said. Quill demanded that Interior Minister Tomas Rhede resign.

The Health Ministry said the air in Kelspar was safe to breathe, but told people living near the port to keep their windows shut.

The Port Authority did not respond to a request for comment.

Kelspar handles about a third of Sorovia’s seaborne grain. Shipping agents said the east basin was likely to stay closed for weeks.
`,
};
