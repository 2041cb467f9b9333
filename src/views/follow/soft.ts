/**
 * Where long German compounds may be broken, for narrow columns: before a part that often ends one. Browsers know the rules only
 * where they have a dictionary of the language.
 */
const PARTS =
  'akademie|amt|ämter|arbeit|ausschuss|beirat|beirät|beratung|bürger|dienst|einrichtung|förderung|gemeinschaft|gesellschaft|gespräch|gremi|gründung|gruppe|haupt|haus|häuser|hilfe|initiative|institut|jugend|kasse|klinik|konferenz|kranken|kreis|mentierung|netzwerk|organisation|pflege|psychiatr|schul|stadt|städt|stelle|stützung|telefon|träger|treff|verband|verbänd|vereinigung|vermittlung|verschickung|versicherung|vertretung|verwaltung|werk|zentr';
const JOINT = new RegExp(`(?<=\\p{L}{4})(?=(?:${PARTS})\\p{L}*)`, 'giu');
const LONG = /\p{L}{14,}/gu;

/** The text with soft hyphens in its long words; they are seen only where a line ends on one. */
export const soft = (text: string): string => text.replace(LONG, (word) => word.replace(JOINT, '\u00ad'));
