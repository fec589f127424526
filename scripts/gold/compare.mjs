import { figureOf, placesOf, relationOf, roleOf } from "./annotations.mjs";

/**
 * Hold every field of a hand-made answer against what the notebook gives back.
 *
 * @param given.shown - `claimbook show --json` of each text, by file name
 * @param given.actors - `claimbook actors --json`; claims the same
 * @returns for each kind of field how many there are and which are not as they were given
 */
export const compare = (gold, { shown, actors, claims }) => {
  const fields = new Map();
  const check = (field, where, wanted, found) => {
    const kept = fields.get(field) ?? { total: 0, lost: [] };
    fields.set(field, kept);
    kept.total += 1;
    if (JSON.stringify(wanted) !== JSON.stringify(found)) kept.lost.push({ where, wanted, found });
  };
  const book = read(shown);
  compareActors(gold, { actors, book, check });
  for (const doc of gold.docs)
    for (const each of doc.attributions) compareAttribution(each, { gold, book, actors, check });
  compareClaims(gold, { claims, book, check });
  for (const { doc, span, type, note } of gold.anomalies)
    compareRemark("anomaly", { doc, span, note, code: type }, book, check);
  for (const { doc, span, note } of gold.non_attributions)
    compareRemark("non-attribution", { doc, span, note, code: "no attribution" }, book, check);
  for (const { doc, span, type } of gold.debris) {
    const found = shown.get(doc)?.exclusions.find(({ start, end }) => start === span[0] && end === span[1]);
    check("debris", `${doc} ${span}`, type.replaceAll("_", "-"), found?.kind);
  }
  return fields;
};

/** What was shown, by place. */
const read = (shown) => {
  const passages = (doc) => shown.get(doc)?.tags ?? [];
  const at = (doc, [start, end]) => passages(doc).find((each) => each.start === start && each.end === end);
  const spanOf = (doc, id) => {
    const found = passages(doc).find((each) => each.id === id);
    return found === undefined ? null : [found.start, found.end];
  };
  const attribution = (each) =>
    (at(each.doc, each.content[0])?.attributions ?? []).find(
      (said) =>
        JSON.stringify(spanOf(each.doc, said.cuePassageId)) === JSON.stringify(each.cue) &&
        said.contentPassageIds.length === each.content.length,
    );
  return { passages, at, spanOf, attribution, title: (doc) => shown.get(doc)?.title };
};

const compareActors = (gold, { actors, book, check }) => {
  const nameOf = new Map(gold.actors.map(({ id, name }) => [id, name]));
  for (const { id, name, type, aliases, role, affiliation, note, unnamed, metonym } of gold.actors) {
    const found = actors.find((actor) => actor.name === name);
    check("actor name", id, name, found?.name);
    check("actor type", id, type, found?.type);
    if (role !== undefined) check("actor role", id, role, found?.description);
    if (note !== undefined) check("actor note", id, note, found?.note);
    if (affiliation !== undefined)
      check(
        "actor affiliation",
        id,
        nameOf.get(affiliation),
        found?.ties.find(({ kind, actor }) => kind === "affiliation" && actor.name === name)?.other.name,
      );
    for (const { text, docs } of aliases) {
      const alias = found?.aliasList.find((each) => each.alias === text);
      check("actor alias", `${id}: ${text}`, text, alias?.alias);
      // A name that it is called by itself stays its name.
      const wanted = unnamed === true ? "descriptor" : metonym === true ? "metonym" : null;
      if (wanted !== null && text !== name) check("actor unnamed or metonym", `${id}: ${text}`, wanted, alias?.kind);
      const places = placesOf(text, gold.docs, docs);
      check(
        "alias stands in the text",
        `${id}: ${text}`,
        docs,
        places.map(({ doc }) => doc.doc.split("_")[0]),
      );
      for (const { doc, span } of places)
        check(
          "mention of an alias",
          `${doc.doc} ${text}`,
          name,
          book.at(doc.doc, span)?.tags.find((tag) => tag.kind === "actor" && tag.label === name)?.label,
        );
    }
  }
};

const compareAttribution = (each, { gold, book, actors, check }) => {
  const { id, doc } = each;
  const nameOf = (actor) => gold.actors.find((one) => one.id === actor)?.name ?? null;
  const said = book.attribution(each);
  check("attribution", id, true, said !== undefined);
  if (said === undefined) return;
  check(
    "attribution content",
    id,
    each.content,
    said.contentPassageIds.map((one) => book.spanOf(doc, one)),
  );
  check("attribution source", id, each.source, book.spanOf(doc, said.sourcePassageId));
  check("attribution cue", id, each.cue, book.spanOf(doc, said.cuePassageId));
  check("attribution actor", id, nameOf(each.actor), said.sourceName);
  check("attribution quote", id, each.quote, said.quote);
  check("attribution stance", id, each.stance, said.act);
  check("attribution sourcing", id, each.sourcing, said.sourcing);
  check("attribution negated", id, each.negated === true, said.negated);
  check("attribution hedge", id, each.hedge ?? null, said.hedge);
  check("attribution medium", id, each.medium ?? null, book.spanOf(doc, said.mediumPassageId));
  check("attribution addressee", id, each.addressee ?? null, book.spanOf(doc, said.addresseePassageId));
  check("attribution addressee_actor", id, nameOf(each.addressee_actor), said.addressee?.name ?? null);
  check("attribution target", id, nameOf(each.target), said.target?.name ?? null);
  const passage = book.at(doc, each.content[0]);
  if (each.note !== undefined) check("attribution note", id, true, passage.note?.includes(each.note) ?? false);
  if (each.optional === true) check("attribution optional", id, true, hasCode(passage, "optional"));
  if (each.claim !== undefined) check("attribution claim", id, true, hasCode(passage, each.claim));
  if (each.via !== undefined)
    check(
      "attribution via",
      id,
      true,
      said.chain.some(({ name }) => name === nameOf(each.via)),
    );
  if (each.nested_in !== undefined) {
    const outer = gold.docs.flatMap(({ attributions }) => attributions).find((one) => one.id === each.nested_in);
    check("attribution nested_in", id, book.attribution(outer)?.id, said.parentId);
  }
  const chain = gold.chains.find(({ attribution }) => attribution === id);
  if (chain !== undefined)
    for (const [at, link] of chain.links.entries()) {
      const found = said.chain[at];
      check("chain role", `${id} ${at}`, link.actor === undefined ? "publication" : roleOf(link.role), found?.role);
      const is =
        link.actor === undefined
          ? // An article of no known publication is called by its title.
            book.title(link.doc) === found?.name
          : actors.find(({ id: one }) => one === found?.actorId)?.name === nameOf(link.actor);
      check("chain link", `${id} ${at}`, true, is);
    }
};

const compareClaims = (gold, { claims, book, check }) => {
  const attributions = new Map(gold.docs.flatMap((doc) => doc.attributions).map((each) => [each.id, each]));
  const own = new Map(gold.author_claims.map((each) => [each.id, each]));
  for (const { id, question, type, positions, note } of gold.claim_groups) {
    const relation = relationOf(type);
    for (const [index, { claim, value, members }] of positions.entries()) {
      const found = claims.find(({ text }) => text === claim);
      check("claim", id, claim, found?.text);
      check("claim question", id, question, found?.question);
      if (value !== undefined) check("claim value", id, figureOf(value), found?.number);
      if (note !== undefined) check("group note", id, note, found?.note);
      for (const member of members) {
        const said = attributions.get(member);
        const spans = said?.content[0] ?? own.get(member)?.span;
        const passage = book.at(said?.doc ?? own.get(member)?.doc, spans);
        const tag = passage?.tags.find(({ kind, label }) => kind === "claim" && label === claim);
        check("claim member", `${id} ${member}`, true, tag !== undefined);
      }
      if (relation !== null)
        for (const other of positions.slice(0, index))
          check(
            "claim relation",
            `${id}: ${claim}`,
            relation.kind,
            found?.relations.find(({ otherText }) => otherText === other.claim)?.kind,
          );
    }
  }
  for (const { id, doc, span, kind, note, hedge } of gold.author_claims) {
    const passage = book.at(doc, span);
    const tag = passage?.tags.find((each) => each.kind === "claim");
    check("author's claim", id, kind === "presupposed" ? "presupposes" : "affirms", tag?.position);
    if (note !== undefined) check("author's claim note", id, true, passage?.note?.includes(note) ?? false);
    if (hedge !== undefined) check("author's claim hedge", id, true, passage?.note?.includes(hedge) ?? false);
  }
};

const compareRemark = (field, { doc, span, note, code }, book, check) => {
  const passage = book.at(doc, span);
  check(field, `${doc} ${span}`, true, hasCode(passage, code));
  if (note !== undefined) check(`${field} note`, `${doc} ${span}`, true, passage?.note?.includes(note) ?? false);
};

const hasCode = (passage, name) => passage?.tags.some(({ kind, label }) => kind === "code" && label === name) ?? false;
