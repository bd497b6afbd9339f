/** A block of a text: a heading, a paragraph with its points, or a table. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Point, TextBlock, TextTable } from '../../../data/model';
import { drawRuns, type RunContext } from './runs';

/** @param selected the anchor that is pointed at: a point of a paragraph may be */
export function drawBlock(block: TextBlock, context: RunContext, selected: string | null): TemplateResult {
  switch (block.type) {
    case 'heading':
      return heading(
        block.level,
        html`${block.num ? html`${block.num} ` : nothing}${drawRuns(block.runs, context)}`,
        context.paper ?? false,
      );
    case 'paragraph':
      return html`<p>${context.paper && block.num ? `${block.num} ` : nothing}${drawRuns(block.runs, context)}</p>
        ${block.points ? points(block.points, context, selected) : nothing}`;
    case 'table':
      return table(block, context);
  }
}

/** A text may begin at any level of its own; all of them stand below its title, which on paper has a heading above it. */
function heading(level: number, content: TemplateResult, paper: boolean): TemplateResult {
  if (!paper) return html`<h2 class=${`level-${level}`}>${content}</h2>`;
  return html`<h3 class=${`level-${level}`}>${content}</h3>`;
}

function points(all: readonly Point[], context: RunContext, selected: string | null): TemplateResult {
  return html`<ol class="points">
    ${all.map(
      ({ anchor, num, runs, points: inner }) =>
        html`<li id=${context.paper ? nothing : `p-${anchor}`} class=${anchor === selected ? 'on' : nothing}>
          <span class="num">${num ?? ''}</span>
          <div>
            <p>${drawRuns(runs, context)}</p>
            ${inner ? points(inner, context, selected) : nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}

/** Without rows that only draw a line. */
function withWords(rows: TextTable['rows']): TextTable['rows'] {
  return rows.filter((cells) => cells.some(({ runs, rows: down }) => runs.length > 0 || down !== undefined));
}

function table({ rows }: TextTable, context: RunContext): TemplateResult {
  return html`<div class="text-table" tabindex=${context.paper ? nothing : 0} role=${context.paper ? nothing : 'group'}>
    <table class="data">
      ${withWords(rows).map(
        (cells) =>
          html`<tr>
            ${cells.map(({ runs, header, columns, rows: down, align }) => {
              const content = drawRuns(runs, context);
              const at = align ? `align-${align}` : nothing;
              return header
                ? html`<th class=${at} colspan=${columns ?? nothing} rowspan=${down ?? nothing}>${content}</th>`
                : html`<td class=${at} colspan=${columns ?? nothing} rowspan=${down ?? nothing}>${content}</td>`;
            })}
          </tr>`,
      )}
    </table>
  </div>`;
}
