/** Columns of the bodies: what is said of each, then every measure of the registry. */
import { declineAt } from '../../analysis/answer.ts';
import { MEASURES } from '../../analysis/index.ts';
import type { Answers, Measure } from '../../analysis/measure.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { declineText, measureWord } from '../../i18n/measure-words.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { CONFIDENCES, categoryName, LEVELS, wordFor } from '../../model/vocabulary.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { valueText } from '../parts/measure-value.ts';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorColour, sectorName } from '../parts/sector-colour.ts';
import type { Column } from './column.ts';
import { columnWidth } from './column-width.ts';

/** Shown at first; the rest is a click away. */
export const FIRST_BODY_COLUMNS: readonly string[] = [
  'label',
  'kind',
  'sector',
  'level',
  'm:degree',
  'm:sector-betweenness',
  'm:betweenness',
  'm:harmonic',
  'm:iqv',
  'm:constraint',
  'm:removal-pairs-lost',
];

type BodyColumn =
  | 'label'
  | 'kind'
  | 'category'
  | 'sector'
  | 'confidence'
  | 'alternative'
  | 'level'
  | 'place'
  | 'region'
  | 'block'
  | 'source'
  | 'lines'
  | 'note';

/** An icon and the gap after it, in px. */
const ICON = 26;

/** A row is a vertex of the lens. */
export function bodyColumns(
  lensed: Lensed,
  answers: Answers | null,
  project: Project,
  language: Language,
): readonly Column<number>[] {
  return [...detailColumns(lensed, project, language), ...measureColumns(answers, language)];
}

export const measureColumns = (answers: Answers | null, language: Language): readonly Column<number>[] =>
  MEASURES.filter((m) => m.scope === 'body').map((m) => measureColumn(m, answers, language));

/** What is said of each body. Confidence and alternative belong to the assigned sectors, not to other schemes. */
export function detailColumns(
  lensed: Lensed,
  project: Project,
  language: Language,
): readonly Column<number>[] {
  const t = translate(language);
  const body = (v: number) => lensed.bodies[v]!;
  const text = (
    id: BodyColumn,
    value: (v: number) => string | null,
    fit: Parameters<typeof columnWidth>[2] = {},
    more: Partial<Column<number>> = {},
  ): Column<number> => {
    const label = t(`table:column.${id}`);
    const values = lensed.bodies.map((_, v) => value(v) ?? '');
    const width = columnWidth(label, values, fit);
    return { id, label, group: t('table:details'), width, numeric: false, value, ...more };
  };
  const sector = (v: number) => sectorName(lensed, lensed.labels.sector[v]!, language);
  const ofAssignment = () => [
    text(
      'confidence',
      (v) => {
        const confidence = body(v).sector?.confidence;
        return confidence ? wordFor('confidences', confidence, language) : null;
      },
      {},
      {
        order: (v) => rankIn(BY_CONFIDENCE, body(v).sector?.confidence),
        greatestFirst: true,
      },
    ),
    text(
      'alternative',
      (v) => {
        const other = body(v).sector?.alternative;
        return other ? wordFor('sectors', other, language) : null;
      },
      {},
      { whenEmpty: t('table:noneNamed') },
    ),
  ];
  return [
    text(
      'label',
      (v) => body(v).label,
      { lines: 2, before: ICON + 6, most: 320 },
      {
        cell: (v) => (
          <>
            <KindIcon
              kind={body(v).kind}
              fill={sectorColour(lensed.labels.sector[v]!)}
              block={body(v).block !== null}
            />
            <span>{body(v).label}</span>
          </>
        ),
      },
    ),
    text('kind', (v) => wordFor('kinds', body(v).kind, language)),
    text('category', (v) => (body(v).category ? categoryName(body(v).category, language) : null), {
      lines: 2,
      most: 260,
    }),
    text(
      'sector',
      sector,
      { before: ICON },
      { cell: (v) => <SectorChip sector={lensed.labels.sector[v]!} name={sector(v)} /> },
    ),
    ...(lensed.lens.scheme === 'assigned' ? ofAssignment() : []),
    text(
      'level',
      (v) => {
        const level = body(v).level;
        return level ? wordFor('levels', level, language) : null;
      },
      {},
      { order: (v) => rankIn(LEVELS, body(v).level) },
    ),
    text('place', (v) => body(v).place || null, { lines: 2, most: 220 }),
    text(
      'region',
      (v) => {
        const region = body(v).region;
        return region === null ? null : (project.regions.get(region)?.label ?? region);
      },
      { lines: 2, most: 220 },
    ),
    text(
      'block',
      (v) => {
        const block = body(v).block;
        return block === null ? null : block.count === null ? t('table:blockUnknown') : String(block.count);
      },
      { lines: 2 },
      { order: (v) => body(v).block?.count ?? null, greatestFirst: true, whenEmpty: t('table:noBlock') },
    ),
    text('source', (v) => documentTitle(project, body(v).source?.document) || null, { lines: 2, most: 280 }),
    text('lines', (v) => body(v).source?.lines || null, { most: 160 }),
    text('note', (v) => body(v).note?.[language] || body(v).note?.de || null, { lines: 2, most: 340 }),
  ];
}

const BY_CONFIDENCE = [...CONFIDENCES].reverse();

/** Place in an order, first = 0; null where nobody said. */
function rankIn<T extends string>(order: readonly T[], id: T | null | undefined): number | null {
  return id ? order.indexOf(id) : null;
}

/** The measure's id behind a column id; null for columns that are no measure. */
export const measureIdOf = (column: string): string | null =>
  column.startsWith('m:') ? column.slice(2) : null;

function measureColumn(measure: Measure, answers: Answers | null, language: Language): Column<number> {
  const t = translate(language);
  const answer = answers?.bodies[measure.id];
  const name = measureWord(measure.id, 'name', language);
  const label = measureWord(measure.id, 'short', language) || name;
  const yesNo = measure.unit === 'yes-no';
  const valueAt = (v: number) => (answer && answer.declined[v] === 0 ? answer.values[v]! : Number.NaN);
  const numberAt = (v: number) => (Number.isNaN(valueAt(v)) ? null : valueAt(v));
  const wordAt = (v: number) => {
    const value = numberAt(v);
    return value === null ? null : t(value > 0 ? 'table:yes' : 'table:no');
  };
  const reason = (v: number) => {
    const decline = answer ? declineAt(answer, v) : null;
    return decline === null ? undefined : declineText(decline, language);
  };
  return {
    id: `m:${measure.id}`,
    label,
    title: `${name}: ${measureWord(measure.id, 'definition', language)}`,
    group: t(`measures:families.${measure.family}`),
    width: columnWidth(label, [WIDE_NUMBER]),
    numeric: !yesNo,
    value: yesNo ? wordAt : numberAt,
    ...(yesNo ? { order: numberAt, greatestFirst: true } : {}),
    cell: (v) => (answer ? (yesNo && wordAt(v)) || valueText(measure, valueAt(v), language) : '…'),
    hint: (v) => {
      if (!answer) return t('table:computing');
      const why = reason(v);
      return why === undefined ? undefined : t('table:declinedCell', { measure: name, reason: why });
    },
    reason,
  };
}

/** No value reads wider. */
const WIDE_NUMBER = '> −0,001';

export const documentTitle = (project: Project, id: string | undefined): string =>
  id === undefined ? '' : (project.sources.get(id)?.title ?? id);
