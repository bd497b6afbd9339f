/** What the help says of packs: installing, whom to trust, updating, going back, removing. */
import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

export function packsTopic(): TemplateResult {
  return html`<p>
      ${msg('To install a pack, a file that ends in .rostrum, drop it onto the window, or choose “Packs…” in the File menu and then “Open a file…”. Where Rostrum was set up by its installer, a double click on the file does the same.')}
    </p>
    <p>
      ${msg('Before anything is installed you see what is in it and who signed it. The name is in the signer’s own words: compare the key of a signer that you do not know with the one that the publisher gives elsewhere. For a pack that is not signed, nobody vouches.')}
    </p>
    <p>
      ${msg('A newer file of the same pack is an update: what it adds, changes and removes is counted first. The version before is kept, and “Go back to the version before” shows it again. A pack that was signed is replaced only by one with the same key.')}
    </p>
    <p>
      ${msg('“Remove…” takes away every version of a pack that you installed; what came with Rostrum and your desk stay. The key is still remembered. “Forget this key…” lets go of it: its packs may then be installed with another key, and you are asked about the signer again.')}
    </p>`;
}
