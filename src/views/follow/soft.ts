/**
 * Where long German compounds may be broken, for narrow columns: before a part that often ends one. Browsers know the rules only
 * where they have a dictionary of the language.
 */
const PARTS =
  'arbeit|akademie|ausschuss|beratung|dienst|einrichtung|förderung|gemeinschaft|gesellschaft|gespräch|gremi|gründung|gruppe|hilfe|initiative|kasse|klinik|konferenz|kranken|kreis|mentierung|netzwerk|organisation|psychiatrie|schul|stelle|stützung|telefon|träger|verband|vereinigung|vermittlung|verschickung|versicherung|vertretung|verwaltung|zentr';
const JOINT = new RegExp(`(?<=\\p{L}{4})(?=(?:${PARTS})\\p{L}*)`, 'giu');
const LONG = /\p{L}{14,}/gu;

/** The text with soft hyphens in its long words; they are seen only where a line ends on one. */
export const soft = (text: string): string => text.replace(LONG, (word) => word.replace(JOINT, '\u00ad'));
