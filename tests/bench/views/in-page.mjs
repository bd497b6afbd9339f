// @ts-check
/**
 * Runs in the page whose views are timed; it stands alone, since the page gets its source.
 *
 * Something is painted in the task after the next animation frame (`requestAnimationFrame`, then a message), that is, when the
 * frame with it has been made. What a view shows is there when its landmark is in the document and it has rendered.
 */

/**
 * @typedef {object} Watch what the page is given, as `benchViews`
 * @property {() => Promise<void>} framed
 * @property {(is: () => boolean) => Promise<void>} until the document changes so that something is so
 * @property {(place: string, landmark: string) => boolean} shows
 * @property {() => Promise<void>} rendered
 */

/** @returns {void} */
export function watchViews() {
  const framed = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(undefined);
        port2.postMessage(0);
      });
    });
  const until = (/** @type {() => boolean} */ is) =>
    new Promise((resolve, reject) => {
      if (is()) return resolve(undefined);
      const watch = new MutationObserver(() => {
        if (!is()) return;
        watch.disconnect();
        clearTimeout(late);
        resolve(undefined);
      });
      const late = setTimeout(() => reject(new Error(`not shown within 20 s at ${location.hash}`)), 20_000);
      watch.observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
  const view = () => document.querySelector('#main > *');
  const shows = (/** @type {string} */ place, /** @type {string} */ landmark) =>
    view()?.localName === `${place}-view` && view()?.querySelector(landmark) !== null;
  const rendered = async () => {
    const element = /** @type {{ updateComplete?: Promise<unknown> } | null} */ (/** @type {unknown} */ (view()));
    await element?.updateComplete;
  };
  Object.assign(globalThis, { benchViews: { framed, until, shows, rendered } });
}
