/** A kept play as a figure: who still finds whom, and the measures of one body and of the network, before and after. */
import { READING_ORDER } from '../analysis/reading-order.ts';
import { inSlices } from '../base/pace.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import { type BeforeAfterRow, beforeAfterChart } from '../drawing/charts/before-after.ts';
import { PALETTES } from '../drawing/look.ts';
import { number, percent } from '../i18n/format.ts';
import { type Language, translate } from '../i18n/index.ts';
import { valueText } from '../i18n/measure-value.ts';
import { declineText, measureWord } from '../i18n/measure-words.ts';
import { playName } from '../i18n/what-if-sentence.ts';
import { type Lensed, reading } from '../model/lens.ts';
import { play } from '../model/plan.ts';
import { madeOf, reasonOf } from './chart-common.ts';
import type { FigureChartMaker } from './charts.ts';
import type { FigureGround } from './drawing.ts';
import { type Effect, effectOf } from './what-if/effect.ts';
import { planOf } from './what-if/plan-of.ts';
import { bodyLookedAt, changedRows, type DeltaRow, deltaRows, type Value } from './what-if/rows.ts';

/** Rows of one part that a page holds in type that is read from afar; all are in the text. */
const MOST_ROWS = 7;
const FEWEST_ROWS = 4;
/** Vertices × edges from which measures are estimated, as they are while one plays. */
const ESTIMATE_FROM = 1e9;

/**
 * Choices: `plan`, the id of a kept play, the first one where none is chosen; `body`, whose measures are shown, else the centre's. Names as codes are
 * refused: who leaves in thought could be told from what changes.
 */
export const whatIf: FigureChartMaker = async (ground, { choices }, { work, answers }, control) => {
  const { project, lensed, figure, idOf } = ground;
  const { language } = figure;
  const t = translate(language);
  const title = t('pictured:chart.what-if');
  if (idOf !== null || figure.isCoded) return reasonOf(ground, title, t('pictured:needs.names'));
  const plan = planOf(project, choices.plan);
  if (!plan)
    return reasonOf(ground, title, t(choices.plan ? 'pictured:needs.planGone' : 'pictured:needs.plans'));
  const played = play(project, plan.steps);
  const after =
    played.project === project
      ? lensed
      : await inSlices(reading(played.project, lensed.lens), control?.signal);
  const effect = effectOf(lensed, after, played);
  const measured = async (of: Lensed) => {
    const known = of === lensed ? answers(project, of) : null;
    return { lensed: of, answers: known ?? (await work.analyse(questionOf(of), control)) };
  };
  const before = await measured(lensed);
  const then = after === lensed ? before : await measured(after);
  const body = bodyLookedAt(choices.body ?? null, lensed, after);
  const isThere = body !== null && lensed.vertexOf.has(body.id) && after.vertexOf.has(body.id);
  const of = isThere ? inReadingOrder(deltaRows(before, then, body.id), 'body') : [];
  const whole = inReadingOrder(deltaRows(before, then, null), 'network');
  const parts = [
    {
      title: t('pictured:whatIf.network'),
      rows: [...reachRows(effect, language), ...seenRows(whole, language)],
    },
    {
      title: body?.label ?? '',
      rows: seenRows(of, language),
    },
  ];
  const name = plan.name || playName(plan.steps, project, language);
  if (parts.every(({ rows }) => rows.length === 0))
    return reasonOf(ground, t('pictured:whatIf.title', { name }), t('pictured:whatIf.same'));
  const chart = madeOf(t('pictured:whatIf.title', { name }), (width, _, textSize, isShortened) => {
    const most = isShortened ? FEWEST_ROWS : MOST_ROWS;
    return beforeAfterChart({
      ...optionsOf(ground, width, textSize, noteOf(parts, most, language)),
      heads: [t('whatif:table.before'), t('whatif:table.after')],
      parts: parts.map((part) => ({ ...part, rows: part.rows.slice(0, most) })),
    });
  });
  return { ...chart, text: parts.flatMap(({ rows }) => rows.map(({ text }) => text)) };
};

const questionOf = ({ graph, arcs, labels, lens }: Lensed) => {
  const estimate = graph.n * graph.m > ESTIMATE_FROM;
  return {
    graph,
    arcs,
    labels,
    options: { weighted: lens.weight !== 'none', ...(estimate ? { estimate } : {}) },
  };
};

const optionsOf = (
  { figure, number: count }: FigureGround,
  width: number,
  textSize: number,
  note: string,
) => ({
  width,
  textSize,
  palette: PALETTES[figure.look.theme],
  measure: anyFaceWidth,
  words: { title: '', note, number: count, percent: (share: number) => percent(share, figure.language) },
});

/** What changes, in the order in which measures are read: which ones matter is not told by how much they move. */
function inReadingOrder(rows: readonly DeltaRow[], scope: 'body' | 'network'): readonly DeltaRow[] {
  const order = READING_ORDER[scope];
  const place = ({ measure }: DeltaRow) =>
    (order.indexOf(measure.id) + order.length + 1) % (order.length + 1);
  return [...changedRows(rows)].sort((a, b) => place(a) - place(b));
}

/** Pairs that find each other over whatever way, of those who are there before and after. */
function reachRows({ pairs, cross }: Effect, language: Language): readonly BeforeAfterRow[] {
  const t = translate(language);
  const row = (key: string, label: string, { before, lost, gained }: Effect['pairs']) => {
    const after = before - lost + gained;
    const said = [number(before, language), number(after, language)] as const;
    const text = t('pictured:whatIf.row', { label, before: said[0], after: said[1] });
    return lost === 0 && gained === 0 ? [] : [{ key, label, before, after, said, text }];
  };
  return [
    ...row('pairs', t('pictured:whatIf.pairs'), pairs),
    ...row('cross', t('pictured:whatIf.cross'), cross),
  ];
}

/** What reads the same before and after has changed by less than is printed. */
const seenRows = (rows: readonly DeltaRow[], language: Language): readonly BeforeAfterRow[] =>
  rows.map((row) => rowOf(row, language)).filter(({ said: [before, after] }) => before !== after);

function rowOf({ measure, before, after }: DeltaRow, language: Language): BeforeAfterRow {
  const t = translate(language);
  const label = measureWord(measure.id, 'name', language, measure.scope);
  const numberOf = (value: Value) => (value && 'value' in value ? value.value : null);
  const word = (value: Value) => valueText(measure, numberOf(value), language);
  const why = (value: Value) =>
    value && 'declined' in value
      ? t('whatif:table.why', { reason: declineText(value.declined, language) })
      : word(value);
  return {
    key: `${measure.scope} ${measure.id}`,
    label,
    before: numberOf(before),
    after: numberOf(after),
    said: [word(before), word(after)],
    text: t('pictured:whatIf.row', { label, before: why(before), after: why(after) }),
  };
}

/** That no two rows share a scale, and how many of the rows are seen. */
function noteOf(
  parts: readonly { readonly rows: readonly unknown[] }[],
  most: number,
  language: Language,
): string {
  const t = translate(language);
  const all = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const n = parts.reduce((sum, { rows }) => sum + Math.min(most, rows.length), 0);
  const words = { n: number(n, language), all: number(all, language) };
  return [t('pictured:whatIf.scale'), ...(n < all ? [t('pictured:whatIf.first', words)] : [])].join(' ');
}
