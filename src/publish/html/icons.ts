/** Signs on the buttons of the offline page: strokes on a square of 20, so that no face has to have them. */
const PATHS = {
  previous: 'M12 4 6 10l6 6',
  next: 'M8 4l6 6-6 6',
  out: 'M4 10h12',
  in: 'M4 10h12M10 4v12',
  fit: 'M3 6V3h4M13 3h4v3M17 14v3h-4M7 17H3v-3M7 8h6v4H7Z',
  notes: 'M4 3h12v14H4ZM7 7h6M7 10h6M7 13h3',
  theme: 'M10 3a7 7 0 1 0 0 14Z',
  full: 'M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5',
  words: 'M3 5h14M3 10h14M3 15h9',
  list: 'M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M12.5 12.5 17 17',
} as const;
export type Icon = keyof typeof PATHS;

export const icon = (name: Icon): string =>
  `<svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${name === 'theme' ? '<circle cx="10" cy="10" r="7"/>' : ''}<path d="${PATHS[name]}"${name === 'theme' ? ' class="half"' : ''}/></svg>`;
