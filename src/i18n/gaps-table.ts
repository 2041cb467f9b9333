/** Gaps as plain rows and as a text: what the screen says, to be taken along. */
import type { Introduction } from '../compare/introductions.ts';
import type { BesideRow } from '../compare/naming.ts';
import type { GapCounts, GapRow, Partner } from '../model/gaps.ts';
import { categoryName, wordFor } from '../model/vocabulary.ts';
import { gapSentences, introductionText, partnerText, stateText } from './gaps-sentence.ts';
import { type Language, translate } from './index.ts';

export type GapCell = string | number | null;
export type Introductions = ReadonlyMap<string, readonly Introduction[]>;

const names = (partners: readonly Partner[], language: Language): string =>
  partners.map((partner) => partnerText(partner, language)).join('; ');

/** Headings first, then a row a category. */
export function gapRows(
  rows: readonly GapRow[],
  ways: Introductions,
  language: Language,
): readonly (readonly GapCell[])[] {
  const t = translate(language);
  return [
    [
      t('gaps:out.head.rank'),
      t('gaps:out.head.category'),
      t('gaps:out.head.mentions'),
      t('gaps:out.head.sector'),
      t('gaps:out.head.state'),
      t('gaps:out.head.named'),
      t('gaps:out.head.block'),
      t('gaps:out.head.planned'),
      t('gaps:out.head.ended'),
      t('gaps:out.head.via'),
      t('gaps:out.head.to'),
      t('gaps:out.head.near'),
    ],
    ...rows.map((row) => {
      const [first] = row.state === 'named' ? [] : (ways.get(row.category) ?? []);
      const via = first?.ways[0]?.slice(0, -1).map(({ to }) => to.label) ?? [];
      return [
        row.rank,
        categoryName(row.category, language),
        row.mentions,
        wordFor('sectors', row.sector ?? '', language),
        stateText(row, language),
        names(row.named, language),
        names(
          row.blocks.map(({ partner }) => partner),
          language,
        ),
        names(row.planned, language),
        names(row.ended, language),
        via.join(' → '),
        first?.target.label ?? '',
        names(row.near, language),
      ];
    }),
  ];
}

/** '1. Ärzt/innen: 134 Nennungen, nicht genannt' – one line a category, with who it is. */
export function rowLine(row: GapRow, language: Language): string {
  const t = translate(language);
  const text = t('gaps:out.rowText', {
    rank: row.rank,
    label: categoryName(row.category, language),
    value: row.mentions,
    state: stateText(row, language),
  });
  const who = [...row.named, ...row.blocks.map(({ partner }) => partner), ...row.planned];
  return who.length === 0 ? text : t('gaps:out.rowWho', { text, who: names(who, language) });
}

/** The whole page as text: the summary, the twenty, and who could introduce. */
export function gapText(
  title: string,
  counts: GapCounts,
  rows: readonly GapRow[],
  ways: Introductions,
  language: Language,
): string {
  const open = rows.filter(({ state }) => state !== 'named');
  return [
    title,
    '',
    ...gapSentences(counts, openWays(rows, ways), language),
    '',
    ...rows.map((row) => rowLine(row, language)),
    '',
    ...open.flatMap((row) => {
      const [first] = ways.get(row.category) ?? [];
      return first ? [`${categoryName(row.category, language)}: ${introductionText(first, language)}`] : [];
    }),
  ]
    .join('\n')
    .trim();
}

/** Categories that are not named singly and to which somebody could introduce. */
export const openWays = (rows: readonly GapRow[], ways: Introductions): number =>
  rows.filter(({ state, category }) => state !== 'named' && (ways.get(category)?.length ?? 0) > 0).length;

/** Own and other networks, a row a category; headings first. */
export function besideRows(
  rows: readonly BesideRow[],
  labels: readonly string[],
  language: Language,
): readonly (readonly GapCell[])[] {
  const t = translate(language);
  return [
    [t('gaps:others.category'), t('gaps:others.you'), ...labels],
    ...rows.map(({ category, own, others }) => [
      categoryName(category.id, language),
      t(`gaps:state.${own.state}`),
      ...others.map((cell) => cellText(cell, language)),
    ]),
  ];
}

/** 'genannt' for one centre; '31 von 135, 2 im Sammeleintrag' for several. */
export function cellText({ named, block, of }: BesideRow['others'][number], language: Language): string {
  const t = translate(language);
  if (of <= 1) return t(`gaps:state.${named > 0 ? 'named' : block > 0 ? 'block' : 'not-named'}`);
  const inBlock = block > 0 ? `, ${t('gaps:others.inBlock', { n: block })}` : '';
  return `${t('gaps:others.ofCentres', { n: named, of })}${inBlock}`;
}
