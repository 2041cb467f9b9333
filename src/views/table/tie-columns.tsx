/** Columns of the ties: ends, attributes, and where it is written. An empty cell means that nobody said. */
import { date, number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Lensed, LensedTie } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { documentTitle } from './body-columns.tsx';
import type { Column } from './column.ts';
import { columnWidth } from './column-width.ts';

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

export function tieColumns(
  lensed: Lensed,
  project: Project,
  language: Language,
): readonly Column<LensedTie>[] {
  const t = translate(language);
  const column = (
    id: TieColumn,
    value: Column<LensedTie>['value'],
    fit: Parameters<typeof columnWidth>[2] = {},
    more: Partial<Column<LensedTie>> = {},
  ): Column<LensedTie> => {
    const label = t(`table:column.${id}`);
    const values = lensed.ties.map((r) => String(value(r) ?? ''));
    return {
      id,
      label,
      group: t('table:details'),
      width: columnWidth(label, values, fit),
      numeric: false,
      value,
      ...more,
    };
  };
  const label = (v: number) => lensed.bodies[v]?.label ?? '';
  const via = (r: LensedTie) => (r.via === null ? null : (project.bodies.get(r.via)?.label ?? r.via));
  const typeText = (r: LensedTie) => {
    const type = wordFor('tieTypes', r.type, language);
    const through = via(r);
    return through === null ? type : t('table:typeVia', { type, via: through });
  };
  const span = (id: 'since' | 'until') =>
    column(
      id,
      (r) => r.tie?.[id] || null,
      {},
      { cell: (r) => (r.tie?.[id] ? date(r.tie[id], language) : '') },
    );
  return [
    column('from', (r) => label(r.source), { lines: 2, most: 260 }),
    column('type', typeText, { lines: 2, most: 240 }),
    column('to', (r) => label(r.target), { lines: 2, most: 260 }),
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
    span('since'),
    span('until'),
    column(
      'weight',
      (r) => r.tie?.weight ?? null,
      {},
      {
        numeric: true,
        cell: (r) => (r.tie === null || r.tie.weight === null ? '' : number(r.tie.weight, language)),
      },
    ),
    column('via', via, { lines: 2, most: 260 }, { whenEmpty: t('table:recordedItself') }),
    column('source', (r) => documentTitle(project, r.tie?.evidence?.document), { lines: 2, most: 280 }),
    column('lines', (r) => r.tie?.evidence?.lines || null, { most: 160 }),
    column('note', (r) => r.tie?.note?.[language] || r.tie?.note?.de || null, { lines: 2, most: 340 }),
  ];
}
