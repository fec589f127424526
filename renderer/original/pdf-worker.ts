import { PDFWorker } from "unpdf/pdfjs";

// Reads the PDF in a thread of its own, so that one that never ends does not hold up the window: what pdf.js does by itself
// when it finds that it is loaded in a worker. It is named here, else it would not be loaded.
Reflect.set(globalThis, "pdfjs", PDFWorker);
