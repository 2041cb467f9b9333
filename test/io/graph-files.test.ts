/** GEXF, GraphML and graph JSON: what is understood beyond counts, and what a hostile file cannot do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readXml, type XmlHandler } from '../../src/base/xml-reader.ts';
import { readFiles } from '../../src/io/index.ts';
import { filesOf, textFile } from './samples.ts';

const projectOf = (format: string) => readFiles(filesOf(`samples/${format}`)).project!;
const codesOf = (name: string, text: string) =>
  readFiles([textFile(name, text)]).issues.map((issue) => issue.code);

test('attributes are read as columns are: by their German or English names', () => {
  const { bodies, ties } = projectOf('gexf');
  expect([...bodies.values()].map((body) => [body.label, body.kind, body.sector?.value ?? null])).toEqual([
    ['Kontaktstelle & Büro', 'centre', null],
    ['Klinikum', 'partner', 'Gesundheit'],
    ['Sozialausschuss', 'committee', 'Soziales'],
  ]);
  expect([...ties.values()].map((tie) => [tie.id, tie.type, tie.weight])).toEqual([
    ['e0', 'cooperation', 2.5],
    ['e1', 'committee-membership', null],
  ]);
});

test('GraphML defaults and CDATA', () => {
  expect([...projectOf('graphml').bodies.values()].map((body) => [body.label, body.kind])).toEqual([
    ['Kontaktstelle', 'centre'],
    ['Klinikum', 'partner'],
    ['Beratung <Sucht>', 'partner'],
  ]);
});

test('unknown attributes are kept', () =>
  expect(projectOf('graph-json').bodies.get('kiss')!.extra).toEqual({ x: '0.5' }));

test.each([
  [
    '{"elements":[{"data":{"id":"a"}},{"data":{"id":"b"}},{"data":{"source":"a","target":"b"}}]}',
    'Cytoscape as one list',
  ],
  ['{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}', 'D3'],
])('%s', (text) => {
  const { counts, format } = readFiles([textFile('g.json', text)]);
  expect([format, counts.bodies, counts.ties]).toEqual(['graph-json', 2, 1]);
});

test('many nodes with an attribute each of their own cost no more than they hold', () => {
  const nodes = Array.from({ length: 20_000 }, (_, i) => `{"key":"n${i}","attributes":{"a${i}":"x"}}`);
  const { project } = readFiles([textFile('g.json', `{"nodes":[${nodes.join(',')}],"edges":[]}`)]);
  expect(project!.bodies.get('n19999')!.extra).toEqual({ a19999: 'x' });
});

describe('definitions inside the file are refused before they are looked at', () => {
  const entity = 'a'.repeat(50_000);
  const bomb = (root: string) =>
    `<?xml version="1.0"?><!DOCTYPE ${root} [<!ENTITY a "${entity}">]><${root}>${'&a;'.repeat(10_000)}</${root}>`;
  test.each(['gexf', 'graphml'])('%s', (root) =>
    expect(codesOf(`x.${root}`, bomb(root))).toContain('xml-doctype'),
  );
  test('outside ones, too', () => {
    const xxe =
      '<!DOCTYPE gexf [<!ENTITY x SYSTEM "file:///etc/passwd">]><gexf><graph><nodes><node id="&x;"/></nodes></graph></gexf>';
    expect(codesOf('x.gexf', xxe)).toEqual(['xml-doctype']);
  });
});

describe('readXml', () => {
  const events = (text: string) => {
    const seen: string[] = [];
    const handler: XmlHandler = {
      open: (name, attributes) =>
        seen.push(`<${name}${[...attributes].map(([k, v]) => ` ${k}=${v}`).join('')}>`),
      close: (name) => seen.push(`</${name}>`),
      text: (piece) => piece.trim() && seen.push(piece),
    };
    const mistake = readXml(text, handler);
    return mistake ?? seen;
  };
  test('elements, attributes, text, CDATA, comments, entities', () => {
    expect(
      events(
        '<?xml version="1.0"?><!-- <x> --><a b="1 &lt; 2" c=\'"\'>t &amp; &#228;&#xDF;<![CDATA[<&]]><d/></a>\n',
      ),
    ).toEqual(['<a b=1 < 2 c=">', 't & äß', '<&', '<d>', '</d>', '</a>']);
  });
  test.each([
    ['<a>', 1],
    ['<a>\n</b>', 2],
    ['<a/><b/>', 1],
    ['<a b=1/>', 1],
    ['<a b="1" b="2"/>', 1],
    ['\n<a>&nbsp;</a>', 2],
    ['<a>&#0;</a>', 1],
    ['<a>&#xD800;</a>', 1],
    ['<a>&', 1],
    ['text', 1],
    ['', 1],
    ['<a'.repeat(3), 1],
    ['<a>'.repeat(1000), 1],
  ])('%s is a mistake in line %d', (text, line) => expect(events(text)).toMatchObject({ code: 'xml', line }));

  test('any text: events or a mistake, never a throw', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      'a',
      'b',
      '=',
      '"',
      "'",
      '&',
      ';',
      '#',
      '!',
      '--',
      '[',
      ']',
      '?',
      ' ',
      '<a>',
      '</a>',
      '&lt;',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        events(pieces.join(''));
      }),
      { numRuns: 3000, seed: 8 },
    );
  });
  test('time grows with length', () => {
    for (const bait of [
      '<a '.repeat(300_000),
      '<!--'.repeat(300_000),
      '&'.repeat(300_000),
      `<a>${'&x'.repeat(300_000)}`,
      `<a ${'b'.repeat(900_000)}`,
    ])
      events(bait);
  });
});

test('edges that share an id, as networkx numbers parallel edges, are all kept', () => {
  const node = (id: string) => `<node id="${id}"/>`;
  const edge = (source: string, target: string, id: string) =>
    `<edge source="${source}" target="${target}" id="${id}"/>`;
  const { project, issues, counts } = readFiles([
    textFile(
      'multi.graphml',
      `<graphml><graph edgedefault="undirected">${['a', 'b', 'c'].map(node).join('')}${edge('a', 'b', '0')}${edge('a', 'b', '1')}${edge('b', 'c', '0')}</graph></graphml>`,
    ),
  ]);
  expect([...project!.ties.values()].map((tie) => `${tie.source}${tie.target}`)).toEqual(['ab', 'ab', 'bc']);
  expect(counts).toMatchObject({ ties: 3, skipped: 0 });
  expect(issues.find((issue) => issue.code === 'tie-ids-repeated')).toMatchObject({
    severity: 'note',
    with: { number: 1 },
  });
});
