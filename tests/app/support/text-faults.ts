/**
 * Text that a reader cannot read whole: cut off by its own box, or lying over other text. Runs in the page; it is handed to
 * `page.evaluate`, so it uses nothing from outside itself.
 */
export function textFaults(): string[] {
  const faults: string[] = [];
  const leaves: { element: HTMLElement; box: DOMRect; says: string }[] = [];
  const named = (element: Element): string =>
    `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}${[...element.classList].map((c) => `.${c}`).join('')}`;
  const ownText = (element: Element): string =>
    [...element.childNodes]
      .map((node) => (node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim() : ''))
      .join(' ');
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const says = ownText(element).trim();
    if (says === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (element.closest('.vh, [hidden], svg, option, script, style')) continue;
    const style = getComputedStyle(element);
    // An ellipsis is a cut that is meant, where the whole is told otherwise.
    const meant = style.textOverflow === 'ellipsis' || style.getPropertyValue('-webkit-line-clamp') !== 'none';
    const cutsAcross = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutsDown = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 2;
    if ((cutsAcross || cutsDown) && !meant)
      faults.push(
        `cut: ${named(element)} “${says.slice(0, 60)}” ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`,
      );
    const range = document.createRange();
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') continue;
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = seen(whole, element);
        if (box.width <= 2 || box.height <= 2) continue;
        if (box.right > innerWidth + 1 || box.left < -1)
          faults.push(`beyond the window: ${named(element)} “${says.slice(0, 60)}”`);
        if (box.bottom > 0 && box.top < innerHeight) leaves.push({ element, box, says });
      }
    }
  }
  for (const [at, a] of leaves.entries()) {
    for (const b of leaves.slice(at + 1)) {
      if (a.element === b.element || a.element.contains(b.element) || b.element.contains(a.element)) continue;
      const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Line boxes of neighbouring lines touch; letters lie over letters only when much of a line is shared.
      if (across < 3 || down < 6) continue;
      if (!onTop(a) || !onTop(b)) continue;
      faults.push(
        `over each other: ${named(a.element)} “${a.says.slice(0, 40)}” and ${named(b.element)} “${b.says.slice(0, 40)}”`,
      );
    }
  }
  return [...new Set(faults)].slice(0, 20);

  /** Whether the text is what the reader sees there, and not scrolled away or behind a dialog. */
  function onTop({ element, box }: { element: HTMLElement; box: DOMRect }): boolean {
    const hit = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return hit !== null && (hit === element || element.contains(hit) || hit.contains(element));
  }

  /** The part of a box that the element and what is around it let through. */
  function seen(box: DOMRect, element: Element): DOMRect {
    let { left, right, top, bottom } = box;
    for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(up);
      const around = up.getBoundingClientRect();
      if (overflowX !== 'visible') [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
      if (overflowY !== 'visible') [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }
}
