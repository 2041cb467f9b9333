/**
 * From one page to the next: bodies that are on both glide to their new places, and their ties with them; who goes fades, who comes
 * appears. What is the same on both – ground, legend – stays as it is. Whoever asked for less motion gets the next page at once.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { DrawnSlide } from '../../state/slides/sheets.ts';
import { mountSvg } from '../parts/svg-markup.tsx';
import { useSvgUrl } from '../parts/use-svg-url.ts';
import { eased, type Line, lineBetween, lineOf, placing, within } from './morph.ts';
import { PageImage } from './page-image.tsx';
import { partsOf, type SceneParts } from './scene-parts.ts';
import styles from './show.module.css';

/** Milliseconds of the whole move. */
const MOVE = 700;
/** With more bodies, pages only fade: hundreds of shapes moving are no help to the eye. */
const MOST_MOVED = 500;

/** Images of a turn: both pages, and the ground of both. */
const LAYERS = 4;

type Turn = { readonly from: DrawnSlide; readonly to: DrawnSlide };

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Turning({ page }: { readonly page: DrawnSlide }) {
  const [shown, setShown] = useState(page);
  const [isMoving, setMoving] = useState(false);
  const turn = useMemo((): Turn | null => (shown === page ? null : { from: shown, to: page }), [shown, page]);
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!turn) return;
    const arrive = () => {
      setMoving(false);
      setShown(turn.to);
    };
    if (isStill()) return arrive();
    let isWanted = true;
    let timer = 0;
    // The old page stands until all that takes its place can be painted: no flash of an empty page between.
    const images = () => [...(host.current?.querySelectorAll('img') ?? [])];
    const begin = async () => {
      // Large pages are painted elsewhere first, and come when they are ready.
      do await frame();
      while (isWanted && images().length < LAYERS);
      await Promise.all(images().map((image) => image.decode().catch(() => {})));
      if (!isWanted) return;
      setMoving(true);
      timer = window.setTimeout(arrive, MOVE);
    };
    void begin();
    return () => {
      isWanted = false;
      clearTimeout(timer);
      setMoving(false);
    };
  }, [turn]);
  return (
    <div ref={host} className={styles.turning} data-moving={isMoving}>
      {turn ? <PageImage key={turn.to.sheet.svg} sheet={turn.to.sheet} alt="" /> : null}
      <PageImage key={shown.sheet.svg} sheet={shown.sheet} className={styles.standing} alt="" />
      {turn ? <Between turn={turn} isMoving={isMoving} /> : null}
    </div>
  );
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

/** What is seen meanwhile: the grounds of both pages, one fading into the other, and the marks on their way. */
function Between({ turn: { from, to }, isMoving }: { readonly turn: Turn; readonly isMoving: boolean }) {
  const parts = useMemo(() => {
    const isMany = Math.max(from.bodies.length, to.bodies.length) > MOST_MOVED;
    return isMany ? null : ([partsOf(from), partsOf(to)] as const);
  }, [from, to]);
  const before = useSvgUrl(parts ? parts[0].rest : from.sheet.svg);
  const after = useSvgUrl(parts ? parts[1].rest : to.sheet.svg);
  return (
    <>
      {before ? <img className={styles.before} src={before} alt="" /> : null}
      {after ? <img className={styles.coming} src={after} alt="" /> : null}
      {parts && isMoving ? <Moving turn={{ from, to }} before={parts[0]} after={parts[1]} /> : null}
    </>
  );
}

function Moving({
  turn: { to },
  before,
  after,
}: {
  readonly turn: Turn;
  readonly before: SceneParts;
  readonly after: SceneParts;
}) {
  const host = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const svg = host.current;
    if (!svg) return;
    const show = mountMarks(svg, before, after);
    show(0);
    const began = performance.now();
    let next = requestAnimationFrame(function step(now) {
      const t = Math.min(1, Math.max(0, now - began) / MOVE);
      show(t);
      if (t < 1) next = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(next);
  }, [before, after]);
  return (
    <svg ref={host} className={styles.moving} viewBox={`0 0 ${to.width} ${to.height}`} aria-hidden="true" />
  );
}

/** Puts the marks of both pages on the picture. @returns sets them for a moment, 0 = before, 1 = after */
function mountMarks(svg: SVGSVGElement, before: SceneParts, after: SceneParts): (t: number) => void {
  const layers: string[] = [];
  const moves: ((share: number) => void)[] = [];
  const prepared: (() => void)[] = [];
  const layer = (name: string, inside: string) =>
    layers.push(`<g data-layer="${name}"${name.startsWith('ties') ? ' fill="none"' : ''}>${inside}</g>`);
  const marks = (
    kind: 'ties' | 'bodies',
    of: SceneParts,
    other: SceneParts,
    names: readonly [only: string, both: string],
  ) => {
    const all = [...of[kind].values()];
    layer(names[0], joined(all.filter(({ id }) => !other[kind].has(id))));
    layer(names[1], joined(all.filter(({ id }) => other[kind].has(id))));
    prepared.push(() => {
      const group = svg.querySelector(`[data-layer="${names[1]}"]`)!;
      for (const element of group.children) {
        const move = kind === 'ties' ? tieMove(element, before, after) : bodyMove(element, of, before, after);
        if (move) moves.push(move);
      }
    });
  };
  marks('ties', before, after, ['ties-gone', 'ties-old']);
  marks('ties', after, before, ['ties-new', 'ties']);
  marks('bodies', before, after, ['bodies-gone', 'bodies-old']);
  marks('bodies', after, before, ['bodies-new', 'bodies']);
  layer('names-gone', before.heads + before.names);
  layer('names', after.heads + after.names);
  mountSvg(svg, layers.join(''));
  for (const prepare of prepared) prepare();
  const fades = FADES.flatMap(([name, share]) => {
    const group = svg.querySelector(`[data-layer="${name}"]`);
    return group ? [{ group, share }] : [];
  });
  return (t) => {
    for (const { group, share } of fades) group.setAttribute('opacity', String(share(t)));
    for (const move of moves) move(eased(t));
  };
}

/** What is on both pages is never seen through: its new look comes over the old one before that goes. */
const FADES: readonly (readonly [layer: string, opacity: (t: number) => number])[] = [
  ['ties-gone', (t) => 1 - within(t, 0, 0.4)],
  ['bodies-gone', (t) => 1 - within(t, 0, 0.4)],
  ['names-gone', (t) => 1 - within(t, 0, 0.3)],
  ['ties-old', (t) => 1 - within(t, 0.6, 0.9)],
  ['bodies-old', (t) => 1 - within(t, 0.6, 0.9)],
  ['ties', (t) => within(t, 0.1, 0.6)],
  ['bodies', (t) => within(t, 0.1, 0.6)],
  ['ties-new', (t) => within(t, 0.5, 1)],
  ['bodies-new', (t) => within(t, 0.5, 1)],
  ['names', (t) => within(t, 0.7, 1)],
];

const joined = (marks: readonly { readonly markup: string }[]): string =>
  marks.map(({ markup }) => markup).join('');

function bodyMove(
  element: Element,
  own: SceneParts,
  before: SceneParts,
  after: SceneParts,
): ((share: number) => void) | null {
  const [at, a, b] = [own, before, after].map(({ bodies }) => bodies.get(element.id));
  if (!at || !a || !b) return null;
  return (share) => element.setAttribute('transform', placing(at, a, b, share));
}

function tieMove(element: Element, before: SceneParts, after: SceneParts): ((share: number) => void) | null {
  const [a, b] = [before, after].map(({ ties }): Line | null => lineOf(ties.get(element.id)?.d ?? ''));
  if (!a || !b) return null;
  return (share) => element.setAttribute('d', lineBetween(a, b, share));
}
