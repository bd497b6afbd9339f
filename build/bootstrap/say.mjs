// @ts-check
/** What the commands say of themselves: on stderr, so that the output of what they run stays clean. */

/** @param {string} text */
export function say(text) {
  process.stderr.write(`rostrum: ${text}\n`);
}

/** Something that the person must mend; it is shown without a stack. */
export class Stop extends Error {}

/**
 * Runs a command's main function and sets the exit code.
 * @param {() => Promise<number>} main
 */
export async function command(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
