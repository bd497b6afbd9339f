/** Icons in one path: a list of results draws dozens of them at each key, and each shape is an element to style and lay out. */

type Numbers = (name: string) => number;

/** Shapes of SVG as path data (SVG 2, chapter 10). A path may begin with a relative move, which is from the origin. */
const outlines: Partial<Record<string, (shape: Element, at: Numbers) => string>> = {
  path: (shape) => `M0 0${shape.getAttribute('d') ?? ''}`,
  line: (_shape, at) => `M${at('x1')} ${at('y1')}L${at('x2')} ${at('y2')}`,
  circle: (_shape, at) => {
    const r = at('r');
    return `M${at('cx') - r} ${at('cy')}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  },
  rect: (_shape, at) => {
    const [width, height, r] = [at('width'), at('height'), at('rx')];
    const corner = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
    const [across, down] = [width - 2 * r, height - 2 * r];
    return `M${at('x') + r} ${at('y')}h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
  },
};

/** Draws all shapes of an icon as one path; an icon with a shape of another kind stays as it is. */
export function joinShapes(svg: Element): void {
  const data: string[] = [];
  for (const shape of svg.children) {
    const outline = outlines[shape.localName];
    if (!outline) return;
    data.push(outline(shape, (name) => Number(shape.getAttribute(name) ?? 0)));
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', data.join(''));
  svg.replaceChildren(path);
}
