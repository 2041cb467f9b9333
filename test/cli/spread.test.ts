/** Many networks are shared out among processes only where no file depends on another one. */
import { expect, test } from 'vitest';
import { type Command, parseArguments } from '../../src/cli/arguments.ts';
import { sharesOf } from '../../src/cli/spread.ts';

const paths = Array.from({ length: 40 }, (_, i) => `nets/${i + 1}.xlsx`);
const asked = (...args: readonly string[]): Command => parseArguments(args) as Command;

test('every network is in one share, and shares are alike', () => {
  const shares = sharesOf(asked('figure', ...paths, '--out', 'p/{name}.svg,pdf'), 4)!;
  expect(shares.map(({ length }) => length)).toEqual([10, 10, 10, 10]);
  expect(shares.flat().sort()).toEqual([...paths].sort());
  expect(sharesOf(asked('report', ...paths, '--out', '{name}.docx'), 64)).toHaveLength(5);
});

test.each([
  [['figure', ...paths.slice(0, 15), '--out', '{name}.svg']],
  [['figure', ...paths, '--out', 'all.pdf']],
  [['figure', ...paths, '--out', '{name}-{n}.svg']],
  [['figure', ...paths, 'other/1.xlsx', '--out', '{name}.svg']],
  [['figure', ...paths, '--coded', '--out', '{name}.svg']],
  [['figure', ...paths, '--coded', '--secret', 'nowhere.txt', '--out', '{name}.svg']],
  [['report', ...paths]],
  [['check', 'a']],
])('one process does it all: %#', (args) => {
  expect(sharesOf(asked(...args), 4)).toBeNull();
});

test('codes are shared out once their secret is there', () => {
  expect(
    sharesOf(asked('figure', ...paths, '--coded', '--secret', 'package.json', '--out', '{name}.svg'), 4),
  ).toHaveLength(4);
});
