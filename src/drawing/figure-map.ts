/** The network on the page of a figure: legend, drawing with its names, and a list of those that found no room in it. */
import { drawAnnotations } from './annotations.ts';
import type { Content, ContentRoom, FigurePageInput } from './figure-content.ts';
import { type FigureKey, keyOf, unnamedOf } from './figure-key-place.ts';
import { type PlannedLegend, planLegend } from './figure-legend.ts';
import { namesFor, namesWanted } from './figure-names.ts';
import { MARGIN } from './figure-setting.ts';
import { boxAt } from './figure-text.ts';
import type { Box } from './label-field.ts';
import type { Scene } from './scene.ts';
import { circlesOf, joined, writingScene } from './svg.ts';

/** Texts that are put on the page stay on it, with half a margin. */
export const boundsOf = (page: Box): Box => ({
  x0: MARGIN / 2,
  y0: MARGIN / 2,
  x1: page.x1 - MARGIN / 2,
  y1: page.y1 - MARGIN / 2,
});

export function* mapContent(
  scene: Scene,
  { figure, said }: FigurePageInput,
  { page, room, sizes, measure }: ContentRoom,
): Generator<void, Content> {
  const { legend: asked, look } = figure;
  const wide = page.x1 >= page.y1 ? 'beside' : 'below';
  const legend = planLegend({
    scene,
    box: room,
    sizes,
    place: asked.place === 'auto' ? wide : asked.place,
    parts: asked.place === 'none' ? [] : asked.parts,
    patterns: look.patterns,
    headings: said.headings,
    number: said.number,
    measure,
  });
  yield;
  const most = namesWanted(look.mostNames, look.textScale, scene.nodes.length);
  const wanted = {
    box: legend.box,
    textSize: sizes.text,
    least: sizes.textLeast,
    leastGround: sizes.ground,
    most,
    isChosen: look.mostNames !== null,
    patterns: look.patterns,
    measure,
    annotate: (frame: Parameters<typeof circlesOf>[1], size: number) =>
      drawAnnotations(figure.annotations, {
        page,
        bounds: boundsOf(page),
        drawn: { scene, frame, circles: circlesOf(scene, frame) },
        textSize: size,
        palette: scene.palette,
        measure,
      }),
  };
  const first = yield* namesFor(scene, wanted);
  const words =
    look.mostNames === null && asked.place !== 'none' && asked.parts.includes('names') && said.key;
  const listed: FigureKey = words
    ? yield* keyOf(scene, first, wanted, {
        side: sideOf(legend, room, sizes.legend * 1.8),
        setting: { words, size: sizes.fine, palette: scene.palette, measure },
      })
    : { named: first, box: legend.box, column: null, key: null };
  const { named, box, column, key } = listed;
  const drawing = yield* writingScene(scene, named.set);
  // Drawn once more with the scale that the drawing has in the end.
  const block = legend.drawn(drawing.frame.scale);
  const legendX = legend.place === 'beside' ? (column ?? room.x1 - legend.width) : room.x0;
  const legendY = legend.place === 'beside' ? room.y0 : room.y1 - (block?.height ?? 0);
  const circles = circlesOf(scene, drawing.frame);
  const unnamed = unnamedOf(scene, drawing.labels, most);
  const numbered = new Set(key?.numbered.map(({ id }) => id));
  return {
    textSize: named.textSize,
    defs: drawing.defs,
    drawing: joined([drawing.markup, key?.numbers ?? ''].filter((part) => part !== '')),
    attributes: {},
    box,
    legend: block ? block.at(legendX, legendY) : '',
    legendBox: block ? boxAt(legendX, legendY, block) : null,
    legendPlace: { place: legend.place, leftOut: legend.leftOut },
    key: key?.list.markup ?? '',
    keyBox: key?.list.box ?? null,
    notes: named.notes,
    description: '',
    labels: drawing.labels,
    bodies: scene.nodes.map(({ id }, i) => ({
      id,
      x: circles[3 * i]!,
      y: circles[3 * i + 1]!,
      r: circles[3 * i + 2]!,
    })),
    hidden: unnamed.map((v) => scene.nodes[v]!.id).filter((id) => !numbered.has(id)),
    numbered: key?.numbered ?? [],
  };
}

/** What a legend beside the drawing leaves of its column. */
function sideOf({ place, width, height }: PlannedLegend, room: Box, gap: number): Box | null {
  if (place !== 'beside') return null;
  const box = { x0: room.x1 - width, x1: room.x1, y0: room.y0 + height + gap, y1: room.y1 };
  return box.y0 < box.y1 ? box : null;
}
