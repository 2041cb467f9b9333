/** Which charts are asked for, and what is chosen about them. */
import { measureOf } from '../analysis/index.ts';
import { BYS, FUNNELS, GROUPINGS } from '../compare/compare.ts';
import { INDICATORS } from '../compare/indicators.ts';
import { CHARTS, type ChartSetting } from '../figures/offered-charts.ts';
import { ROW_COUNTS } from '../figures/ranked-chart.ts';
import { CHART_CHOICES } from './arguments.ts';
import { choose, type Options, wordsIn } from './choose.ts';
import { type Console, say } from './console.ts';

/** 'map' = the network itself; 'all' = the network and every chart that it has something for. */
export type Pictures = { readonly all: true } | { readonly all: false; readonly names: readonly string[] };

export type AskedCharts = {
  readonly pictures: Pictures;
  /** As a figure keeps them; a chart passes over those that are none of its own. */
  readonly choices: Readonly<Record<string, string>>;
};

/** Bodies that a chart is about are chosen by id; the window has lists of its own for them. */
const OF_BODY: Readonly<Record<'centre' | 'body', string>> = { centre: 'gaps', body: 'bridge' };
type Choice = ChartSetting | keyof typeof OF_BODY;

export const CHART_NAMES: readonly string[] = CHARTS.map(({ id }) => id);

/** Null when a chart or a choice is not known, or a choice belongs to none of the charts; that has been said then. */
export function chartsAsked(options: Options, console: Console): AskedCharts | null {
  const asked = options.get('chart');
  const names = asked === undefined ? ['map'] : wordsIn(asked);
  if (names.length === 0 || names.some((name) => !isKnown(name, console))) return null;
  const all = names.includes('all');
  const shown = all ? CHART_NAMES : names;
  const choices: [string, string][] = [];
  for (const choice of CHART_CHOICES satisfies readonly Choice[]) {
    const value = options.get(choice);
    if (value === undefined) continue;
    if (!belongs(choice, shown, console)) return null;
    const known = choiceOf(choice, value, console);
    if (known === null) return null;
    choices.push([choice, known]);
  }
  return { pictures: all ? { all } : { all, names }, choices: Object.fromEntries(choices) };
}

const isKnown = (name: string, console: Console): boolean =>
  choose('--chart', name, ['map', ...CHART_NAMES, 'all'], console) !== null;

function belongs(choice: Choice, shown: readonly string[], console: Console): boolean {
  const takes = CHARTS.filter(({ id, settings }) =>
    choice === 'centre' || choice === 'body' ? id === OF_BODY[choice] : settings.includes(choice),
  ).map(({ id }) => id);
  if (takes.some((id) => shown.includes(id))) return true;
  say(
    console,
    `--${choice} gilt nicht für --chart ${shown.join(',')}. Es gehört zu: ${takes.join(', ')}.`,
    `--${choice} has no meaning for --chart ${shown.join(',')}. It belongs to: ${takes.join(', ')}.`,
  );
  return false;
}

/** What may be chosen, by choice; moments and centres depend on the data. */
const POSSIBLE: Partial<Record<Choice, readonly string[]>> = {
  rows: ROW_COUNTS,
  by: BYS,
  between: [...GROUPINGS, 'none'],
  order: ['name', 'size'],
  funnel: FUNNELS,
};

function choiceOf(choice: Choice, value: string, console: Console): string | null {
  const possible = POSSIBLE[choice];
  if (possible) return choose(`--${choice}`, value, possible, console);
  if (choice === 'measure' && !measureOf('body', value)) {
    say(
      console,
      `Unbekanntes Maß „${value}“ für --measure. Alle nennt: drehscheibe measures.`,
      `Unknown measure “${value}” for --measure. All are listed by: drehscheibe measures.`,
    );
    return null;
  }
  const isIndicator = choice === 'indicator' || choice === 'beside';
  // Shares of sectors are indicators, too; which ones there are is in the data.
  if (isIndicator && !value.startsWith('share-'))
    return choose(
      `--${choice}`,
      value,
      INDICATORS.map(({ id }) => id),
      console,
    );
  return value;
}
