import type { PDFDocumentProxy, RenderTask } from "unpdf/pdfjs";

type Size = { readonly width: number; readonly height: number };
export type PageView = ReturnType<typeof openPage>;

/** In pixels: a larger page is drawn coarser. */
const largestCanvas = 16_000_000;

/**
 * One page in its place: drawn when it comes near, its pixels let go when it is far.
 *
 * @param usual - the first page's size in points: good until this one's own is known
 */
export const openPage = (pdf: PDFDocumentProxy, number: number, usual: Size) => {
  const element = document.createElement("section");
  element.className = "page";
  element.setAttribute("aria-label", `Page ${number}`);
  let size = usual;
  let scale = 1;
  let near = false;
  let drawnAt: number | null = null;
  let task: RenderTask | null = null;

  const place = (): void => {
    element.style.width = `${size.width * scale}px`;
    element.style.height = `${size.height * scale}px`;
  };
  const clear = (): void => {
    task?.cancel();
    task = null;
    drawnAt = null;
    element.replaceChildren();
  };
  const draw = async (): Promise<void> => {
    near = true;
    if (drawnAt === scale) return;
    const wanted = scale;
    drawnAt = wanted;
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    size = { width, height };
    place();
    if (!near || drawnAt !== wanted) return;
    const sharp = Math.min(window.devicePixelRatio, Math.sqrt(largestCanvas / (width * height)) / wanted);
    const viewport = page.getViewport({ scale: wanted * sharp });
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.floor(viewport.width));
    canvas.height = Math.max(1, Math.floor(viewport.height));
    canvas.setAttribute("aria-hidden", "true");
    task?.cancel();
    task = page.render({ canvas, viewport });
    try {
      await task.promise;
    } catch (error) {
      if (error instanceof Error && error.name === "RenderingCancelledException") return;
      throw error;
    }
    const words = document.createElement("p");
    words.className = "words";
    const { items } = await page.getTextContent();
    words.textContent = items.map((item) => ("str" in item ? item.str : "")).join(" ");
    if (near && drawnAt === wanted) element.replaceChildren(canvas, words);
  };

  return {
    element,
    draw,
    release: (): void => {
      near = false;
      clear();
    },
    resize: (to: number): void => {
      scale = to;
      place();
      if (near) void draw();
    },
  };
};
