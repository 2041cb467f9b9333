/** Who sits with whom in which committees and networks: an UpSet plot, for the page and as a figure. */

import { inSlices } from '../base/pace.ts';
import { anyFaceWidth } from '../drawing/any-face-width.ts';
import type { ChartOptions } from '../drawing/charts/page.ts';
import { type UpsetColumn, type UpsetInput, upsetChart } from '../drawing/charts/upset.ts';
import { PALETTES } from '../drawing/look.ts';
import { list, percent } from '../i18n/format.ts';
import { type Language, translate } from '../i18n/index.ts';
import { type Lensed, reading, withCommittees } from '../model/lens.ts';
import {
  type Combination,
  MOST_COMMITTEES,
  type SharedCommittees,
  sharedCommittees,
} from '../model/memberships.ts';
import type { Project } from '../model/project.ts';
import type { FigureChartMaker } from './charts.ts';
import { LEAST } from './coded.ts';

/** Beyond, columns are left out: the picture would no longer be read. */
export const MOST_COMBINATIONS = 24;
/** So many names stand under a picture, and so many of one column. */
const MOST_NAMED = 14;
const MOST_NAMES = 6;

/** Committees are bodies here, whatever the lens makes of them. @throws AbortError */
export async function committeesIn(
  project: Project,
  lensed: Lensed,
  signal?: AbortSignal,
): Promise<SharedCommittees> {
  const wanted = withCommittees(lensed.lens);
  const read = wanted === lensed.lens ? lensed : await inSlices(reading(project, wanted), signal);
  const found = sharedCommittees(read);
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

/** @param least counts below are drawn as long as this, so that a bar does not say what its number holds back; 0 = all as they are */
export function upsetInput(
  found: SharedCommittees,
  words: CommitteeWords,
  least = 0,
): Omit<UpsetInput, keyof ChartOptions> & Pick<ChartOptions, 'words'> {
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
      count: Math.max(count, least),
      said: number(count),
      text: t('pictured:upset.row', { count, n: number(count), name: committee.label }),
    })),
    columns: columns.map((combination): UpsetColumn => {
      const count = combination.bodies.length;
      return {
        key: combination.committees.join(' '),
        rows: combination.committees,
        count: Math.max(count, least),
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

/** Shared committees as a figure. */
export const committees: FigureChartMaker = async ({ project, lensed, figure, number }, _, __, control) => {
  const { language, look, isCoded } = figure;
  const found = await committeesIn(project, lensed, control?.signal);
  const input = upsetInput(found, { language, number }, isCoded ? LEAST : 0);
  const draw = (width: number, height: number, textSize: number) =>
    upsetChart({ ...input, width, height, textSize, palette: PALETTES[look.theme], measure: anyFaceWidth });
  return {
    title: translate(language)('pictured:upset.ask'),
    draw,
    text: draw(1000, 600, 13).text,
  };
};
