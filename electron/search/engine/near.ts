/** Words within a number of typing errors of a given one. */

/**
 * Words whose distance (insertion, deletion, substitution, or two neighbours exchanged: optimal string alignment) is at most
 * `most`, nearest first. A typo in the first letter is allowed.
 */
export function nearWords(word: string, dictionary: readonly string[], most: number): string[] {
  const found: { word: string; distance: number }[] = [];
  for (const candidate of dictionary) {
    if (Math.abs(candidate.length - word.length) > most) continue;
    const distance = alignment(word, candidate, most);
    if (distance <= most) found.push({ word: candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).map((near) => near.word);
}

function alignment(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
