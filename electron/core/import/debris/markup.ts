import type { ExclusionKind } from "../../../../shared/domain/article.ts";
import type { Debris } from "../parsed.ts";

type Rule = { readonly pattern: RegExp; readonly kind: ExclusionKind; readonly reason: string };

/** Any quotation mark: editors make “curly” and ″prime″ ones of the straight ones that codes are written with. */
const mark = "[\"'“”„‟″‶‘’‚′«»]";
/** `name="value"`, `name=value`; the value may hold spaces only between marks. */
const attribute = `[a-z][\\w-]*\\s?=\\s?(?:${mark}[^\\]\\n]{0,300}?${mark}|[^\\s\\]]{1,200})`;
/** Codes that say nothing by their form: known by name. */
const codes =
  "gallery|embed|video|audio|playlist|youtube|vimeo|dailymotion|brightcove|jwplayer|jwplatform|tweet|twitter|instagram|facebook|soundcloud|spotify|getty|gettyimages|contact-form|contact-form-7|mc4wp_form|gravityform|ad|ads|adsense|adrotate|sc|poll|polldaddy|crowdsignal|related|related_posts|newsletter|newsletter-signup|read_more|toc|nggallery|slideshow|googlemaps|su_[a-z_]+|et_pb_[a-z_]+|vc_[a-z_]+|wp_[a-z_]+";

const rules: readonly Rule[] = [
  {
    pattern: /\[caption(?=[\s\]])[^\]\n]{0,400}\](?:(?!\n\s*\n)[^[]){0,600}\[\/caption\]/giu,
    kind: "caption",
    reason: "A picture's caption, left behind with its code",
  },
  {
    pattern: new RegExp(
      `\\[(embed|youtube|vimeo|video|audio|soundcloud|tweet)\\]\\s*https?://[^\\s\\]]{1,500}\\s*\\[/\\1\\]`,
      "giu",
    ),
    kind: "shortcode",
    reason: "A code of the site's editor, not the article's words",
  },
  {
    pattern: new RegExp(`\\[/?[a-z][\\w-]{1,60}(?:\\s+${attribute}){1,20}\\s*/?\\]`, "giu"),
    kind: "shortcode",
    reason: "A code of the site's editor, not the article's words",
  },
  {
    pattern: new RegExp(`\\[/?(?:${codes}|caption)(?:\\s+${attribute}){0,20}\\s*/?\\]`, "gu"),
    kind: "shortcode",
    reason: "A code of the site's editor, not the article's words",
  },
  {
    pattern: /\[\[\{"[^\n]{1,4000}?\}\]\]/gu,
    kind: "shortcode",
    reason: "A media token of the site's editor, not the article's words",
  },
  {
    pattern: /\{\{[^{}\n]{1,300}\}\}|\{%[^{}%\n]{1,300}%\}/gu,
    kind: "shortcode",
    reason: "A template's placeholder that was never filled in",
  },
  {
    pattern:
      /\{(?:mosads|mosimage|mospagebreak|adsense|google_?ads?|ads?(?:[_:-][\w:-]{1,40})?|banner(?:[_:-][\w:-]{1,40})?)\}/giu,
    kind: "ad-tag",
    reason: "A place for an advertisement",
  },
  {
    pattern: /\{(?:loadposition|loadmodule|module|modulepos|widgetkit|rsform|jcomments|article)\s[^{}\n]{1,100}\}/giu,
    kind: "shortcode",
    reason: "A code of the site's editor, not the article's words",
  },
  {
    pattern:
      /(?:\(adsbygoogle = window\.adsbygoogle \|\| \[\]\)\.push\(\{[^}\n]{0,200}\}\);?|googletag\.cmd\.push\(function\(\) ?\{[^}\n]{0,300}\}\);?)/gu,
    kind: "ad-tag",
    reason: "The program of an advertisement",
  },
];

/** Codes that a program should have replaced. "[sic]", "[the minister]" and "[…]" are the writer's and stay. */
export const findMarkup = (text: string): readonly Debris[] =>
  /[[{(]|googletag/u.test(text)
    ? rules.flatMap(({ pattern, kind, reason }) =>
        [...text.matchAll(pattern)].map((found) => ({
          start: found.index,
          end: found.index + found[0].length,
          kind,
          reason,
        })),
      )
    : [];
