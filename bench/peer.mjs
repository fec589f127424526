import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import FlexSearch from "flexsearch";
import MiniSearch from "minisearch";

// In a process of its own, for its memory: index the first passages with a library that searches in memory, keep the index in
// a folder if it lets itself be kept; or, with "cold", take it up again from there. Says what it took as one line of JSON.
const [library, phase, corpusPath, countText, folder] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(0, "utf8"));
const pageSize = 50;

const libraries = {
  minisearch: () => {
    const options = { fields: ["text"] };
    let index = new MiniSearch(options);
    return {
      add: (id, text) => index.add({ id, text }),
      ask: (words, prefix) => index.search(words, { combineWith: "AND", prefix }).slice(0, pageSize).length,
      save: async () => writeFileSync(join(folder, "index.json"), JSON.stringify(index)),
      load: async () => {
        index = MiniSearch.loadJSON(readFileSync(join(folder, "index.json"), "utf8"), options);
      },
    };
  },
  flexsearch: () => {
    const index = new FlexSearch.Index({ tokenize: "forward" });
    return {
      add: (id, text) => index.add(id, text),
      ask: (words) => index.search(words, { limit: pageSize }).length,
      save: async () => {
        const pieces = [];
        index.export((key, data) => void pieces.push([key, data]));
        for (const [at, piece] of pieces.entries()) writeFileSync(join(folder, `${at}.json`), JSON.stringify(piece));
      },
      load: async () => {
        for (const name of readdirSync(folder)) {
          const [key, data] = JSON.parse(readFileSync(join(folder, name), "utf8"));
          if (data !== undefined) index.import(key, data);
        }
      },
    };
  },
};

const cpuMs = (since) => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};
const index = libraries[library]();

if (phase === "cold") {
  await index.load();
  index.ask(queries[0].words, queries[0].prefix);
  // Since the process began.
  console.log(JSON.stringify({ coldCpu: cpuMs(), coldWall: process.uptime() * 1000, rss: process.memoryUsage().rss }));
} else {
  mkdirSync(folder, { recursive: true });
  const db = new Database(corpusPath, { readonly: true });
  const texts = db.prepare("SELECT n, exact FROM passage WHERE n <= ?").raw().all(Number(countText));
  db.close();
  const rssBefore = process.memoryUsage().rss;
  const before = process.cpuUsage();
  for (const [id, text] of texts) index.add(id, text);
  const indexCpu = cpuMs(before);
  const rss = process.memoryUsage().rss - rssBefore;
  const took = queries.map(({ kind, words, prefix }) => {
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = process.cpuUsage();
      index.ask(words, prefix);
      best = Math.min(best, cpuMs(start));
    }
    return { kind, ms: best };
  });
  // An index of more than half a billion letters is no string any more, and what keeps it as one has to index anew.
  const kept = await index.save().then(
    () => true,
    (error) => {
      if (error instanceof RangeError) return false;
      throw error;
    },
  );
  console.log(JSON.stringify({ indexCpu, rss, took, kept }));
}
