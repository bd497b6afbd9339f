/** Accessibility of what is on the page, in light and in dark. */
import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with the rules that are broken, by element, in either theme. */
export async function expectAccessible(root: Element = document.body): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    document.documentElement.style.setProperty('color-scheme', scheme);
    const { violations } = await axe.run(root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    const broken = violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${scheme} ${id}: ${node.html.slice(0, 160)}`),
    );
    expect(broken).toEqual([]);
  }
}
