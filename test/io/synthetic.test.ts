/** Made-up data say so in every file, come back as what they are, and are never mixed with real ones. */
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../src/i18n/describe-issue.ts';
import { lensSentence } from '../../src/i18n/lens-sentence.ts';
import { captionOf } from '../../src/i18n/scene-words.ts';
import { canonical } from '../../src/io/fingerprint.ts';
import { readAnything, readFiles, writeAnything, writeProject } from '../../src/io/index.ts';
import { MIXED } from '../../src/io/synthetic.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { mergeProjects, mixesSynthetic } from '../../src/model/merge.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { bundled } from '../fixtures/bundled.ts';
import { bring } from './import/support.ts';
import { textFile } from './samples.ts';

const made = (id: string, synthetic: boolean): Project => ({
  ...emptyProject({ id, synthetic }),
  bodies: new Map([
    ['c1', { ...blankBody('c1', 'centre', 'Kontaktstelle'), extra: { own: 'kept' } }],
    ['p1', blankBody('p1', 'partner', 'Partner')],
  ]),
  ties: new Map([['t1', blankTie('t1', 'c1', 'p1')]]),
});

describe.each(['project-file', 'data-package', 'nodes-and-ties', 'gexf', 'graphml', 'gml', 'pajek'])(
  '%s',
  (format) => {
    test('says it and brings it back', () => {
      const files = writeProject(format, made('practice', true));
      expect(files.some(({ bytes }) => new TextDecoder().decode(bytes).includes('synthetic'))).toBe(true);
      const { project } = readFiles(files);
      expect(project?.about.synthetic).toBe(true);
      expect(project?.bodies.get('c1')?.extra ?? { own: 'kept' }).toEqual({ own: 'kept' });
    });
    test('says nothing of real data', () => {
      const { project } = readFiles(writeProject(format, made('real', false)));
      expect(project?.about.synthetic).toBe(false);
    });
  },
);

test('a workbook says it on its first sheet and in every row', async () => {
  const files = await writeAnything('xlsx', made('practice', true), { language: 'de' });
  const { project } = await readAnything(files);
  expect(project?.about.synthetic).toBe(true);
  expect(project?.bodies.get('c1')?.extra).toEqual({ own: 'kept' });
});

test('a DL file, which has no place for it, says it in its name', () => {
  expect(writeProject('dl', made('practice', true))[0]?.name).toBe('practice-synthetic.dl');
  expect(writeProject('dl', made('real', false))[0]?.name).toBe('real.dl');
});

test('one table alone, torn out of its network, still says it', () => {
  const [ties] = writeProject('nodes-and-ties', made('practice', true)).filter(({ name }) =>
    name.includes('ties'),
  );
  expect(readFiles([ties!]).project?.about.synthetic).toBe(true);
});

test('the fingerprint of real data is what it was before anything could be made up', () => {
  expect(canonical(made('real', false))).not.toContain('synthetic');
  expect(canonical(made('practice', true))).toContain('synthetic');
});

describe('never mixed', () => {
  const join = (key: 'id' | 'name') => (decisions: object) =>
    ({ ...decisions, target: { is: 'join', key } }) as never;
  const practice = () =>
    writeProject('data-package', { ...made('practice', true), bodies: made('x', true).bodies });
  const real: Project = {
    ...made('real', false),
    bodies: new Map([['c9', blankBody('c9', 'centre', 'KISS')]]),
    ties: new Map(),
  };

  test('an import of made-up data into real ones is refused, and said in both languages', async () => {
    for (const format of ['data-package', 'project-file', 'graphml', 'nodes-and-ties']) {
      const { staged } = await bring(writeProject(format, made('practice', true)), real, join('id'));
      expect([format, staged.project, staged.change]).toEqual([format, null, null]);
      expect(staged.issues[0]).toEqual(MIXED);
    }
    expect(describeIssue(MIXED, 'de').text).toContain('werden nicht vermischt');
    expect(describeIssue(MIXED, 'en').text).toContain('never mixed');
  });

  test('as a network of their own they come in, marked once', async () => {
    const { staged } = await bring(practice());
    expect(staged.project?.about.synthetic).toBe(true);
    const [list] = writeProject('nodes-and-ties', made('practice', true)).filter(({ name }) =>
      name.includes('nodes'),
    );
    const { staged: table } = await bring([list!]);
    expect(table.project?.about.synthetic).toBe(true);
    expect([...table.project!.bodies.values()].some((body) => 'synthetic' in body.extra)).toBe(false);
  });

  test('whatever is added to made-up data counts as made up, and that is said before', async () => {
    const open = made('practice', true);
    const { staged } = await bring([textFile('liste.csv', 'Partner\nAOK\n')], open, join('name'));
    expect(staged.project?.about.synthetic).toBe(true);
    expect(staged.issues.map((issue) => issue.code)).toContain('synthetic-joined');
  });

  test('real data come into real data as ever', async () => {
    const { staged } = await bring(writeProject('data-package', made('other', false)), real, join('id'));
    expect(staged.project?.bodies.size).toBe(3);
    expect(staged.project?.about.synthetic).toBe(false);
  });

  test('merging asks first, and never loses the mark', () => {
    expect(mixesSynthetic([made('a', true), made('b', false)])).toBe(true);
    expect(mixesSynthetic([made('a', true), made('b', true)])).toBe(false);
    expect(mixesSynthetic([made('a', false), made('b', false)])).toBe(false);
    const { project } = mergeProjects([made('a', true), made('b', true)], { id: 'm', synthetic: false });
    expect(project.about.synthetic).toBe(true);
  });
});

describe('the practice network', () => {
  const project = bundled('practice-135');
  const lensed = read(project, EVERYTHING);
  test.each([
    ['de', 'synthetisch, kalibriert – keine Erhebung'],
    ['en', 'synthetic, calibrated – not evidence'],
  ] as const)('says it below every view and figure: %s', (language, words) => {
    expect(lensSentence(lensed, project.about, language)).toContain(words);
    expect(captionOf(project, lensed, language)).toMatchObject({ mark: words });
    const dortmund = bundled('dortmund-2023');
    expect(lensSentence(read(dortmund, EVERYTHING), dortmund.about, language)).not.toContain(words);
    expect(captionOf(dortmund, read(dortmund, EVERYTHING), language)).not.toHaveProperty('mark');
  });
});
