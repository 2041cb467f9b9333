/** What the command line draws figures with: one project, everything computed at once, faces and places from the packages. */
import { communitiesOf, communityDecline, communityRuns } from '../analysis/communities/communities.ts';
import { analyse } from '../analysis/index.ts';
import { DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { compare } from '../compare/index.ts';
import { fontDataUri } from '../drawing/export/png.ts';
import { coded } from '../figures/coded.ts';
import type { FigureDesk, FigureWork } from '../figures/desk.ts';
import { netGroupsQuestion } from '../figures/net-groups.ts';
import { share } from '../io/share.ts';
import { LAYOUTS_BY_ID } from '../layout/index.ts';
import { type Lens, type Lensed, read } from '../model/lens.ts';
import { levelsOf } from '../model/levels.ts';
import type { Project } from '../model/project.ts';
import { laender } from './gazetteer.ts';
import { onGround } from './on-ground.ts';
import { drawnFace } from './surroundings.ts';
import { today } from './today.ts';

export type DeskOptions = {
  /** Makes the codes of coded figures. */
  readonly secret: string;
  /** Of layouts, measures and searches that draw at random; the window's is 1. */
  readonly seed: number;
};

/** @throws when a face or a file of places is missing among the packages */
export function deskOf(project: Project, { secret, seed }: DeskOptions): FigureDesk {
  const work = workWith(seed);
  const lenses = new Map<Project, Map<Lens, Lensed>>();
  const groups = async (lensed: Lensed): Promise<Int32Array | null> => {
    const { bodies } = lensed;
    const order = Uint32Array.from(bodies.keys()).sort((a, b) => (bodies[a]!.id < bodies[b]!.id ? -1 : 1));
    const answer = await work.communities(netGroupsQuestion(lensed, order));
    return answer.declined === null ? answer.groupOf : null;
  };
  return {
    project,
    work,
    today: today(),
    read: async (of, lens) => {
      const known = lenses.get(of) ?? new Map<Lens, Lensed>();
      lenses.set(of, known);
      const lensed = known.get(lens) ?? read(of, lens);
      known.set(lens, lensed);
      return lensed;
    },
    coded: (lensed, figure) => coded(project, lensed, figure, secret, work),
    answers: () => null,
    facts: async (layout, of, lensed) => {
      if (layout === 'layered') return { level: levelsOf(lensed) };
      if (layout === 'circular') return { group: await groups(lensed) };
      return layout === 'geographic' ? onGround(of, lensed).facts : {};
    },
    groups,
    placeNames: (of, lensed) => onGround(of, lensed).names,
    laender: async () => laender(),
    face: async () => fontDataUri(await drawnFace()),
  };
}

/** The window's workers without workers. */
const workWith = (seed: number): FigureWork => ({
  layout: async (id, input) =>
    (LAYOUTS_BY_ID.get(id) ?? LAYOUTS_BY_ID.get('sector-wheel')!).run({ ...input, seed }),
  analyse: async ({ graph, arcs, labels, options, measures }) =>
    analyse(
      { graph, arcs: arcs ?? null, labels, options: { ...DEFAULT_OPTIONS, ...options, seed } },
      measures,
    ),
  communities: async (question) => {
    const declined = communityDecline(question);
    return declined ? { declined } : communitiesOf(question, [communityRuns(question, 0, question.runs)]);
  },
  compare: async (question) => compare(question),
  share: ({ project, sharing, secret, language }) => share(project, sharing, secret, language),
});
