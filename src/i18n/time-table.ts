/** What is different between two states as rows of a table, the same on the screen and in files. */
import type { Body, Id, Tie } from '../model/project.ts';
import {
  BODY_CHANGES,
  type BodyChange,
  type BodyField,
  type Difference,
  TIE_CHANGES,
  type TieChange,
  type TieChangeKind,
  type TieField,
} from '../model/timeline-difference.ts';
import { categoryName, wordFor } from '../model/vocabulary.ts';
import { date, number } from './format.ts';
import { type Language, translate } from './index.ts';

const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

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
