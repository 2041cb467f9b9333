/** Columns of the bodies: what is said of each, then every measure of the registry. */
import { declineAt } from '../../analysis/answer.ts';
import { MEASURES } from '../../analysis/index.ts';
import type { Answers, Measure } from '../../analysis/measure.ts';
import { CROSS_SECTOR, NO_SECTOR } from '../../graph/labels.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { valueText } from '../../i18n/measure-value.ts';
import { declineText, estimateText, measureWord } from '../../i18n/measure-words.ts';
import type { Lens, Lensed } from '../../model/lens.ts';
import type { Body, Id, Project } from '../../model/project.ts';
import { sectorOf } from '../../model/schemes.ts';
import {
  CONFIDENCES,
  CROSS_SECTOR_ID,
  categoryName,
  LEVELS,
  type SectorId,
  wordFor,
} from '../../model/vocabulary.ts';
import { extraField } from '../../state/edit/cells.ts';
import { extraColumns } from '../../state/edit/extra-columns.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorColour, sectorName } from '../parts/sector-colour.ts';
import type { Column } from './column.ts';
import { columnWidth, type Fit, Widths } from './column-width.ts';

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
  | 'hub'
  | 'source'
  | 'lines'
  | 'note';

/** An icon and the gap after it, in px. */
const ICON = 26;
/** A new network has short names; a name needs room all the same. */
const LEAST_NAME = 240;

/** What the columns of details follow from. None of it changes by an edit of a cell, so that cells elsewhere stay drawn. */
export type Details = Pick<Project, 'regions' | 'sources'> & {
  readonly hub: Id | null;
  readonly lens: Lens;
  readonly sectors: readonly SectorId[];
  /** Names of the person's own columns. */
  readonly extras: readonly string[];
};

export const detailsOf = (lensed: Lensed, project: Project): Details => ({
  regions: project.regions,
  sources: project.sources,
  hub: project.about.hub,
  lens: lensed.lens,
  sectors: lensed.sectors,
  extras: extraColumns(project.bodies),
});

/** A row is a body of the lens. */
export function bodyColumns(
  lensed: Lensed,
  answers: Answers | null,
  project: Project,
  language: Language,
): readonly Column<Body>[] {
  return [
    ...detailColumns(detailsOf(lensed, project), new Widths(lensed.bodies), language),
    ...measureColumns(answers, lensed.vertexOf, language),
  ];
}

export const measureColumns = (
  answers: Answers | null,
  vertexOf: ReadonlyMap<Id, number>,
  language: Language,
): readonly Column<Body>[] =>
  MEASURES.filter((m) => m.scope === 'body').map((m) => measureColumn(m, answers, vertexOf, language));

/** What is said of each body. Confidence and alternative belong to the assigned sectors, not to other schemes. */
export function detailColumns(
  { regions, sources, hub, lens, sectors, extras }: Details,
  widths: Widths<Body>,
  language: Language,
): readonly Column<Body>[] {
  const t = translate(language);
  const text = (
    id: BodyColumn,
    value: (b: Body) => string | null,
    fit: Fit = {},
    more: Partial<Column<Body>> = {},
  ): Column<Body> => {
    const label = t(`table:column.${id}`);
    const width = widths.of(`${language} ${id}`, label, value, fit);
    return { id, field: id, label, group: t('table:details'), width, numeric: false, value, ...more };
  };
  const indexOf = new Map(sectors.map((s, i) => [s, i] as const));
  /** As in `labels.sector` of the lens. */
  const sectorAt = (b: Body): number => {
    const id = sectorOf(b, lens.scheme, lens.ownScheme);
    if (id === null) return NO_SECTOR;
    return indexOf.get(id) ?? (id === CROSS_SECTOR_ID ? CROSS_SECTOR : NO_SECTOR);
  };
  // Asked of every body to find the column's width: of 20 000, wording each anew took 0.3 s.
  const names = new Map<number, string>();
  const nameOfSector = (b: Body): string => {
    const sector = sectorAt(b);
    const known = names.get(sector) ?? sectorName({ sectors }, sector, language);
    names.set(sector, known);
    return known;
  };
  const isAssigned = lens.scheme === 'assigned';
  const ofAssignment = () => [
    text(
      'confidence',
      (b) => (b.sector?.confidence ? wordFor('confidences', b.sector.confidence, language) : null),
      {},
      { order: (b) => rankIn(BY_CONFIDENCE, b.sector?.confidence), greatestFirst: true },
    ),
    text(
      'alternative',
      (b) => (b.sector?.alternative ? wordFor('sectors', b.sector.alternative, language) : null),
      {},
      { whenEmpty: t('table:noneNamed') },
    ),
  ];
  return [
    text(
      'label',
      (b) => b.label,
      { lines: 2, before: ICON + 6, least: LEAST_NAME, most: 320 },
      {
        cell: (b) => (
          <>
            <KindIcon kind={b.kind} fill={sectorColour(sectorAt(b))} block={b.block !== null} />
            <span>{b.label}</span>
          </>
        ),
      },
    ),
    text('kind', (b) => wordFor('kinds', b.kind, language)),
    text('category', (b) => (b.category ? categoryName(b.category, language) : null), {
      lines: 2,
      most: 260,
    }),
    text(
      'sector',
      nameOfSector,
      { before: ICON },
      {
        cell: (b) => <SectorChip sector={sectorAt(b)} name={nameOfSector(b)} />,
        ...(isAssigned ? {} : { field: NO_FIELD, readOnly: t('grid:readOnly.scheme') }),
      },
    ),
    ...(isAssigned ? ofAssignment() : []),
    text(
      'level',
      (b) => (b.level ? wordFor('levels', b.level, language) : null),
      {},
      {
        order: (b) => rankIn(LEVELS, b.level),
      },
    ),
    text('place', (b) => b.place || null, { lines: 2, most: 220 }),
    text('region', (b) => (b.region === null ? null : (regions.get(b.region)?.label ?? b.region)), {
      lines: 2,
      most: 220,
    }),
    text(
      'block',
      ({ block }) =>
        block === null ? null : block.count === null ? t('table:blockUnknown') : String(block.count),
      { lines: 2 },
      { order: (b) => b.block?.count ?? null, greatestFirst: true, whenEmpty: t('table:noBlock') },
    ),
    text('hub', (b) => (b.id === hub ? t('table:yes') : null), {}, { whenEmpty: t('table:no') }),
    text('source', (b) => titleOf(sources, b.source?.document) || null, { lines: 2, most: 280 }),
    text('lines', (b) => b.source?.lines || null, { most: 160 }),
    text('note', (b) => b.note?.[language] || b.note?.de || null, { lines: 2, most: 340 }),
    ...extras.map((name) => extraColumn<Body>(name, widths, language)),
  ];
}

/** No field has this name: nothing can be typed. */
const NO_FIELD = '';

/** A column of the person's own. */
export function extraColumn<Row extends { readonly extra: Readonly<Record<string, string>> }>(
  name: string,
  widths: Widths<Row>,
  language: Language,
): Column<Row> {
  const id = extraField(name);
  const value = ({ extra }: Row) => (Object.hasOwn(extra, name) && extra[name] !== '' ? extra[name]! : null);
  return {
    id,
    field: id,
    label: name,
    group: translate(language)('grid:columns.own'),
    width: widths.of(id, name, value, { lines: 2, least: 120, most: 260 }),
    numeric: false,
    value,
  };
}

const BY_CONFIDENCE = [...CONFIDENCES].reverse();

/** Place in an order, first = 0; null where nobody said. */
function rankIn<T extends string>(order: readonly T[], id: T | null | undefined): number | null {
  return id ? order.indexOf(id) : null;
}

/** The measure's id behind a column id; null for columns that are no measure. */
export const measureIdOf = (column: string): string | null =>
  column.startsWith('m:') ? column.slice(2) : null;

function measureColumn(
  measure: Measure,
  answers: Answers | null,
  vertexOf: ReadonlyMap<Id, number>,
  language: Language,
): Column<Body> {
  const t = translate(language);
  const answer = answers?.bodies[measure.id];
  const name = measureWord(measure.id, 'name', language);
  const label = measureWord(measure.id, 'short', language) || name;
  const estimate = answers && estimateText(answers, measure.id, language, 'long');
  const yesNo = measure.unit === 'yes-no';
  const valueAt = (b: Body) => {
    const v = vertexOf.get(b.id);
    return answer && v !== undefined && answer.declined[v] === 0 ? answer.values[v]! : Number.NaN;
  };
  const numberAt = (b: Body) => (Number.isNaN(valueAt(b)) ? null : valueAt(b));
  const wordAt = (b: Body) => {
    const value = numberAt(b);
    return value === null ? null : t(value > 0 ? 'table:yes' : 'table:no');
  };
  const reason = (b: Body) => {
    const v = vertexOf.get(b.id);
    const decline = answer && v !== undefined ? declineAt(answer, v) : null;
    return decline === null ? undefined : declineText(decline, language);
  };
  return {
    id: `m:${measure.id}`,
    label: estimate === null ? label : `≈ ${label}`,
    title: `${name}${estimate === null ? '' : ` (${estimate})`}: ${measureWord(measure.id, 'definition', language)}`,
    group: t(`measures:families.${measure.family}`),
    width: columnWidth(label, [WIDE_NUMBER]),
    numeric: !yesNo,
    value: yesNo ? wordAt : numberAt,
    ...(yesNo ? { order: numberAt, greatestFirst: true } : {}),
    readOnly: t('grid:readOnly.measure'),
    pending: answers === null,
    cell: (b) => (answer ? (yesNo && wordAt(b)) || valueText(measure, valueAt(b), language) : '…'),
    hint: (b) => {
      if (!answer) return t('table:computing');
      const why = reason(b);
      return why === undefined
        ? (estimate ?? undefined)
        : t('table:declinedCell', { measure: name, reason: why });
    },
    reason,
  };
}

/** No value reads wider. */
const WIDE_NUMBER = '> −0,001';

export const titleOf = (sources: Project['sources'], id: string | undefined): string =>
  id === undefined ? '' : (sources.get(id)?.title ?? id);
