import { GlobalWorkerOptions, getDocument } from "unpdf/pdfjs";
import { openPage } from "./pdf-page.ts";
import type { PageView } from "./pdf-page.ts";

/** The PDF that this window was opened for; its session answers no other request for a document. */
const address = "/original.pdf";
/** Of the page's own size at 96 dots an inch. */
const [smallest, largest, step] = [0.25, 5, 1.2];
/** In CSS pixels, left and right of a page. */
const margins = 32;

const element = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found;
};

const pages = element("pages");

const show = async (): Promise<void> => {
  GlobalWorkerOptions.workerPort = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const answer = await fetch(address);
  const data = new Uint8Array(await answer.arrayBuffer());
  // Nothing of what a PDF may ask for is given: no eval, no forms' scripts, no files beside it.
  const pdf = await getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: true,
  }).promise;
  const first = await pdf.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  const views: readonly PageView[] = Array.from({ length: pdf.numPages }, (_, at) =>
    openPage(pdf, at + 1, { width, height }),
  );
  pages.append(...views.map((view) => view.element));

  let scale = 1;
  /** Draw what is near, let go of what is far: a page takes megabytes. */
  const near = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const view = views.find((each) => each.element === target);
        if (isIntersecting) void view?.draw();
        else view?.release();
      }
    },
    { root: pages, rootMargin: "100% 0px" },
  );
  const resize = (wanted: number): void => {
    const before = scale;
    const { scrollTop } = pages;
    scale = Math.min(largest, Math.max(smallest, wanted));
    for (const view of views) view.resize(scale);
    pages.scrollTop = (scrollTop * scale) / before;
    element("zoom").textContent = `${Math.round(scale * 100)}%`;
  };
  const fit = (): void => resize((pages.clientWidth - margins) / width);
  const tellPlace = (): void => {
    const middle = pages.getBoundingClientRect().top + pages.clientHeight / 2;
    const at = views.findLastIndex((view) => view.element.getBoundingClientRect().top <= middle);
    element("place").textContent = `Page ${Math.max(1, at + 1)} of ${views.length}`;
  };

  element("smaller").addEventListener("click", () => resize(scale / step));
  element("larger").addEventListener("click", () => resize(scale * step));
  element("fit").addEventListener("click", fit);
  document.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    if (event.key === "+" || event.key === "=") resize(scale * step);
    else if (event.key === "-") resize(scale / step);
    else if (event.key === "0") fit();
    else return;
    event.preventDefault();
  });
  pages.addEventListener("scroll", tellPlace, { passive: true });
  resize(Math.min(1.5, (pages.clientWidth - margins) / width));
  tellPlace();
  for (const view of views) near.observe(view.element);
  pages.focus();
};

try {
  await show();
} catch (error) {
  const problem = document.createElement("p");
  problem.className = "problem";
  problem.setAttribute("role", "alert");
  const why = error instanceof Error ? error.message : String(error);
  problem.textContent = `This PDF cannot be shown: ${why}. Save the original to open it in another program.`;
  pages.replaceChildren(problem);
}
