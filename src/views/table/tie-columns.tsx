/** Columns of the ties: ends, attributes, and where it is written. An empty cell means that nobody said. */
import { date, number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Body, Id, Project, Table } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { extraColumn, titleOf } from './body-columns.tsx';
import type { Column } from './column.ts';
import type { Fit, Widths } from './column-width.ts';
import type { TieRow } from './tie-row.ts';

type TieColumn =
  | 'from'
  | 'type'
  | 'to'
  | 'status'
  | 'formality'
  | 'frequency'
  | 'stage'
  | 'since'
  | 'until'
  | 'lastContact'
  | 'nextStep'
  | 'due'
  | 'personBound'
  | 'weight'
  | 'via'
  | 'source'
  | 'lines'
  | 'note';

export const FIRST_TIE_COLUMNS: readonly string[] = [
  'from',
  'type',
  'to',
  'status',
  'formality',
  'frequency',
  'stage',
  'since',
  'until',
  'weight',
  'source',
  'note',
] satisfies readonly TieColumn[];

/** What the columns follow from: names of ends, and the person's own columns. */
export type TieDetails = {
  readonly bodies: Table<Body>;
  readonly sources: Project['sources'];
  readonly extras: readonly string[];
};

export function tieColumns(
  { bodies, sources, extras }: TieDetails,
  widths: Widths<TieRow>,
  language: Language,
): readonly Column<TieRow>[] {
  const t = translate(language);
  const column = (
    id: TieColumn,
    value: Column<TieRow>['value'],
    fit: Fit = {},
    more: Partial<Column<TieRow>> = {},
  ): Column<TieRow> => {
    const label = t(`table:column.${id}`);
    return {
      id,
      field: id,
      label,
      group: t('table:details'),
      width: widths.of(`${language} ${id}`, label, value, fit),
      numeric: false,
      value,
      ...more,
    };
  };
  const name = (id: Id) => bodies.get(id)?.label ?? id;
  const via = (r: TieRow) => (r.via === null ? null : name(r.via));
  const typeText = (r: TieRow) => {
    const type = wordFor('tieTypes', r.type, language);
    const through = via(r);
    return through === null ? type : t('table:typeVia', { type, via: through });
  };
  const day = (id: 'since' | 'until' | 'lastContact' | 'due') =>
    column(
      id,
      (r) => r.tie?.[id] || null,
      { least: 96 },
      { cell: (r) => (r.tie?.[id] ? date(r.tie[id], language) : '') },
    );
  return [
    column('from', (r) => name(r.source), { lines: 2, least: LEAST_NAME, most: 260 }),
    column('type', typeText, { lines: 2, most: 240 }),
    column('to', (r) => name(r.target), { lines: 2, least: LEAST_NAME, most: 260 }),
    column('status', (r) => (r.tie?.status ? wordFor('statuses', r.tie.status, language) : null)),
    column('formality', (r) => (r.tie?.formality ? wordFor('formalities', r.tie.formality, language) : null)),
    column('frequency', (r) => (r.tie?.frequency ? wordFor('frequencies', r.tie.frequency, language) : null)),
    column(
      'stage',
      (r) => r.tie?.stage ?? null,
      {},
      {
        numeric: true,
        hint: (r) =>
          r.tie === null || r.tie.stage === null ? undefined : wordFor('stages', r.tie.stage, language),
      },
    ),
    day('since'),
    day('until'),
    day('lastContact'),
    column('nextStep', (r) => r.tie?.nextStep || null, { lines: 2, least: 140, most: 340 }),
    day('due'),
    column('personBound', (r) => {
      const bound = r.tie?.personBound ?? null;
      return bound === null ? null : t(bound ? 'table:yes' : 'table:no');
    }),
    column(
      'weight',
      (r) => r.tie?.weight ?? null,
      {},
      {
        numeric: true,
        cell: (r) => (r.tie === null || r.tie.weight === null ? '' : number(r.tie.weight, language, 6)),
      },
    ),
    column(
      'via',
      via,
      { lines: 2, most: 260 },
      { field: '', readOnly: t('grid:readOnly.via'), whenEmpty: t('table:recordedItself') },
    ),
    column('source', (r) => titleOf(sources, r.tie?.evidence?.document) || null, { lines: 2, most: 280 }),
    column('lines', (r) => r.tie?.evidence?.lines || null, { most: 160 }),
    column('note', (r) => r.tie?.note?.[language] || r.tie?.note?.de || null, { lines: 2, most: 340 }),
    ...extras.map((own) => extraColumn<TieRow>(own, widths, language)),
  ];
}

/** A new network has short names; a name needs room all the same. */
const LEAST_NAME = 160;
