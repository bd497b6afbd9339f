/** A section that cannot be read. */
export class SectionError extends Error {
  override readonly name = 'SectionError';
}

/** What the work makes of bytes; whatever goes wrong in it is the bytes' fault. */
export function reading<T>(what: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof SectionError) throw cause;
    throw new SectionError(`${what} cannot be read`, { cause });
  }
}
