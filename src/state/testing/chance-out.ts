/** An answer of “pattern or chance” on its way out: table, sentences, pictures. Each says what it is an answer to. */
import { VERSION } from '../../base/version.ts';
import { drawingOf, type Finding, findingRows, relationName } from '../../i18n/chance-findings.ts';
import { phrase, translate } from '../../i18n/index.ts';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import { testAsks } from '../../i18n/uncertainty-sentence.ts';
import type { OutCell } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { notify } from '../actions.ts';
import { drawnFile, takeOut } from '../files/take-out.ts';
import type { State } from '../store.ts';
import type { Answered } from './chance.ts';

const stemOf = (s: State, { found }: Answered): string => `${s.project.about.id}-${found.question}`;

/** The lens in words, with the network's name. */
export const askedOf = ({ project, lens }: Answered, s: Pick<State, 'language'>): string =>
  lensQuestion(lens, project.about, s.language);

/** What the numbers are about, a row each. */
export function aboutRows(answered: Answered, s: State): readonly (readonly [string, OutCell])[] {
  const { language } = s;
  const t = translate(language);
  const { found, choices, project } = answered;
  const { draws, seed, exact } = drawingOf(found);
  const relations =
    found.question === 'qap'
      ? [found.x, found.y]
      : found.question === 'mrqap'
        ? [found.explained, ...found.predictors]
        : [];
  return [
    [t('chance:out.question'), testAsks(found.question, language, choices.condition)],
    [
      t('chance:out.lens'),
      `${project.about.name[language] ?? project.about.name.de}: ${askedOf(answered, s)}`,
    ],
    ...(relations.length > 0
      ? [[t('chance:out.relations'), relations.map((id) => relationName(id, language)).join('; ')] as const]
      : []),
    [t('chance:out.draws'), draws],
    exact ? [t('chance:out.exact'), draws] : [t('chance:out.seed'), seed],
    [
      t('chance:out.note'),
      phrase(language, found.question === 'bodies' ? 'chance:noSample' : 'chance:whole'),
    ],
    ...(project.about.synthetic ? [[t('chance:out.mark'), t('lens:synthetic')] as const] : []),
    [t('chance:out.version'), VERSION],
  ];
}

export function tableFile(answered: Answered, findings: readonly Finding[], s: State): OutFile {
  const rows = [...findingRows(findings, s.language), [], ...aboutRows(answered, s)];
  return writeResults(`${stemOf(s, answered)}.csv`, rows, s.language);
}

export const saveTable = (answered: Answered, findings: readonly Finding[]): Promise<void> =>
  takeOut((s) => tableFile(answered, findings, s));

/** Says whether the browser took it. */
export async function copySentences(sentences: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(sentences.join('\n'));
    notify('info', 'chance:copied');
  } catch {
    notify('error', 'chance:notCopied');
  }
}

/** @param draw gets the face that travels inside the file, and gives a whole document on white */
export const savePicture = (
  answered: Answered,
  key: string,
  format: 'svg' | 'png',
  draw: (fontDataUri: string | null) => string,
): Promise<void> =>
  takeOut((s) => drawnFile(`${stemOf(s, answered)}-${key.replace(/[^a-z0-9]+/gi, '-')}`, format, draw));
