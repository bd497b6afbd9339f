/** The shared vocabulary: the kinds of record, their evidence, ids, dates and the pack that carries them. */
export * from './adoption';
export * from './anchor';
export * from './country';
export * from './date';
export * from './desk';
export * from './evidence';
export * from './id';
export * from './kind';
export * from './language';
export * from './pack';
export * from './records';
export * from './relation';
export * from './text';
export * from './url';
export * from './status';
