/** A play on its way out: sentences for a report, the measures before and after as a table, the picture before and after. */
import { VERSION } from '../../base/version.ts';
import type { DeltaRow, Value } from '../../figures/what-if/rows.ts';
import { translate } from '../../i18n/index.ts';
import { lensQuestion } from '../../i18n/lens-sentence.ts';
import { declineText, measureWord } from '../../i18n/measure-words.ts';
import { stepText } from '../../i18n/what-if-sentence.ts';
import type { OutCell } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { writeResults } from '../../io/result-table.ts';
import { withMarkColumn } from '../../io/synthetic.ts';
import { jobs } from '../../jobs/browser.ts';
import { isAbort } from '../../jobs/crew.ts';
import type { Lensed } from '../../model/lens.ts';
import type { PlayedPlan } from '../../model/plan.ts';
import type { Id, PlanStep } from '../../model/project.ts';
import { notify } from '../actions.ts';
import { download } from '../files/download.ts';
import { pictureFile, takeOut, workbookFile } from '../files/take-out.ts';
import { type State, store } from '../store.ts';
import { announced } from '../work.ts';

/** What the page shows. */
export type PlayPage = {
  readonly steps: readonly PlanStep[];
  readonly played: PlayedPlan;
  readonly lensed: Lensed;
  /** What is played, in short. */
  readonly name: string;
  /** Whose measures stand beside those of the whole network; null = nobody's. */
  readonly body: string | null;
  readonly cutOff: ReadonlySet<Id>;
  readonly sentences: readonly string[];
  readonly rows: readonly DeltaRow[];
};

type Rows = readonly (readonly OutCell[])[];

const stemOf = (s: State): string => `${s.project.about.id}-what-if`;

/** One row a measure: of what, its name, before, after, difference, and why a number is missing. */
export function playRows({ rows, body }: PlayPage, s: State): Rows {
  const { language } = s;
  const t = translate(language);
  const cell = (value: Value): OutCell => (value && 'value' in value ? value.value : null);
  const reason = (value: Value): string =>
    value === null
      ? t('whatif:table.absent')
      : 'declined' in value
        ? t('whatif:table.why', { reason: declineText(value.declined, language) })
        : '';
  const head = [
    t('whatif:out.column.about'),
    t('whatif:out.column.id'),
    t('whatif:table.measure'),
    t('whatif:table.before'),
    t('whatif:table.after'),
    t('whatif:table.change'),
    t('whatif:out.column.note'),
  ];
  const lines = rows.map(({ measure, before, after, delta }) => [
    measure.scope === 'body' ? (body ?? '') : t('whatif:out.network'),
    measure.id,
    measureWord(measure.id, 'name', language, measure.scope),
    cell(before),
    cell(after),
    delta,
    reason(after) || reason(before),
  ]);
  return withMarkColumn([head, ...lines], s.project.about.synthetic) as Rows;
}

/** What the table is a table of, a row each. */
export function aboutPlay(page: PlayPage, s: State): readonly (readonly [string, OutCell])[] {
  const { language, project } = s;
  const t = translate(language);
  return [
    [t('whatif:out.data'), t('whatif:out.unchanged')],
    ...page.steps.map(
      (step) => [t('whatif:out.played'), stepText(step, project, page.steps, language)] as const,
    ),
    ...page.sentences.map((text) => [t('whatif:out.effect'), text] as const),
    [
      t('whatif:out.lens'),
      `${project.about.name[language] ?? project.about.name.de}: ${lensQuestion(s.lens, project.about, language)}`,
    ],
    ...(project.about.synthetic ? [[t('whatif:out.mark'), t('lens:synthetic')] as const] : []),
    [t('whatif:out.version'), VERSION],
  ];
}

export const playCsv = (page: PlayPage, s: State): OutFile =>
  writeResults(`${stemOf(s)}.csv`, [...playRows(page, s), [], ...aboutPlay(page, s)], s.language);

export const savePlayCsv = (page: PlayPage): Promise<void> => takeOut((s) => playCsv(page, s));

export const savePlayWorkbook = (page: PlayPage): Promise<void> =>
  takeOut((s) => {
    const t = translate(s.language);
    return workbookFile(`${stemOf(s)}.xlsx`, page.name, s.language, [
      { name: t('whatif:out.sheet.measures'), rows: playRows(page, s) },
      { name: t('whatif:out.sheet.about'), rows: [['', ''], ...aboutPlay(page, s)], prose: true },
    ]);
  });

/** A paragraph for a report: what is supposed, what would come of it, that the data are unchanged. */
export function playText({ name, sentences }: PlayPage, s: State): string {
  const t = translate(s.language);
  return [
    t('whatif:out.sentence', { what: name, effect: sentences.join(' ') }),
    t('whatif:out.unchanged'),
    ...(s.project.about.synthetic ? [t('lens:synthetic')] : []),
  ].join('\n\n');
}

/** Says whether the browser took it. */
export async function copyPlayText(page: PlayPage): Promise<void> {
  try {
    await navigator.clipboard.writeText(playText(page, store.getState()));
    notify('info', 'whatif:out.copied');
  } catch {
    notify('error', 'whatif:out.notCopied');
  }
}

/** Before and after side by side on one page, on white whatever the window looks like. */
export async function savePlayPicture(page: PlayPage, format: 'svg' | 'png'): Promise<void> {
  const s = store.getState();
  const stop = new AbortController();
  try {
    await announced('commands:work.figure', stop, async (control) => {
      const [{ sceneBefore, sceneOfPlay }, { besideSvg }, { faceOf }] = await Promise.all([
        import('./what-if-scene.ts'),
        import('../../drawing/beside.ts'),
        import('../files/figure-export.ts'),
      ]);
      const base = await sceneBefore(s, 'light', jobs(), control);
      const { steps, played, lensed, cutOff, name } = page;
      const after = sceneOfPlay(base, {
        project: s.project,
        steps,
        played,
        lensed,
        cutOff,
        session: s,
        theme: 'light',
      });
      const t = translate(s.language);
      const svg = besideSvg(
        [
          { title: t('whatif:picture.before'), scene: base },
          { title: t('whatif:picture.after', { name }), scene: after },
        ],
        {
          fontDataUri: await faceOf(),
          signs: {
            gone: t('whatif:picture.gone'),
            new: t('whatif:picture.new'),
            'cut-off': t('whatif:picture.cutOff'),
          },
          note: t('whatif:out.unchanged'),
        },
      );
      const file = await pictureFile(stemOf(s), format, svg);
      await download([file], file.name);
    });
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}
