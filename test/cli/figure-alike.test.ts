/** One figure, two ways out: what the command line draws and writes is what the window draws and writes, byte by byte. */
import '../../src/i18n/all.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  communitiesOf,
  communityDecline,
  communityRuns,
} from '../../src/analysis/communities/communities.ts';
import { analyse } from '../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../src/analysis/measure.ts';
import { deskOf } from '../../src/cli/desk.ts';
import { bytesOf } from '../../src/cli/figure-files.ts';
import { compare } from '../../src/compare/index.ts';
import { figureFrom } from '../../src/drawing/figure-templates.ts';
import { drawFigure as drawHere } from '../../src/figures/drawing.ts';
import { slideWords } from '../../src/i18n/slide-words.ts';
import { share } from '../../src/io/share.ts';
import { LAYOUTS_BY_ID } from '../../src/layout/index.ts';
import type { Figure } from '../../src/model/figure.ts';
import { EVERYTHING, RELATIONAL } from '../../src/model/lens.ts';
import type { Project } from '../../src/model/project.ts';
import { publish } from '../../src/publish/publish.ts';
import type { FigureJobs } from '../../src/state/figures/desk.ts';
import { drawFigure as drawThere } from '../../src/state/figures/drawing.ts';
import { sharingSecret } from '../../src/state/files/leave.ts';
import { INITIAL, type State, store } from '../../src/state/store.ts';
import { bundled } from '../fixtures/bundled.ts';
import { surroundings } from '../publish/faces.ts';

/** The window's workers, as far as tests have them. */
const work: FigureJobs = {
  layout: async (id, input) => LAYOUTS_BY_ID.get(id)!.run(input),
  communities: async (question) => {
    const declined = communityDecline(question);
    return declined ? { declined } : communitiesOf(question, [communityRuns(question, 0, question.runs)]);
  },
  analyse: async ({ graph, arcs, labels, options, measures }) =>
    analyse({ graph, arcs: arcs ?? null, labels, options: { ...DEFAULT_OPTIONS, ...options } }, measures),
  share: ({ project, sharing, secret, language }) => share(project, sharing, secret, language),
  compare: async (question) => compare(question),
};

const DORTMUND = bundled('dortmund-2023');
const REGIONS = bundled('four-regions');
const at = (project: Project): State => ({ ...store.getState(), project });
const silent = { language: 'de', out: () => {}, err: () => {} } as const;

type Looked = Extract<Figure['subject'], { of: 'map' }>['looked'];
const map = (looked: Partial<Looked>, edit: Partial<Figure> = {}): Figure => ({
  ...figureFrom('talk', {
    id: 'f',
    name: 'Vortrag',
    language: 'de',
    subject: {
      of: 'map',
      looked: {
        lens: EVERYTHING,
        layout: 'sector-wheel',
        ring: 'distance',
        sizeBy: 'degree',
        focus: null,
        hulls: null,
        ...looked,
      },
      places: [],
    },
  }),
  ...edit,
});
const chart = (id: string, choices: Readonly<Record<string, string>> = {}): Figure =>
  figureFrom('report', {
    id: 'f',
    name: id,
    language: 'en',
    subject: { of: 'chart', chart: id, lens: EVERYTHING, choices },
  });

/** A page as the window draws it; the face, which a browser fetches, comes with the other one. */
async function bothWays(project: Project, figure: Figure) {
  const here = await drawHere(deskOf(project, { secret: sharingSecret(), seed: 1 }), figure);
  const there = await drawThere(at(project), figure, undefined, undefined, work);
  const style = /<style>[^<]*<\/style>/.exec(here.svg)?.[0] ?? '';
  expect(style).toContain('data:font/woff2');
  expect(there.svg).not.toContain('<style>');
  const faceless = here.svg.replace(style, '');
  expect(faceless.replace(/<defs><\/defs>/, '')).toBe(there.svg.replace(/<defs><\/defs>/, ''));
  return { here: here.sheet, there: there.sheet };
}

beforeAll(() => store.setState({ ...INITIAL, project: DORTMUND }, true));

describe('the same page from the window and from the command line', () => {
  test.each<[string, Project, Figure]>([
    ['rings, outlines around sectors', DORTMUND, map({ hulls: 'sector' })],
    [
      'sizes by a measure, only cooperation, a focus',
      DORTMUND,
      map({ sizeBy: 'betweenness', lens: RELATIONAL, focus: { body: DORTMUND.about.hub!, steps: 1 } }),
    ],
    ['forces, outlines around regions', DORTMUND, map({ layout: 'force', hulls: 'region' })],
    ['the circle, outlines around groups in the net', REGIONS, map({ layout: 'circular', hulls: 'group' })],
    ['levels', DORTMUND, map({ layout: 'layered' })],
    [
      'names as codes',
      DORTMUND,
      map(
        {},
        {
          isCoded: true,
          words: { title: null, subtitle: 'Selbsthilfe-Kontaktstelle Dortmund', caption: '', notes: '' },
        },
      ),
    ],
    ['a chart', DORTMUND, chart('ranked', { rows: '10' })],
    ['a chart of comparisons', REGIONS, chart('intervals')],
    ['a chart over time', DORTMUND, chart('slope')],
  ])('%s', async (_, project, figure) => {
    const { here, there } = await bothWays(project, figure);
    expect({ ...here, svg: '' }).toEqual({ ...there, svg: '' });
  });

  test('and the same files: PDF and PowerPoint to the last byte', async () => {
    const kept = map(
      { hulls: 'sector' },
      {
        annotations: [
          {
            is: 'text',
            id: 'n',
            at: { body: DORTMUND.about.hub, x: 0.1, y: 0.1 },
            text: 'Hier',
            width: 0.2,
            size: 1,
          },
        ],
        words: { title: 'Wer mit wem', subtitle: 'Dortmund', caption: '', notes: 'Begrüßen' },
      },
    );
    const { here, there } = await bothWays(DORTMUND, kept);
    const about = { title: 'Wer mit wem', author: '', language: 'de', date: '2026-11-22' } as const;
    for (const make of ['pdf', 'pptx'] as const) {
      const ours = await bytesOf(make, [here], about, 300, silent);
      const asked = { sheets: [there], about };
      const theirs = await publish(
        make === 'pptx' ? { make, ...asked, words: slideWords('de') } : { make, ...asked },
        surroundings,
      );
      expect(Buffer.from(ours).equals(Buffer.from(theirs)), make).toBe(true);
    }
  });
});
