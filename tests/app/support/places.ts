/** Where the application is looked at: a hash of each kind of place, and what is there when it has come. */
export const places: Readonly<Record<string, string>> = {
  '#/start': 'start-view h1',
  '#/search?q=cyber': '[role=option]',
  '#/resolutions': '.res li',
  '#/resolutions/resolution/ga-2019-88-res-10': 'rostrum-record h1',
  '#/resolutions/decision/88-project-gateway': 'rostrum-record h1',
  '#/people': '.card',
  '#/people/person/kim-jong-yang': 'person-page h1',
  '#/sessions': 'table.sessions',
  '#/sessions/session/88': 'session-page .figs svg',
  '#/sessions/session/50': 'session-page h1',
  '#/search/source/ga88-en': 'rostrum-record h1',
};
