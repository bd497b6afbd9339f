// @ts-check
/** What a place looks like in other states: a menu or a dialog is open, nothing was found, a record is not there. */

/** @type {readonly import('./places.mjs').Shot[]} */
export const states = [
  { name: 'state-keys', hash: '#/start', landmark: 'start-view h1', press: 'keys-button > button' },
  { name: 'state-appearance', hash: '#/start', landmark: 'start-view h1', press: 'theme-button > button:last-of-type' },
  { name: 'state-language', hash: '#/start', landmark: 'start-view h1', press: 'theme-button > button' },
  { name: 'state-cite', hash: '#/sessions/session/88', landmark: 'session-page h1', press: 'cite-menu .more' },
  { name: 'state-menu', hash: '#/sessions/session/88', landmark: 'session-page h1', keys: ['Shift+F10'] },
  { name: 'state-find', hash: '#/sessions/session/88', landmark: 'session-page h1', keys: ['Control+f'] },
  { name: 'state-print', hash: '#/resolutions', landmark: '.res a[data-row]', press: '.head .btn:last-of-type' },
  { name: 'state-nothing', hash: '#/search?q=zzqqy', landmark: '.nothing' },
  { name: 'state-did-you-mean', hash: '#/search?q=intrepol', landmark: 'search-view' },
  { name: 'state-number', hash: '#/search?q=GA-2019-88-RES-09', landmark: 'search-view' },
  {
    name: 'state-chosen',
    hash: '#/search?kind=decision&year=2019&confidence=high&q=police',
    landmark: '[role=option]',
  },
  { name: 'state-filtered-out', hash: '#/resolutions?from=1801&to=1802', landmark: '.empty' },
  { name: 'state-gone', hash: '#/resolutions/resolution/not-there', landmark: 'rostrum-record' },
  { name: 'state-people-list', hash: '#/people?as=list', landmark: '.names a[data-row]' },
  { name: 'state-picked', hash: '#/people?with=person/kim-jong-yang&with=person/jurgen-stock', landmark: '.pick-bar' },
  // Only where the pane is narrow: 400 per cent.
  {
    name: 'state-timeline',
    hash: '#/people/person/kim-jong-yang',
    landmark: '.timeline svg',
    press: '.timeline .narrow',
  },
];
