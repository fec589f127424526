import type { SampleArticle } from "../sample-article.ts";

export const herald: SampleArticle = {
  file: "dunmarrow-herald.md",
  meta: {
    title: "Letter shows ministry was warned about Warehouse 9 in January",
    byline: "Corin Hale",
    publication: "Dunmarrow Herald",
    publishedAt: "2031-03-15",
    url: "https://dunmarrow-herald.example/politics/warehouse-9-letter",
    language: "en",
  },
  content: `---
title: "Letter shows ministry was warned about Warehouse 9 in January"
author: Corin Hale
publication: Dunmarrow Herald
date: 2031-03-15
url: https://dunmarrow-herald.example/politics/warehouse-9-letter
language: en
---

# Letter shows ministry was warned about Warehouse 9 in January

The Interior Ministry was told nine weeks before Thursday’s explosion that a dangerous chemical was being kept in the port of Kelspar, according to a letter seen by the Dunmarrow Herald.

The letter, dated 9 January and signed by the director of the Port Authority, Edda Morrow, says that “some 900 tonnes of ammonium nitrate are kept in Warehouse 9 without a permit”. It asks the ministry for “instructions within the week”. A stamp shows that it was received on 13 January.

## “I never saw such a letter”

Interior Minister Tomas Rhede denied any knowledge of it. “I never saw such a letter, and nobody in my office did,” Rhede told the Herald on Friday evening. His spokeswoman, Ilena Marsh, disputed that the document was genuine. “A stamp can be bought in any stationer’s,” Marsh said.

An official in the minister’s office, who feared for her job and asked not to be named, contradicted both of them. “It lay on his desk for two days. Then it was gone,” she said.

{ad:inline-1}Ruben Stahl, who leads the opposition in the assembly, accused Stone Court of a cover-up. “First they lose the letter, then they lose their memory,” he said.

## The permit

Northgate Storage insists that everything was in order. “We had a licence for every sack in that building,” its chief executive, Pieter Lohm, said through a lawyer. The public register of hazardous goods, which the Herald searched, lists no permit for Warehouse 9.

Asked about the register, the lawyer said it was “known to be incomplete”.

## What burned

Alma Teague, a chemist at Dunmarrow Polytechnic, has looked at eleven videos of the fire. The orange smoke, she concluded, came from nitrogen dioxide, which is what burning ammonium nitrate gives off. “I cannot tell you how much was in there,” Teague said, “but I can tell you what it was.”

She doubts that a bomb was needed. “Heat and confinement are enough,” she said.

The minister has not ruled anything out. According to a person present at Friday’s cabinet meeting, Rhede told his colleagues that the Free Harbour Front “had the motive and the means”. The ministry declined to comment on that account. The Front has said it was not involved.

Rhede also said that he would stay. “I will not resign because of a forgery,” the minister said.
`,
};
