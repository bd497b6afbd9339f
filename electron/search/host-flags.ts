/**
 * Flags of V8 with which the search host is started, and measured. A search leaves garbage and keeps nothing: a young generation of 2 MB is
 * emptied more often than the usual 16 MB and costs a keystroke nothing; one of 1 MB lets more of it grow old.
 */
export const hostFlags: readonly string[] = ['--max-semi-space-size=2'];
