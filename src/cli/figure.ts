/** figure PATH: the same picture that the window draws, as an SVG file with title, legend and caption. */
import { writeFileSync } from 'node:fs';
import {
  communitiesOf,
  communityDecline,
  communityRuns,
  USUAL_COMMUNITIES,
} from '../analysis/communities/communities.ts';
import { analyse, measureOf } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { drawFigurePage } from '../drawing/figure-page.ts';
import { plainPage } from '../drawing/figure-templates.ts';
import { groundOf } from '../drawing/ground-of.ts';
import { groupFill } from '../drawing/group-colours.ts';
import { PALETTES } from '../drawing/look.ts';
import { PAGE_FORMATS } from '../drawing/page-formats.ts';
import { buildScene } from '../drawing/scene.ts';
import { groundLook } from '../i18n/ground-words.ts';
import { translate } from '../i18n/index.ts';
import { measureWord } from '../i18n/measure-words.ts';
import { captionOf, figureSaid, sceneWords } from '../i18n/scene-words.ts';
import { LAYOUTS_BY_ID } from '../layout/index.ts';
import { hubsOf, type Lensed, read } from '../model/lens.ts';
import { levelsOf } from '../model/levels.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { lensOf } from './lens-option.ts';
import { onGround } from './on-ground.ts';
import { openPath } from './open.ts';

/** One of a list, or null after having said what is possible. */
function choose<T extends string>(
  name: string,
  value: string,
  list: readonly T[],
  console: Console,
): T | null {
  const found = list.find((item) => item === value);
  if (found === undefined)
    say(
      console,
      `„${value}“ ist für ${name} nicht möglich. Möglich sind: ${list.join(', ')}.`,
      `“${value}” is not possible for ${name}. Possible are: ${list.join(', ')}.`,
    );
  return found ?? null;
}

export async function runFigure(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const { language } = console;
  const layout = choose(
    '--layout',
    options.get('layout') ?? 'sector-wheel',
    [...LAYOUTS_BY_ID.keys()],
    console,
  );
  const theme = choose('--theme', options.get('theme') ?? 'light', ['light', 'dark'] as const, console);
  const page = choose('--page', options.get('page') ?? 'a4-landscape', [...PAGE_FORMATS.keys()], console);
  const size = options.get('size') ?? 'degree';
  if (!measureOf('body', size)) {
    say(console, `Unbekanntes Maß „${size}“ für --size.`, `Unknown measure “${size}” for --size.`);
    return 2;
  }
  const out = options.get('out');
  const lens = lensOf(options, console);
  if (!layout || !theme || !page || !lens) return 2;
  const opened = await openPath(command.paths[0]!, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    language,
    console.err,
  );
  const { project } = opened;
  if (!project) return 1;
  const lensed = read(project, lens);
  const { graph, arcs, labels } = lensed;
  const seed = Number(options.get('seed') ?? DEFAULT_OPTIONS.seed) | 0;
  const hubs = hubsOf(lensed);
  const groups = layout === 'circular' ? groupsIn(lensed) : null;
  const ground = layout === 'geographic' ? onGround(project, lensed) : null;
  const input = {
    graph,
    labels,
    hubs,
    ring: null,
    seed,
    level: levelsOf(lensed),
    group: groups,
    ...ground?.facts,
  };
  const positions = LAYOUTS_BY_ID.get(layout)!.run(input);
  const look = groundLook(
    { lensed, language, groups, places: ground?.names ?? null },
    PALETTES[theme],
    (group) => groupFill(group, theme),
  );
  const answers = analyse({ graph, arcs, labels, options: { ...DEFAULT_OPTIONS, seed } }, [size]);
  const values = answers.bodies[size]!.values;
  const t = translate(language);
  const scene = buildScene({
    lensed,
    positions,
    theme,
    sizeBy: values.some((value) => Number.isFinite(value))
      ? { values, label: measureWord(size, 'name', language) }
      : null,
    words: sceneWords(language, (steps) =>
      Number.isNaN(steps) ? t('map:ringNames.unreached') : t('map:ringNames.steps', { count: steps }),
    ),
    caption: captionOf(project, lensed, language),
    ground: positions.guides ? groundOf(positions.guides, positions.xy, look) : null,
  });
  const { svg } = drawFigurePage({
    picture: { of: 'map', scene },
    figure: plainPage(page),
    said: figureSaid(language),
    fontDataUri: null,
  });
  if (out === undefined || out === '-') console.out(svg);
  else return write(out, svg, console);
  return 0;
}

/** Groups in the net, found by the usual method; null where there are none, as in a star. */
function groupsIn({ graph, labels, bodies }: Lensed): Int32Array | null {
  const order = Uint32Array.from(bodies.keys()).sort((a, b) => (bodies[a]!.id < bodies[b]!.id ? -1 : 1));
  const question = { ...USUAL_COMMUNITIES, graph, labels, order, weighted: false };
  if (communityDecline(question) !== null) return null;
  return communitiesOf(question, [communityRuns(question, 0, question.runs)]).groupOf;
}

function write(path: string, svg: string, console: Console): ExitCode {
  try {
    writeFileSync(path, svg);
    return 0;
  } catch {
    say(
      console,
      `„${path}“ lässt sich nicht schreiben. Den Ordner und die Rechte prüfen.`,
      `“${path}” cannot be written. Check the folder and the permissions.`,
    );
    return 2;
  }
}
