/** Columns of the ties: ends, attributes, and where it is written. An empty cell means that nobody said. */
import { date, number } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import type { Lensed, LensedTie } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { wordFor } from '../../model/vocabulary.ts';
import { documentTitle } from './body-columns.tsx';
import type { Column } from './column.ts';

type TieColumn =
  | 'from'
  | 'to'
  | 'type'
  | 'formality'
  | 'frequency'
  | 'stage'
  | 'status'
  | 'since'
  | 'until'
  | 'weight'
  | 'via'
  | 'source'
  | 'lines'
  | 'note';

export const FIRST_TIE_COLUMNS: readonly string[] = [
  'from',
  'to',
  'type',
  'formality',
  'frequency',
  'stage',
  'since',
  'until',
  'weight',
  'source',
  'lines',
];

export function tieColumns(
  lensed: Lensed,
  project: Project,
  language: Language,
): readonly Column<LensedTie>[] {
  const t = translate(language);
  const column = (
    id: TieColumn,
    width: number,
    value: Column<LensedTie>['value'],
    more: Partial<Column<LensedTie>> = {},
  ): Column<LensedTie> => ({
    id,
    label: t(`table:column.${id}`),
    group: t('table:details'),
    width,
    numeric: false,
    value,
    ...more,
  });
  const label = (v: number) => lensed.bodies[v]?.label ?? '';
  const span = (id: 'since' | 'until') =>
    column(id, 110, (r) => r.tie?.[id] || null, {
      cell: (r) => (r.tie?.[id] ? date(r.tie[id], language) : ''),
    });
  return [
    column('from', 260, (r) => label(r.source)),
    column('to', 260, (r) => label(r.target)),
    column('type', 200, (r) => wordFor('tieTypes', r.type, language)),
    column('formality', 180, (r) =>
      r.tie?.formality ? wordFor('formalities', r.tie.formality, language) : null,
    ),
    column('frequency', 150, (r) =>
      r.tie?.frequency ? wordFor('frequencies', r.tie.frequency, language) : null,
    ),
    column('stage', 90, (r) => r.tie?.stage ?? null, {
      numeric: true,
      hint: (r) =>
        r.tie?.stage === null || r.tie === null ? undefined : wordFor('stages', r.tie.stage, language),
    }),
    column('status', 100, (r) => (r.tie?.status ? wordFor('statuses', r.tie.status, language) : null)),
    span('since'),
    span('until'),
    column('weight', 90, (r) => r.tie?.weight ?? null, {
      numeric: true,
      cell: (r) => (r.tie?.weight === null || r.tie === null ? '' : number(r.tie.weight, language)),
    }),
    column('via', 200, (r) => (r.via === null ? null : (project.bodies.get(r.via)?.label ?? r.via))),
    column('source', 280, (r) => documentTitle(project, r.tie?.evidence?.document)),
    column('lines', 110, (r) => r.tie?.evidence?.lines ?? null),
    column('note', 320, (r) => r.tie?.note?.[language] ?? r.tie?.note?.de ?? null),
  ];
}
