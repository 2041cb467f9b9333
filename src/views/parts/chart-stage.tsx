/**
 * A chart on the page. What is near the pointer, or reached with the arrow keys, is ringed and said in words – as a list box of
 * marks, of which only the active one is in the page.
 */
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useMemo, useState } from 'react';
import type { Chart, ChartMark } from '../../drawing/charts/page.ts';
import styles from './chart-stage.module.css';
import { usePointed } from './pointed.tsx';
import { SvgMarkup } from './svg-markup.tsx';
import { useWords } from './use-words.ts';

/** Pixels from the pointer within which a mark is meant. */
const NEAR = 26;
/** Half the width of what is said, so that it stays within the picture. */
const HALF_TIP = 150;

/** Characters of markup that are put on the page in one go: some ten milliseconds. */
const BATCH = 24_000;

/** Pieces of a drawing, as many together as go onto the page at once. */
function batchesOf(pieces: readonly string[]): readonly string[] {
  const batches: string[] = [];
  let now: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length > 0 && length + piece.length > BATCH) {
      batches.push(now.join(''));
      now = [];
      length = 0;
    }
    now.push(piece);
    length += piece.length;
  }
  return [...batches, now.join('')];
}

/** A drawing that comes onto the page batch by batch, each in a task of its own. */
function Drawing({ chart }: { readonly chart: Chart }) {
  const batches = useMemo(() => batchesOf(chart.pieces), [chart]);
  const [shown, setShown] = useState({ chart, count: 1 });
  const count = shown.chart === chart ? shown.count : 1;
  useEffect(() => {
    if (count >= batches.length) return;
    const timer = setTimeout(() => setShown({ chart, count: count + 1 }));
    return () => clearTimeout(timer);
  }, [chart, count, batches]);
  return batches.slice(0, count).map((markup, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: batches of one drawing do not move
    <SvgMarkup key={i} markup={markup} />
  ));
}

export function ChartStage({
  chart,
  width,
  title,
}: {
  readonly chart: Chart;
  readonly width: number;
  readonly title: string;
}) {
  const { t } = useWords();
  const { key, point } = usePointed();
  const [at, setAt] = useState(-1);
  const id = useId();
  const { marks, height } = chart;
  const active = marks[at] && marks[at].key === key ? at : -1;
  const show = (index: number) => {
    setAt(index);
    point(marks[index]?.key ?? null);
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const scale = width / box.width;
    const found = nearest(marks, (event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    if (found !== active) show(found);
  };
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.key === 'Escape') event.stopPropagation();
    show(step(active, marks.length));
  };
  const ringed = key === null ? [] : marks.filter((m) => m.key === key);
  const said = active >= 0 ? marks[active]! : null;
  const picture = (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <Drawing chart={chart} />
      {ringed.length === 2 ? (
        <path
          d={`M${ringed[0]!.x} ${ringed[0]!.y}L${ringed[1]!.x} ${ringed[1]!.y}`}
          stroke="var(--accent)"
          strokeWidth={2.5}
        />
      ) : null}
      {ringed.map((mark) => (
        <Ring key={`${mark.x} ${mark.y}`} mark={mark} width={width} />
      ))}
    </svg>
  );
  if (marks.length === 0) return <div className={styles.stage}>{picture}</div>;
  return (
    <div
      className={styles.stage}
      role="listbox"
      aria-label={t('comparing:picture.walk', { title })}
      aria-activedescendant={said ? `${id}mark` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
      onPointerMove={onMove}
      onPointerDown={onMove}
      onPointerLeave={() => show(-1)}
      onBlur={() => show(-1)}
    >
      {picture}
      {/* biome-ignore lint/a11y/useFocusableInteractive: reached by aria-activedescendant */}
      <div
        role="option"
        id={`${id}mark`}
        aria-selected={said !== null}
        aria-posinset={said ? active + 1 : 1}
        aria-setsize={marks.length}
        className={said ? styles.tip : 'visually-hidden'}
        data-below={said && said.y < 90 ? true : undefined}
        style={
          said
            ? {
                left: Math.max(
                  Math.min(HALF_TIP, width / 2),
                  Math.min(width - Math.min(HALF_TIP, width / 2), said.x),
                ),
                top: said.y,
              }
            : undefined
        }
      >
        {said?.text ?? t('comparing:picture.pointed')}
      </div>
    </div>
  );
}

function Ring({ mark, width }: { readonly mark: ChartMark; readonly width: number }) {
  if (mark.isRow)
    return (
      <rect
        x={4}
        y={mark.y - 10}
        width={width - 8}
        height={20}
        rx={4}
        fill="var(--accent)"
        fillOpacity={0.07}
        stroke="var(--accent)"
        strokeOpacity={0.5}
      />
    );
  return <circle cx={mark.x} cy={mark.y} r={9} fill="none" stroke="var(--accent)" strokeWidth={2.5} />;
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => Math.min(count - 1, at + 1),
  ArrowDown: (at, count) => Math.min(count - 1, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  PageDown: (at, count) => Math.min(count - 1, at + 10),
  PageUp: (at) => Math.max(0, at - 10),
  Home: () => 0,
  End: (_, count) => count - 1,
  Escape: () => -1,
};

function nearest(marks: readonly ChartMark[], x: number, y: number): number {
  let best = -1;
  let least = NEAR * NEAR;
  marks.forEach((mark, i) => {
    const distance = (mark.isRow ? 0 : (mark.x - x) ** 2) + (mark.y - y) ** 2;
    if (distance < least) {
      least = distance;
      best = i;
    }
  });
  return best;
}
