/** Last contact, next step, due, bound to one person: in tables that people keep, in both languages, there and back. */
import { describe, expect, test } from 'vitest';
import { readAnything, readFiles, writeAnything, writeProject } from '../../src/io/index.ts';
import { lossOf } from '../../src/io/loss.ts';
import { EVERYTHING } from '../../src/model/lens.ts';
import type { Plan, Project, Snapshot, Tie } from '../../src/model/project.ts';
import { bring, csv } from './import/support.ts';
import { filesOf, sameProject, textFile } from './samples.ts';

const only = (project: Project | null): Tie => {
  const [tie, ...others] = project!.ties.values();
  expect(others).toEqual([]);
  return tie!;
};
const kept = { lastContact: '2026-03-01', nextStep: 'Flyer schicken', due: '2026-12', personBound: true };

describe('a list with headings of one’s own', () => {
  test.each([
    [
      'Von;Nach;Letzter Kontakt;Nächster Schritt;Fällig am;Personengebunden\nKISS;AOK;1.3.2026;Flyer schicken;12.2026;ja',
    ],
    ['From,To,Last contact,Next step,Due date,Person bound\nKISS,AOK,2026-03-01,Flyer schicken,2026-12,yes'],
    [
      'Quelle;Ziel;Kontakt zuletzt;Zu tun;Wiedervorlage;Hängt an einer Person\nKISS;AOK;01.03.2026;Flyer schicken;Dezember 2026;x',
    ],
  ])('%s', async (text) => {
    expect(only(readFiles([textFile('liste.csv', `${text}\n`)]).project)).toMatchObject(kept);
    const { staged } = await bring([csv(`${text}\n`)]);
    expect(only(staged.project)).toMatchObject(kept);
  });

  test('a list of partners tells of each contact', async () => {
    const rows = [
      'Partner;Letzter Kontakt;Nächster Schritt;Fällig;Personengebunden',
      'AOK;01.03.2026;Flyer schicken;12.2026;ja',
      'VHS;2025;;;nein',
      'Caritas;k. A.;–;;',
    ];
    const { decisions } = await bring([csv(`${rows.join('\n')}\n`)]);
    const [table] = decisions.tables.values();
    expect(table!.meanings.map((m) => ('column' in m ? `${m.is}:${m.column}` : m.is))).toEqual([
      'body:label',
      'tie:last_contact',
      'tie:next_step',
      'tie:due',
      'tie:person_bound',
    ]);
  });

  test('what is not understood is said and kept, and what is missing is not said', () => {
    const text = 'von;nach;Fällig;Personengebunden\nKISS;AOK;bald;vielleicht\nKISS;VHS;;\n';
    const { project, issues } = readFiles([textFile('liste.csv', text)]);
    const [odd, bare] = [...project!.ties.values()];
    expect([odd!.due, odd!.personBound]).toEqual(['', null]);
    expect(odd!.extra).toEqual({ Fällig: 'bald', Personengebunden: 'vielleicht' });
    expect(issues.map(({ code }) => code)).toEqual(expect.arrayContaining(['invalid-date', 'unknown-word']));
    expect(bare).toMatchObject({ lastContact: '', nextStep: '', due: '', personBound: null });
  });
});

/** A sample, one tie of which is followed up. */
const { project: sample } = readFiles(filesOf('samples/data-package'));
const [first] = sample!.ties.values();
const followed: Project = {
  ...sample!,
  ties: new Map(sample!.ties).set(first!.id, { ...first!, ...kept, personBound: false }),
};

describe('there and back', () => {
  test.each(['de', 'en'] as const)('as a workbook in %s', async (language) => {
    const files = await writeAnything('xlsx', followed, { language });
    const { project } = await readAnything(files);
    expect(project!.ties.get(first!.id)).toMatchObject({ ...kept, personBound: false });
  });
  test('as tables; where nobody says anything the columns are left out', () => {
    const [ties] = writeProject('data-package', followed).filter(({ name }) => name === 'ties.csv');
    expect(new TextDecoder().decode(ties!.bytes).split('\n')[0]).toContain(
      'until,last_contact,next_step,due,person_bound,',
    );
    const [bare] = writeProject('data-package', sample!).filter(({ name }) => name === 'ties.csv');
    expect(new TextDecoder().decode(bare!.bytes).split('\n')[0]).not.toContain('last_contact');
  });
});

describe('what is kept beside the network', () => {
  const snapshot: Snapshot = {
    id: 's',
    label: '2025',
    date: '2025',
    note: null,
    bodies: sample!.bodies,
    ties: sample!.ties,
  };
  const plan: Plan = { id: 'p', name: 'Ohne', note: '', steps: [{ do: 'remove-tie', id: first!.id }] };
  const project: Project = {
    ...followed,
    snapshots: new Map([['s', snapshot]]),
    plans: new Map([['p', plan]]),
    arrangements: new Map([['by-hand', { id: 'by-hand', pins: [{ body: first!.source, x: 1.5, y: -2 }] }]]),
    views: new Map([
      [
        'v',
        {
          id: 'v',
          name: 'Nur Gremien',
          lens: { ...EVERYTHING, types: ['committee-membership'] },
          layout: 'force',
          ring: '',
          sizeBy: 'degree',
          focus: null,
          hulls: 'sector',
          note: '',
        },
      ],
    ]),
  };
  test.each(['project-file', 'data-package'])('is whole in a %s, and nothing is lost', (format) => {
    const { project: back, issues } = readFiles(writeProject(format, project, true));
    expect(issues.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(sameProject(back!, project)).toBe(true);
    expect(lossOf(format, project)).toEqual([]);
  });
  test.each(['xlsx', 'gexf', 'graphml', 'pajek', 'dl', 'nodes-and-ties'])(
    '%s says that it has no place for it',
    (format) => {
      const codes = lossOf(format, project).map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining(['loss-snapshots', 'loss-plans', 'loss-arrangements', 'loss-views']),
      );
    },
  );
  test('a broken record costs itself alone, a broken step its step alone', () => {
    const [file] = writeProject('project-file', project);
    const json = JSON.parse(new TextDecoder().decode(file!.bytes)) as Record<
      string,
      Record<string, unknown>[]
    >;
    json.plans![0]!.steps = [{ do: 'explode' }, { do: 'remove-body', id: first!.source }, 7];
    json.views!.push({ id: 'w', lens: { scheme: 'moon' } });
    json.snapshots!.push({ id: 'x', date: 'neulich' });
    json.arrangements!.push({ id: 'y', pins: [{ body: 'a', x: 'links', y: 0 }] });
    const { project: back, issues } = readFiles([textFile('a.drehscheibe.json', JSON.stringify(json))]);
    expect(back!.plans.get('p')!.steps).toEqual([{ do: 'remove-body', id: first!.source }]);
    expect([...back!.views.keys(), ...back!.snapshots.keys(), ...back!.arrangements.keys()]).toEqual([
      'v',
      's',
      'by-hand',
    ]);
    expect(issues.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(4);
  });
});
