/** A figure of a project as the page that is written: the same steps as in the window, at once and without workers. */
import {
  communitiesOf,
  communityDecline,
  communityRuns,
  USUAL_COMMUNITIES,
} from '../analysis/communities/communities.ts';
import { analyse, measureOf } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { drawFigurePage } from '../drawing/figure-page.ts';
import { groundOf } from '../drawing/ground-of.ts';
import { groupFill } from '../drawing/group-colours.ts';
import { PALETTES } from '../drawing/look.ts';
import { sizeOfPage } from '../drawing/page-formats.ts';
import { partOf } from '../drawing/part.ts';
import { buildScene, type Scene } from '../drawing/scene.ts';
import { figureText } from '../i18n/figure-text.ts';
import { number } from '../i18n/format.ts';
import { groundLook } from '../i18n/ground-words.ts';
import { translate } from '../i18n/index.ts';
import { measureWord } from '../i18n/measure-words.ts';
import { ringName } from '../i18n/ring-name.ts';
import { captionOf, figureSaid, sceneWords } from '../i18n/scene-words.ts';
import { share } from '../io/share.ts';
import { LAYOUTS_BY_ID } from '../layout/index.ts';
import type { LayoutInput, Positions } from '../layout/layout.ts';
import { stepsFrom } from '../layout/rings.ts';
import { standingIn } from '../layout/standing.ts';
import { codedLens, onlyShown, recoded } from '../model/coded-figure.ts';
import type { Figure, FigureSubject } from '../model/figure.ts';
import { hubsOf, type Lensed, read } from '../model/lens.ts';
import { levelsOf } from '../model/levels.ts';
import type { Pin, Project } from '../model/project.ts';
import { USUAL_SHARING } from '../model/pseudonymise.ts';
import { RINGS, type Ring, ringNumbers } from '../model/ring-numbers.ts';
import type { Sheet } from '../publish/publish.ts';
import { onGround } from './on-ground.ts';

export type MapFigure = Figure & { readonly subject: Extract<FigureSubject, { of: 'map' }> };
export const isMap = (figure: Figure): figure is MapFigure => figure.subject.of === 'map';

export type FigureSheet = {
  readonly sheet: Sheet;
  readonly hidden: number;
  readonly missing: readonly string[];
};

type Ground = { readonly project: Project; readonly lensed: Lensed; readonly figure: MapFigure };

/** Counts below are not shown where names are codes. */
const LEAST = USUAL_SHARING.least;

/** @param secret makes the codes of a coded figure @param seed of layouts and measures that draw */
export async function drawnFigure(
  project: Project,
  figure: MapFigure,
  secret: string,
  seed: number,
): Promise<FigureSheet> {
  const { language } = figure;
  const t = translate(language);
  const plain = read(project, figure.subject.looked.lens);
  const ground = figure.isCoded
    ? await codedGround(project, plain, figure, secret)
    : { project, lensed: plain, figure };
  const isFiltered = figure.isCoded && plain.lens.where.length > 0;
  const count = (value: number): string =>
    figure.isCoded && value > 0 && value < LEAST
      ? t('pictured:fewer', { least: LEAST })
      : number(value, language);
  const scene = sceneOf(ground, seed, isFiltered ? t('pictured:filtered') : '');
  const drawn = drawFigurePage({
    picture: { of: 'map', scene },
    figure: ground.figure,
    said: { ...figureSaid(language), number: count },
    fontDataUri: null,
  });
  const { words } = ground.figure;
  const { caption } = scene;
  const sheet: Sheet = {
    svg: drawn.svg,
    ...sizeOfPage(figure.page),
    title: words.title || caption.title,
    text: [
      words.subtitle,
      words.caption,
      ...figureText(scene, ground.figure.annotations, language, count),
    ].filter((line) => line.trim() !== ''),
    notes: words.notes,
  };
  return { sheet, hidden: drawn.hidden.length, missing: drawn.missing };
}

async function codedGround(
  project: Project,
  lensed: Lensed,
  figure: MapFigure,
  secret: string,
): Promise<Ground> {
  const shared = await share(onlyShown(project, lensed), USUAL_SHARING, secret, figure.language);
  return {
    project: shared.project,
    lensed: read(shared.project, codedLens(lensed.lens)),
    figure: recoded(figure, project, shared.key) as MapFigure,
  };
}

function sceneOf({ project, lensed, figure }: Ground, seed: number, filtered: string): Scene {
  const { language, look, subject } = figure;
  const { looked } = subject;
  const size = measureOf('body', looked.sizeBy) ? looked.sizeBy : 'degree';
  const values = valuesOf(lensed, size, seed);
  const ring: Ring = RINGS.find((id) => id === looked.ring) ?? 'distance';
  const { positions, groups, names } = positionsOf(project, lensed, figure, ring, values, seed);
  const caption = captionOf(project, lensed, language);
  const scene = buildScene({
    lensed,
    positions,
    theme: look.theme,
    sizeBy: values ? { values, label: measureWord(size, 'name', language) } : null,
    words: sceneWords(language, (value) => ringName(ring, value, language)),
    caption: filtered === '' ? caption : { ...caption, lens: `${caption.lens} · ${filtered}` },
    ground: positions.guides
      ? groundOf(
          positions.guides,
          positions.xy,
          groundLook({ lensed, language, groups, places: names }, PALETTES[look.theme], (group) =>
            groupFill(group, look.theme),
          ),
        )
      : null,
  });
  const { focus } = looked;
  const middle = focus ? lensed.vertexOf.get(focus.body) : undefined;
  if (!focus || middle === undefined) return scene;
  const steps = stepsFrom(lensed.graph, [middle]);
  const near = new Set(lensed.bodies.flatMap(({ id }, v) => (steps[v]! <= focus.steps ? [id] : [])));
  return partOf(scene, (id) => near.has(id));
}

/** Null where the measure says nothing of anybody. */
function valuesOf({ graph, arcs, labels, lens }: Lensed, size: string, seed: number): Float64Array | null {
  const options = { ...DEFAULT_OPTIONS, seed, weighted: lens.weight !== 'none' };
  const { values } = analyse({ graph, arcs, labels, options }, [size]).bodies[size]!;
  return values.some((value) => Number.isFinite(value)) ? values : null;
}

/** Layouts whose places mean nothing by themselves. */
const FREE: readonly string[] = ['force', 'by-hand'];

function positionsOf(
  project: Project,
  lensed: Lensed,
  { subject }: MapFigure,
  ring: Ring,
  values: Float64Array | null,
  seed: number,
) {
  const { looked, places } = subject;
  const isByHand = looked.layout === 'by-hand';
  const layout = LAYOUTS_BY_ID.get(looked.layout) ?? LAYOUTS_BY_ID.get('sector-wheel')!;
  const groups = layout.id === 'circular' ? groupsIn(lensed) : null;
  const ground = layout.id === 'geographic' ? onGround(project, lensed) : null;
  const byHand = project.arrangements.get(looked.layout)?.pins ?? [];
  const pins = places.length > 0 ? places : byHand;
  const pinned = pins.length > 0 ? pinnedAt(lensed, pins) : null;
  const input: LayoutInput = {
    graph: lensed.graph,
    labels: lensed.labels,
    hubs: hubsOf(lensed),
    ring: layout.id === 'sector-wheel' ? ringNumbers(lensed, ring, values) : null,
    seed,
    level: levelsOf(lensed),
    group: groups,
    ...(pinned && layout.id === 'force' ? { pinned } : {}),
    ...ground?.facts,
  };
  const laid = layout.run(input);
  const fresh: Positions = { xy: laid.xy, guides: isByHand ? null : laid.guides };
  const fixed = new Set([...input.hubs, ...byHand.flatMap(({ body }) => lensed.vertexOf.get(body) ?? [])]);
  const positions = !pinned
    ? fresh
    : places.length > 0
      ? standingIn(input, fresh, { xy: pinned, isFree: FREE.includes(looked.layout), fixed })
      : { ...fresh, xy: fresh.xy.map((at, i) => (Number.isNaN(pinned[i]!) ? at : pinned[i]!)) };
  return { positions, groups, names: ground?.names ?? null };
}

function pinnedAt(lensed: Lensed, pins: readonly Pin[]): Float64Array {
  const xy = new Float64Array(2 * lensed.bodies.length).fill(Number.NaN);
  for (const { body, x, y } of pins) {
    const v = lensed.vertexOf.get(body);
    if (v === undefined) continue;
    xy[2 * v] = x;
    xy[2 * v + 1] = y;
  }
  return xy;
}

/** Groups in the net, found by the usual method; null where there are none, as in a star. */
function groupsIn({ graph, labels, bodies }: Lensed): Int32Array | null {
  const order = Uint32Array.from(bodies.keys()).sort((a, b) => (bodies[a]!.id < bodies[b]!.id ? -1 : 1));
  const question = { ...USUAL_COMMUNITIES, graph, labels, order, weighted: false };
  if (communityDecline(question) !== null) return null;
  return communitiesOf(question, [communityRuns(question, 0, question.runs)]).groupOf;
}
