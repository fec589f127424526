import { Refusal } from "../../../../shared/contract/failure.ts";
import { resolveLink } from "../links.ts";
import { storable } from "../read/decode.ts";
import type { Properties } from "../office/document-meta.ts";
import type { Written } from "../html/write-blocks.ts";
import { decodeLetters, encodingOfCharset, encodingOfCodePage } from "./code-pages.ts";
import { isSkipped, signs } from "./control-words.ts";
import { readTokens } from "./read-tokens.ts";
import { openParagraphs } from "./write-paragraphs.ts";
import type { RtfStyle } from "./write-paragraphs.ts";

type Interpreted = Written & {
  readonly properties: Properties;
  /** A code page that the document names and nothing is known of. */
  readonly unknownCodePage: number | null;
};

/** Where the letters of a group go. `inner` is a group of which only those within it are read. */
type Into = "text" | "nowhere" | "inner" | "fonts" | "styles" | "instruction" | "marker" | "title" | "author" | "info";
type Group = {
  into: Into;
  encoding: string | null;
  /** How many letters stand in for one `\u` for programs that cannot read it. */
  spare: number;
  hidden: boolean;
  starred: boolean;
  href: string | null;
  note: boolean;
};

const deepest = 10_000;

/** @throws Refusal when it is nested beyond measure */
export const interpretRtf = (bytes: Uint8Array): Interpreted => {
  const styles = new Map<number, RtfStyle>();
  const fonts = new Map<number, string>();
  const written = openParagraphs(styles);
  const found = { title: "", author: "", instruction: "", marker: "", style: "" };
  const created: Record<string, number> = {};
  let byDefault = "windows-1252";
  let unknownCodePage: number | null = null;
  let font = 0;
  let firstFont = 0;
  let style: { number: number; outline: number | null } = { number: 0, outline: null };
  /** Letters yet to be skipped after a `\u`. */
  let skip = 0;
  let letters: number[] = [];
  const outer: Group[] = [];
  let group: Group = {
    into: "text",
    encoding: null,
    spare: 1,
    hidden: false,
    starred: false,
    href: null,
    note: false,
  };
  let field: string | null = null;

  const put = (text: string): void => {
    switch (group.into) {
      case "text":
        return group.hidden ? undefined : written.put(text, group.href);
      case "title":
      case "author":
      case "instruction":
      case "marker":
        if (found[group.into].length < 4_000) found[group.into] += text;
        return;
      case "styles":
        if (found.style.length < 400) found.style += text;
        return;
      default:
    }
  };
  const flush = (): void => {
    if (letters.length === 0) return;
    put(decodeLetters(Uint8Array.from(letters), group.encoding ?? byDefault));
    letters = [];
  };
  const open = (): void => {
    flush();
    skip = 0;
    if (outer.length >= deepest) throw new Refusal("unsupported", "it is nested too deeply");
    outer.push(group);
    group = { ...group, starred: false, note: false, into: group.into === "inner" ? "nowhere" : group.into };
  };
  const close = (): void => {
    flush();
    skip = 0;
    if (group.into === "instruction") field = linkIn(found.instruction);
    if (group.into === "styles") keepStyle();
    if (group.note) written.endNote();
    group = outer.pop() ?? group;
  };
  const keepStyle = (): void => {
    const name = found.style.replace(/;.*$/su, "").trim();
    if (name !== "") styles.set(style.number, { name, outline: style.outline });
    style = { number: 0, outline: null };
    found.style = "";
  };
  const into = (where: Into): void => {
    // What stands in a part that is left out is left out with it.
    if (group.into !== "nowhere") group.into = where;
  };
  const codePage = (page: number): void => {
    const encoding = encodingOfCodePage(page);
    if (encoding === null) unknownCodePage = page;
    else byDefault = encoding;
  };
  const unicode = (value: number): void => {
    put(String.fromCharCode(value < 0 ? value + 65_536 : value));
    skip = group.spare;
  };
  const takeFont = (number: number): void => {
    font = number;
    group.encoding = fonts.get(number) ?? null;
  };

  const word = (name: string, value: number | null): void => {
    flush();
    if (name === "*") {
      group.starred = true;
      return;
    }
    if (group.starred) {
      group.starred = false;
      // The same text once more in Unicode: it belongs where the group stands that holds both.
      if (name === "ud") group.into = outer.at(-2)?.into ?? "text";
      else if (name !== "fldinst" && name !== "shpinst") into("nowhere");
    }
    if (isSkipped(name)) return into("nowhere");
    if (name === "u") return unicode(value ?? 0);
    const sign = signs[name];
    const isSpare = skip > 0;
    skip = sign !== undefined && isSpare ? skip - 1 : 0;
    if (sign !== undefined) return isSpare ? undefined : put(sign);
    if (group.into === "fonts") return inFonts(name, value ?? 0);
    if (group.into === "styles") return inStyles(name, value ?? 0);
    if (group.into === "info" && dateParts.has(name)) {
      created[name] ??= value ?? 0;
      return;
    }
    destination(name, value);
    if (group.into === "text") inText(name, value);
  };
  const inFonts = (name: string, value: number): void => {
    if (name === "f") font = value;
    const encoding = name === "fcharset" ? encodingOfCharset(value) : name === "cpg" ? encodingOfCodePage(value) : null;
    if (encoding !== null) fonts.set(font, encoding);
  };
  const inStyles = (name: string, value: number): void => {
    if (name === "s") style.number = value;
    if (name === "outlinelevel") style.outline = value;
  };
  const destination = (name: string, value: number | null): void => {
    switch (name) {
      case "ansicpg":
        return codePage(value ?? 1252);
      case "mac":
        return codePage(10_000);
      case "uc":
        group.spare = Math.min(64, Math.max(0, value ?? 1));
        return;
      case "deff":
        firstFont = value ?? 0;
        return;
      case "fonttbl":
        return into("fonts");
      case "stylesheet":
        return into("styles");
      case "info":
      case "upr":
        return into("inner");
      case "fldinst":
        found.instruction = "";
        return into("instruction");
      case "fldrslt":
        group.href = field ?? group.href;
        field = null;
        return;
      case "listtext":
      case "pntext":
        found.marker = "";
        return into("marker");
      case "footnote":
      case "shptxt":
        if (group.into !== "text") return;
        group.note = true;
        written.beginNote();
    }
  };
  const inText = (name: string, value: number | null): void => {
    const properties = written.properties();
    switch (name) {
      case "par":
      case "sect":
      case "page":
      case "\n":
      case "\r":
        return endParagraph();
      case "line":
        return put("\n");
      case "tab":
        return put("\t");
      case "cell":
      case "nestcell":
        return written.endCell();
      case "row":
      case "nestrow":
        return written.endRow();
      case "pard":
        written.reset();
        return;
      case "plain":
        group.hidden = false;
        return takeFont(firstFont);
      case "f":
        return takeFont(value ?? 0);
      case "v":
      case "deleted":
        group.hidden = value !== 0;
        return;
      case "s":
        properties.style = value ?? 0;
        return;
      case "outlinelevel":
        properties.outline = value;
        return;
      case "intbl":
        properties.table = true;
        return;
      case "ls":
        properties.list = (value ?? 0) > 0;
        return;
      case "ilvl":
        properties.level = value ?? 0;
    }
  };
  const endParagraph = (): void => {
    const properties = written.properties();
    if (found.marker.trim() !== "") {
      properties.list = true;
      properties.ordered = /[\p{L}\p{N}]/u.test(found.marker.trim().replace(/^o$/u, ""));
      found.marker = "";
    }
    written.endParagraph();
  };

  readTokens(bytes, {
    open,
    close,
    word: (name, value) => {
      // The one place inside the properties that is read.
      const part = infoParts[name];
      if (part !== undefined && outer.at(-1)?.into === "inner") {
        flush();
        group.into = part;
      } else word(name, value);
    },
    byte: (byte) => {
      if (skip > 0) skip -= 1;
      else if (group.into !== "nowhere" && group.into !== "inner" && group.into !== "fonts") letters.push(byte);
    },
  });
  flush();
  const { text, blocks } = written.finish();
  return {
    text: storable(text),
    blocks,
    properties: { title: found.title, creator: found.author, created: dateOf(created) },
    unknownCodePage,
  };
};

const infoParts: Readonly<Record<string, Into>> = { title: "title", author: "author", creatim: "info" };
const dateParts: ReadonlySet<string> = new Set(["yr", "mo", "dy"]);

const dateOf = ({ yr, mo, dy }: Readonly<Record<string, number>>): string | undefined =>
  yr === undefined || mo === undefined || dy === undefined
    ? undefined
    : [String(yr), String(mo).padStart(2, "0"), String(dy).padStart(2, "0")].join("-");

const linkIn = (instruction: string): string | null => {
  const address = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]{1,2000})/u.exec(instruction)?.[1];
  return address === undefined ? null : resolveLink(address, null);
};
