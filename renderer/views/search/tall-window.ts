/** Whether the window is tall, and shows more rows of each kind. */
export const tallWindow = matchMedia('(min-height: 1000px)');
