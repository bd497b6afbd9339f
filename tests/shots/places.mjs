// @ts-check
/** What is pictured: each place of the window, and what must be on screen before it is. */

/** @typedef {{ name: string, hash: string, landmark: string, press?: string, keys?: readonly string[] }} Shot what is pressed first, if anything: an element, then keys */

/** @type {readonly Shot[]} */
export const places = [
  { name: 'start', hash: '#/start', landmark: 'start-view h1' },
  { name: 'search', hash: '#/search?q=cyber', landmark: '[role=option]' },
  { name: 'resolutions', hash: '#/resolutions', landmark: '.res a[data-row]' },
  {
    name: 'resolution',
    hash: '#/resolutions/resolution/ga-2019-88-res-10?from=2017&to=2021',
    landmark: 'rostrum-record h1',
  },
  {
    name: 'source-note',
    hash: '#/sessions/session/88',
    landmark: 'session-page .srcref',
    press: '.prose .srcref button',
  },
  { name: 'people', hash: '#/people', landmark: '.card' },
  { name: 'people-in-office', hash: '#/people?on=2019-10-16', landmark: '.committee .card' },
  {
    name: 'people-compared',
    hash: '#/people?with=person/kim-jong-yang&with=person/sarka-havrankova&with=person/jurgen-stock&compare=1',
    landmark: 'table.compare',
  },
  { name: 'person', hash: '#/people/person/kim-jong-yang', landmark: 'person-page h1' },
  { name: 'sessions', hash: '#/sessions', landmark: 'table.sessions' },
  { name: 'decision', hash: '#/resolutions/decision/88-project-gateway', landmark: 'rostrum-record h1' },
  { name: 'sessions-map', hash: '#/sessions?as=map', landmark: '.map.cities' },
  { name: 'sessions-plot', hash: '#/sessions?as=plot', landmark: '.sessions-plot' },
  {
    name: 'sessions-compared',
    hash: '#/sessions?with=session/88&with=session/87&compare=1',
    landmark: 'table.compare',
  },
  { name: 'session', hash: '#/sessions/session/88', landmark: 'session-page .figs svg' },
  { name: 'members', hash: '#/members', landmark: '.res a[data-row]' },
  { name: 'member', hash: '#/members/member/chile', landmark: 'rostrum-record h1' },
  { name: 'partners', hash: '#/partners', landmark: '.res a[data-row]' },
  { name: 'partner', hash: '#/partners/organisation/sadc', landmark: 'rostrum-record h1' },
  { name: 'sources', hash: '#/sources', landmark: '.res a[data-row]' },
  { name: 'source', hash: '#/sources/source/ga88-en', landmark: 'rostrum-record h1' },
  { name: 'packs', hash: '#/start', landmark: 'start-view h1', press: 'status-line .pack' },
  { name: 'settings', hash: '#/settings', landmark: 'settings-view h1' },
  { name: 'desk', hash: '#/desk', landmark: 'desk-view h1' },
  { name: 'print', hash: '#/print', landmark: 'print-view .composer' },
  { name: 'help', hash: '#/help', landmark: '.help-page section' },
];

/**
 * Places of a pack of another assembly, the UN's: votes, sponsors, texts. They are pictured where the corpora are; tests look at
 * the like in a small pack of their own (tests/app/towns.test.ts).
 * @type {readonly Shot[]}
 */
export const unPlaces = [
  { name: 'un-start', hash: '#/start', landmark: 'start-view h1' },
  {
    name: 'un-search',
    hash: '#/search?q=%D9%82%D8%A7%D9%86%D9%88%D9%86+%D8%A7%D9%84%D8%A8%D8%AD%D8%A7%D8%B1',
    landmark: '[role=option]',
  },
  { name: 'un-resolutions', hash: '#/resolutions', landmark: '.res a[data-row]' },
  {
    name: 'un-votes',
    hash: '#/resolutions/resolution/a-res-80-1',
    landmark: 'table.votes',
    press: '.folded summary',
  },
  { name: 'un-sponsors', hash: '#/resolutions/resolution/a-res-80-110', landmark: '.countries li' },
  { name: 'un-without-a-vote', hash: '#/resolutions/resolution/a-res-80-100', landmark: 'rostrum-record h1' },
  { name: 'un-text', hash: '#/resolutions/resolution/a-res-80-110?read=en&at=op-310', landmark: '.para.on' },
  {
    name: 'un-two-languages',
    hash: '#/resolutions/resolution/a-res-80-226?read=en&read=ar',
    landmark: '.two-up .notes li',
  },
];
