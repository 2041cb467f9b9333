/** Words that are written into a network rather than shown: in both languages, whichever is loaded. */
import type { Words } from '../model/project.ts';

/** Why a body has the sector it has, when a person decided. */
export const BY_HAND: Words = { de: 'von Hand', en: 'by hand' };

/** A second source, when two bodies or ties become one and each cites another document: goes into the note. */
export const furtherSource = (title: string, lines: string): Words => ({
  de: lines ? `Weitere Quelle: ${title}, Z. ${lines}` : `Weitere Quelle: ${title}`,
  en: lines ? `Further source: ${title}, l. ${lines}` : `Further source: ${title}`,
});
