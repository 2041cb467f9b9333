/** Columns of the bodies: what is said of each, then every measure of the registry. */
import { declineAt } from '../../analysis/answer.ts';
import { MEASURES } from '../../analysis/index.ts';
import type { Answers, Measure } from '../../analysis/measure.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { declineText, measureWord } from '../../i18n/measure-words.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Project } from '../../model/project.ts';
import { categoryName, wordFor } from '../../model/vocabulary.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { valueText } from '../parts/measure-value.ts';
import { SectorChip } from '../parts/sector-chip.tsx';
import { sectorColour, sectorName } from '../parts/sector-colour.ts';
import type { Column } from './column.ts';

/** Shown at first; the rest is a click away. */
export const FIRST_BODY_COLUMNS: readonly string[] = [
  'label',
  'kind',
  'sector',
  'm:degree',
  'm:sector-betweenness',
  'm:betweenness',
  'm:iqv',
  'm:removal-pairs-lost',
  'm:constraint',
];

/** A row is a vertex of the lens. */
export function bodyColumns(
  lensed: Lensed,
  answers: Answers | null,
  project: Project,
  language: Language,
): readonly Column<number>[] {
  const t = translate(language);
  const body = (v: number) => lensed.bodies[v]!;
  const text = (
    id: Parameters<typeof columnLabel>[0],
    width: number,
    value: (v: number) => string,
    more: Partial<Column<number>> = {},
  ): Column<number> => ({
    id,
    label: columnLabel(id),
    group: t('table:details'),
    width,
    numeric: false,
    value,
    ...more,
  });
  const columnLabel = (
    id:
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
      | 'note',
  ) => t(`table:column.${id}`);
  const details: readonly Column<number>[] = [
    text('label', firstWidth(lensed), (v) => body(v).label, {
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
    }),
    text('kind', 172, (v) => wordFor('kinds', body(v).kind, language)),
    text('category', 200, (v) => (body(v).category ? categoryName(body(v).category, language) : '')),
    text('sector', 152, (v) => sectorName(lensed, lensed.labels.sector[v]!, language), {
      cell: (v) => (
        <SectorChip
          sector={lensed.labels.sector[v]!}
          name={sectorName(lensed, lensed.labels.sector[v]!, language)}
        />
      ),
    }),
    text('confidence', 100, (v) => {
      const confidence = body(v).sector?.confidence;
      return confidence ? wordFor('confidences', confidence, language) : '';
    }),
    text('alternative', 150, (v) => {
      const other = body(v).sector?.alternative;
      return other ? wordFor('sectors', other, language) : '';
    }),
    text('level', 100, (v) => {
      const level = body(v).level;
      return level ? wordFor('levels', level, language) : '';
    }),
    text('place', 130, (v) => body(v).place),
    text('region', 140, (v) => {
      const region = body(v).region;
      return region === null ? '' : (project.regions.get(region)?.label ?? region);
    }),
    text('block', 140, (v) => {
      const block = body(v).block;
      return block === null ? '' : block.count === null ? t('table:blockUnknown') : String(block.count);
    }),
    text('source', 220, (v) => documentTitle(project, body(v).source?.document)),
    text('lines', 100, (v) => body(v).source?.lines ?? ''),
    text('note', 260, (v) => body(v).note?.[language] ?? body(v).note?.de ?? ''),
  ];
  return [
    ...details,
    ...MEASURES.filter((m) => m.scope === 'body').map((m) => measureColumn(m, answers, language)),
  ];
}

/** Wide enough that the longest names fit in two lines, within reason. */
function firstWidth({ bodies }: Lensed): number {
  const longest = bodies.reduce((most, b) => Math.max(most, b.label.length), 0);
  return Math.min(330, Math.max(220, 60 + 3.9 * longest));
}

/** The measure's id behind a column id; null for columns that are no measure. */
export const measureIdOf = (column: string): string | null =>
  column.startsWith('m:') ? column.slice(2) : null;

function measureColumn(measure: Measure, answers: Answers | null, language: Language): Column<number> {
  const t = translate(language);
  const answer = answers?.bodies[measure.id];
  const name = measureWord(measure.id, 'name', language);
  const valueAt = (v: number) => (answer && answer.declined[v] === 0 ? answer.values[v]! : Number.NaN);
  return {
    id: `m:${measure.id}`,
    label: measureWord(measure.id, 'short', language) || name,
    title: `${name}: ${measureWord(measure.id, 'definition', language)}`,
    group: t(`measures:families.${measure.family}`),
    width: 112,
    numeric: true,
    value: (v) => {
      const value = valueAt(v);
      return Number.isNaN(value) ? null : value;
    },
    cell: (v) => (answer ? valueText(measure, valueAt(v), language) : '…'),
    hint: (v) => {
      if (!answer) return t('table:computing');
      const reason = declineAt(answer, v);
      return reason === null
        ? undefined
        : t('table:declinedCell', { measure: name, reason: declineText(reason, language) });
    },
  };
}

export const documentTitle = (project: Project, id: string | undefined): string =>
  id === undefined ? '' : (project.sources.get(id)?.title ?? id);
