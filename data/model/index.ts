/** The shared vocabulary: the kinds of record, their evidence, ids, dates and the pack that carries them. */
export * from './date';
export * from './desk';
export * from './evidence';
export * from './id';
export * from './kind';
export * from './pack';
export * from './records';
export * from './relation';
