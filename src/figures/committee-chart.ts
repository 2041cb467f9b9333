/** Who sits with whom in which committees and networks: an UpSet plot, for the page and as a figure. */

import { inSlices } from '../base/pace.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import type { ChartOptions } from '../drawing/charts/page.ts';
import { type UpsetColumn, type UpsetInput, upsetChart } from '../drawing/charts/upset.ts';
import type { DrawChart } from '../drawing/figure-chart.ts';
import { PALETTES } from '../drawing/look.ts';
import { list, percent, number as plainNumber } from '../i18n/format.ts';
import { type Language, translate } from '../i18n/index.ts';
import { type Lensed, reading, withCommittees } from '../model/lens.ts';
import {
  type Combination,
  MOST_COMMITTEES,
  type SharedCommittees,
  sharedCommittees,
} from '../model/memberships.ts';
import type { Body, Project } from '../model/project.ts';
import { madeOf } from './chart-common.ts';
import type { FigureChartMaker } from './charts.ts';
import { LEAST } from './coded.ts';
import { levelled } from './held-back.ts';
import { shortening } from './shortened.ts';

/** Beyond, columns are left out: the picture would no longer be read. */
export const MOST_COMBINATIONS = 24;
/** So many names stand under a picture, and so many of one column. */
const MOST_NAMED = 14;
const MOST_NAMES = 6;

/** Committees are bodies here, whatever the lens makes of them. @param least members that a committee needs @throws AbortError */
export async function committeesIn(
  project: Project,
  lensed: Lensed,
  signal?: AbortSignal,
  least = 2,
): Promise<SharedCommittees> {
  const wanted = withCommittees(lensed.lens);
  const read = wanted === lensed.lens ? lensed : await inSlices(reading(project, wanted), signal);
  const found = sharedCommittees(read, least);
  // Where nobody is recorded to sit with anybody, the committees of those who were asked are what there is to see.
  return found.committees.length > 0 ? found : sharedCommittees(read, 1);
}

/** Whether any committee has two members. */
export const isShared = ({ committees }: SharedCommittees): boolean =>
  committees.some(({ members }) => members.length > 1);

export type CommitteeWords = {
  readonly language: Language;
  readonly number: (value: number) => string;
};

/** 'A, B und 4 weitere' */
function namesOf({ bodies }: Combination, { language, number }: CommitteeWords, most: number): string {
  const names = bodies.map(({ label }) => label);
  const more = names.length - most;
  if (more <= 1) return list(names, language);
  return translate(language)('pictured:upset.more', {
    names: names.slice(0, most).join(', '),
    count: more,
    n: number(more),
  });
}

/** 'Pflegekonferenz und Netzwerk X' */
export const combinationName = (
  { committees }: SharedCommittees,
  combination: Combination,
  language: Language,
): string => {
  const names = combination.committees.map((i) => committees[i]!.committee.label);
  return names.length === 1
    ? translate(language)('pictured:upset.only', { committee: names[0]! })
    : list(names, language);
};

/** What is not in the picture; '' = everything is. */
export function restText(found: SharedCommittees, { language, number }: CommitteeWords): string {
  const { otherCommittees: count, committees } = found;
  if (count === 0) return '';
  const t = translate(language);
  const few = committees.length < MOST_COMMITTEES ? 'single' : 'small';
  const why = t(`pictured:upset.${few}${count === 1 ? 'One' : ''}`);
  return t('pictured:upset.others', { count, n: number(count), why });
}

type Upset = Omit<UpsetInput, keyof ChartOptions> & Pick<ChartOptions, 'words'>;

/** The picture as it is shown with all its numbers and names. */
export function upsetInput(found: SharedCommittees, words: CommitteeWords): Upset {
  const { language, number } = words;
  const t = translate(language);
  const columns = found.combinations.slice(0, MOST_COMBINATIONS);
  const isNamed = columns.length <= MOST_NAMED;
  const lineOf = (combination: Combination) => namesOf(combination, words, MOST_NAMES);
  return {
    words: { title: '', note: '', number: (n) => number(n), percent: (share) => percent(share, language) },
    rows: found.committees.map(({ committee, members: { length: count } }) => ({
      key: committee.id,
      label: committee.label,
      count,
      said: number(count),
      text: t('pictured:upset.row', { count, n: number(count), name: committee.label }),
    })),
    columns: columns.map((combination): UpsetColumn => {
      const count = combination.bodies.length;
      return {
        key: combination.committees.join(' '),
        rows: combination.committees,
        count,
        said: number(count),
        names: isNamed ? lineOf(combination) : '',
        text: t('pictured:upset.column', {
          count,
          n: number(count),
          committees: combinationName(found, combination, language),
          names: lineOf(combination),
        }),
      };
    }),
    axes: { above: t('pictured:upset.above'), side: t('pictured:upset.side') },
    leftOut: (hidden) => {
      const count = hidden + found.combinations.length - columns.length;
      return count === 0 ? '' : t('pictured:upset.leftOut', { count, n: number(count) });
    },
    rest: [isShared(found) ? '' : t('pictured:upset.none'), restText(found, words)]
      .filter((said) => said !== '')
      .join(' '),
  };
}

/**
 * The same with small counts held back. Members of a committee are those of its columns together: where one of these is small, only how many
 * there are at least is said. Order and lengths say no more than the numbers, and nobody is listed, who could be counted.
 */
function heldBackInput(all: SharedCommittees, words: CommitteeWords): Upset {
  const { language, number } = words;
  const t = translate(language);
  const { found, sure } = inHeldOrder(all);
  const input = upsetInput(found, words);
  // The plural of many, whatever is held back.
  const count = LEAST;
  return {
    ...input,
    // Numbers of the axis are nobody's.
    words: { ...input.words, number: (value) => plainNumber(value, language) },
    rest: restText(found, words),
    rows: input.rows.map((row, i) => {
      const { committee, members } = found.committees[i]!;
      const least = sure[i]!;
      const atLeast = least > 0 ? t('pictured:atLeast', { n: number(least) }) : t('pictured:held');
      const n = least === members.length ? number(least) : atLeast;
      const text = t('pictured:upset.row', { count, n, name: committee.label });
      return { ...row, count: Math.max(least, LEAST - 1), said: n, text };
    }),
    columns: input.columns.map((column, i) => {
      const combination = found.combinations[i]!;
      const n = number(combination.bodies.length);
      const names = combinationName(found, combination, language);
      const text = t('pictured:upset.columnHeld', { committees: names, n });
      return { ...column, count: levelled(column.count), said: n, names: '', text };
    }),
  };
}

/** Combinations by what is said of their size, committees by how many members are sure: those of the columns that say theirs. */
function inHeldOrder(all: SharedCommittees): { found: SharedCommittees; sure: readonly number[] } {
  const key = ({ committees }: Combination) => committees.map((i) => nameOf(all, i)).join('\n');
  const combinations = [...all.combinations].sort(
    (a, b) =>
      Number(b.committees.length > 1) - Number(a.committees.length > 1) ||
      levelled(b.bodies.length) - levelled(a.bodies.length) ||
      byText(key(a), key(b)),
  );
  const said = combinations.slice(0, MOST_COMBINATIONS).filter(({ bodies }) => bodies.length >= LEAST);
  const sureOf = (i: number) =>
    said.reduce((sum, { committees, bodies }) => sum + (committees.includes(i) ? bodies.length : 0), 0);
  const order = all.committees
    .map((_, i) => ({ i, sure: sureOf(i) }))
    .sort((a, b) => b.sure - a.sure || byText(nameOf(all, a.i), nameOf(all, b.i)));
  const place = new Map(order.map(({ i }, now) => [i, now] as const));
  return {
    sure: order.map(({ sure }) => sure),
    found: {
      ...all,
      committees: order.map(({ i }) => all.committees[i]!),
      combinations: combinations.map(({ committees, bodies }) => ({
        bodies,
        committees: committees.map((i) => place.get(i)!).sort((a, b) => a - b),
      })),
    },
  };
}

const nameOf = ({ committees }: SharedCommittees, i: number): string => {
  const { committee } = committees[i]!;
  return `${committee.label} ${committee.id}`;
};
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The first of them alone: who sits in others as well counts with what is left. */
export function firstCommittees(found: SharedCommittees, most: number): SharedCommittees {
  const merged = new Map<string, { readonly committees: readonly number[]; readonly bodies: Body[] }>();
  for (const { committees, bodies } of found.combinations) {
    const own = committees.filter((i) => i < most);
    if (own.length === 0) continue;
    const key = own.join(' ');
    const known = merged.get(key);
    if (known) known.bodies.push(...bodies);
    else merged.set(key, { committees: own, bodies: [...bodies] });
  }
  const combinations = [...merged.values()].sort(
    (a, b) =>
      Number(b.committees.length > 1) - Number(a.committees.length > 1) || b.bodies.length - a.bodies.length,
  );
  return { ...found, committees: found.committees.slice(0, most), combinations };
}

/** Shared committees as a figure. */
export const committees: FigureChartMaker = async (ground, _, __, control) => {
  const { project, lensed, figure, number } = ground;
  const { language, look, isCoded } = figure;
  // That a committee is shown must not say that it has two members.
  const found = await committeesIn(project, lensed, control?.signal, isCoded ? 1 : undefined);
  const words = { language, number };
  // Which are first must not say which of those held back are larger.
  const all = isCoded ? inHeldOrder(found).found : found;
  const inputOf = isCoded ? heldBackInput : upsetInput;
  const drawn = (input: Upset, ...[width, height, textSize, isTight = false]: Parameters<DrawChart>) =>
    upsetChart({
      ...input,
      width,
      height,
      textSize,
      isTight,
      palette: PALETTES[look.theme],
      measure: anyFaceWidth,
    });
  const input = (most: number | null) => inputOf(most === null ? found : firstCommittees(all, most), words);
  const unnamed = (most: number | null): Upset => {
    const { columns, ...rest } = input(most);
    return { ...rest, columns: columns.map((column) => ({ ...column, names: '' })) };
  };
  const draw = shortening(ground, all.committees.length, (most, ...page) => drawn(input(most), ...page), {
    // Who is behind each number is in the text version.
    plainer: (most, ...page) => drawn(unnamed(most), ...page),
  });
  return { ...madeOf(translate(language)('pictured:upset.ask'), draw), isHeldBack: isCoded };
};
