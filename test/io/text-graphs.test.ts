/** Pajek, UCINET DL and GML: the dialects, and what a hostile file cannot do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InFile } from '../../src/io/format.ts';
import { readFiles } from '../../src/io/index.ts';
import type { Project } from '../../src/model/project.ts';
import { brokenPromise, filesOf, textFile } from './samples.ts';

const read = async (...files: readonly InFile[]) => readFiles(files);
const readText = async (text: string, name = 'netz') => {
  const result = await read(textFile(name, text));
  const errors = result.issues.filter((issue) => issue.severity === 'error').map((issue) => issue.code);
  return { ...result, errors, codes: result.issues.map((issue) => issue.code) };
};
/** 'a>b cooperation 2' for each tie. */
const tiesOf = (project: Project | null): string[] =>
  [...(project?.ties.values() ?? [])].map(({ source, target, type, weight }) =>
    [
      `${source}>${target}`,
      ...(type === 'cooperation' ? [] : [type]),
      ...(weight === null ? [] : [weight]),
    ].join(' '),
  );
const idsOf = (project: Project | null) => [...(project?.bodies.keys() ?? [])];

describe('pajek', () => {
  test('the sample: coordinates, shapes, colours, partitions and vectors', async () => {
    const { project } = await read(...filesOf('samples/pajek'));
    const [first, second] = [...project!.bodies.values()];
    expect(first).toMatchObject({
      kind: 'centre',
      extra: { x: '0.50', y: '0.50', z: '0.50', shape: 'ellipse', color: 'Yellow', staff: '0' },
    });
    expect(second).toMatchObject({
      label: 'Klinikum Süd',
      kind: 'partner',
      extra: { color: '#0072b2', staff: '340' },
    });
    expect(tiesOf(project)).toEqual(['Kontaktstelle>Beratung carrier 1', 'Kontaktstelle>Klinikum Süd 2.5']);
  });

  test('labels: quoted, bare, missing, twice, with a comment and a mark before', async () => {
    const { project, errors } = await readText(
      '\ufeff% by hand\n*vertices 5\n1 "St. Josef, Haus [B]"\n2 Uni 0.1 0.2\n4 Uni\n5 ""\n/* lines */\n*edges\n1 2\n4 5\n',
    );
    expect(errors).toEqual([]);
    expect(idsOf(project)).toEqual(['St. Josef, Haus [B]', 'Uni (2)', '3', 'Uni (4)', '5']);
    expect(tiesOf(project)).toEqual(['St. Josef, Haus [B]>Uni (2)', 'Uni (4)>5']);
  });

  test('two modes: rows take part in columns, whichever way the line runs', async () => {
    const { project, codes } = await readText(
      '*Vertices 4 2\n1 "A"\n2 "B"\n3 "N1"\n4 "N2"\n*Edges\n1 3\n4 2 3\n',
    );
    expect(codes).toContain('two-mode');
    expect([...project!.bodies.values()].map((body) => body.kind)).toEqual([
      'partner',
      'partner',
      'network',
      'network',
    ]);
    expect(tiesOf(project)).toEqual(
      ['A>N1 network-membership 1', 'B>N2 network-membership 3'].map((tie) => tie.replace(' 1', '')),
    );
  });

  test.each([
    [
      'one mode',
      '*Vertices 3\n1 a\n2 b\n3 c\n*Matrix\n0 2 0\n2 0 1\n0 0 0\n',
      ['a>b 2', 'b>c 1'],
      'matrix-not-symmetric',
    ],
    [
      'two modes',
      '*Vertices 3 1\n1 a\n2 x\n3 y\n*Matrix\n1 1\n',
      ['a>x network-membership', 'a>y network-membership'],
      'two-mode',
    ],
  ])('a matrix of %s', async (_, text, ties, code) => {
    const { project, codes } = await readText(text);
    expect(tiesOf(project)).toEqual(ties);
    expect(codes).toContain(code);
  });

  test('relations that are types of ties are their types; others are kept', async () => {
    const { project, codes } = await readText(
      '*Vertices 2\n1 a\n2 b\n*Arcs :1 "funding"\n1 2 5\n*Edges :2 "Rat"\n1 2 2\n3: 2 1 7\n',
    );
    expect(tiesOf(project)).toEqual(['a>b funding 5', 'a>b 2', 'b>a 7']);
    expect([...project!.ties.values()].map((tie) => tie.extra)).toEqual([
      {},
      { relation: 'Rat' },
      { relation: '3' },
    ]);
    expect(codes).toContain('several-relations');
  });

  test('a project in one file: a vector behind a partition has its own numbers', async () => {
    const { project, errors } = await readText(
      '*Network n.net\n*Vertices 2\n1 "a"\n2 "b"\n*Edges\n1 2 3\n\n' +
        '*Partition n-block.clu\n% 1 = yes\n*Vertices 2\n1\n0\n\n*Vector n-block_count.vec\n*Vertices 2\n1\n0\n',
    );
    expect(errors).toEqual([]);
    expect(project!.bodies.get('a')).toMatchObject({ block: { count: 1 }, extra: {} });
    expect(project!.bodies.get('b')!.block).toBeNull();
  });

  test('settings of lines and spans of time are kept under names', async () => {
    const { project, codes } = await readText(
      '*Vertices 2\n1 a [5-7,9-*]\n2 b\n*Arcs\n1 2 3 w 2.5 c Blue p Dots l "ruft an" [1-2]\n',
    );
    expect(project!.bodies.get('a')!.extra).toEqual({ time: '5-7,9-*' });
    expect([...project!.ties.values()][0]!.extra).toEqual({
      thickness: '2.5',
      color: 'Blue',
      'pajek p': 'Dots',
      label: 'ruft an',
      time: '1-2',
      directed: 'true',
    });
    expect(codes).toContain('time-intervals');
  });

  test('lines that cannot be read are named, the others count', async () => {
    const { counts, issues } = await readText(
      '*Vertices 2\n1 a\n2 b\n2 again\n9 far\n*Edges\n1 2\nx y\n1\n1 7\n',
    );
    expect(counts).toMatchObject({ bodies: 2, ties: 1, skipped: 1 });
    expect(
      issues.filter((issue) => issue.code === 'line-not-understood').map((issue) => issue.at?.row),
    ).toEqual([4, 5, 8, 9]);
    expect(issues.find((issue) => issue.code === 'unknown-nodes')?.with?.nodes).toBe('#7');
  });

  test('several networks in a project: the first is read, the others are named', async () => {
    const { project, issues } = await readText(
      '*Network one.net\n*Vertices 2\n1 a\n2 b\n*Edges\n1 2\n*Network two.net\n*Vertices 1\n1 c\n*Permutation p.per\n*Vertices 2\n2\n1\n*Partition t.clu\n*Vertices 3\n1\n1\n1\n',
      'p.paj',
    );
    expect(idsOf(project)).toEqual(['a', 'b']);
    expect(
      issues.filter((issue) => issue.severity !== 'error').map((issue) => [issue.code, issue.with]),
    ).toEqual(
      expect.arrayContaining([
        ['several-networks', { number: 1, names: 'two.net' }],
        ['part-not-read', { what: '*Permutation p.per' }],
        ['part-not-read', { what: 't.clu' }],
      ]),
    );
  });

  test('a partition alone is no network', async () => {
    expect((await readText('*Vertices 3\n2\n1\n2\n', 'x.clu')).errors).toEqual(['no-network']);
  });
});

describe('dl', () => {
  const labels = 'labels:\na,b,c\n';
  test.each([
    ['full matrix', `dl n=3 format=fullmatrix\n${labels}data:\n0 1 0\n1 0 2\n0 2 0`, ['a>b 1', 'b>c 2']],
    ['without its diagonal', `dl n=3 diagonal=absent\n${labels}data:\n1 0\n1 2\n0 2`, ['a>b 1', 'b>c 2']],
    ['upper half', `dl n=3 format=upperhalf\n${labels}data:\n0 1 0\n0 2\n0`, ['a>b 1', 'b>c 2']],
    [
      'lower half without diagonal',
      `dl n=3 format=lowerhalf diagonal=absent\n${labels}data:\n1\n0 2`,
      ['b>a 1', 'c>b 2'],
    ],
    [
      'matrix with labels embedded',
      'dl n=3 format=fullmatrix labels embedded\ndata:\na b c\na 0 1 0\nb 1 0 2\nc 0 2 0',
      ['a>b 1', 'b>c 2'],
    ],
    ['edge list with labels', `DL N=3, FORMAT = EDGELIST1\n${labels}DATA:\n1 2\n2 3 2\n`, ['a>b', 'b>c 2']],
    [
      'edge list with labels embedded',
      'dl n=3 format=edgelist1\nlabels embedded:\ndata:\na b\n"b" c 2\n',
      ['a>b', 'b>c 2'],
    ],
    ['edge list by label', `dl n=3 format=edgelist1\n${labels}data:\nA b\nb C 2\n`, ['a>b', 'b>c 2']],
    ['node list', `dl n=3 format=nodelist1\n${labels}data:\n1 2 3\n`, ['a>b', 'a>c']],
    ['counted node list', `dl n=3 format=nodelist1b\n${labels}data:\n2 2 3\n0\n0\n`, ['a>b', 'a>c']],
    [
      'both directions of an edge',
      `dl n=3 format=edgelist1\n${labels}data:\n2 1 4\n1 2 4\n3 1 1\n1 3 2\n`,
      ['b>a 4', 'c>a 1', 'a>c 2'],
    ],
    [
      'two-mode node list',
      'dl nr=2 nc=2 format=nodelist2\nrow labels: a,b\ncolumn labels: x,y\ndata:\n1 1 2\n2 2\n',
      ['a>x network-membership', 'a>y network-membership', 'b>y network-membership'],
    ],
    [
      'two-mode edge list with labels embedded',
      'dl nr=2 nc=2 format=edgelist2 row labels embedded col labels embedded\ndata:\na x 3\nb y\n',
      ['a>x network-membership 3', 'b>y network-membership'],
    ],
  ])('%s', async (_, text, ties) => {
    const { project, errors } = await readText(text);
    expect(errors).toEqual([]);
    expect(tiesOf(project)).toEqual(ties);
  });

  test('several matrices, by their names', async () => {
    const { project, codes } = await readText(
      'dl n=2 nm=2\nlabels: a,b\nmatrix labels: funding, Rat\ndata:\n0 5\n0 0\n0 1\n1 0\n',
    );
    expect(tiesOf(project)).toEqual(['a>b funding 5', 'a>b 1']);
    expect([...project!.ties.values()][1]!.extra).toEqual({ relation: 'Rat' });
    expect(codes).toContain('several-relations');
  });

  test('one value a matrix', async () => {
    const { project } = await readText(
      'dl n=3 nm=2 format=edgearray1\nmatrix labels: funding, carrier\ndata:\n1 2 5 0\n2 3 1 2\n',
    );
    expect(tiesOf(project)).toEqual(['1>2 funding 5', '2>3 funding 1', '2>3 carrier 2']);
  });

  test('labels: blanks belong to names where lines say how many there are', async () => {
    const header = 'dl n=3 format=edgelist1\nlabels:\n';
    const names = async (text: string) => idsOf((await readText(`${header}${text}\ndata:\n1 2\n`)).project);
    expect(await names('Stadt Köln\nUni\nVerein e. V.')).toEqual(['Stadt Köln', 'Uni', 'Verein e. V.']);
    expect(await names('a b c')).toEqual(['a', 'b', 'c']);
    expect(await names('"A, B", \'C D\'\ndata')).toEqual(['A, B', 'C D', 'data']);
  });

  test.each([
    ['too many values', 'dl n=2\ndata:\n0 1 1 0 1', ['dl-size']],
    ['too few', 'dl n=2\ndata:\n0 1', ['dl-size']],
    ['a form that nobody knows', 'dl n=2 format=blockmatrix\ndata:\n1 1 2', ['dl-format']],
    ['a thousand million', 'dl n=1000000000 format=edgelist1\ndata:\n1 2', ['count-too-large']],
    ['a thousand million matrices', 'dl n=2 nm=1000000000\ndata:\n1 2', ['count-too-large']],
    ['no data', 'dl n=2\nlabels: a,b', ['no-graph']],
    ['nothing announced', 'dl n=0\ndata:\n', ['no-bodies']],
  ])('%s', async (_, text, codes) => expect((await readText(text)).errors).toEqual(codes));

  test('edges to things that are not there are named', async () => {
    const { counts, issues } = await readText('dl n=2 format=edgelist1\ndata:\n1 2\n1 3\n0 1\n1 2 x\n1\n');
    expect(counts).toMatchObject({ bodies: 2, ties: 1 });
    expect(
      issues.filter((issue) => issue.code === 'line-not-understood').map((issue) => issue.at?.row),
    ).toEqual([4, 5, 6, 7]);
  });
});

describe('gml', () => {
  const graph = (inside: string) => `# a comment\nCreator "x"\ngraph [\n${inside}\n]\n`;
  test('blocks, entities, repeated keys, numbers as ids', async () => {
    const { project, errors } = await readText(
      graph(`directed 0 name "Netz &#228;" node [ id 7 label "A &quot;B&quot; &amp; &uuml; &unknown;"
        graphics [ x 1.5 y -2 w 30 fill "#FFCC00" outline "#000000" ] alias "x" alias "y" ]
        node [ id -1 label "C" LabelGraphics [ text "c" ] ]
        edge [ source 7 target -1 value 2.0 ]`),
    );
    expect(errors).toEqual([]);
    const [first] = [...project!.bodies.values()];
    expect(first).toMatchObject({
      id: 'A "B" & ü &unknown;',
      extra: {
        x: '1.5',
        y: '-2',
        width: '30',
        color: '#ffcc00',
        'graphics.outline': '#000000',
        alias: 'x; y',
      },
    });
    expect(tiesOf(project)).toEqual(['A "B" & ü &unknown;>C 2']);
    expect(project!.about.name.de).toBe('Netz ä');
  });
  test('without names of their own the numbers are the ids', async () => {
    const { project } = await readText(
      graph('directed 1 node [ id 1 label "x" ] node [ id 2 label "x" ] edge [ source 1 target 2 ]'),
    );
    expect(idsOf(project)).toEqual(['1', '2']);
    expect([...project!.ties.values()][0]!.extra).toEqual({ directed: 'true' });
  });
  test.each([
    ['an open block', 'graph [ node [ id 1 ]'],
    ['a block too many', 'graph [ ] ]'],
    ['an open string', 'graph [ node [ id 1 label "x ] ]'],
    ['a word for a number', 'graph [ node [ id one ] ]'],
    ['blocks without end', `graph ${'[ a '.repeat(500)}`],
  ])('%s is a mistake', async (_, text) => expect((await readText(text)).errors).toEqual(['gml']));
  test('a graph of nothing', async () => expect((await readText('graph [ ]')).errors).toEqual(['no-bodies']));
});

describe('any text made of the words of these formats', () => {
  const words = [
    ...[
      '*Vertices 3',
      '*Vertices 4 2',
      '*Arcs',
      '*Edges :1 "x"',
      '*Matrix',
      '*Arcslist',
      '*Network n',
      '*Partition p',
      '*Vector v',
    ],
    ...[
      'dl n=3',
      'DL nr=2 nc=3',
      'nm=2',
      'format=fullmatrix',
      'format=edgelist1',
      'format=nodelist2',
      'labels:',
      'labels embedded',
      'row labels:',
      'diagonal=absent',
      'data:',
      '!',
    ],
    ...[
      'graph [',
      'node [',
      'edge [',
      ']',
      'id',
      'source',
      'target',
      'label',
      'graphics [',
      '#',
      '% drehscheibe {"about":{"id":"a"}}',
    ],
    ...[
      '1',
      '2',
      '3',
      '-1',
      '0',
      '1e400',
      '0.5',
      '"',
      '"a b"',
      '[1-2]',
      'a',
      '__proto__',
      ',',
      ':',
      '=',
      '%',
      '&#0;',
      '&#1114112;',
      '\n',
      '\n',
      '\r\n',
      ' ',
      '\t',
    ],
  ];
  const start = fc.constantFrom(
    '*Vertices 3\n',
    '*Network x\n*Vertices 2 1\n',
    'dl n=3 ',
    'dl nr=2 nc=2 ',
    'graph [ ',
    '',
  );
  const text = fc
    .tuple(start, fc.array(fc.constantFrom(...words), { maxLength: 50 }))
    .map(([first, rest]) => first + rest.join(' '));
  test('is read whole or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 2 }), async (texts) => {
        const { project, issues, counts } = await read(...texts.map((each, i) => textFile(`n${i}`, each)));
        expect(issues.map((issue) => issue.code)).not.toContain('reader-failed');
        if (project) {
          expect(brokenPromise(project)).toBeNull();
          expect(counts).toMatchObject({ bodies: project.bodies.size, ties: project.ties.size });
        } else expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
      }),
      { numRuns: 4000, seed: 31 },
    );
  });
});

describe('time grows with length', () => {
  const long = 200_000;
  test.each([
    ['quotes', `*Vertices 2\n${'1 "'.repeat(long)}`],
    ['brackets', `*Vertices 2\n1 a ${'[1 '.repeat(long)}`],
    ['lines', `*Vertices 2\n*Edges\n${'1 2\n'.repeat(long)}`],
    ['matrix', `*Vertices 400\n*Matrix\n${`${'1 '.repeat(400)}\n`.repeat(400)}`],
    ['labels', `dl n=${long} format=edgelist1\nlabels:\n${'a '.repeat(long)}\ndata:\n`],
    ['label words', `dl n=3 format=edgelist1\nlabels:\n${'n   '.repeat(long)}\ndata:\n`],
    ['bad lines', `dl n=3 format=edgelist1\ndata:\n${'x y\n'.repeat(long)}`],
    ['dl blanks', `dl ${' '.repeat(long)}n ${' '.repeat(long)}= 3`],
    ['gml keys', `graph [ ${'a '.repeat(long)}`],
    ['gml strings', `graph [ node [ id 1 label "${'&'.repeat(long)}" ${'b "x" '.repeat(long)} ] ]`],
    ['gml words', `graph [ id ${'1.'.repeat(long)} ]`],
    ['gml start', `${'# x\n'.repeat(long)}graph [`],
  ])('%s', async (_, text) => {
    await readText(text);
  });
});

test('progress is told from nought to all', async () => {
  const lines = Array.from({ length: 60_000 }, (_, i) => `${(i % 1000) + 1} ${((i * 7) % 1000) + 1}`);
  const seen: number[] = [];
  await readFiles([textFile('n.net', `*Vertices 1000\n*Edges\n${lines.join('\n')}\n`)], (done, total) =>
    seen.push(done / total),
  );
  expect(seen.length).toBeGreaterThan(4);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.every((part) => part >= 0 && part <= 1)).toBe(true);
});
