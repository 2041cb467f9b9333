/** Writes what other programs are to open: a bundled network as a workbook and the empty questionnaire, in both languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFiles, writeAnything } from '../../src/io/index.ts';
import { writeQuestionnaire } from '../../src/io/questionnaire.ts';
import { filesOf } from '../io/samples.ts';

async function main(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { project } = readFiles(filesOf('networks/dortmund-2023'));
  for (const language of ['de', 'en'] as const) {
    const [book] = await writeAnything('xlsx', project!, { language });
    writeFileSync(join(folder, `network-${language}.xlsx`), book!.bytes);
    const empty = await writeQuestionnaire(language);
    writeFileSync(join(folder, `questionnaire-${language}.xlsx`), empty.bytes);
  }
}

void main(process.argv[2] ?? 'workbooks');
