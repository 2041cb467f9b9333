/** Which numbers the table shows while an edit is being counted. */
import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { EVERYTHING, read } from '../../../src/model/lens.ts';
import type { Project } from '../../../src/model/project.ts';
import { reread } from '../../../src/model/reread.ts';
import { measuredNow } from '../../../src/views/table/use-measured.ts';
import { bundled } from '../../fixtures/bundled.ts';

const project = bundled('dortmund-2023');
const lensed = read(project, EVERYTHING);
const answersOf = ({ graph, labels }: typeof lensed) =>
  analyse({ graph, labels, options: DEFAULT_OPTIONS }, ['degree']);
const counted = { lensed, answers: answersOf(lensed), network: project.about.id };
const { id } = project.about;

const [firstTie] = project.ties.keys();
const without: Project = { ...project, ties: new Map([...project.ties].filter(([t]) => t !== firstTie)) };
const after = read(without, lensed.lens);

describe('after an edit that moves an edge', () => {
  test('numbers of before are held, by the bodies as they were numbered, and no order is worked out by them', () => {
    expect(measuredNow(counted, after, null, id, false)).toEqual({
      answers: counted.answers,
      vertexOf: lensed.vertexOf,
      isHeld: true,
    });
  });
  test('no longer than they may be', () => {
    const waiting = { answers: null, vertexOf: after.vertexOf, isHeld: false };
    expect(measuredNow(counted, after, null, id, true)).toEqual(waiting);
  });
  test('new ones take their place as soon as they are there', () => {
    const answers = answersOf(after);
    const now = { answers, vertexOf: after.vertexOf, isHeld: false };
    expect(measuredNow(counted, after, answers, id, false)).toEqual(now);
  });
});

test('through another lens, or in another network of the same lens, nothing is held', () => {
  const other = read(project, { ...EVERYTHING, crossSector: !EVERYTHING.crossSector });
  expect(measuredNow(counted, other, null, id, false).answers).toBeNull();
  expect(measuredNow(counted, after, null, 'another', false).answers).toBeNull();
  expect(measuredNow(null, after, null, id, false).answers).toBeNull();
});

test('an edit that moves no edge keeps all numbers for good', () => {
  const [key, body] = [...project.bodies][0]!;
  const bodies = new Map(project.bodies).set(key, { ...body, label: `${body.label}!` });
  const renamed = { ...project, bodies };
  const same = reread(project, lensed, renamed)!;
  expect(measuredNow(counted, same, null, id, true)).toMatchObject({
    answers: counted.answers,
    isHeld: false,
  });
});
