/**
 * Random projects written as graph files and read again: the same project, but for what `lossOf` lists. Each loss has an
 * eraser that takes from both projects exactly what the loss speaks of; what is not listed is not erased.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiles, writeProject } from '../../src/io/index.ts';
import { lossOf } from '../../src/io/loss.ts';
import type { IssueCode } from '../../src/model/issue-codes.ts';
import {
  type Body,
  emptyProject,
  type Id,
  NO_RECORDS,
  type Project,
  type Tie,
} from '../../src/model/project.ts';
import { DIRECTED } from '../../src/model/vocabulary.ts';
import { anyNetwork as anyEdited } from '../model/arbitrary.ts';
import { anyProject } from './arbitrary.ts';
import { brokenPromise, filesOf, sameProject, textFile } from './samples.ts';

type Losses = readonly { readonly code: IssueCode; readonly column: string; readonly number: number }[];

const lossesOf = (format: string, project: Project): Losses =>
  lossOf(format, project).map(({ code, with: values }) => ({
    code,
    column: String(values?.column ?? ''),
    number: Number(values?.number),
  }));

const without = (extra: Readonly<Record<string, string>>, name: string) =>
  Object.fromEntries(Object.entries(extra).filter(([key]) => key !== name));

/** A body without what a column holds. */
function clearBody(body: Body, column: string): Body {
  const bare = { ...body, extra: without(body.extra, column) };
  const { sector, source, note } = body;
  if (column === 'kind') return { ...bare, kind: 'partner' };
  if (column === 'category' || column === 'place') return { ...bare, [column]: '' };
  if (column === 'level' || column === 'region' || column === 'block') return { ...bare, [column]: null };
  if (column === 'block_count') return { ...bare, block: body.block && { count: null } };
  if (column === 'sector') return { ...bare, sector: null };
  if (column === 'sector_confidence') return { ...bare, sector: sector && { ...sector, confidence: null } };
  if (column === 'sector_alternative') return { ...bare, sector: sector && { ...sector, alternative: null } };
  if (column.startsWith('sector_reason')) return { ...bare, sector: sector && { ...sector, reason: null } };
  if (column === 'source' || column === 'lines') return { ...bare, source: source && null };
  if (column === 'note' || column === 'note_en') return { ...bare, note: note && null };
  return bare;
}

function clearTie(tie: Tie, column: string): Tie {
  const bare = { ...tie, extra: without(tie.extra, column) };
  if (['formality', 'frequency', 'stage', 'status'].includes(column)) return { ...bare, [column]: null };
  if (column === 'since' || column === 'until' || column === 'due') return { ...bare, [column]: '' };
  if (column === 'last_contact') return { ...bare, lastContact: '' };
  if (column === 'next_step') return { ...bare, nextStep: '' };
  if (column === 'person_bound') return { ...bare, personBound: null };
  if (column === 'evidence' || column === 'lines') return { ...bare, evidence: null };
  if (column === 'note' || column === 'note_en') return { ...bare, note: null };
  return bare;
}

/** Which bodies have a label that a file of names cannot hold: quotes, line breaks, a backslash at the end, or one that two have. */
function oddLabels(project: Project): readonly boolean[] {
  const labels = [...project.bodies.values()].map((body) => body.label);
  const tidy = labels.map((label) =>
    label.replaceAll('\n', ' ').replaceAll('"', "'").replace(/\\$/, '/').trim(),
  );
  return labels.map((label, i) => label !== tidy[i] || tidy.indexOf(tidy[i]!) !== tidy.lastIndexOf(tidy[i]!));
}

/** The project without everything that the losses speak of. @param odd see {@link oddLabels} */
function erase(project: Project, losses: Losses, odd: readonly boolean[]): Project {
  const has = (code: IssueCode) => losses.some((loss) => loss.code === code);
  let bodies = [...project.bodies.values()];
  let ties = [...project.ties.values()];
  let { about, regions, sources } = project;
  for (const { code, column } of losses) {
    if (code === 'loss-body-column') bodies = bodies.map((body) => clearBody(body, column));
    if (code === 'loss-tie-column') ties = ties.map((tie) => clearTie(tie, column));
  }
  if (has('loss-labels')) bodies = bodies.map((body, i) => (odd[i] ? { ...body, label: '' } : body));
  if (has('loss-body-ids') || has('loss-labels')) {
    const ids = new Map<Id, Id>(bodies.map((body, i) => [body.id, `b${i}`]));
    bodies = bodies.map((body) => ({ ...body, id: ids.get(body.id)! }));
    ties = ties.map((tie) => ({ ...tie, source: ids.get(tie.source)!, target: ids.get(tie.target)! }));
    about = { ...about, hub: about.hub === null ? null : ids.get(about.hub)! };
  }
  if (has('loss-parallel')) ties = joined(ties);
  if (has('loss-weights')) ties = ties.map((tie) => ({ ...tie, weight: tie.weight ?? 1 }));
  if (has('loss-tie-ids')) ties = renumbered(ties);
  if (has('loss-about')) about = emptyProject({ id: 'x' }).about;
  if (has('loss-regions')) regions = new Map();
  if (has('loss-sources')) sources = new Map();
  return {
    ...NO_RECORDS,
    about,
    regions,
    sources,
    bodies: new Map(bodies.map((body) => [body.id, body])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
  };
}

function joined(ties: readonly Tie[]): Tie[] {
  const cells = new Map<string, Tie>();
  for (const tie of ties) {
    const ends = [tie.source, tie.target];
    const key = `${tie.type} ${JSON.stringify(DIRECTED.includes(tie.type) ? ends : ends.sort())}`;
    const before = cells.get(key);
    cells.set(key, before ? { ...before, weight: (before.weight ?? 1) + (tie.weight ?? 1) } : tie);
  }
  return [...cells.values()];
}

/** Ids from what a tie says, so that the order of ties does not matter. */
function renumbered(ties: readonly Tie[]): Tie[] {
  const count = new Map<string, number>();
  const keyOf = ({ source, target, type, weight }: Tie) => JSON.stringify([source, target, type, weight]);
  return ties.map((tie) => {
    const key = keyOf(tie);
    count.set(key, (count.get(key) ?? 0) + 1);
    return { ...tie, id: `${key} ${count.get(key)}` };
  });
}

/** For a readable difference when it fails. */
const plain = ({ about, ...tables }: Project) => ({
  about,
  ...Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      [...table.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  ),
});

async function comesBack(format: string, project: Project): Promise<Losses> {
  const losses = lossesOf(format, project);
  const files = await writeProject(format, project);
  const { project: back, issues, format: readAs } = await readFiles(files);
  expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
  // A project of Pajek's holds what its other files hold.
  expect(readAs).toBe(format === 'pajek-project' ? 'pajek' : format);
  expect(brokenPromise(back!)).toBeNull();
  const odd = oddLabels(project);
  const [before, after] = [erase(project, losses, odd), erase(back!, losses, odd)];
  if (!sameProject(before, after)) expect(plain(after)).toEqual(plain(before));
  expect(sameProject(before, after)).toBe(true);
  return losses;
}

/** Kept columns about the look, as graph files know it, and some that only look like that. */
const look = fc
  .dictionary(
    fc.constantFrom(
      'x',
      'y',
      'z',
      'color',
      'size',
      'shape',
      'thickness',
      'label',
      'kind',
      'directed',
      'is_directed',
      'time',
    ),
    fc.constantFrom(
      '0',
      '0.5',
      '-12.25',
      '1e-7',
      '#ff8800',
      '#ff8800cc',
      '#ff8800ff',
      '#FF8800',
      'Red',
      'disc',
      'ellipse',
      'x',
      'true',
      '[1,2]',
    ),
    { maxKeys: 5 },
  )
  .map((entries): Record<string, string> => ({ ...entries }));
const anyLookingProject = fc
  .tuple(anyProject, fc.array(look, { minLength: 16, maxLength: 16 }))
  .map(([project, looks]) => {
    let i = 0;
    const dressed = <R extends Body | Tie>(record: R): R => ({
      ...record,
      extra: { ...record.extra, ...looks[i++ % looks.length] },
    });
    return {
      ...project,
      bodies: new Map([...project.bodies].map(([id, body]) => [id, dressed(body)])),
      ties: new Map([...project.ties].map(([id, tie]) => [id, dressed(tie)])),
    };
  });

/** Losses that others may hide: a whole sector hides its details, the ids of bodies follow their labels. */
const isHidden = ({ code, column }: Losses[number], losses: Losses): boolean =>
  (code === 'loss-body-ids' && losses.some((loss) => loss.code === 'loss-labels')) ||
  (column.startsWith('sector_') &&
    losses.some((loss) => loss.column === 'sector' || loss.column.startsWith('sector_'))) ||
  ['source', 'lines', 'evidence', 'note', 'note_en', 'block', 'block_count'].includes(column) ||
  (code.startsWith('loss-tie') && losses.some((loss) => loss.code === 'loss-parallel'));

const FORMATS = ['gexf', 'graphml', 'gml', 'pajek', 'pajek-project', 'dl', 'nodes-and-ties'];

describe.each(FORMATS)('%s', (format) => {
  test('comes back but for what is listed', async () => {
    await fc.assert(
      fc.asyncProperty(anyProject, async (project) => {
        const losses = await comesBack(format, project);
        if (['gexf', 'graphml', 'gml'].includes(format)) expect(losses).toEqual([]);
      }),
      { numRuns: 200, seed: 21 },
    );
  });
  test('positions, colours and sizes, too', async () => {
    await fc.assert(
      fc.asyncProperty(anyLookingProject, async (project) => {
        await comesBack(format, project);
      }),
      { numRuns: 120, seed: 22 },
    );
  });
  test('what is listed is really lost', async () => {
    await fc.assert(
      fc.asyncProperty(anyLookingProject, async (project) => {
        const losses = lossesOf(format, project);
        const odd = oddLabels(project);
        const { project: back } = await readFiles(await writeProject(format, project));
        for (const loss of losses) {
          if (isHidden(loss, losses)) continue;
          const others = losses.filter((other) => other !== loss);
          const [before, after] = [erase(project, others, odd), erase(back!, others, odd)];
          expect([loss, sameProject(before, after)]).toEqual([loss, false]);
        }
      }),
      { numRuns: 40, seed: 24 },
    );
  });
  test('projects as people edit them', async () => {
    await fc.assert(
      fc.asyncProperty(anyEdited, async (edited) => {
        // As our own files keep it: no empty names, no dates that are none.
        const read = await readFiles(await writeProject('data-package', edited));
        await comesBack(format, read.project!);
      }),
      { numRuns: 100, seed: 23 },
    );
  });
  test.each(['dortmund-2023', 'bayern-seko-2021', 'four-regions', 'nakos-2007-national'])(
    '%s',
    async (id) => {
      const { project } = await readFiles(filesOf(`networks/${id}`));
      await comesBack(format, project!);
    },
  );
});

describe('letters that XML cannot hold', () => {
  test.each(['gexf', 'graphml'])('are replaced in %s, counted, and ids stay different', async (format) => {
    const { project } = await readFiles([
      textFile('nodes.csv', 'id;label;note\nq;Q;x\nb;B;\n'),
      textFile('ties.csv', 'source;target\nq;b\n'),
    ]);
    const body = project!.bodies.get('q')!;
    const rest = project!.bodies.get('b')!;
    const [one, two] = ['q\u0001', 'q\u0002'];
    const odd: Project = {
      ...project!,
      about: { ...project!.about, hub: two },
      bodies: new Map([
        [one, { ...body, id: one, label: 'A\u0000\ud800' }],
        [two, { ...body, id: two, extra: { 'k\u0001': ']]> --> " \n &amp;' } }],
        ['b', rest],
      ]),
      ties: new Map([...project!.ties].map(([id, tie]) => [id, { ...tie, source: two }])),
    };
    expect(lossesOf(format, odd)).toEqual([{ code: 'loss-control-characters', column: '', number: 4 }]);
    const { project: back, issues } = await readFiles(await writeProject(format, odd));
    expect(issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect([...back!.bodies.keys()]).toEqual(['q\ufffd', 'q\ufffd (2)', 'b']);
    expect([...back!.bodies.values()].map((b) => b.label)).toEqual(['A\ufffd\ufffd', 'Q', 'B']);
    expect(back!.bodies.get('q\ufffd (2)')!.extra).toEqual({ 'k\ufffd': ']]> --> " \n &amp;' });
    expect([...back!.ties.values()][0]!.source).toBe('q\ufffd (2)');
    expect(back!.about.hub).toBe('q\ufffd (2)');
  });
});

test('losses are counted by record and column', async () => {
  const { project } = await readFiles(filesOf('networks/dortmund-2023'));
  const found = lossesOf('pajek', project!);
  const notes = [...project!.bodies.values()].filter((body) => body.note?.de).length;
  expect(found.find((loss) => loss.column === 'note' && loss.code === 'loss-body-column')?.number).toBe(
    notes,
  );
  expect(found.find((loss) => loss.code === 'loss-body-ids')?.number).toBe(project!.bodies.size);
  expect(lossesOf('data-package', project!)).toEqual([]);
  expect(lossesOf('dl', project!).map((loss) => loss.code)).toContain('loss-about');
});
