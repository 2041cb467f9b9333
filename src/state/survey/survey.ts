/** What the page on the survey of 2007 needs: printed statements, contradictions, and both networks. Loaded when it is opened. */

import { readSheet } from '../../io/csv.ts';
import type { ReadResult } from '../../io/format.ts';
import { IssueList } from '../../io/issue-list.ts';
import { countSurvey, type Survey, type SurveyFact, surveyAgain } from '../../model/survey.ts';
import { preload } from '../files/bundled.ts';

export const NATIONAL = 'nakos-2007-national';
export const PRACTICE = 'practice-135';
/** The document that the survey is printed in. */
const DOCUMENT = 'nakos-2008';

/** Where sources disagree, what was checked, and how it is treated here. */
export type Contradiction = {
  readonly id: string;
  readonly documents: readonly string[];
  readonly what: { readonly de: string; readonly en: string };
  readonly check: { readonly de: string; readonly en: string };
  readonly treatment: { readonly de: string; readonly en: string };
};

export type SurveyPage = {
  /** Facilities that were asked. */
  readonly asked: number;
  readonly survey: Survey;
  /** Of the document, by id. */
  readonly contradictions: ReadonlyMap<string, Contradiction>;
  readonly source: { readonly title: string; readonly publisher: string; readonly year: string };
};

const opened = async (id: string, read: (id: string) => Promise<ReadResult>) => {
  const { project } = await read(id);
  if (!project) throw new Error(`${id} cannot be read`);
  return project;
};

/** Rows of a small table that comes with the product, by their first column. */
function rowsOf(name: string, text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sheet = readSheet({ name, bytes: new TextEncoder().encode(text) }, new IssueList());
  return new Map(
    (sheet?.rows ?? []).map(({ cells }) => [
      cells[0] ?? '',
      new Map(sheet?.columns.map((column, i) => [column, cells[i] ?? ''] as const)),
    ]),
  );
}

/** @throws when one of the files cannot be had */
export async function loadSurvey(
  read: (id: string) => Promise<ReadResult> = (id) => preload(id),
): Promise<SurveyPage> {
  const [facts, contradictions, totals, sources, national, practice] = await Promise.all([
    import('../../../data/facts.json'),
    import('../../../data/contradictions.json'),
    import('../../../data/survey-2007/totals.csv?raw'),
    import('../../../data/survey-2007/sources.csv?raw'),
    opened(NATIONAL, read),
    opened(PRACTICE, read),
  ]);
  const asked = Number(rowsOf('totals.csv', totals.default).get('asked')?.get('value'));
  const source = rowsOf('sources.csv', sources.default).get(DOCUMENT);
  const own = (facts.default as readonly SurveyFact[]).filter(({ document }) => document === DOCUMENT);
  return {
    asked,
    survey: surveyAgain(own, asked, countSurvey(national), countSurvey(practice)),
    contradictions: new Map(
      (contradictions.default as readonly Contradiction[])
        .filter(({ documents }) => documents.includes(DOCUMENT))
        .map((contradiction) => [contradiction.id, contradiction]),
    ),
    source: {
      title: source?.get('title') ?? DOCUMENT,
      publisher: source?.get('publisher') ?? '',
      year: source?.get('year') ?? '',
    },
  };
}
