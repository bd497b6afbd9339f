/** The little of `node:sqlite` (Node 22.13 and newer) that the benchmark uses; the types of Node 20 do not know it. */
declare module 'node:sqlite' {
  type Row = Record<string, string | number | null>;
  interface Statement {
    all(...values: (string | number)[]): Row[];
    get(...values: (string | number)[]): Row | undefined;
    run(...values: (string | number)[]): void;
  }
  export class DatabaseSync {
    constructor(file: string, options?: { readOnly?: boolean });
    exec(sql: string): void;
    prepare(sql: string): Statement;
    close(): void;
  }
}
