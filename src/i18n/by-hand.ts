/** Words that are written into a network rather than shown: in both languages, whichever is loaded. */
import type { Words } from '../model/project.ts';

/** Why a body has the sector it has, when a person decided. */
export const BY_HAND: Words = { de: 'von Hand', en: 'by hand' };
