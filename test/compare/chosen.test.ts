/** Units that are left out, and networks that come along to be drawn small. */
import { expect, test } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { materialOf } from '../../src/compare/material.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import { bundled } from '../gallery/bundled.ts';

const materials = [
  materialOf({ id: 'four', label: 'Four', project: bundled('four-regions'), lens: EVERYTHING }),
];
const ask = (edit: Partial<Parameters<typeof compare>[0]> = {}) =>
  compare({ materials, by: 'region', between: [], ...edit });

test('who is left out sets no value and no expectation, and the others keep theirs', () => {
  const all = ask();
  const out = all.units[1]!.id;
  const some = ask({ without: [out, 'no such unit'] });
  expect(some.units.map((u) => u.id)).toEqual(all.units.map((u) => u.id).filter((id) => id !== out));
  const ties = (c: typeof all) => c.values.get('ties-per-centre')!.map((v) => v.value);
  expect(ties(some)).toEqual(ties(all).filter((_, i) => i !== 1));
  expect(some.comparability.flatMap((r) => r.units)).not.toContain(out);
});

test('small networks have the bodies, centres and ties of their units; larger ones are left out', () => {
  expect(ask().small).toEqual([]);
  const { units, small } = ask({ small: 30 });
  units.forEach((unit, i) => {
    const network = small[i]!;
    expect(network === null).toBe(unit.n > 30);
    if (!network) return;
    expect(network.sector).toHaveLength(unit.n);
    expect(network.ends).toHaveLength(2 * unit.m);
    expect(network.centres).toHaveLength(unit.centres);
    expect(Math.max(...network.ends)).toBeLessThan(unit.n);
  });
});
