/** Conditions on one line: what the filters of the window ask. */
import { describe, expect, test } from 'vitest';
import { conditionsIn } from '../../src/cli/where-option.ts';
import { inside } from './inside.ts';

const NETWORK = 'data/networks/dortmund-2023';
const one = (text: string) => {
  const found = conditionsIn(text);
  if ('wrong' in found) throw new Error(found.wrong);
  expect(found).toHaveLength(1);
  return found[0];
};

describe('a condition', () => {
  test.each([
    [
      'sector=Gesundheit, Soziales',
      { field: 'sector', is: 'any', values: ['Gesundheit', 'Soziales'], unsaid: false },
    ],
    ['sector!=Gesundheit', { field: 'sector', is: 'none', values: ['Gesundheit'], unsaid: true }],
    ['stage >= 2,?', { field: 'stage', is: 'least', values: ['2'], unsaid: true }],
    ['since<=2021-08', { field: 'since', is: 'most', values: ['2021-08'], unsaid: false }],
    ['since=2019..2021', { field: 'since', is: 'between', values: ['2019', '2021'], unsaid: false }],
    ['place~Bad Ems, Lahn', { field: 'place', is: 'contains', values: ['Bad Ems, Lahn'], unsaid: false }],
    ['formality=*', { field: 'formality', is: 'said', values: [], unsaid: false }],
    ['lastcontact=?', { field: 'lastContact', is: 'unsaid', values: [], unsaid: false }],
    ['body!=a=b', { field: 'body', is: 'none', values: ['a=b'], unsaid: true }],
  ])('%s', (text, condition) => expect(one(text)).toEqual(condition));

  test.each([
    '',
    ';',
    'sector',
    'sector=',
    '=x',
    'colour=red',
    'sector>=Gesundheit',
    'stage>=',
    'since=x..y',
    'place=',
  ])('none is „%s“', (text) => expect(conditionsIn(text)).toHaveProperty('wrong'));

  test('several, all of which have to hold', () => {
    const found = conditionsIn(' sector=Gesundheit ; stage>=2; ');
    expect(found).toHaveLength(2);
  });
});

const bodiesOf = (out: string) =>
  (JSON.parse(out) as { bodies: unknown[]; lens: { where: unknown[] } }).bodies;

describe('--where', () => {
  test('the same network as a lens with the condition, beside what the lens says', async () => {
    const asked = ['analyse', NETWORK, '--measures', 'degree'];
    const whole = await inside(...asked);
    const health = await inside(...asked, '--where', 'sector=Gesundheit');
    expect([whole.status, health.status]).toEqual([0, 0]);
    expect(bodiesOf(health.stdout).length).toBeLessThan(bodiesOf(whole.stdout).length);
    expect(JSON.parse(health.stdout).lens.where).toEqual([
      { field: 'sector', is: 'any', values: ['Gesundheit'], unsaid: false },
    ]);
  });

  test('the lens under a figure says it; a chart is drawn around a chosen body', async () => {
    const figure = await inside('figure', NETWORK, '--lang=de', '--where', 'sector=Gesundheit');
    expect(figure.status).toBe(0);
    expect(figure.stdout).toContain('Gesundheit');
    const whole = await inside('figure', NETWORK, '--lang=de');
    expect(figure.stdout.length).toBeLessThan(whole.stdout.length);
    const bridge = await inside('figure', NETWORK, '--chart', 'bridge', '--body', 'kops', '--lang=de');
    expect([bridge.status, bridge.stderr]).toEqual([0, '']);
    expect(bridge.stdout).toContain('KoPS');
  });

  test('what is no condition, no body, or of no chart is said with what is possible', async () => {
    const wrong = await inside('analyse', NETWORK, '--where', 'sektor=x', '--lang=de');
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('--where versteht „sektor=x“ nicht');
    expect(wrong.stderr).toContain('sector, category');
    const nobody = await inside('figure', NETWORK, '--chart', 'bridge', '--body', 'nobody', '--lang=en');
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toContain('“nobody” of --body is no id in this network');
    const ranked = await inside('figure', NETWORK, '--chart', 'ranked', '--body', 'do-shk', '--lang=en');
    expect(ranked.stderr).toContain('It belongs to: bridge');
  });
});
