/**
 * What ties are, written along their lines: those of an answer or of the body that is looked at, else all, each where there is room.
 * Follows the picture frame by frame.
 */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { EdgeMark, Scene } from '../../../drawing/scene.ts';
import { type Language, translate } from '../../../i18n/index.ts';
import type { Lensed, LensedTie } from '../../../model/lens.ts';
import type { Id } from '../../../model/project.ts';
import { wordFor } from '../../../model/vocabulary.ts';
import { selectLensed } from '../../../state/select.ts';
import { useApp } from '../../../state/store.ts';
import { useWords } from '../../parts/use-words.ts';
import { FONT } from '../font.ts';
import type { MapControl } from '../map-canvas.tsx';
import { adjacencyOf } from '../walk.ts';
import styles from './explore.module.css';
import { isTaken, spotOn, type Taken } from './tie-place.ts';

/** More ties than this are not tried in one frame; nobody could read them. */
const MOST = 260;
const SIZE = 11.5;
const HEIGHT = 14;

/** 'Kooperation · Stufe 3' */
function nameOf({ tie, type }: LensedTie, language: Language): string {
  const t = translate(language);
  const name = wordFor('tieTypes', type, language);
  return tie?.stage == null ? name : `${name} · ${t('explore:tieStage', { n: tie.stage })}`;
}

const markOf = ({ bodies }: Lensed, { tie, via, source, target }: LensedTie): string =>
  tie?.id ?? `via:${via}:${bodies[source]!.id}:${bodies[target]!.id}`;

export function TieNames({
  scene,
  control,
  area,
}: {
  readonly scene: Scene;
  readonly control: RefObject<MapControl | null>;
  readonly area: RefObject<HTMLElement | null>;
}) {
  const { language } = useWords();
  const lensed = useApp(selectLensed);
  const traced = useApp((s) => s.traced);
  const body = useApp((s) => s.hovered ?? s.selected);
  const canvas = useRef<HTMLCanvasElement>(null);
  const names = useMemo(
    () => new Map(lensed.ties.map((tie) => [markOf(lensed, tie), nameOf(tie, language)])),
    [lensed, language],
  );
  const edges = useMemo(() => wantedOf(scene, body, traced?.ties ?? null), [scene, body, traced]);
  useEffect(() => {
    const draw = () => {
      const [host, picture] = [canvas.current, area.current];
      const map = control.current;
      if (!host || !picture || !map) return;
      paint(host, { width: picture.clientWidth, height: picture.clientHeight }, scene, edges, names, map);
    };
    draw();
    return control.current?.follow(draw);
  }, [scene, edges, names, control, area]);
  return (
    <div className={styles.drawn} aria-hidden="true">
      <canvas ref={canvas} className={styles.drawn} data-testid="tie-names" />
    </div>
  );
}

/** An answer's ties, those of the body that is looked at, or all. */
function wantedOf(scene: Scene, body: Id | null, traced: ReadonlySet<string> | null): readonly EdgeMark[] {
  if (body !== null) {
    const at = scene.nodes.findIndex(({ id }) => id === body);
    if (at >= 0) return adjacencyOf(scene)[at]!.ties.map((e) => scene.edges[e]!);
  }
  return traced ? scene.edges.filter(({ id }) => traced.has(id)) : scene.edges;
}

function paint(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  scene: Scene,
  edges: readonly EdgeMark[],
  names: ReadonlyMap<string, string>,
  map: MapControl,
): void {
  const context = canvas.getContext('2d');
  const origin = map.pointAt(0, 0);
  const one = map.pointAt(1, 0);
  if (!context || !origin || !one) return;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = `${SIZE}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = scene.palette.page;
  context.fillStyle = scene.palette.ink;
  const scale = one[0] - origin[0];
  const at = (v: number) => {
    const { x, y } = scene.nodes[v]!;
    return [origin[0] + x * scale, origin[1] + y * scale] as const;
  };
  const lines = edges
    .flatMap((edge) => {
      const [from, to] = [at(edge.source), at(edge.target)];
      const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
      const inside = x > 0 && y > 0 && x < size.width && y < size.height;
      if (!inside || edge.source === edge.target) return [];
      const ends = [scene.nodes[edge.source]!.r * scale, scene.nodes[edge.target]!.r * scale] as const;
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      return [{ edge, length, line: { from, to, ends, lane: edge.lane } }];
    })
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST);
  const circles = new Float64Array(3 * scene.nodes.length);
  scene.nodes.forEach(({ r }, v) => {
    circles.set([...at(v), r * scale], 3 * v);
  });
  const taken: Taken = { boxes: map.names(), circles, spots: [] };
  for (const { edge, line } of lines) {
    const text = names.get(edge.id);
    if (text === undefined) continue;
    const spot = spotOn(line, context.measureText(text).width, HEIGHT);
    if (!spot || isTaken(spot, HEIGHT, taken)) continue;
    taken.spots.push(...spot.cover);
    context.save();
    context.translate(spot.x, spot.y);
    context.rotate(spot.angle);
    context.strokeText(text, 0, 0);
    context.fillText(text, 0, 0);
    context.restore();
  }
}
