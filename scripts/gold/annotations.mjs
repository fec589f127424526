// What is in a hand-made answer, as annotations that `claimbook annotate` takes. Offsets of the answer are code points.

/** @returns annotations, those of actors first */
export const annotationsOf = (gold) => {
  const actors = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const docs = new Map(gold.docs.map((doc) => [doc.doc, doc]));
  const chains = new Map(gold.chains.map(({ attribution, links }) => [attribution, links]));
  const claims = claimsByMember(gold);
  return [
    ...gold.actors.flatMap((actor) => mentionsOf(actor, gold.docs, actors)),
    ...gold.docs
      .flatMap(({ attributions }) => attributions)
      .map((each) =>
        attributionOf(each, { doc: docs.get(each.doc), actors, chains, claims: claims.get(each.id) ?? [] }),
      ),
    ...gold.author_claims.map((each) => ownVoiceOf(each, docs.get(each.doc), claims.get(each.id))),
    ...gold.anomalies.map((each, at) => remarkOf(`anomaly:${at}`, each, docs.get(each.doc), `anomaly/${each.type}`)),
    ...gold.non_attributions.map((each, at) => remarkOf(`none:${at}`, each, docs.get(each.doc), "no attribution")),
  ];
};

const urn = (id) => `urn:gold:${id}`;

const selector = (doc, [start, end]) => [
  { type: "TextPositionSelector", start, end },
  {
    type: "TextQuoteSelector",
    exact: doc.text.slice(start, end),
    prefix: doc.text.slice(Math.max(0, start - 32), start),
    suffix: doc.text.slice(end, end + 32),
  },
];
const annotation = (id, doc, spans, body) => ({
  id: urn(id),
  type: "Annotation",
  target: spans.map((span) => ({ source: doc.doc, selector: selector(doc, span) })),
  body,
});
const code = (value) => ({ type: "TextualBody", purpose: "tagging", value });
const comment = (value) => ({ type: "TextualBody", purpose: "commenting", value });
const comments = (...values) => values.filter((value) => value !== undefined).map(comment);

/** Where an alias stands by itself in each text that has it: "Trump" also where "Trump's" is, not in "Trumpet". */
export const placesOf = (text, docs, names) =>
  docs
    .filter(({ doc }) => names.includes(doc.split("_")[0]))
    .flatMap((doc) => {
      const words = text.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&");
      const found = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, "u").exec(doc.text);
      return found === null ? [] : [{ doc, span: [found.index, found.index + text.length] }];
    });

/** A mention for each alias in each text; the first says all about the actor. */
const mentionsOf = (actor, docs, actors) => {
  const { id, name, type, aliases, role, affiliation, note, unnamed, metonym } = actor;
  const short = { type: "claimbook:Actor", name, actorType: type };
  const whole = {
    ...short,
    // Nobody is known again by "a senior official"; "the Kremlin" is a house that stands for who is in it.
    aliases: aliases.map(({ text }) =>
      kindOf(unnamed, metonym) === null ? text : { name: text, kind: kindOf(unnamed, metonym) },
    ),
    ...(role === undefined ? {} : { description: role }),
    ...(note === undefined ? {} : { note }),
    ...(affiliation === undefined ? {} : { ties: [{ kind: "affiliation", name: actors.get(affiliation).name }] }),
  };
  return aliases
    .flatMap(({ text, docs: names }) => placesOf(text, docs, names))
    .map(({ doc, span }, at) => annotation(`actor:${id}:${at}`, doc, [span], at === 0 ? whole : short));
};
const kindOf = (unnamed, metonym) => (unnamed === true ? "descriptor" : metonym === true ? "metonym" : null);

const attributionOf = (each, { doc, actors, chains, claims }) => {
  const actor = actors.get(each.actor);
  const other = actors.get(each.addressee_actor);
  const target = actors.get(each.target);
  return annotation(each.id, doc, each.content, [
    {
      type: "claimbook:Attribution",
      act: each.stance,
      quote: each.quote,
      sourcing: each.sourcing,
      negated: each.negated === true,
      hedge: each.hedge ?? null,
      source: {
        ...(actor === undefined ? {} : { name: actor.name, sourceType: actor.type }),
        ...(each.source === null ? {} : { selector: selector(doc, each.source) }),
      },
      cue: { selector: selector(doc, each.cue) },
      ...(each.medium === undefined ? {} : { medium: { selector: selector(doc, each.medium) } }),
      ...(each.addressee === undefined
        ? {}
        : {
            addressee: {
              ...(other === undefined ? {} : { name: other.name, actorType: other.type }),
              selector: selector(doc, each.addressee),
            },
          }),
      ...(target === undefined ? {} : { target: { name: target.name, actorType: target.type } }),
      ...chainOf(each, actors, chains.get(each.id)),
      ...(each.nested_in === undefined ? {} : { parent: urn(each.nested_in) }),
    },
    ...claims,
    ...(each.optional === true ? [code("optional")] : []),
    ...(each.claim === undefined ? [] : [code(`topic/${each.claim}`)]),
    ...comments(each.note),
  ]);
};

/** The chain that is written down, else from who says it to whom it came through. */
const chainOf = ({ actor, via }, actors, links) => {
  const link = (id, role) => ({ role, name: actors.get(id).name, actorType: actors.get(id).type });
  if (links !== undefined)
    return {
      chain: links.map((each) =>
        each.actor === undefined ? { role: "publication", source: each.doc } : link(each.actor, roleOf(each.role)),
      ),
    };
  if (via === undefined) return {};
  return {
    chain: [
      ...(actor === null ? [] : [link(actor, actors.get(actor).type === "document" ? "document" : "speaker")]),
      link(via, actors.get(via).type === "media" ? "medium" : "relay"),
    ],
  };
};
export const roleOf = (words) => roles.find(([word]) => words.includes(word))?.[1] ?? "speaker";
const roles = [
  ["publication", "publication"],
  ["agency", "agency"],
  ["medium", "medium"],
  ["relay", "relay"],
  ["evidence", "document"],
];

/** What the writer says: where no group has it, its own words are the claim. */
const ownVoiceOf = ({ id, kind, span, note, hedge }, doc, claims) =>
  annotation(
    id,
    doc,
    [span],
    [
      ...(claims ?? [{ type: "claimbook:Claim", text: doc.text.slice(...span) }]).map((claim) => ({
        ...claim,
        position: kind === "presupposed" ? "presupposes" : "affirms",
      })),
      ...comments(note, hedge === undefined ? undefined : `Hedge: ${hedge}`),
    ],
  );

const remarkOf = (id, { span, note }, doc, path) => annotation(id, doc, [span], [code(path), ...comments(note)]);

/** The claims that each member of a group makes. What a claim is to those before it goes with its first appearance. */
const claimsByMember = (gold) => {
  const stances = new Map(gold.docs.flatMap(({ attributions }) => attributions).map(({ id, stance }) => [id, stance]));
  const bodies = new Map();
  for (const { question, type, positions, note } of gold.claim_groups) {
    const relation = relationOf(type);
    for (const [index, { claim, members, value }] of positions.entries()) {
      for (const [nth, member] of members.entries()) {
        const stance = stances.get(member);
        const body = {
          type: "claimbook:Claim",
          text: claim,
          question,
          claimKind: value === undefined ? "fact" : "number",
          position: stance === "withholds" || stance === "questions" ? stance : "affirms",
          ...(value === undefined ? {} : { number: figureOf(value) }),
          ...(relation !== null && nth === 0
            ? { relations: positions.slice(0, index).map((other) => ({ ...relation, text: other.claim })) }
            : {}),
          ...(note !== undefined && nth === 0 ? { note } : {}),
        };
        bodies.set(member, [...(bodies.get(member) ?? []), body]);
      }
    }
  }
  return bodies;
};

/** How the claims of a group stand to each other; figures are compared by themselves. */
export const relationOf = (type) => {
  if (type === "contradiction_over_time") return { kind: "contradicts", aspect: "time" };
  if (/contradiction/u.test(type)) return { kind: "contradicts" };
  return /tension|discrepancy/u.test(type) ? { kind: "in-tension" } : null;
};

/** Of what: figures of one question in units that differ are never compared, so a narrower scope stays in the wording. */
export const figureOf = ({ op, n }) => ({
  op,
  low: Array.isArray(n) ? n[0] : n,
  high: Array.isArray(n) ? n[1] : null,
  unit: "people",
});
