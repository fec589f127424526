import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { root } from "./places.mjs";
import { Stop, asProgram, say } from "./run.mjs";

// node scripts/load-gold.mjs FOLDER NOTEBOOK: a hand-made answer (FOLDER/gold.json, its articles beside it) through the
// public command line: import, annotate, claims. Prints what could not be placed and, for each group of claims, what the
// board finds against them.

const command = promisify(execFile);
const claimbook = async (notebook, ...args) => {
  const all = [join(root, "scripts", "claimbook.mjs"), ...args, "--notebook", notebook, "--json"];
  const { stdout } = await command(process.execPath, all, { maxBuffer: 1 << 28 });
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
};

const selector = (doc, [start, end]) => [
  { type: "TextPositionSelector", start, end },
  {
    type: "TextQuoteSelector",
    exact: doc.text.slice(start, end),
    prefix: doc.text.slice(Math.max(0, start - 32), start),
    suffix: doc.text.slice(end, end + 32),
  },
];
const target = (doc, spans) => spans.map((span) => ({ source: doc.doc, selector: selector(doc, span) }));
const urn = (id) => `urn:gold:${id}`;

/** Stances of the gold that are acts here under another name. */
const positionOf = (attribution, denies) => {
  if (attribution?.stance === "withholds") return "withholds";
  if (attribution?.stance === "questions") return "questions";
  return denies ? "denies" : "affirms";
};

/** "more than 100 people", "at least 87", "dozens": what the board can compare. */
const figureOf = (words) => {
  const [, more, least] = /more than (\d+)|at least (\d+)/u.exec(words) ?? [];
  if (more !== undefined) return { op: ">", low: Number(more), high: null, unit: "people" };
  if (least !== undefined) return { op: ">=", low: Number(least), high: null, unit: "people" };
  return /dozens/u.test(words) ? { op: ">=", low: 24, high: null, unit: "people" } : null;
};

/** The claims that each attribution or author's claim makes, as bodies. A claim's relations go with its first appearance. */
const claimsByMember = (gold, attributions) => {
  const bodies = new Map();
  for (const { question, type, positions } of gold.claim_groups) {
    const relation = /contradiction/u.test(type)
      ? "contradicts"
      : /tension|discrepancy/u.test(type)
        ? "in-tension"
        : null;
    for (const [index, { claim, members }] of positions.entries()) {
      for (const [nth, member] of members.entries()) {
        const number = type === "numeric_conflict" ? figureOf(claim) : null;
        const body = {
          type: "claimbook:Claim",
          text: claim,
          question,
          claimKind: number === null ? "fact" : "number",
          position: positionOf(attributions.get(member), false),
          ...(number === null ? {} : { number }),
          ...(relation !== null && nth === 0 && index > 0
            ? { relations: positions.slice(0, index).map((other) => ({ kind: relation, text: other.claim })) }
            : {}),
        };
        bodies.set(member, [...(bodies.get(member) ?? []), body]);
      }
    }
  }
  return bodies;
};

const annotationsOf = (gold) => {
  const actors = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const attributions = new Map(gold.docs.flatMap((doc) => doc.attributions.map((each) => [each.id, each])));
  const docs = new Map(gold.docs.map((doc) => [doc.doc, doc]));
  const claims = claimsByMember(gold, attributions);
  const nameOf = (id) => actors.get(id)?.name ?? id;
  const chains = new Map(gold.chains.map(({ attribution, links }) => [attribution, links]));
  const linkOf = ({ actor, doc, role }) => ({
    role: chainRoles.find(([word]) => role.includes(word))?.[1] ?? "speaker",
    name: actor === undefined ? doc : nameOf(actor),
  });

  const mentions = gold.actors.flatMap(({ name, type, aliases = [], id }) => {
    const doc = gold.docs.find((each) => aliases.some(({ text }) => each.text.includes(text)));
    const words = aliases.find(({ text }) => doc?.text.includes(text))?.text;
    if (doc === undefined || words === undefined) return [];
    const start = doc.text.indexOf(words);
    return [
      {
        id: urn(`actor:${id}`),
        type: "Annotation",
        target: target(doc, [[start, start + words.length]]),
        body: { type: "claimbook:Actor", name, actorType: type, aliases: aliases.map(({ text }) => text) },
      },
    ];
  });
  const said = [...attributions.values()].map((each) => {
    const doc = docs.get(each.doc);
    return {
      id: urn(each.id),
      type: "Annotation",
      target: target(doc, each.content),
      body: [
        {
          type: "claimbook:Attribution",
          act: each.stance,
          quote: each.quote,
          sourcing: each.sourcing,
          negated: each.negated === true,
          hedge: each.hedge ?? null,
          ...(each.actor === null
            ? {}
            : {
                source: {
                  name: nameOf(each.actor),
                  sourceType: actors.get(each.actor)?.type ?? "person",
                  ...(each.source === null ? {} : { selector: selector(doc, each.source) }),
                },
              }),
          cue: { selector: selector(doc, each.cue) },
          ...(each.medium === undefined
            ? {}
            : { medium: { name: doc.text.slice(...each.medium), selector: selector(doc, each.medium) } }),
          ...(each.addressee_actor === undefined
            ? {}
            : { addressee: { name: nameOf(each.addressee_actor), selector: selector(doc, each.addressee) } }),
          ...(each.target === undefined ? {} : { target: { name: nameOf(each.target) } }),
          ...(chains.has(each.id) ? { chain: chains.get(each.id).map(linkOf) } : {}),
          ...(each.nested_in === undefined ? {} : { parent: urn(each.nested_in) }),
        },
        ...(claims.get(each.id) ?? []),
      ],
    };
  });
  const own = gold.author_claims.flatMap(({ id, doc, span }) =>
    claims.has(id)
      ? [{ id: urn(id), type: "Annotation", target: target(docs.get(doc), [span]), body: claims.get(id) }]
      : [],
  );
  return [...mentions, ...said, ...own];
};

const chainRoles = [
  ["publication", "publication"],
  ["agency", "agency"],
  ["medium", "medium"],
  ["relay", "medium"],
];

await asProgram(async () => {
  const [folder, notebook] = process.argv.slice(2);
  if (folder === undefined || notebook === undefined) throw new Stop("load-gold: FOLDER NOTEBOOK");
  const gold = JSON.parse(await readFile(join(folder, "gold.json"), "utf8"));
  const work = await mkdtemp(join(tmpdir(), "claimbook-gold-"));
  try {
    await claimbook(resolve(notebook), "new", resolve(notebook)).catch(() => []);
    const files = gold.docs.map(({ doc }) => join(resolve(folder), doc));
    const imported = await claimbook(resolve(notebook), "import", ...files);
    const annotations = annotationsOf(gold);
    const file = join(work, "gold.jsonld");
    await writeFile(file, JSON.stringify(annotations));
    const loaded = await claimbook(resolve(notebook), "annotate", file).catch(({ stdout }) =>
      stdout
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
    const failed = loaded.filter(({ status }) => status === "failed" || status === "unplaced");
    say(`${imported.length} articles, ${annotations.length} annotations, ${failed.length} not placed`);
    for (const { id, error, message } of failed) say(`  ${id}: ${error ?? message}`);

    const [claims] = await claimbook(resolve(notebook), "claims");
    let against = 0;
    for (const { id, type, question } of gold.claim_groups) {
      const rows = claims.filter((claim) => claim.question === question);
      const kinds = new Set(rows.flatMap(({ conflicts }) => conflicts.map(({ kind }) => kind)));
      if (kinds.size > 0) against += 1;
      say(`${id} ${type}: ${rows.length} claims, ${kinds.size === 0 ? "nothing against any" : [...kinds].join(", ")}`);
    }
    say(`${against} of ${gold.claim_groups.length} groups in conflict or tension`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
