/**
 * Flags of V8 with which the search host is started, and measured. A search leaves garbage and keeps nothing: a young generation of 2 MB is
 * emptied more often than the usual 16 MB and costs a keystroke nothing (of 1 MB, more of it would grow old); and nothing is put among
 * the old from the start because some like it lived long, which now and then is 30 MB.
 */
export const hostFlags: readonly string[] = ['--max-semi-space-size=2', '--no-allocation-site-pretenuring'];
