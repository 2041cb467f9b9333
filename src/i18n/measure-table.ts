/** Results as tables with headings and reasons in words: one row a body, or one row a whole-network measure. */
import {
  type Answers,
  type BodyAnswer,
  countsBothWays,
  type Decline,
  type Measure,
} from '../analysis/measure.ts';
import type { OutCell } from '../io/csv.ts';
import type { Lensed } from '../model/lens.ts';
import type { About } from '../model/project.ts';
import { sectorOf } from '../model/schemes.ts';
import { categoryName, wordFor } from '../model/vocabulary.ts';
import { type Language, translate } from './index.ts';
import { lensSentence } from './lens-sentence.ts';
import { declineText, estimateText, measureWord } from './measure-words.ts';

export type Results = {
  readonly lensed: Lensed;
  readonly answers: Answers;
  readonly about: About;
  /** The registry's measures, in the order of the columns. */
  readonly measures: readonly Measure[];
  /** Why a body's answer says nothing; null where it answers. */
  readonly declineAt: (answer: BodyAnswer, v: number) => Decline | null;
};
/**
 * The measures that have a column or row. Those that only directions define would all say the same where the lens ignores
 * directions: they are left out of tables of everything, not of tables of measures that were asked for one by one.
 */
function shownOf({ lensed, answers, measures }: Results): readonly Measure[] {
  const has = (m: Measure) => (m.scope === 'body' ? answers.bodies : answers.network)[m.id] !== undefined;
  if (lensed.lens.direction === 'recorded' || !measures.every(has)) return measures;
  return measures.filter((m) => m.convention.direction !== 'directed');
}

export type Rows = readonly (readonly OutCell[])[];

const cell = (value: number): OutCell => (Number.isNaN(value) ? null : value);

/** One row a body of the lens; a declined value is an empty cell, its reason stands in the last column but one. */
export function bodyRows(results: Results, language: Language): Rows {
  const { lensed, answers, about, declineAt } = results;
  const t = translate(language);
  const columns = shownOf(results).flatMap(({ id, scope }) => {
    const answer = scope === 'body' ? answers.bodies[id] : undefined;
    if (!answer) return [];
    const value = { id, answer, values: answer.values, isRaw: false };
    // The arithmetic stays readable under `.raw` where the measure itself declines.
    return answer.raw ? [value, { ...value, id: `${id}.raw`, values: answer.raw, isRaw: true }] : [value];
  });
  const { scheme, ownScheme } = lensed.lens;
  const sentence = lensSentence(lensed, about, language);
  const estimated = columns.flatMap(({ id, isRaw }) => {
    const text = isRaw ? null : estimateText(answers, id, language, 'long');
    return text ? [`${id}: ${text}`] : [];
  });
  const head = [
    'id',
    t('written:column.label'),
    t('written:column.kind'),
    t('written:column.category'),
    t('written:column.sector'),
    ...columns.map((c) => c.id),
    t('written:column.declined'),
    ...(estimated.length > 0 ? [t('written:column.estimated')] : []),
    t('written:column.lens'),
  ];
  const rows = lensed.bodies.map((body, v) => {
    const sector = sectorOf(body, scheme, ownScheme);
    const reasons = columns.flatMap((c) => {
      const why = c.isRaw ? null : declineAt(c.answer, v);
      return why ? [`${c.id}: ${declineText(why, language)}`] : [];
    });
    return [
      body.id,
      body.label,
      wordFor('kinds', body.kind, language),
      body.category ? categoryName(body.category, language) : '',
      sector ? wordFor('sectors', sector, language) : '',
      ...columns.map((c) => (c.isRaw || c.answer.declined[v] === 0 ? cell(c.values[v]!) : null)),
      reasons.join(' | '),
      ...(estimated.length > 0 ? [estimated.join(' | ')] : []),
      sentence,
    ];
  });
  return [head, ...rows];
}

/** One row a whole-network measure. Where the lens counts directions, a column names the measures that take ties both ways all the same. */
export function networkRows(results: Results, language: Language): Rows {
  const { lensed, answers, about } = results;
  const measures = shownOf(results);
  const t = translate(language);
  const anyEstimated = measures.some((m) => m.scope === 'network' && estimateText(answers, m.id, language));
  const sentence = lensSentence(lensed, about, language);
  const directed = lensed.lens.direction === 'recorded';
  const head = [
    'id',
    t('written:column.label'),
    t('written:column.value'),
    t('written:column.raw'),
    t('written:column.declined'),
    ...(anyEstimated ? [t('written:column.estimated')] : []),
    ...(directed ? [t('written:column.direction')] : []),
    t('written:column.lens'),
  ];
  const rows = measures.flatMap((measure) => {
    const { id, scope } = measure;
    const answer = scope === 'network' ? answers.network[id] : undefined;
    if (!answer) return [];
    const { value, raw, declined } = answer;
    return [
      [
        id,
        measureWord(id, 'name', language, 'network'),
        value === null ? null : cell(value),
        raw === undefined ? null : cell(raw),
        declined ? declineText(declined, language) : '',
        ...(anyEstimated ? [estimateText(answers, id, language, 'long') ?? ''] : []),
        ...(directed ? [countsBothWays(measure) ? t('explained:bothWays') : ''] : []),
        sentence,
      ],
    ];
  });
  return [head, ...rows];
}
