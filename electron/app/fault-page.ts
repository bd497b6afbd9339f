/**
 * The page shown when the window's own page crashed or could not be loaded. Main makes it, without script, so that it
 * stands when everything else has fallen.
 */
import { createHash } from 'node:crypto';
import { packId } from '../../data/model';
import { indexUrl, pageUrl } from './origin';
import { pageHeaders, type Served } from './headers';
import { directionOf } from '../../data/model/spoken';
import { spokenLanguage, words } from '../words';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; min-block-size: 100vh; display: grid; place-content: center; }
main { max-inline-size: 34rem; padding: 2rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin-block: 0 .75rem; }
a { display: inline-block; margin-block-start: .5rem; padding: .4rem 1rem; border: 1px solid; border-radius: 5px; }
a:focus-visible { outline: 2px solid; outline-offset: 2px; }
small { display: block; margin-block-start: 1.5rem; }
`;

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The fault page itself, for the address made by `faultAddress`. */
export function faultPage(url: string): Served {
  const query = new URL(url).searchParams;
  const back = query.get('back') ?? '';
  const pack = packId.safeParse(query.get('pack'));
  const address = (hash: string): string => (pack.success ? pageUrl(pack.data, hash) : indexUrl + hash);
  const again = address(/^#\/[\x21-\x7e]*$/.test(back) ? back : '');
  const language = spokenLanguage();
  const { fault: say } = words();
  const html = `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><title>${escape(say.title)}</title><style>${style}</style></head>
<body><main><h1>${escape(say.heading)}</h1>
<p>${escape(say.what)}</p>
<p>${escape(say.mend)}</p>
<p><a href="${escape(again)}">${escape(say.again)}</a> <a href="${escape(address('#/start'))}">${escape(say.start)}</a></p>
<p><small>${escape(query.get('detail') ?? '')}</small></p></main></body></html>`;
  const headers = {
    ...pageHeaders,
    'Content-Security-Policy': policy,
    'Content-Type': 'text/html; charset=utf-8',
  };
  return { status: 200, headers, body: html };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${String(c.charCodeAt(0))};`);
}
