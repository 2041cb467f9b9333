/** The network over time in words: moments, and what is different between two of them, as a report would say it. */
import type { Body, Tie } from '../model/project.ts';
import type { Moment } from '../model/timeline.ts';
import type { BodyChange, Difference, TieChangeKind } from '../model/timeline-difference.ts';
import { TIE_TYPES, wordFor } from '../model/vocabulary.ts';
import { date, list, number } from './format.ts';
import { type Language, translate } from './index.ts';

/** '2023', '„Jahresende“ (31.12.2025)', '„Stand 22.11.2026“', 'jetzt' */
export function momentName(moment: Moment, language: Language): string {
  const t = translate(language);
  if (moment.of === 'year') return String(moment.year);
  if (moment.of === 'now') return t('time:moment.now');
  const { label } = moment.snapshot;
  const day = date(moment.snapshot.date, language);
  // A state that is called after its day does not say it twice.
  return label.includes(day)
    ? t('time:moment.named', { label })
    : t('time:moment.state', { label, date: day });
}

/** Names that are written out; of more, the rest is counted. */
const MOST_NAMES = 6;

/** '2023', 'Von 2018 bis 2023', 'Seit „…“', 'Zwischen … und …' */
function whenText(from: Moment, to: Moment, language: Language): string {
  const t = translate(language);
  const [a, b] = [momentName(from, language), momentName(to, language)];
  if (from.of === 'year' && to.of === 'year')
    return to.year === from.year + 1
      ? t('time:when.year', { to: b })
      : t('time:when.span', { from: a, to: b });
  if (to.of !== 'now') return t('time:when.between', { from: a, to: b });
  return t('time:when.since', { from: a });
}

/** ' (3 × Kooperation, 1 × Veranstaltung)'; '' where there is one type of one tie too few to be worth it. */
function typesText(ties: readonly Tie[], language: Language): string {
  const counts = TIE_TYPES.map((type) => [type, ties.filter((tie) => tie.type === type).length] as const);
  const said = counts
    .filter(([, count]) => count > 0)
    .map(([type, count]) => {
      const name = wordFor('tieTypes', type, language);
      return ties.length === 1 ? name : `${number(count, language)}\u00a0×\u00a0${name}`;
    });
  return said.length > 0 ? ` (${said.join('; ')})` : '';
}

const SAID = ['new', 'ended', 'stronger', 'weaker', 'changed'] as const satisfies readonly TieChangeKind[];

/**
 * What is different, for a report: '2023 kamen 4 Verbindungen hinzu (…), 1 endete.', then who is new and who is gone.
 * @param endsIn ties that end in the course of the later year, though they still count in it; 0 where that is nothing to be said of
 */
export function differenceSentences(
  { ties, bodies }: Difference,
  from: Moment,
  to: Moment,
  endsIn: number,
  language: Language,
): readonly string[] {
  const t = translate(language);
  const when = whenText(from, to, language);
  const parts = SAID.flatMap((what) => {
    const changed = ties.filter((change) => change.what === what);
    return changed.length > 0 ? [{ what, changed }] : [];
  }).map(({ what, changed }, i) => {
    const types = typesText(
      changed.flatMap(({ before, after }) => after ?? before ?? []),
      language,
    );
    const values = { count: changed.length, types };
    return i === 0 || what === 'new' ? t(`time:first.${what}`, values) : t(`time:further.${what}`, values);
  });
  const named = (what: BodyChange['what']) =>
    namesText(
      bodies.flatMap(({ what: is, before, after }) => (is === what ? (after ?? before ?? []) : [])),
      language,
    );
  const [fresh, gone] = [named('new'), named('gone')];
  const head =
    parts.length === 0 && fresh === '' && gone === ''
      ? t('time:nothing', { when })
      : parts.length > 0
        ? `${when}${language === 'en' ? ', ' : ' '}${list(parts, language)}.`
        : `${when}:`;
  return [
    head,
    ...(fresh === '' ? [] : [t('time:newBodies', { names: fresh })]),
    ...(gone === '' ? [] : [t('time:goneBodies', { names: gone })]),
    ...(endsIn > 0 && to.of === 'year' ? [t('time:endsIn', { count: endsIn, year: String(to.year) })] : []),
  ];
}

function namesText(bodies: readonly Body[], language: Language): string {
  if (bodies.length === 0) return '';
  const shown = bodies.slice(0, bodies.length === MOST_NAMES + 1 ? MOST_NAMES + 1 : MOST_NAMES);
  const rest = bodies.length - shown.length;
  return list(
    [
      ...shown.map(({ label }) => label),
      ...(rest > 0 ? [translate(language)('time:more', { count: rest })] : []),
    ],
    language,
  );
}
