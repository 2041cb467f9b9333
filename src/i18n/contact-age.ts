/** How long ago a contact was, as people say it: 'heute', 'vor 5 Monaten', 'letztes Jahr'. */
import type { Age } from '../model/follow-up.ts';
import type { Language } from './index.ts';

/** The date's own unit keeps its vagueness: of a year without a day, 'dieses Jahr' is all that can be said. */
export function ageWords({ unit, count }: Age, language: Language): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  // 'gestern' is exact; 'letzte Woche' for eight days ago would not be.
  const numeric = (unit === 'day' && Math.abs(count) < 2) || count === 0 ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(locale, { numeric }).format(-count || 0, unit);
}
