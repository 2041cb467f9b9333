/**
 * Writes the practice networks as data packages; the same command writes the same bytes.
 *
 *   npm run practice                      data/networks/practice-135, which comes with the product
 *   npm run practice -- large FOLDER      300 centres, 20 000 bodies, 60 000 ties into FOLDER, for measuring speed
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatCsv } from '../../src/io/csv.ts';
import { packageTables } from '../../src/io/data-package.ts';
import { withMarks } from '../../src/io/synthetic.ts';
import type { Project } from '../../src/model/project.ts';
import { PRACTICE_135, PRACTICE_300 } from '../../src/practice/plan.ts';
import { makePractice } from '../../src/practice/practice.ts';

const DATA = fileURLToPath(new URL('..', import.meta.url));

type Field = { name: string; type: string; title: string; title_en: string; constraints?: Record<string, unknown> };
type Resource = { path: string; schema: { fields: Field[] } };
type Description = Record<string, unknown> & { resources: Resource[] };

/** The description of a bundled network, with what is different here. */
function describe({ about, sources }: Project): string {
  const like = JSON.parse(readFileSync(join(DATA, 'networks/four-regions/datapackage.json'), 'utf8')) as Description;
  for (const { path, schema } of like.resources) {
    // Nobody is the source of what is made up; in the table of ties `source` is an end.
    for (const field of schema.fields)
      if (path !== 'sources.csv' && ['Quelle', 'Beleg', 'Zeilen in der Quelle'].includes(field.title))
        delete field.constraints?.required;
    if (path === 'ties.csv')
      schema.fields.push({
        name: 'mention',
        type: 'string',
        title: 'Nennung einer Kontaktstelle',
        title_en: 'Named by a contact centre',
        constraints: { required: true, enum: ['yes', 'no'] },
      });
    if (path !== 'sources.csv' && path !== 'regions.csv')
      schema.fields.push({
        name: 'synthetic',
        type: 'string',
        title: 'Erdacht, keine Erhebung',
        title_en: 'Made up, not evidence',
        constraints: { required: true, enum: ['yes'] },
      });
  }
  const description = {
    ...like,
    name: about.id,
    title: about.name.de,
    title_en: about.name.en,
    description: about.description.de,
    description_en: about.description.en,
    year: about.year,
    hub: null,
    aggregate: false,
    synthetic: true,
    sources: [...sources.values()].map(({ title, publisher }) => ({ title: `${title}, ${publisher}` })),
  };
  // One field a line, as the other packages have it.
  const fields: string[] = [];
  const text = JSON.stringify(
    description,
    (key, value: unknown) => {
      if (key !== 'fields' || !Array.isArray(value) || typeof value[0] !== 'object') return value;
      return value.map((field) => `@${fields.push(JSON.stringify(field)) - 1}@`);
    },
    2,
  );
  return `${text.replace(/"@(\d+)@"/g, (_, at: string) => fields[Number(at)] ?? '')}\n`;
}

function write(project: Project, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [part, rows] of packageTables(withMarks(project)))
    writeFileSync(join(folder, `${part}.csv`), formatCsv(rows, { delimiter: ',', mark: false }).replaceAll('\r\n', '\n'));
  writeFileSync(join(folder, 'datapackage.json'), describe(project));
  process.stdout.write(`${folder}: ${project.bodies.size} bodies, ${project.ties.size} ties\n`);
}

const [which = 'small', folder] = process.argv.slice(2);
if (which === 'small') write(makePractice(PRACTICE_135), folder ?? join(DATA, 'networks', PRACTICE_135.id));
else if (which === 'large' && folder !== undefined) write(makePractice(PRACTICE_300), folder);
else {
  process.stderr.write('practice [small [FOLDER] | large FOLDER]\n');
  process.exitCode = 2;
}
