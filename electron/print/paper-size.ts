/** Paper and its margins in inches. Start and end follow the direction of the script. */
import type { PrintJob } from '../bridge';

export type Paper = PrintJob['paper'];

const mm = (length: number): number => length / 25.4;

/** Width and height in inches. */
export const sizes: Readonly<Record<Paper, { width: number; height: number }>> = {
  A4: { width: mm(210), height: mm(297) },
  Letter: { width: 8.5, height: 11 },
};

export const margins: Readonly<Record<Paper, { top: number; bottom: number; start: number; end: number }>> = {
  A4: { top: mm(18), bottom: mm(18), start: mm(22), end: mm(20) },
  Letter: { top: 0.75, bottom: 0.75, start: 0.85, end: 0.75 },
};
