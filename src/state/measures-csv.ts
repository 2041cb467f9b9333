/** Measures as CSV: one row a body, or one row a whole-network measure, with the lens in words in every file. */
import { MEASURES } from '../analysis/index.ts';
import { type BodyAnswer, DECLINES } from '../analysis/measure.ts';
import { type Language, translate } from '../i18n/index.ts';
import { lensSentence } from '../i18n/lens-sentence.ts';
import { declineText, measureWord } from '../i18n/measure-words.ts';
import { formatCsv, type OutCell, utf8 } from '../io/csv.ts';
import type { OutFile } from '../io/format.ts';
import { sectorOf } from '../model/schemes.ts';
import { categoryName, wordFor } from '../model/vocabulary.ts';
import { notify } from './actions.ts';
import { download } from './download.ts';
import { selectAnswers, selectLensed } from './select.ts';
import { type State, store } from './store.ts';

export const exportMeasures = (): Promise<void> => exportCsv(bodiesCsv);
export const exportNetworkMeasures = (): Promise<void> => exportCsv(networkCsv);

async function exportCsv(write: (s: State) => OutFile | null): Promise<void> {
  const s = store.getState();
  const file = write(s);
  if (file) await download([file], s.project.about.id);
  else notify('info', 'commands:notice.measuresNotReady');
}

const cell = (value: number): OutCell => (Number.isNaN(value) ? null : value);
/** Full precision; semicolon and decimal comma where the person's spreadsheet expects them. */
const file = (name: string, rows: readonly (readonly OutCell[])[], language: Language): OutFile => {
  const german = language === 'de';
  const style = { delimiter: german ? ';' : ',', mark: true, decimal: german ? ',' : '.' } as const;
  return { name, bytes: utf8(formatCsv(rows, style)) };
};

/** One row a body of the lens; a declined value is an empty cell, its reason stands in the last column. */
export function bodiesCsv(s: State): OutFile | null {
  const answers = selectAnswers(s);
  if (!answers) return null;
  const { language } = s;
  const t = translate(language);
  const lensed = selectLensed(s);
  const columns = MEASURES.filter((m) => m.scope === 'body' && answers.bodies[m.id]).flatMap((m) => {
    const answer = answers.bodies[m.id]!;
    const value = { id: m.id, answer, values: answer.values };
    return answer.raw ? [value, { id: `${m.id}.raw`, answer, values: answer.raw }] : [value];
  });
  const declined = (answer: BodyAnswer, v: number) => {
    const code = answer.declined[v]!;
    return code === 0 ? null : declineText(DECLINES[code - 1]!, language);
  };
  const head = [
    'id',
    t('commands:column.label'),
    t('commands:column.kind'),
    t('commands:column.category'),
    t('commands:column.sector'),
    ...columns.map((c) => c.id),
    t('commands:column.declined'),
    t('commands:column.lens'),
  ];
  const sentence = lensSentence(lensed, s.project.about, language);
  const rows = lensed.bodies.map((body, v) => {
    const sector = sectorOf(body, s.lens.scheme, s.lens.ownScheme);
    const reasons = columns
      .filter((c) => !c.id.endsWith('.raw'))
      .flatMap((c) => {
        const why = declined(c.answer, v);
        return why ? [`${c.id}: ${why}`] : [];
      });
    return [
      body.id,
      body.label,
      wordFor('kinds', body.kind, language),
      body.category ? categoryName(body.category, language) : '',
      sector ? wordFor('sectors', sector, language) : '',
      // The arithmetic stays readable under `.raw` where the measure itself declines.
      ...columns.map((c) =>
        c.answer.declined[v] === 0 || c.id.endsWith('.raw') ? cell(c.values[v]!) : null,
      ),
      reasons.join(' | '),
      sentence,
    ];
  });
  return file(`${s.project.about.id}-measures.csv`, [head, ...rows], language);
}

/** One row a whole-network measure. */
export function networkCsv(s: State): OutFile | null {
  const answers = selectAnswers(s);
  if (!answers) return null;
  const { language } = s;
  const t = translate(language);
  const sentence = lensSentence(selectLensed(s), s.project.about, language);
  const head = ['id', 'label', 'value', 'raw', 'declined', 'lens'].map((c) =>
    c === 'id' ? c : t(`commands:column.${c as 'label'}`),
  );
  const rows = MEASURES.filter((m) => m.scope === 'network' && answers.network[m.id]).map((m) => {
    const { value, raw, declined } = answers.network[m.id]!;
    return [
      m.id,
      measureWord(m.id, 'name', language, 'network'),
      value === null ? null : cell(value),
      raw === undefined ? null : cell(raw),
      declined ? declineText(declined, language) : '',
      sentence,
    ];
  });
  return file(`${s.project.about.id}-network-measures.csv`, [head, ...rows], language);
}
