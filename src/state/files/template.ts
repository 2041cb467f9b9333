/**
 * What is handed out empty: a workbook with the tables that the reader knows and rows that show how to fill them in, and the
 * questionnaire for contact centres. Both are written in the file worker.
 */
import { translate } from '../../i18n/index.ts';
import { jobs } from '../../jobs/browser.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { blankBody, blankTie, emptyProject, type Project } from '../../model/project.ts';
import { store } from '../store.ts';
import { announced } from '../work.ts';
import { download } from './download.ts';

type Writer = Pick<Jobs, 'writeFiles'>;

/** A contact centre, a partner and what they do together, as examples to overwrite. */
export function templateProject(language: 'de' | 'en'): Project {
  const t = translate(language);
  const place = t('written:template.place');
  const centre = { ...blankBody('1', 'centre', t('written:template.centre')), place };
  const partner = {
    ...blankBody('2', 'partner', t('written:template.partner')),
    category: 'krankenhaus',
    sector: { value: 'Gesundheit', confidence: null, reason: null, alternative: null },
    place,
    note: { de: t('written:template.note') },
  };
  const tie = {
    ...blankTie('1', centre.id, partner.id, 'cooperation'),
    formality: 'informal' as const,
    frequency: 'regular' as const,
    stage: 3 as const,
    since: '2023',
  };
  const name = t('written:template.zip');
  return {
    ...emptyProject({ id: name, name: { de: name }, hub: centre.id }),
    bodies: new Map([centre, partner].map((body) => [body.id, body])),
    ties: new Map([[tie.id, tie]]),
  };
}

/** The empty workbook in the person's language. */
export async function downloadTemplate(work: Writer = jobs()): Promise<void> {
  const { language } = store.getState();
  const project = templateProject(language);
  const files = await announced('commands:work.writing', new AbortController(), (control) =>
    work.writeFiles('xlsx', project, control, { language }),
  );
  await download(files, project.about.id);
}

/** The questionnaire, empty, in the language of those who are to fill it in. */
export async function downloadQuestionnaire(language: 'de' | 'en', work: Writer = jobs()): Promise<void> {
  const files = await announced('commands:work.writing', new AbortController(), (control) =>
    work.writeFiles('questionnaire', emptyProject({ id: 'questionnaire' }), control, { language }),
  );
  await download(files, 'questionnaire');
}
