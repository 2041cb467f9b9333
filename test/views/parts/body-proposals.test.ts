/** What a field for bodies proposes: as a plain search and sort would have it, without going through all at once. */
import { expect, test } from 'vitest';
import { closeness, matches } from '../../../src/base/fold.ts';
import { toEnd } from '../../../src/base/pauses.ts';
import { categoryName } from '../../../src/model/vocabulary.ts';
import { proposing } from '../../../src/views/parts/body-proposals.ts';
import { bundled } from '../../fixtures/bundled.ts';

const NOBODY: ReadonlySet<string> = new Set();
const found = (asked: string, without = NOBODY) =>
  toEnd(proposing(bundled('practice-135').bodies.values(), asked, without, 'de'));

test('the thirty that a sort of all would put first, for no text and for some', () => {
  const all = [...bundled('practice-135').bodies.values()];
  const { compare } = new Intl.Collator('de');
  for (const asked of ['', 'region 01', 'aerzte', 'Kontaktstelle', 'ä']) {
    const expected = all
      .filter((b) => matches(`${b.label} ${b.place} ${categoryName(b.category, 'de')}`, asked))
      .map((body) => ({ body, near: asked ? closeness(body.label, asked) : 0 }))
      .sort((a, b) => b.near - a.near || compare(a.body.label, b.body.label))
      .slice(0, 30)
      .map(({ body }) => body.id);
    expect(found(asked).map((b) => b.id)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  }
});

test('bodies that cannot be meant are left out, and what fits nobody proposes nobody', () => {
  const [first] = found('Kontaktstelle');
  expect(found('Kontaktstelle', new Set([first!.id])).map((b) => b.id)).not.toContain(first!.id);
  expect(found('xyzzy')).toEqual([]);
});

test('there are places to pause', () => {
  const work = proposing(bundled('practice-135').bodies.values(), 'region', NOBODY, 'en');
  expect(work.next().done).toBe(false);
});
