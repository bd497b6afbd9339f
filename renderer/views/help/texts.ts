/** What the help says of the pane in which a text is read. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

export function textsTopic(): TemplateResult {
  return html`<p>
      ${msg('Where the pack holds the text of a resolution, “Read the text” on its page opens it. “Contents” at the side leads to its parts and numbered paragraphs. “Find in this text” marks every match; Enter goes to the next one.')}
    </p>
    <p>
      ${msg('Press the number beside a paragraph to point at it. The link and the citation that are copied above the text are then those of that paragraph.')}
    </p>
    <p>
      ${msg('Where there are several languages, “Side by side”, or the key L, shows two, paragraph beside paragraph; “Languages” says which. A paragraph that one of them does not have is said to be missing.')}
    </p>`;
}
