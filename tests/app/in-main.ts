/** Runs a test's function in the main process. Every test goes this way: `ElectronApplication.evaluate` loses answers. */
import type { ElectronApplication } from 'playwright-core';

type Electron = typeof Electron.CrossProcessExports;

/**
 * Calls `work` in the main process with Electron's module and `given`, and answers what it returns or resolves to. `work`
 * travels as source: it sees nothing but its two parameters and globals; `given` and the answer travel as JSON values.
 *
 * Playwright hands an answer over by a microtask to which the inspector holds only weakly. Electron's main process
 * comes to its microtasks late; when V8 clears its young objects before, the answer is gone ("Resulting promise was
 * garbage collected": 9 of 2,400 answers while the application started, none of 2,400 that came this way). So the
 * answer is a promise that is held, and that a timer fulfils: right after a timer Node runs its microtasks.
 */
export function inMain<Given, Answer>(
  app: ElectronApplication,
  work: (electron: Electron, given: Given) => Answer | Promise<Answer>,
  given: Given,
): Promise<Answer>;
export function inMain<Answer>(
  app: ElectronApplication,
  work: (electron: Electron) => Answer | Promise<Answer>,
): Promise<Answer>;
export function inMain<Given, Answer>(
  app: ElectronApplication,
  work: (electron: Electron, given: Given) => Answer | Promise<Answer>,
  given?: Given,
): Promise<Answer> {
  const call = { source: `(${work.toString()})`, given };
  return app.evaluate((electron, sent) => {
    const run = globalThis.eval(sent.source) as (electron: unknown, given: unknown) => unknown;
    const answer = new Promise((resolve, reject) => {
      setTimeout(() => {
        void new Promise((done) => done(run(electron, sent.given))).then(
          (value) => setTimeout(resolve, 0, value),
          (error: unknown) => setTimeout(reject, 0, error),
        );
      });
    });
    const held = (globalThis as { heldAnswers?: unknown[] }).heldAnswers ?? [];
    Object.assign(globalThis, { heldAnswers: [...held, answer] });
    return answer;
  }, call) as Promise<Answer>;
}
