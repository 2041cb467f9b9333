/**
 * Pointing at somebody while talking: the body stands out with its ties and those at their other ends, named as far as there is room;
 * all else steps back. Drawn over the page from the page's own marks.
 */
import { useLayoutEffect, useMemo, useRef } from 'react';
import { type Box, overlaps } from '../../drawing/label-field.ts';
import { type LabelCandidate, type PlacedLabel, placeLabels } from '../../drawing/labels.ts';
import { breakLabel, LINE_HEIGHT } from '../../drawing/line-break.ts';
import { textWidth } from '../../drawing/text-width.ts';
import { element, escapeXml, num } from '../../drawing/xml.ts';
import type { DrawnSlide } from '../../state/slides/sheets.ts';
import { mountSvg } from '../parts/svg-markup.tsx';
import { lineOf } from './morph.ts';
import { partsOf, type SceneBody, type SceneParts, type SceneTie } from './scene-parts.ts';
import styles from './show.module.css';

/** Height of the page by the size of names on it. */
const NAME_SHARE = 38;
/** Opacity of all else. */
const BACK = 0.2;
/** With more ties, what each is called would hide them. */
const MOST_KINDS = 10;
/** Names of those around that are tried for. */
const MOST_NAMES = 24;

export function PointedAt({ page, pointed }: { readonly page: DrawnSlide; readonly pointed: string }) {
  const host = useRef<SVGSVGElement>(null);
  const markup = useMemo(() => pointing(page, partsOf(page), pointed), [page, pointed]);
  useLayoutEffect(() => {
    if (host.current) mountSvg(host.current, markup);
  }, [markup]);
  return (
    <svg
      ref={host}
      className={styles.pointing}
      viewBox={`0 0 ${page.width} ${page.height}`}
      aria-hidden="true"
      data-testid="pointed"
    />
  );
}

/** The colours of the page that is drawn upon. */
type Colours = Pick<SceneParts, 'paper' | 'ink'>;

function pointing(page: DrawnSlide, parts: SceneParts, pointed: string): string {
  const body = parts.bodies.get(pointed);
  if (!body) return '';
  const { paper, ink } = parts;
  const ties = [...parts.ties.values()].filter(({ from, to }) => from === pointed || to === pointed);
  const ends = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const around = [...parts.bodies.values()].filter(({ id }) => id !== pointed && ends.has(id));
  const { x0, y0, x1, y1 } = page.drawing;
  // Names of those who step back would be in the way of the others'.
  const veil = element('rect', { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: paper });
  const others = [...parts.ties.values(), ...parts.bodies.values()].map(({ markup }) => markup);
  const back = element('g', { opacity: BACK, fill: 'none' }, parts.ground, ...others);
  const lines = ties.map(({ d }) =>
    element('path', { d, fill: 'none', stroke: ink, 'stroke-width': page.height / 420 }),
  );
  const marks = [...around, body].map(({ markup }) => markup);
  const kinds = ties.length > MOST_KINDS ? [] : kindsOf(page, ties);
  const names = namesOf(page, body, around, kinds).map((label) => nameSvg(label, parts));
  const ring = element('circle', {
    cx: body.x,
    cy: body.y,
    r: ringOf(page, body),
    fill: 'none',
    stroke: ink,
    'stroke-width': page.height / 280,
  });
  const words = kinds.map((kind) => kindSvg(kind, parts));
  return [veil, back, ...lines, ...words, ...marks, ring, ...names].join('');
}

/** What a tie is called, in the middle of its line. */
type Kind = { readonly text: string; readonly size: number; readonly box: Box };

function kindsOf({ height }: DrawnSlide, ties: readonly SceneTie[]): readonly Kind[] {
  const size = (height / NAME_SHARE) * 0.75;
  const kinds: Kind[] = [];
  for (const { kind, d } of ties) {
    const line = lineOf(d);
    if (kind === '' || !line) continue;
    const [x0, y0, bx, by, x1, y1] = line;
    const [x, y] = [(x0 + 2 * bx + x1) / 4, (y0 + 2 * by + y1) / 4];
    const half = textWidth(kind, size) / 2 + size / 4;
    const box = { x0: x - half, y0: y - size * 0.62, x1: x + half, y1: y + size * 0.62 };
    // On a line that is shorter than its word, or over another word, it would be a riddle.
    if (Math.hypot(x1 - x0, y1 - y0) > 2.2 * half && !kinds.some((other) => overlaps(other.box, box)))
      kinds.push({ text: kind, size, box });
  }
  return kinds;
}

const kindSvg = ({ text, size, box }: Kind, { paper, ink }: Colours): string =>
  element('rect', { ...cornerOf(box), rx: size / 4, fill: paper }) +
  element(
    'text',
    {
      x: (box.x0 + box.x1) / 2,
      y: box.y1 - size * 0.3,
      'text-anchor': 'middle',
      'font-size': size,
      fill: ink,
      'fill-opacity': 0.8,
    },
    escapeXml(text),
  );

const cornerOf = ({ x0, y0, x1, y1 }: Box) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });

/** Radius of the ring around whom is pointed at. */
const ringOf = ({ height }: DrawnSlide, { r }: SceneBody): number => r + height / 140;

function namesOf(
  page: DrawnSlide,
  body: SceneBody,
  around: readonly SceneBody[],
  kinds: readonly Kind[],
): readonly PlacedLabel[] {
  const { height, drawing } = page;
  const usual = height / NAME_SHARE;
  const all = [body, ...[...around].sort((a, b) => b.r - a.r).slice(0, MOST_NAMES)];
  const candidates = all.map((each, rank): LabelCandidate => {
    const [size, weight] = rank === 0 ? [usual * 1.35, 600] : [usual, 400];
    const off = Math.hypot(each.x - body.x, each.y - body.y) || 1;
    return {
      ...each,
      r: rank === 0 ? ringOf(page, each) : each.r,
      blocks: breakLabel(each.name, { size, weight, width: size * 14, lines: 4, measure: textWidth }),
      size,
      weight,
      importance: 1 - rank / (all.length + 1),
      toward: rank === 0 ? null : [(each.x - body.x) / off, (each.y - body.y) / off],
    };
  });
  const circles = [body, ...around];
  const obstacles = {
    circles: circles.flatMap(({ x, y, r }) => [x, y, r]),
    circleOf: all.map((each) => circles.indexOf(each)),
    boxes: kinds.map(({ box }) => box),
    lines: around.flatMap(({ x, y }) => [body.x, body.y, x, y, 1]),
  };
  return placeLabels(candidates, obstacles, { bounds: drawing, quality: 'best', leaders: true });
}

function nameSvg({ align, size, weight, x, y, block, leader }: PlacedLabel, { paper, ink }: Colours): string {
  const line = leader
    ? element('path', {
        d: `M${num(leader[0])} ${num(leader[1])}L${num(leader[2])} ${num(leader[3])}`,
        stroke: ink,
        'stroke-width': size / 25,
      })
    : '';
  const look = {
    'text-anchor': align,
    'font-size': size,
    'font-weight': weight,
    fill: ink,
    stroke: paper,
    'stroke-width': size / 5,
    'stroke-linejoin': 'round',
    'paint-order': 'stroke',
  };
  const lines = block.lines.map((text, i) =>
    element('tspan', { x, y: y + size * (LINE_HEIGHT * i + 0.93) }, escapeXml(text)),
  );
  return line + element('text', look, ...lines);
}
