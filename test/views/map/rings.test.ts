import { describe, expect, it } from 'vitest';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project, type Tie } from '../../../src/model/project.ts';
import { ringMeaning, ringNumbers } from '../../../src/model/ring-numbers.ts';
import { ringCoverage } from '../../../src/views/map/ring-coverage.ts';

/** Hub h with partners a–d; d is tied to a only. */
function project(ties: readonly Partial<Tie>[]): Project {
  const ends = [
    ['h', 'a'],
    ['b', 'h'],
    ['h', 'c'],
    ['a', 'd'],
    ['h', 'a'],
  ] as const;
  return {
    ...emptyProject({ id: 'p', hub: 'h' }),
    bodies: new Map(
      ['h', 'a', 'b', 'c', 'd'].map((id) => [id, blankBody(id, id === 'h' ? 'centre' : 'partner')]),
    ),
    ties: new Map(
      ends.map(([from, to], i) => [`t${i}`, { ...blankTie(`t${i}`, from, to), ...ties[i] }] as const),
    ),
  };
}
const lensed = (...ties: Partial<Tie>[]) => read(project(ties), EVERYTHING);

describe('what the rings of the wheel mean', () => {
  it('higher stages stand further in; unknown is no number, never the last place', () => {
    const seen = lensed({ stage: 2 }, { stage: 6 });
    const numbers = ringNumbers(seen, 'stage', null)!;
    const of = (id: string) => numbers[seen.vertexOf.get(id)!]!;
    expect(of('b')).toBeLessThan(of('a'));
    expect(of('c')).toBeNaN();
    expect(ringMeaning('stage', of('a'))).toEqual({ of: 'stage', stage: 2 });
    expect(ringMeaning('stage', of('c'))).toEqual({ of: 'unknown' });
  });

  it('of several ties to the hub the closest counts, whatever their order', () => {
    for (const [first, last] of [
      [1, 4],
      [4, 1],
    ] as const) {
      const seen = lensed({ stage: first }, {}, {}, {}, { stage: last });
      const numbers = ringNumbers(seen, 'stage', null)!;
      expect(ringMeaning('stage', numbers[seen.vertexOf.get('a')!]!)).toEqual({ of: 'stage', stage: 4 });
    }
  });

  it('ties past the hub say nothing about closeness to it', () => {
    const seen = lensed({}, {}, {}, { frequency: 'weekly' });
    const numbers = ringNumbers(seen, 'frequency', null)!;
    expect(numbers[seen.vertexOf.get('d')!]).toBeNaN();
  });

  it('orders frequency and formality from close to loose', () => {
    const seen = lensed(
      { frequency: 'monthly', formality: 'informal' },
      { frequency: 'once', formality: 'contract' },
      { frequency: 'weekly', formality: 'agreement' },
    );
    const order = (ring: 'frequency' | 'formality') => {
      const numbers = ringNumbers(seen, ring, null)!;
      return ['a', 'b', 'c'].sort(
        (x, y) => numbers[seen.vertexOf.get(x)!]! - numbers[seen.vertexOf.get(y)!]!,
      );
    };
    expect(order('frequency')).toEqual(['c', 'a', 'b']);
    expect(order('formality')).toEqual(['b', 'c', 'a']);
  });

  it('by measure, the greatest value stands innermost, and the ring says from which value on', () => {
    const numbers = ringNumbers(lensed(), 'measure', Float64Array.of(4, 2, 1, 1, 1))!;
    expect(numbers[0]).toBeLessThan(numbers[1]!);
    expect(ringMeaning('measure', numbers[1]!)).toEqual({ of: 'measure', atLeast: 2 });
    expect(ringNumbers(lensed(), 'measure', null)).toBeNull();
  });

  it('steps need no numbers of their own', () => {
    expect(ringNumbers(lensed(), 'distance', null)).toBeNull();
    expect(ringMeaning('distance', 2)).toEqual({ of: 'steps', steps: 2 });
  });

  it('says for how many ties an attribute is known', () => {
    expect(ringCoverage(lensed({ stage: 1 }), 'stage')).toEqual({ known: 1, all: 5 });
    expect(ringCoverage(lensed(), 'distance')).toBeNull();
  });
});
