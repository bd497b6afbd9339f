/** Each worker's windows open on a display of its own, where there is one for each. */
const displays = process.env['ROSTRUM_DISPLAYS']?.split(' ') ?? [];
const mine = displays[Number(process.env['VITEST_POOL_ID']) - 1];
if (displays.length > 1 && mine) process.env['DISPLAY'] = mine;
