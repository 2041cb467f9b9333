import { likeness } from '../cells.ts';

/** Names with the same key are one name: case, blanks and signs apart. A name of signs alone is only itself. */
export const nameKey = (name: string): string => likeness(name) || name;
