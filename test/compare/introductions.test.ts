import { describe, expect, it } from 'vitest';
import { aroundOf, introductions, joined, waysToBody } from '../../src/compare/introductions.ts';
import { focalCentres } from '../../src/compare/material.ts';
import { beside, namingOf, sharedWith, widePartners } from '../../src/compare/naming.ts';
import { gapsOf, partnersOf } from '../../src/model/gaps.ts';
import { EVERYTHING, read } from '../../src/model/lens.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../src/model/project.ts';
import { bundled } from '../gallery/bundled.ts';

const LIMITS = { targets: 3, ways: 4, steps: 3 };
const around = (project: Project, centre: string, foreign?: ReadonlyMap<string, string>) =>
  aroundOf(read(project, EVERYTHING), centre, foreign)!;
const names = (ways: readonly (readonly { readonly to: { readonly id: string } }[])[]) =>
  ways.map((way) => way.map(({ to }) => to.id));

describe('introductions', () => {
  it('Dortmund: the Paritätische by the working group that both are part of, or by the carrier', () => {
    const project = bundled('dortmund-2023');
    const own = around(project, 'do-shk');
    const found = introductions(own, gapsOf(own.lensed, own.centre).rows, LIMITS);
    expect([...found.keys()].filter((id) => id === 'wohlfahrtsverband')).toHaveLength(1);
    const [first] = found.get('wohlfahrtsverband')!;
    expect(first!.target.id).toBe('paritaet-nrw');
    expect(names(first!.ways)).toEqual([
      ['nrw-ag-paritaet', 'paritaet-nrw'],
      ['do-parisozial', 'paritaet-nrw'],
    ]);
    expect(first!.ways[1]![0]!.ties.map(({ type }) => type)).toEqual(['carrier', 'funding']);
  });

  it('who is planned is sought a way to, by no planned tie', () => {
    const project = bundled('dortmund-2023');
    const tie = { ...blankTie('new', 'do-shk', 'paritaet-nrw'), status: 'planned' as const };
    const own = around({ ...project, ties: new Map([...project.ties, ['new', tie]]) }, 'do-shk');
    const { rows } = gapsOf(own.lensed, own.centre);
    const [first] = introductions(own, rows, LIMITS).get('wohlfahrtsverband')!;
    expect(first!.target.id).toBe('paritaet-nrw');
    expect(names(first!.ways)[0]).toEqual(['nrw-ag-paritaet', 'paritaet-nrw']);
  });

  it('Bayern: everybody beyond is reached by the carrier association; München, a star, has no way to anybody', () => {
    const own = around(bundled('bayern-seko-2021'), 'seko-bayern');
    const found = introductions(own, gapsOf(own.lensed, own.centre).rows, LIMITS);
    expect([...found.keys()].sort()).toEqual([
      'aerzte',
      'apotheke',
      'kassenaerztliche-vereinigung',
      'krankenhaus',
      'krankenkasse',
      'psychotherapeut',
    ]);
    for (const list of found.values())
      for (const { ways } of list) expect(ways.map((way) => way[0]!.to.id)).toEqual(['shk-bayern-ev']);
    const star = around(bundled('muenchen-shz-2011'), 'muc-shz');
    expect(introductions(star, gapsOf(star.lensed, star.centre).rows, LIMITS).size).toBe(0);
  });

  it('Delmenhorst to the ministry: through a planned project nobody is introduced', () => {
    const own = around(bundled('delmenhorst-2012'), 'del-shk');
    expect(names(waysToBody(own, 'nds-ms', 4))).toEqual([['del-integrationslotsen', 'nds-ms']]);
    const project = bundled('delmenhorst-2012');
    const ties = new Map([...project.ties].map(([id, tie]) => [id, { ...tie, status: 'planned' as const }]));
    expect(waysToBody(around({ ...project, ties }, 'del-shk'), 'nds-ms', 4)).toEqual([]);
  });
});

describe('networks laid beside', () => {
  it('München reaches into Bayern by the bodies that both have', () => {
    const own = bundled('muenchen-shz-2011');
    const bayern = bundled('bayern-seko-2021');
    const { project, foreign } = joined(own, [{ label: 'Bayern', project: bayern }]);
    expect(project.bodies.size).toBe(34 + 28 - 3);
    expect([...sharedWith(read(own, EVERYTHING), read(bayern, EVERYTHING))].sort()).toEqual([
      'bav',
      'blak',
      'shk-bayern-ev',
    ]);
    const both = around(project, 'muc-shz', foreign);
    const rows = gapsOf(read(own, EVERYTHING), read(own, EVERYTHING).vertexOf.get('muc-shz')!).rows;
    const [first] = introductions(both, rows, LIMITS).get('psychotherapeut')!;
    expect(first).toMatchObject({ network: 'Bayern', target: { id: 'by-psychotherapeuten' } });
    expect(names(first!.ways)).toEqual([['shk-bayern-ev', 'by-psychotherapeuten']]);
  });

  it('equal ids of different bodies are not mixed up, whatever they are', () => {
    const list = (label: string): Project => ({
      ...emptyProject({ id: label }),
      bodies: new Map(['1', '__proto__'].map((id) => [id, blankBody(id, 'partner', `${label} ${id}`)])),
      ties: new Map([['1', blankTie('1', '1', '__proto__')]]),
    });
    const { project, foreign } = joined(list('a'), [
      { label: 'B', project: list('b') },
      { label: 'C', project: list('a') },
    ]);
    expect([...project.bodies.values()].map(({ label }) => label)).toEqual([
      'a 1',
      'a __proto__',
      'b 1',
      'b __proto__',
    ]);
    expect([...foreign.values()]).toEqual(['B', 'B']);
    expect(project.ties.size).toBe(3);
    for (const { id, source, target } of project.ties.values()) {
      expect(project.ties.has(id)).toBe(true);
      expect(project.bodies.has(source) && project.bodies.has(target)).toBe(true);
    }
  });

  it('who names what: theirs, mine, both', () => {
    const own = read(bundled('dortmund-2023'), EVERYTHING);
    const other = read(bundled('muenchen-shz-2011'), EVERYTHING);
    const centres = focalCentres(other);
    const muenchen = {
      id: 'm',
      label: 'München',
      lensed: other,
      centres,
      partners: centres.map((v) => partnersOf(other, v)),
    };
    const rows = beside(namingOf(partnersOf(own, own.vertexOf.get('do-shk')!)), [muenchen]);
    const is = (kind: string) => rows.filter((row) => row.is === kind).map(({ category }) => category.id);
    expect(is('both')).toContain('krankenhaus');
    expect(is('theirs').slice(0, 3)).toEqual([
      'wohlfahrtsverband',
      'apotheke',
      'kassenaerztliche-vereinigung',
    ]);
    expect(is('mine')).toContain('pflegeselbsthilfe');
    // Only sought in Dortmund, and not named in München.
    expect(rows.map(({ category }) => category.id)).not.toContain('migrantenorganisation');
    const wide = widePartners(own, [muenchen]);
    expect(wide.map(({ body }) => body.id)).toContain('dg-zwang');
    expect(wide.every(({ body }) => body.block === null && body.level !== 'local')).toBe(true);
  });
});
