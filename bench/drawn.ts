/** Runs in the page: from the next press of the mouse until nothing is drawn any more. */
export const watchDrawing = (): void => {
  const quietMs = 700;
  const drawn = new Promise<number>((resolve) => {
    window.addEventListener(
      "pointerdown",
      () => {
        const began = performance.now();
        let last = began;
        const observer = new MutationObserver(() => {
          // The frame that shows what changed now.
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              last = performance.now();
            }),
          );
        });
        observer.observe(document.querySelector("main") ?? document.body, {
          subtree: true,
          childList: true,
          characterData: true,
        });
        const look = (): void => {
          const waiting = document.querySelector("main .list-waiting, main .passage-waiting, main [aria-busy=true]");
          if (waiting !== null || performance.now() - last < quietMs) setTimeout(look, 50);
          else {
            observer.disconnect();
            resolve(last - began);
          }
        };
        look();
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { drawn });
};

/** Runs in the page: what `watchDrawing` found, in milliseconds. */
export const drawnMs = (): Promise<number> => (window as unknown as { readonly drawn: Promise<number> }).drawn;
