/** After an edit everything stays where it was; what is new stands free, near its neighbours, where the wheel means it. */
import { describe, expect, it } from 'vitest';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import type { LayoutInput } from '../../../src/layout/layout.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../../src/model/project.ts';
import { arrange, rearrange, type Wanted } from '../../../src/state/placing/places.ts';
import type { LayoutId } from '../../../src/state/store.ts';

const work = {
  layouts: 0,
  layout: async (id: string, input: LayoutInput) => {
    work.layouts++;
    return LAYOUTS_BY_ID.get(id)!.run(input);
  },
};

/** A hub with 24 partners in three sectors, some tied to each other. */
function star(): Project {
  const sectors = ['Gesundheit', 'Soziales', 'Psycho-Soziales'];
  const partners = Array.from({ length: 24 }, (_, i) => ({
    ...blankBody(`p${i}`, 'partner' as const),
    sector: { value: sectors[i % 3]!, confidence: null, reason: null, alternative: null },
  }));
  const ties = [
    ...partners.slice(0, 18).map((b, i) => blankTie(`h${i}`, 'hub', b.id)),
    ...partners.slice(18).map((b, i) => blankTie(`o${i}`, `p${i}`, b.id)),
  ];
  return {
    ...emptyProject({ id: 'star', hub: 'hub' }),
    bodies: new Map([blankBody('hub', 'centre'), ...partners].map((b) => [b.id, b])),
    ties: new Map(ties.map((t) => [t.id, t])),
  };
}

async function placesOf(project: Project, layout: LayoutId) {
  const lensed = read(project, EVERYTHING);
  const wanted: Wanted = { project: project.about.id, lensed, layout, ring: 'distance', numbers: null };
  const { positions, kept } = await arrange(wanted, work as never);
  const at = new Map(
    lensed.bodies.map((b, v) => [b.id, [positions.xy[2 * v]!, positions.xy[2 * v + 1]!] as const] as const),
  );
  return { at, kept, positions };
}
const far = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]) =>
  Math.hypot(a - c, b - d);

describe.each(['sector-wheel', 'force'] as const)('%s', (layout) => {
  it('a new body gets a free place near its neighbour, nobody else moves, and undo brings it back there', async () => {
    rearrange();
    const before = star();
    const first = await placesOf(before, layout);
    const added: Project = {
      ...before,
      bodies: new Map(before.bodies).set('new', {
        ...blankBody('new', 'partner'),
        sector: { value: 'Soziales', confidence: null, reason: null, alternative: null },
      }),
      ties: new Map(before.ties).set('n', blankTie('n', 'p1', 'new')),
    };
    const layouts = work.layouts;
    const then = await placesOf(added, layout);
    expect(then.kept).toBe(true);
    expect(work.layouts).toBe(layouts);
    for (const [id, place] of first.at) expect(then.at.get(id), id).toEqual(place);
    const mine = then.at.get('new')!;
    const nearest = Math.min(...[...first.at.values()].map((place) => far(place, mine)));
    expect(nearest).toBeGreaterThan(0.04);
    expect(far(mine, first.at.get('p1')!)).toBeLessThan(0.8);
    if (layout === 'sector-wheel') {
      // Two steps from the hub, in the wedge of its sector.
      const others = [...first.at]
        .filter(([id]) => Number(id.slice(1)) >= 18)
        .map(([, p]) => Math.hypot(...p));
      expect(others.some((r) => Math.abs(r - Math.hypot(...mine)) < 0.01)).toBe(true);
      const { guides } = first.positions;
      if (guides?.of !== 'wheel') throw new Error('no wheel');
      const wedge = guides.wedges.find((w) => w.sector === 1)!;
      const angle = (Math.atan2(mine[0], -mine[1]) + 2 * Math.PI) % (2 * Math.PI);
      expect(angle).toBeGreaterThan(wedge.from);
      expect(angle).toBeLessThan(wedge.to);
    }
    await placesOf(before, layout);
    expect((await placesOf(added, layout)).at.get('new')).toEqual(mine);
  });

  it('laid out anew when asked, and when a large part is new', async () => {
    rearrange();
    await placesOf(star(), layout);
    const layouts = work.layouts;
    rearrange();
    await placesOf(star(), layout);
    expect(work.layouts).toBe(layouts + 1);
    const many: Project = {
      ...star(),
      bodies: new Map([
        ...star().bodies,
        ...Array.from({ length: 20 }, (_, i) => [`x${i}`, blankBody(`x${i}`, 'partner')] as const),
      ]),
    };
    expect((await placesOf(many, layout)).kept).toBe(false);
    expect(work.layouts).toBe(layouts + 2);
  });
});

it('in the wheel, a body without ties stands on the rim, and moves alone to its ring with its first tie', async () => {
  rearrange();
  const before = star();
  const first = await placesOf(before, 'sector-wheel');
  const lonely = { ...blankBody('new', 'partner'), sector: before.bodies.get('p0')!.sector };
  const added: Project = { ...before, bodies: new Map(before.bodies).set('new', lonely) };
  const then = await placesOf(added, 'sector-wheel');
  expect(Math.hypot(...then.at.get('new')!)).toBeCloseTo(1, 6);
  const tied: Project = { ...added, ties: new Map(added.ties).set('n', blankTie('n', 'hub', 'new')) };
  const last = await placesOf(tied, 'sector-wheel');
  expect(Math.hypot(...last.at.get('new')!)).toBeLessThan(0.8);
  for (const [id, place] of first.at) expect(last.at.get(id), id).toEqual(place);
});
