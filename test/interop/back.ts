/**
 * Says of files of ours that another program read and wrote again whether they are still the same project:
 *   node --import tsx test/interop/back.ts FOLDER   (made by `check.py`: FOLDER/back/<network>.<program>.<ending>)
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles } from '../../src/io/index.ts';
import { difference } from '../../src/model/change.ts';
import type { Project } from '../../src/model/project.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Name a folder');

async function projectOf(path: string): Promise<Project> {
  const { project, issues } = await readFiles([{ name: 'netz', bytes: new Uint8Array(readFileSync(path)) }]);
  if (!project) throw new Error(`${path}: ${issues.map((issue) => issue.code).join(' ')}`);
  return project;
}

console.log(
  '| network | read and written again by | file | changed: about | bodies | ties |\n|---|---|---|---|---|---|',
);
for (const file of readdirSync(join(folder, 'back')).sort()) {
  const [network, program, ending] = file.split('.');
  const before = await projectOf(join(folder, `${network}.graphml`));
  const { about, bodies, ties } = difference(before, await projectOf(join(folder, 'back', file)));
  const number = (diff: typeof bodies | typeof ties) =>
    diff.added.size + diff.removed.size + diff.updated.size;
  console.log(
    `| ${network} | ${program} | ${ending} | ${about ? 'yes' : 'no'} | ${number(bodies)} | ${number(ties)} |`,
  );
}
