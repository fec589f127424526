import type { SampleArticle } from "../sample-article.ts";

export const courier: SampleArticle = {
  file: "kelspar-courier.html",
  meta: {
    title: "“Then the sky went white”: the night the east basin burned",
    byline: "Lise Andrak",
    publication: "The Kelspar Courier",
    publishedAt: "2031-03-14",
    url: "https://kelspar-courier.example/news/east-basin-night",
    language: "en",
  },
  content: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>“Then the sky went white”: the night the east basin burned | The Kelspar Courier</title>
<link rel="canonical" href="https://kelspar-courier.example/news/east-basin-night">
<meta property="og:site_name" content="The Kelspar Courier">
<meta property="og:title" content="“Then the sky went white”: the night the east basin burned">
<meta name="author" content="Lise Andrak">
<meta property="article:published_time" content="2031-03-14">
</head>
<body>
<nav><a href="/">Home</a> <a href="/port">Port</a> <a href="/weather">Weather</a></nav>
<article>
<h1>“Then the sky went white”: the night the east basin burned</h1>
<p class="byline">By Lise Andrak</p>
<p>At least 12 people are dead and whole streets of the harbour quarter stand without glass after Warehouse 9 blew up on Thursday night. By Friday noon the fire was under control, but nobody in Kelspar was speaking of anything else.</p>
<p>[kc_player id=”4471″ autoplay=”off”]</p>
<p>Jonas Pell, 44, was unloading timber on the far side of the basin when he noticed smoke above the roof. “First it was orange, then the sky went white,” Pell said. “I woke up under a pallet, and I could not hear anything.”</p>
<p>“We are searching the ruin by hand.”</p>
<h2>“By hand”</h2>
<p>Fire chief Odile Karran had slept for one hour when she met the Courier behind the customs shed. “We are searching the ruin by hand,” she said. “The number of dead will rise, and people should be ready for that.” Twelve bodies had been found by then; Karran said that she would give no other figure until she had counted it herself.</p>
<p>At the Harbour Hospital, director Senna Vall speaks of 31 dead. Families were led in one at a time. According to two nurses, who asked not to be named, some of the injured had been sent on to the Sisters’ Clinic without papers.</p>
<p>Should Interior Minister Tomas Rhede resign?</p>
<p>By completing this poll, you agree to receive e-mails from The Kelspar Courier. You can unsubscribe at any time.</p>
<h2>“We wrote in November”</h2>
<p>For the dockworkers’ union the catastrophe has a history. “We wrote in November, and we wrote again in January,” said its head, Marta Quill. The letters, she said, warned the Port Authority of torn sacks and of a white powder that covered the floor of Warehouse 9.</p>
<p>Edda Morrow, who has directed the Port Authority for six years, acknowledged that one letter had arrived. “It reached us in January, and we passed it on to the Interior Ministry the same week,” Morrow told the Courier.</p>
<p>The ministry denies that. “No such letter was ever registered with us,” spokeswoman Ilena Marsh said by telephone. She would not say whether anyone had looked for it.</p>
<p>Northgate Storage, the company that rents the building, did not let the Courier past its gate. A guard read out a statement: the company “holds a valid licence for all goods in its care”.</p>
<h2>The air</h2>
<p>On Friday morning the Health Ministry declared that the air was safe to breathe. Dr Vall is not so sure. “I would like to know where they measured, and whether it was downwind,” the physician said. In her wards, she added, more than sixty people were being treated for irritated lungs.</p>
<p>Mayor Petra Lind urged everyone between the canal and the port to stay with friends elsewhere until Sunday.</p>
<p>Read more: What we know about Warehouse 9</p>
</article>
<footer>© The Kelspar Courier</footer>
</body>
</html>
`,
};
