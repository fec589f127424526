import type { StylesheetJson } from "cytoscape";

/** So many actors, the heaviest, are always named; the others from near by, or beside what is chosen. */
const mostNamed = 40;

/**
 * The picture in the colours of the theme that is on the page now.
 *
 * @param scale - of the picture's units to pixels: names are as large on the screen however far the picture is zoomed out
 */
export const networkStyle = (scale: number): StylesheetJson => {
  const words = {
    "font-size": 12 * scale,
    "text-margin-y": 4 * scale,
    "text-max-width": `${Math.round(130 * scale)}px`,
    "min-zoomed-font-size": 0,
  };
  const page = getComputedStyle(document.documentElement);
  const token = (name: string): string => page.getPropertyValue(`--${name}`).trim();
  const [ink, paper, accent] = [token("ink"), token("paper"), token("accent")];
  const edge = (color: string) => ({ "line-color": color, "target-arrow-color": color });
  return [
    {
      selector: "node",
      style: {
        label: "data(name)",
        width: "data(size)",
        height: "data(size)",
        shape: "ellipse",
        "background-color": token("actor-soft"),
        "border-color": token("actor"),
        "border-width": 1.5,
        color: ink,
        "font-family": "Inter Variable, sans-serif",
        ...words,
        "text-valign": "bottom",
        "text-wrap": "ellipsis",
        "text-background-color": paper,
        "text-background-opacity": 0.82,
        "text-background-padding": "1px",
      },
    },
    {
      selector: "node[kind = 'source']",
      style: {
        shape: "diamond",
        "background-color": token("source-soft"),
        "border-color": token("source"),
        "border-style": "dashed",
        "font-style": "italic",
      },
    },
    { selector: `node[rank >= ${mostNamed}]`, style: { "font-size": 12, "min-zoomed-font-size": 10 } },
    { selector: "node.is-near", style: words },
    {
      selector: "edge",
      style: {
        "curve-style": "bezier",
        "control-point-step-size": 26,
        width: "data(width)",
        "target-arrow-shape": "triangle",
        "arrow-scale": 0.9,
        opacity: 0.75,
        ...edge(token("line-strong")),
      },
    },
    {
      selector: "edge[kind = 'quotes']",
      style: { "line-style": "dashed", "target-arrow-shape": "vee", ...edge(token("source")) },
    },
    { selector: "edge[kind = 'denies']", style: { "target-arrow-shape": "tee", ...edge(token("danger")) } },
    { selector: ".is-faint", style: { opacity: 0.25, "text-opacity": 0.5 } },
    {
      selector: "node.is-chosen",
      style: { "border-width": 4, "border-color": accent, "font-weight": "bold", "z-index": 10 },
    },
    {
      selector: "edge.is-chosen",
      style: { opacity: 1, width: "mapData(width, 1, 9, 4, 12)", "overlay-color": accent, "overlay-opacity": 0.25 },
    },
  ];
};
