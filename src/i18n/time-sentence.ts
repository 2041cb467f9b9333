/** The network over time in words: moments, what is different between two, tables of both. The same on the screen and in files. */

import type { Body, Id, Tie } from '../model/project.ts';
import type { Moment } from '../model/timeline.ts';
import type { Difference, TieChangeKind } from '../model/timeline-difference.ts';
import {
  BODY_CHANGES,
  type BodyChange,
  type BodyField,
  TIE_CHANGES,
  type TieChange,
  type TieField,
} from '../model/timeline-difference.ts';
import { categoryName, TIE_TYPES, wordFor } from '../model/vocabulary.ts';
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

const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

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
      return ties.length === 1 ? name : `${number(count, language)}\u00a0× ${name}`;
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

// ---------------------------------------------------------------------------------------------------------- tables

export type ChangeRow = {
  readonly key: string;
  readonly what: TieChangeKind | BodyChange['what'];
  readonly of: 'tie' | 'body';
  /** A body that the map can show; null when it is there no more. */
  readonly body: Id | null;
  readonly name: string;
  readonly type: string;
  readonly before: string;
  readonly after: string;
};

/** All changes as rows of a table: ties first, then bodies. */
export function changeRows(
  { ties, bodies }: Difference,
  nameOf: (id: Id) => string,
  language: Language,
): readonly ChangeRow[] {
  const t = translate(language);
  return [
    ...ties.map((change): ChangeRow => {
      const tie = (change.after ?? change.before)!;
      return {
        key: `tie ${change.before?.id ?? ''} ${change.after?.id ?? ''}`,
        what: change.what,
        of: 'tie',
        body: tie.source,
        name: t('time:table.tie', { from: nameOf(tie.source), to: nameOf(tie.target) }),
        type: wordFor('tieTypes', tie.type, language),
        before: tieText(change.before, change, language),
        after: tieText(change.after, change, language),
      };
    }),
    ...bodies.map((change): ChangeRow => {
      const body = (change.after ?? change.before)!;
      return {
        key: `body ${body.id}`,
        what: change.what,
        of: 'body',
        body: change.after?.id ?? null,
        name: body.label,
        type: capital(wordFor('kinds', body.kind, language), language),
        before: bodyText(change.before, change, language),
        after: bodyText(change.after, change, language),
      };
    }),
  ];
}

/** What a change is called. */
export const changeWord = (what: ChangeRow['what'], language: Language): string =>
  translate(language)(`time:what.${what}`);

/** All kinds of change, in the order in which they are told. */
export const ROW_KINDS = [...new Set<ChangeRow['what']>([...TIE_CHANGES, ...BODY_CHANGES])];

function tieText(tie: Tie | null, { fields, before, after }: TieChange, language: Language): string {
  if (tie === null) return '–';
  if (before !== null && after !== null)
    return fields
      .map((field) => `${fieldName(field, language)}: ${tieValue(tie, field, language)}`)
      .join('; ');
  const span = [tie.since, tie.until].map((day) => (day === '' ? '' : date(day, language)));
  const years = span[0] === '' && span[1] === '' ? '' : span.join(' – ').trim();
  const stage = tie.stage === null ? '' : wordFor('stages', tie.stage, language);
  return [stage, years].filter((text) => text !== '').join('; ');
}

const fieldName = (field: TieField | BodyField, language: Language): string =>
  translate(language)(`time:field.${field}`);

function tieValue(tie: Tie, field: TieField, language: Language): string {
  const t = translate(language);
  const value = tie[field];
  if (value === null) return t('time:field.notSaid');
  switch (field) {
    case 'type':
      return wordFor('tieTypes', tie.type, language);
    case 'stage':
      return wordFor('stages', String(value), language);
    case 'frequency':
      return wordFor('frequencies', String(value), language);
    case 'formality':
      return wordFor('formalities', String(value), language);
    case 'weight':
      return number(tie.weight, language);
    case 'personBound':
      return t(tie.personBound ? 'time:field.yes' : 'time:field.no');
  }
}

function bodyText(body: Body | null, { fields, before, after }: BodyChange, language: Language): string {
  if (body === null || before === null || after === null) return body === null ? '–' : '';
  return fields
    .map((field) => `${fieldName(field, language)}: ${bodyValue(body, field, language)}`)
    .join('; ');
}

function bodyValue(body: Body, field: BodyField, language: Language): string {
  const none = translate(language)('time:field.notSaid');
  switch (field) {
    case 'label':
      return body.label;
    case 'kind':
      return wordFor('kinds', body.kind, language);
    case 'sector':
      return body.sector === null ? none : capital(wordFor('sectors', body.sector.value, language), language);
    case 'category':
      return body.category === '' ? none : categoryName(body.category, language);
    case 'level':
      return body.level === null ? none : wordFor('levels', body.level, language);
    case 'place':
      return body.place === '' ? none : body.place;
  }
}
