/** The pictures of the Time view: the difference of two states, one state of the two, all moments small. */

import { inSlices } from '../../base/pace.ts';
import {
  type BodyMark,
  type ChangeMapInput,
  changeMap,
  changeMaps,
  type TieMark,
} from '../../drawing/charts/change-map.ts';
import { type MomentCell, momentsChart } from '../../drawing/charts/moments.ts';
import type { Chart, ChartOptions } from '../../drawing/charts/page.ts';
import { sectorFill, sectorLabel } from '../../drawing/legend.ts';
import { PALETTES, type ThemeName } from '../../drawing/look.ts';
import { partOf } from '../../drawing/part.ts';
import { buildingScene, type Scene } from '../../drawing/scene.ts';
import { number, percent } from '../../i18n/format.ts';
import { type Language, translate } from '../../i18n/index.ts';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import { captionOf, sceneWords } from '../../i18n/scene-words.ts';
import { momentName } from '../../i18n/time-sentence.ts';
import { type ChangeRow, changeWord } from '../../i18n/time-table.ts';
import { type Lens, type Lensed, reading, withCommittees } from '../../model/lens.ts';
import type { Body, Id, Project, Tie } from '../../model/project.ts';
import { ringName } from '../picture.ts';
import type { Pair } from './pairs.ts';
import type { Places, TimeState } from './states.ts';

/** With more ties, only what changed is drawn: the rest would be a grey cloud below it. */
const MOST_TIES = 1500;

/** What pictures of a pair are drawn from. */
export type PairPicture = {
  readonly scene: Scene;
  readonly ties: ReadonlyMap<string, TieMark>;
  readonly bodies: ReadonlyMap<string, BodyMark>;
  readonly before: Lensed;
  readonly after: Lensed;
  /** Only what changed is in the scene. */
  readonly isLarge: boolean;
};

/** Everybody and every tie of both states, each in the place that it has at all times. @throws AbortError */
export async function picturePair(
  project: Project,
  lens: Lens,
  places: Places,
  { from, to, difference }: Pair,
  { theme, language }: { readonly theme: ThemeName; readonly language: Language },
  signal: AbortSignal,
): Promise<PairPicture> {
  const marks = new Map<string, TieMark>();
  const ties = new Map<Id, Tie>();
  for (const { tie } of to.lensed.ties) if (tie) ties.set(tie.id, tie);
  for (const { what, before, after } of difference.ties) {
    if (what === 'noted') continue;
    if (after) marks.set(after.id, what);
    else if (before) {
      const id = `ended ${before.id}`;
      ties.set(id, { ...before, id });
      marks.set(id, 'ended');
    }
  }
  const bodies = new Map<Id, Body>(places.project.bodies);
  for (const state of [from, to]) for (const body of state.lensed.bodies) bodies.set(body.id, body);
  const bodyMarks = new Map<string, BodyMark>();
  for (const { what, before, after } of difference.bodies)
    if (what !== 'noted') bodyMarks.set((after ?? before)!.id, what);
  const both: Project = { ...project, bodies, ties };
  const wide = { ...withCommittees(lens), period: null, keepUntied: true };
  const lensed = await inSlices(reading(both, wide), signal);
  const xy = new Float64Array(2 * lensed.bodies.length);
  lensed.bodies.forEach(({ id }, v) => {
    const at = places.at.get(id);
    if (at) xy.set(at, 2 * v);
  });
  const scene = await inSlices(
    buildingScene({
      lensed,
      positions: { xy, guides: places.guides },
      theme,
      sizeBy: null,
      words: sceneWords(language, (value) => ringName('distance', value, language)),
      caption: captionOf(project, to.lensed, language),
    }),
    signal,
  );
  const isLarge = scene.edges.length > MOST_TIES;
  const touched = new Set<string>(bodyMarks.keys());
  if (isLarge)
    for (const edge of scene.edges)
      if (marks.has(edge.id)) for (const v of [edge.source, edge.target]) touched.add(scene.nodes[v]!.id);
  const inBoth = partOf(
    isLarge ? { ...scene, edges: scene.edges.filter(({ id }) => marks.has(id)) } : scene,
    (id) => (isLarge ? touched.has(id) : from.lensed.vertexOf.has(id) || to.lensed.vertexOf.has(id)),
  );
  return { scene: inBoth, ties: marks, bodies: bodyMarks, before: from.lensed, after: to.lensed, isLarge };
}

type Setting = {
  readonly project: Project;
  readonly lens: Lens;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly width: number;
  readonly fontDataUri?: string | null;
  /** False where the title stands above the picture already. */
  readonly titled?: boolean;
  /** False where the page around it says what the lens is. */
  readonly noted?: boolean;
} & Pick<ChartOptions, 'height' | 'isTight' | 'textSize' | 'measure'>;

function pageOf(setting: Setting, title: string, isLarge: boolean): ChartOptions {
  const { language, project, lens } = setting;
  const t = translate(language);
  const { about } = project;
  return {
    width: setting.width,
    palette: PALETTES[setting.theme],
    ...(setting.fontDataUri === undefined ? {} : { fontDataUri: setting.fontDataUri }),
    ...(setting.height === undefined ? {} : { height: setting.height }),
    ...(setting.isTight === undefined ? {} : { isTight: setting.isTight }),
    ...(setting.textSize === undefined ? {} : { textSize: setting.textSize }),
    ...(setting.measure ? { measure: setting.measure } : {}),
    words: {
      title: setting.titled === false ? '' : title,
      note: [
        ...(isLarge ? [t('time:picture.large')] : []),
        ...(setting.noted === false
          ? []
          : [t('time:picture.note', { lens: lensQuestion(lens, about, language) })]),
      ].join(' '),
      ...(about.synthetic && setting.noted !== false ? { mark: t('lens:synthetic') } : {}),
      number: (value) => number(value, language),
      percent: (share) => percent(share, language),
    },
  };
}

const nameOf = ({ project, language }: Setting): string =>
  project.about.name[language] ?? project.about.name.de;

/** Height of a map of this width, and how many names fit it. */
const roomOf = (width: number): { tall: number; names: number } => ({
  tall: Math.round(Math.max(300, Math.min(700, width * 0.68))),
  names: width < 480 ? 12 : width < 700 ? 30 : 90,
});

type Side = 'from' | 'to' | null;

/** @param side only one of the two states; null = both in one picture */
export function drawPair(
  setting: Setting,
  picture: PairPicture,
  pair: Pair,
  rows: readonly ChangeRow[],
  side: Side = null,
): Chart {
  const [from, to] = namesOfPair(pair, setting.language);
  const t = translate(setting.language);
  const title =
    side === null
      ? t('time:picture.difference', { name: nameOf(setting), from, to })
      : side === 'from'
        ? from
        : to;
  const page = pageOf(side === null ? setting : { ...setting, titled: true }, title, picture.isLarge);
  const input = mapOf(page, setting, picture, rows, side, roomOf(setting.width));
  // Of two beside each other on the screen, the second has the note for both.
  return changeMap(side === 'from' ? { ...input, words: { ...input.words, note: '' } } : input);
}

/** Both states side by side on one page, as they are seen on the screen. */
export function drawBeside(
  setting: Setting,
  picture: PairPicture,
  pair: Pair,
  rows: readonly ChangeRow[],
): Chart {
  const [from, to] = namesOfPair(pair, setting.language);
  const title = translate(setting.language)('time:picture.beside', { name: nameOf(setting), from, to });
  const page = pageOf(setting, title, picture.isLarge);
  const room = roomOf(setting.width / 2);
  return changeMaps([
    { head: from, ...mapOf(page, setting, picture, rows, 'from', room) },
    { head: to, ...mapOf(page, setting, picture, rows, 'to', room) },
  ]);
}

const namesOfPair = ({ from, to }: Pair, language: Language): readonly [string, string] => [
  momentName(from.moment, language),
  momentName(to.moment, language),
];

function mapOf(
  page: ChartOptions,
  { language }: Setting,
  picture: PairPicture,
  rows: readonly ChangeRow[],
  side: Side,
  room: ReturnType<typeof roomOf>,
): ChangeMapInput {
  const t = translate(language);
  const of = side === null ? null : side === 'from' ? picture.before : picture.after;
  const away = side === 'from' ? 'new' : 'ended';
  const part = of
    ? partOf(
        { ...picture.scene, edges: picture.scene.edges.filter(({ id }) => picture.ties.get(id) !== away) },
        (id) => of.vertexOf.has(id),
      )
    : picture.scene;
  // Beside each other, each state shows what is only in it.
  const shown = (mark: TieMark | BodyMark) =>
    side === null ||
    (side === 'from' ? mark === 'ended' || mark === 'gone' : mark !== 'ended' && mark !== 'gone');
  return {
    ...page,
    words: {
      ...page.words,
      tieMark: (mark) => t(`time:mark.${mark}`),
      bodyMark: (mark) =>
        t(
          mark === 'new'
            ? 'time:mark.bodyNew'
            : mark === 'gone'
              ? 'time:mark.bodyGone'
              : 'time:mark.bodyChanged',
        ),
    },
    scene: part,
    legend: { ties: [...picture.ties.values()], bodies: [...picture.bodies.values()] },
    ties: new Map([...picture.ties].filter(([, mark]) => shown(mark))),
    bodies: new Map([...picture.bodies].filter(([, mark]) => shown(mark))),
    text: rows.map((row) => `${changeWord(row.what, language)}: ${row.name}`),
    ...room,
  };
}

/** With more bodies, a small picture shows only those about whom something changed. */
const MOST_SMALL = 600;

export function drawMoments(
  setting: Setting,
  places: Places,
  states: readonly TimeState[],
  pairs: readonly Pair[],
): Chart {
  const { language, theme } = setting;
  const t = translate(language);
  const palette = PALETTES[theme];
  const at = (id: Id): readonly [number, number] => places.at.get(id) ?? [0, 0];
  const words = sceneWords(language, String);
  const sectors = new Map<number, { readonly label: string; readonly fill: string | null }>();
  const cells = states.map(({ moment, lensed }): MomentCell => {
    // The first of them may have one before it that is not shown.
    const pair = pairs.find(({ to }) => to.moment.key === moment.key);
    const fresh = new Set(
      pair?.difference.ties.flatMap(({ what, after }) => (what === 'new' ? after!.id : [])),
    );
    const ended =
      pair?.difference.ties.flatMap(({ what, before }) => (what === 'ended' ? before! : [])) ?? [];
    const line = (tie: Tie, is: 'same' | 'new' | 'ended') => ({
      from: at(tie.source),
      to: at(tie.target),
      is,
    });
    const isLarge = lensed.bodies.length > MOST_SMALL;
    const recorded = lensed.ties.flatMap(({ tie }) => (tie && (!isLarge || fresh.has(tie.id)) ? tie : []));
    const touched = new Set(
      [...(isLarge ? recorded : []), ...ended].flatMap((tie) => [tie.source, tie.target]),
    );
    return {
      key: moment.key,
      label: momentName(moment, language),
      value: countsOf(lensed, language),
      bodies: lensed.bodies.flatMap(({ id }, v) => {
        if (isLarge && !touched.has(id)) return [];
        const sector = lensed.labels.sector[v]!;
        const fill = sectorFill(sector, palette);
        if (!sectors.has(sector)) sectors.set(sector, { label: sectorLabel(sector, lensed, words), fill });
        const [x, y] = at(id);
        return [{ x, y, fill }];
      }),
      ties: [
        ...recorded.map((tie) => line(tie, fresh.has(tie.id) ? 'new' : 'same')),
        ...ended.map((tie) => line(tie, 'ended')),
      ],
    };
  });
  const page = pageOf(
    setting,
    t('time:picture.all', { name: nameOf(setting) }),
    states.some(({ lensed }) => lensed.bodies.length > MOST_SMALL),
  );
  return momentsChart({
    ...page,
    words: { ...page.words, is: { new: t('time:what.new'), ended: t('time:what.ended') } },
    cells,
    // Sectors in their order, then those across or without.
    sectors: [...sectors]
      .sort(([a], [b]) => (a < 0 ? 99 - a : a) - (b < 0 ? 99 - b : b))
      .map(([, sector]) => sector),
    cellText: ({ label, value }) => `${label}: ${value}`,
  });
}

/** '37 Einrichtungen, 49 Verbindungen' */
export const countsOf = ({ counts }: Lensed, language: Language): string => {
  const t = translate(language);
  return `${t('time:bodies', { count: counts.bodies })}, ${t('time:ties', { count: counts.ties })}`;
};
