/**
 * What colours, shapes, lines and sizes mean, with counts. An entry that is pressed lights up its bodies and offers to show only
 * them or to hide them; with Alt it shows only them at once, with Alt and Shift it hides them.
 */
import { ChevronDown, List } from 'lucide-react';
import { Fragment, lazy, Suspense, useId } from 'react';
import { Button } from 'react-aria-components';
import { arrowHead, HEAD } from '../../drawing/arrow.ts';
import { DASHES } from '../../drawing/line-dash.ts';
import { nodeSvg, plainPaint } from '../../drawing/node-svg.ts';
import type { LegendEntry, Scene } from '../../drawing/scene.ts';
import { number } from '../../i18n/format.ts';
import type { TermId } from '../../i18n/glossary.ts';
import type { Lensed } from '../../model/lens.ts';
import { store, useApp } from '../../state/store.ts';
import { Toggle } from '../parts/controls/toggle.tsx';
import { SvgMarkup } from '../parts/svg-markup.tsx';
import { Term } from '../parts/term.tsx';
import { useWords } from '../parts/use-words.ts';
import { selectNarrowed } from './filter-bar.tsx';
import { legendKey } from './legend-bodies.ts';
import styles from './map.module.css';

const LegendDoing = lazy(async () => (await import('./legend-doing.tsx')).loadDoing());
const LegendHidden = lazy(async () => (await import('./legend-doing.tsx')).loadHidden());

type Marking = {
  readonly marked: string | null;
  readonly onMark: (key: string | null) => void;
  readonly lensed: Lensed;
};

export function Legend({
  scene,
  open,
  onOpen,
  scale,
  children,
  ...marking
}: Marking & {
  readonly scene: Scene;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Pixels per layout unit at which the whole picture fits; sizes are shown at this scale. */
  readonly scale: number;
  /** A note below, e.g. why there is no size. */
  readonly children?: React.ReactNode;
}) {
  const { t } = useWords();
  const id = useId();
  const narrowed = useApp(selectNarrowed);
  if (!open) {
    return (
      <Button className={styles.legendButton ?? ''} onPress={() => onOpen(true)} aria-expanded={false}>
        <List aria-hidden="true" />
        {t('map:legend')}
      </Button>
    );
  }
  const part = <Of extends LegendEntry['of']>(...of: Of[]) =>
    scene.legend.filter((e): e is Extract<LegendEntry, { of: Of }> => (of as string[]).includes(e.of));
  const sizes = part('size');
  const groups = part('group');
  const hulls = part('hull');
  return (
    <section className={styles.legend} aria-labelledby={id}>
      <h2 id={id} className={styles.legendHead}>
        {t('map:legend')}
        <Button
          className={styles.legendFold ?? ''}
          aria-label={t('map:legendHide')}
          aria-expanded
          onPress={() => onOpen(false)}
        >
          <ChevronDown aria-hidden="true" />
        </Button>
      </h2>
      <div className={styles.legendBody}>
        <Entries
          title={t('map:legendParts.sector')}
          word="sector"
          entries={part('sector')}
          scene={scene}
          {...marking}
        />
        <Entries
          title={groups[0]?.heading ?? ''}
          word="community"
          entries={groups}
          scene={scene}
          {...marking}
        />
        {groups.length > 0 ? (
          <Button className={styles.legendSwitch ?? ''} onPress={() => store.setState({ grouping: null })}>
            {t('map:bySector')}
          </Button>
        ) : null}
        <Entries
          title={t('map:legendParts.kind')}
          word="body"
          entries={part('kind', 'block')}
          scene={scene}
          {...marking}
        />
        <Entries
          title={t('map:legendParts.line')}
          word="tie"
          entries={part('line', 'arrow')}
          scene={scene}
          {...marking}
        />
        <Entries title={hulls[0]?.heading ?? ''} entries={hulls} scene={scene} {...marking} />
        {sizes.map((entry) => (
          <div key="size">
            <h3>
              {t(enlargedAt(entry, scale) > 1 ? 'map:legendParts.sizeEnlarged' : 'map:legendParts.size', {
                measure: entry.label,
              })}
            </h3>
            <Sizes entry={entry} scale={scale} scene={scene} />
          </div>
        ))}
        {children}
        {narrowed ? (
          <Suspense fallback={null}>
            <LegendHidden />
          </Suspense>
        ) : null}
      </div>
    </section>
  );
}

type Counted = Exclude<LegendEntry, { of: 'size' }>;

function Entries({
  title,
  word,
  entries,
  scene,
  marked,
  onMark,
  lensed,
}: Marking & {
  readonly title: string;
  readonly word?: TermId;
  readonly entries: readonly Counted[];
  readonly scene: Scene;
}) {
  const { t, language } = useWords();
  if (entries.length === 0) return null;
  return (
    <div>
      <h3>{word ? <Term id={word}>{title}</Term> : title}</h3>
      <ul>
        {entries.map((entry) => {
          const key = legendKey(entry);
          return (
            <li key={key}>
              <Toggle
                className={styles.legendEntry ?? ''}
                isSelected={marked === key}
                onChange={(on) => onMark(on ? key : null)}
                onPress={({ altKey, shiftKey }) => {
                  if (!altKey) return;
                  onMark(null);
                  void import('./legend-doing.tsx').then((late) =>
                    late.filterBy(entry, scene, lensed, shiftKey ? 'hide' : 'only'),
                  );
                }}
                aria-label={`${t('map:mark', { label: entry.label })} (${number(entry.count, language)})`}
              >
                <Sign entry={entry} scene={scene} />
                <span>
                  <Breakable text={entry.label} />
                </span>
                <span className={styles.count}>{number(entry.count, language)}</span>
              </Toggle>
              {marked === key ? (
                <Suspense fallback={null}>
                  <LegendDoing entry={entry} scene={scene} lensed={lensed} onDone={() => onMark(null)} />
                </Suspense>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The mark of an entry, drawn as in the picture. */
function Sign({ entry, scene: { palette } }: { readonly entry: Counted; readonly scene: Scene }) {
  if (entry.of === 'hull') {
    return (
      <svg className={styles.sign} viewBox="-12 -8 24 16" aria-hidden="true">
        <ellipse
          rx="9.5"
          ry="6"
          fill={entry.fill}
          fillOpacity="0.12"
          stroke={entry.fill}
          strokeWidth="1.4"
          strokeDasharray="5 2"
        />
      </svg>
    );
  }
  if (entry.of === 'line') {
    const formal = entry.style === 'formal';
    return (
      <svg className={styles.sign} viewBox="-12 -8 24 16" aria-hidden="true">
        <line
          x1="-11"
          x2="11"
          stroke={formal ? palette.quiet : palette.line}
          strokeWidth={formal ? 2.4 : entry.style === 'person-bound' ? 2 : 1.5}
          strokeDasharray={DASHES[entry.style] ?? undefined}
          strokeLinecap={entry.style === 'person-bound' ? 'round' : 'butt'}
        />
      </svg>
    );
  }
  if (entry.of === 'arrow') {
    return (
      <svg className={styles.sign} viewBox="-12 -8 24 16" aria-hidden="true">
        <path
          d={`M-11 0H8${arrowHead([11, 0], [1, 0], HEAD)}`}
          fill={palette.line}
          stroke={palette.line}
          strokeWidth="1.3"
        />
      </svg>
    );
  }
  const look = {
    shape: entry.of === 'kind' ? entry.shape : 'circle',
    fill: entry.of === 'sector' || entry.of === 'group' ? entry.fill : palette.quiet,
    pattern: 'solid',
    stroke: palette.page,
    cross: entry.of === 'sector' && entry.cross,
    block: entry.of === 'block',
  } as const;
  const r = entry.of === 'block' ? 4 : entry.of === 'kind' && entry.small ? 3.8 : 5.2;
  return (
    <svg className={styles.sign} viewBox="-12 -8 24 16" aria-hidden="true">
      {/* Markup of our own drawing code, made of numbers and colours. */}
      <SvgMarkup markup={nodeSvg(look, 0, 0, r, palette, plainPaint)} />
    </svg>
  );
}

const SMALL = 6;
const ENLARGED = 11;
/** Circles of a large network are hardly more than points: enlarged, they can be told apart. */
function enlargedAt({ steps }: Extract<LegendEntry, { of: 'size' }>, scale: number): number {
  const largest = Math.max(...steps.map(({ r }) => r * scale));
  return largest < SMALL ? ENLARGED / largest : 1;
}

/** Circles within each other, as large as in the picture, or in proportion where that would be too small. */
function Sizes({
  entry,
  scale,
  scene: { palette },
}: {
  readonly entry: Extract<LegendEntry, { of: 'size' }>;
  readonly scale: number;
  readonly scene: Scene;
}) {
  const enlarged = enlargedAt(entry, scale);
  const steps = entry.steps.map(({ r, label }) => ({ r: Math.max(2, r * scale * enlarged), label }));
  const most = Math.max(...steps.map((s) => s.r), 1);
  const height = Math.max(2 * most + 4, steps.length * 15 + 4);
  return (
    <svg
      className={styles.sizes}
      viewBox={`0 0 188 ${height}`}
      height={height}
      role="img"
      aria-label={steps.map((s) => s.label).join(', ')}
    >
      {steps.map(({ r, label }, i) => {
        const top = height - 2 - 2 * r;
        const y = Math.max(10, Math.min(top + 4, height - 4 - (steps.length - 1 - i) * 15));
        return (
          <g key={label}>
            <circle cx={most + 2} cy={height - 2 - r} r={r} fill="none" stroke={palette.quiet} />
            <path
              d={`M${most + 2} ${top}H${2 * most + 8}L${2 * most + 16} ${y - 4}`}
              stroke={palette.line}
              fill="none"
            />
            <text x={2 * most + 20} y={y} fontSize="12" fill={palette.quiet}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** 'Kooperationspartner/innen' is broken after the slash where it does not fit, not inside its ending. */
function Breakable({ text }: { readonly text: string }) {
  const [head = '', ...rest] = text.split('/');
  return (
    <>
      {head}
      {rest.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text do not move
        <Fragment key={i}>
          /<wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
