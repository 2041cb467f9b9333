/** What entries of the legend filter by: what is left is what the entry covered. */
import { beforeEach, expect, it } from 'vitest';
import { buildScene, type LegendEntry } from '../../../src/drawing/scene.ts';
import { captionOf, sceneWords } from '../../../src/i18n/scene-words.ts';
import { EVERYTHING, type Lens, read } from '../../../src/model/lens.ts';
import { openProject } from '../../../src/state/actions.ts';
import { withShown } from '../../../src/state/looking/filters.ts';
import { INITIAL, store } from '../../../src/state/store.ts';
import { bodiesOf, legendKey } from '../../../src/views/map/legend-bodies.ts';
import { hiddenBy, lensOfHidden, lensOfOnly } from '../../../src/views/map/legend-filter.ts';
import { bundled } from '../../fixtures/bundled.ts';

const project = bundled('four-regions');
const lensed = read(project, EVERYTHING);
const scene = (lens: Lens) => {
  const now = read(project, lens);
  return buildScene({
    lensed: now,
    positions: { xy: new Float64Array(2 * now.bodies.length), guides: null },
    theme: 'light',
    sizeBy: null,
    words: sceneWords('de', String),
    caption: captionOf(project, now, 'de'),
  });
};
const whole = scene(EVERYTHING);
const entries = whole.legend.filter((e): e is Exclude<LegendEntry, { of: 'size' }> => e.of !== 'size');
const covered = (entry: LegendEntry) => bodiesOf(whole, lensed, legendKey(entry))!;

beforeEach(() => {
  store.setState(INITIAL, true);
  openProject(project);
});

it('has entries of sectors, kinds, blocks and lines to try', () => {
  expect(new Set(entries.map((e) => e.of))).toEqual(new Set(['sector', 'kind', 'block', 'line']));
});

it.each(entries.map((e) => [`${e.of} ${e.label}`, e] as const))(
  '%s: only these, or without them',
  (_, entry) => {
    const bodies = covered(entry);
    const only = lensOfOnly(entry, lensed, bodies, whole.legend);
    const left = scene(only).legend;
    const same = left.find((e) => legendKey(e) === legendKey(entry));
    if (entry.of === 'line') {
      // Ties drawn so are all that is left.
      expect(left.filter((e) => e.of === 'line')).toEqual([same]);
      expect(same).toMatchObject({ count: entry.count });
    } else if (entry.of === 'kind') {
      // Centres stand in the middle of this network; what they are tied to is left.
      expect(left.flatMap((e) => (e.of === 'kind' ? [e.kind] : []))).toEqual(
        entry.kind === 'centre' ? ['centre'] : ['centre', entry.kind],
      );
    } else {
      // Bodies that were tied to nobody else may go; nobody else but the centres stays.
      expect(
        read(project, only)
          .bodies.filter((b) => !bodies.has(b.id))
          .every((b) => b.id === project.about.hub),
      ).toBe(true);
      expect(same).toMatchObject({ count: entry.count });
    }
    const hidden = lensOfHidden(entry, lensed, bodies);
    expect(hidden === null).toBe(entry.of === 'line' && entry.style === 'plain');
    if (hidden) expect(scene(hidden).legend.some((e) => legendKey(e) === legendKey(entry))).toBe(false);
  },
);

it('what sectors and kinds a lens hides can be shown again, one by one', () => {
  const chosen = ['Soziales', 'Ohne Sektor', 'Förderer', 'Netzwerke'];
  const sectors = entries.filter((e) => chosen.includes(e.label));
  let lens: Lens = EVERYTHING;
  for (const entry of sectors) {
    const now = { ...lensed, lens };
    lens = lensOfHidden(entry, now, covered(entry))!;
  }
  const hidden = hiddenBy(project, lens);
  expect(hidden).toHaveLength(sectors.length);
  const back = hidden.reduce((now, { shown }) => withShown(now, shown), lens);
  expect(hiddenBy(project, back)).toEqual([]);
  expect(read(project, back).counts).toEqual(lensed.counts);
});
