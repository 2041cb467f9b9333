/**
 * Writes networks in every graph format into a folder, with what is in them as JSON, for `check.py`:
 *   node --import tsx test/interop/write.ts FOLDER
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { recordsOf } from '../../src/io/graph-records.ts';
import { readFiles, writeProject } from '../../src/io/index.ts';
import { namesInFile } from '../../src/io/names-only.ts';
import { blankBody, blankTie, emptyProject, type Project, type Tie } from '../../src/model/project.ts';

const NETWORKS = resolve(import.meta.dirname, '../../data/networks');

async function bundled(id: string): Promise<Project> {
  const folder = join(NETWORKS, id);
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  return (await readFiles(files)).project!;
}

/** Ids and names that break careless readers, parallel ties, a loop, positions and colours. */
function odd(): Project {
  const bodies = [
    {
      ...blankBody('__proto__', 'centre', 'Größe & "Güte" <b>'),
      extra: { x: '0.25', y: '-7', color: '#ff8800', size: '12.5', Straße: '7a' },
    },
    { ...blankBody('a\nb', 'partner', ']]> --> &amp; %'), extra: { x: '1', y: '2', Straße: 'Am Markt' } },
    { ...blankBody('c', 'group', 'Selbsthilfegruppe'), note: { de: 'eins\nzwei\t"drei"' } },
    { ...blankBody('d', 'group', 'Selbsthilfegruppe'), block: { count: 12 } },
    blankBody('e', 'network', "O'Brien & Söhne 🌍"),
  ];
  const ties: Tie[] = [
    { ...blankTie('t1', '__proto__', 'a\nb'), weight: 2.5, formality: 'contract' },
    { ...blankTie('t2', '__proto__', 'a\nb', 'event'), weight: 1e-7 },
    { ...blankTie('t3', 'c', 'd'), weight: 1e30, extra: { Gewicht: 'schwer' } },
    { ...blankTie('t4', 'c', 'c') },
    { ...blankTie('t5', 'e', '__proto__'), since: '2023-08' },
  ];
  return {
    ...emptyProject({ id: 'odd', hub: '__proto__' }),
    bodies: new Map(bodies.map((body) => [body.id, body])),
    ties: new Map(ties.map((tie) => [tie.id, tie])),
  };
}

/** Only ties with a direction, or only ties without. */
const oneWay = (project: Project, directed: boolean): Project => {
  const keep = new Set(
    recordsOf(project)
      .edges.filter((edge) => edge.directed === directed)
      .map((edge) => edge.tie.id),
  );
  return {
    ...project,
    about: { ...project.about, id: `${project.about.id}-${directed ? 'directed' : 'undirected'}` },
    ties: new Map([...project.ties].filter(([id]) => keep.has(id))),
  };
};

/** Names without blanks, and one type of tie, as igraph's reader of DL files wants them. */
const plain = (project: Project): Project => ({
  ...project,
  about: { ...project.about, id: `${project.about.id}-plain` },
  bodies: new Map(
    [...project.bodies].map(([id, body]) => [id, { ...body, label: id.replace(/[^\p{L}\p{N}]+/gu, '_') }]),
  ),
  ties: new Map(
    [...project.ties]
      .filter(([, tie]) => tie.type === 'cooperation')
      .map(([id, tie]) => [id, { ...tie, weight: tie.weight ?? 2 }]),
  ),
});

/** What any reader should find. */
function expected(project: Project) {
  const { nodes, edges, directions } = recordsOf(project);
  const names = namesInFile(project);
  return {
    directions,
    nodes: nodes.map(({ body, attributes }) => ({
      id: body.id,
      label: body.label,
      name: names.get(body.id)!,
      attributes: Object.fromEntries(attributes),
    })),
    edges: edges.map(({ tie, directed, attributes }) => ({
      id: tie.id,
      source: tie.source,
      target: tie.target,
      weight: tie.weight,
      directed,
      type: tie.type,
      attributes: Object.fromEntries(attributes),
    })),
  };
}

const folder = process.argv[2];
if (!folder) throw new Error('Name a folder');
mkdirSync(folder, { recursive: true });
const dortmund = await bundled('dortmund-2023');
const projects = [
  dortmund,
  oneWay(dortmund, true),
  oneWay(dortmund, false),
  plain(dortmund),
  await bundled('four-regions'),
  await bundled('nakos-2007-national'),
  odd(),
];
for (const project of projects) {
  const { id } = project.about;
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(expected(project)));
  for (const format of ['gexf', 'graphml', 'gml', 'pajek', 'dl'])
    for (const file of await writeProject(format, project))
      writeFileSync(join(folder, file.name), file.bytes);
}
