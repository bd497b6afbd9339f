// @ts-check
/**
 * Runs in the pages whose keys are timed. It stands alone: the page gets its source.
 *
 * The clock of a key starts at the `timeStamp` of its keydown event. `dom` is when the document holds the answer for
 * just the text that the field then has: in the application, the search view's answer is for that text and the view
 * and its list have rendered it; in the trivial page, when its handler has returned. `paint` is the task after the
 * next animation frame from there (`requestAnimationFrame`, then a message), that is, when the frame with the answer
 * has been made; `frame` is the same from the input event on, answer or not.
 */

/** @typedef {{ text: string, dom: number, paint: number, frame: number }} KeyTime */
/** @typedef {{ updateComplete: Promise<unknown>, searching: { settled: Promise<void>, answer: { text: string } | null } }} View */

/** @returns {void} notes a KeyTime for each key, in `benchTimes`; `benchTyped` counts the keys that changed the text */
export function watchKeys() {
  /** @type {KeyTime[]} */
  const times = [];
  Object.assign(globalThis, { benchTimes: times, benchTyped: 0 });
  let pressed = 0;
  const framed = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(0);
      });
    });
  const view = () =>
    /** @type {Promise<View>} */ (
      new Promise((resolve) => {
        const found = () => document.querySelector('search-view');
        if (found() || !document.querySelector('rostrum-frame')) return resolve(/** @type {any} */ (found()));
        const watch = new MutationObserver(() => {
          if (!found()) return;
          watch.disconnect();
          resolve(/** @type {any} */ (found()));
        });
        watch.observe(document.body, { subtree: true, childList: true });
      })
    );
  /** Whether the document holds the answer for the text. @param {string} text */
  const answered = async (text) => {
    const search = await view();
    if (!search) return true;
    await search.updateComplete;
    await search.searching.settled;
    await search.updateComplete;
    const list = /** @type {{ updateComplete?: Promise<unknown> } | null} */ (document.querySelector('result-list'));
    await list?.updateComplete;
    return search.searching.answer?.text === text;
  };
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  addEventListener('input', async ({ target }) => {
    const key = pressed;
    const text = /** @type {HTMLInputElement} */ (target).value;
    Object.assign(globalThis, { benchTyped: text === '' ? 0 : Reflect.get(globalThis, 'benchTyped') + 1 });
    const next = framed();
    if (!(await answered(text))) return;
    const dom = performance.now() - key;
    const paint = (await framed()) - key;
    times.push({ text, dom, paint, frame: (await next) - key });
  });
}
