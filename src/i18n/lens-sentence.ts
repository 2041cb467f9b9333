/**
 * The lens in words. Printed under every view, figure and export, so that no number stands without its question:
 * '37 Einrichtungen, 49 Verbindungen · alle Arten von Einrichtungen · alle Verbindungsarten · Stand 2023'.
 */
import { EVERYTHING, type Lens, type Lensed, RELATIONAL } from '../model/lens.ts';
import type { About } from '../model/project.ts';
import { KINDS, NON_RELATIONAL, TIE_TYPES, wordFor } from '../model/vocabulary.ts';
import { isOfBodies } from '../model/where.ts';
import { list } from './format.ts';
import { type Language, translate } from './index.ts';
import { conditionText } from './where-sentence.ts';

/** The parts that differ from 'everything', each removable: what the person has narrowed. */
export type LensPart = {
  readonly id: keyof Lens;
  /** Of a condition: its place in `where`. */
  readonly condition?: number;
  readonly text: string;
  /** What the lens is set to when the part is taken away. */
  readonly without: Partial<Lens>;
};

const equalSets = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((x) => b.includes(x));

function selection<T extends string>(
  chosen: readonly T[],
  all: readonly T[],
  name: (id: T) => string,
  words: { all: string; some: (l: string) => string; without: (l: string) => string },
  language: Language,
): string {
  const missing = all.filter((id) => !chosen.includes(id));
  if (missing.length === 0) return words.all;
  return chosen.length <= missing.length
    ? words.some(list(chosen.map(name), language))
    : words.without(list(missing.map(name), language));
}

function typesText(lens: Lens, language: Language): string {
  const t = translate(language);
  const name = (id: string) => wordFor('tieTypes', id, language);
  if (equalSets(lens.types, RELATIONAL.types))
    return t('lens:relational', { list: list(NON_RELATIONAL.map(name), language) });
  return selection(
    lens.types,
    TIE_TYPES,
    name,
    {
      all: t('lens:allTypes'),
      some: (l) => t('lens:onlyTypes', { list: l }),
      without: (l) => t('lens:withoutTypes', { list: l }),
    },
    language,
  );
}

function kindsText(lens: Lens, language: Language): string {
  const t = translate(language);
  return selection(
    lens.kinds,
    KINDS,
    (id) => wordFor('kindsPlural', id, language),
    {
      all: t('lens:allKinds'),
      some: (l) => t('lens:onlyKinds', { list: l }),
      without: (l) => t('lens:withoutKinds', { list: l }),
    },
    language,
  );
}

const periodText = (period: NonNullable<Lens['period']>, language: Language): string =>
  period.from === period.to
    ? translate(language)('lens:year', { year: period.from })
    : translate(language)('lens:period', period);

/** How strong such ties are is said only where ties have strengths. */
function projectedText(lens: Lens, language: Language): string {
  const t = translate(language);
  const what = t('lens:projected');
  return lens.weight === 'none' || lens.projection === 'count'
    ? what
    : `${what}, ${t(`lens:projection.${lens.projection}`)}`;
}

/** What the lens narrows or changes against 'everything', for removable chips. */
export function lensParts(lens: Lens, language: Language): LensPart[] {
  const t = translate(language);
  const parts: LensPart[] = [];
  const add = (id: keyof Lens, text: string) => parts.push({ id, text, without: { [id]: EVERYTHING[id] } });
  if (lens.kinds.length < KINDS.length) add('kinds', kindsText(lens, language));
  if (lens.types.length < TIE_TYPES.length) add('types', typesText(lens, language));
  if (lens.period) add('period', periodText(lens.period, language));
  lens.where.forEach((condition, i) => {
    const without = { where: lens.where.filter((_, j) => j !== i) };
    parts.push({ id: 'where', condition: i, text: conditionText(condition, language), without });
  });
  if (lens.scheme !== 'assigned') add('scheme', t(`lens:scheme.${lens.scheme}`));
  if (lens.weight !== 'none') add('weight', t(`lens:weight.${lens.weight}`));
  if (lens.direction === 'recorded') add('direction', t('lens:directed'));
  if (lens.affiliations === 'projected') add('affiliations', projectedText(lens, language));
  if (lens.crossSector) add('crossSector', t('lens:crossSector'));
  if (lens.keepUntied) add('keepUntied', t('lens:untied'));
  return parts;
}

/** '37 Einrichtungen, 49 Verbindungen' – tie rows, parallel ones counted each. */
export function countsText(lensed: Lensed, language: Language): string {
  const t = translate(language);
  const { bodies, ties } = lensed.counts;
  const tieWords = lensed.labels.aggregate ? 'lens:mentions' : 'lens:ties';
  return `${t('lens:bodies', { count: bodies })}, ${t(tieWords, { count: ties })}`;
}

export const dateText = (about: About, language: Language): string =>
  about.year === null
    ? translate(language)('lens:noDate')
    : translate(language)('lens:asOf', { year: about.year });

/** Without the counts: 'alle Arten von Einrichtungen · ohne Trägerschaft · Stand 2023'. */
export function lensQuestion(lens: Lens, about: About, language: Language): string {
  const t = translate(language);
  const parts = [kindsText(lens, language), typesText(lens, language)];
  if (lens.period) parts.push(periodText(lens.period, language));
  parts.push(...lens.where.map((condition) => conditionText(condition, language)));
  if (about.hub !== null && lens.where.some(({ field }) => isOfBodies(field)))
    parts.push(t('lens:where.hub'));
  if (lens.scheme !== 'assigned') parts.push(t(`lens:scheme.${lens.scheme}`));
  if (lens.weight !== 'none') parts.push(t(`lens:weight.${lens.weight}`));
  if (lens.direction === 'recorded') parts.push(t('lens:directed'));
  if (lens.affiliations === 'projected') parts.push(projectedText(lens, language));
  if (lens.crossSector) parts.push(t('lens:crossSector'));
  if (lens.keepUntied) parts.push(t('lens:untied'));
  parts.push(dateText(about, language));
  if (about.synthetic) parts.push(t('lens:synthetic'));
  return parts.join(' · ');
}

/** '2 Einrichtungen, 12 Verbindungen ohne Angabe weggelassen': what a condition leaves out for want of a word; else ''. */
export function unsaidText({ counts }: Lensed, language: Language): string {
  const t = translate(language);
  const { bodiesUnsaid, tiesUnsaid } = counts;
  const what = [
    ...(bodiesUnsaid > 0 ? [t('lens:bodies', { count: bodiesUnsaid })] : []),
    ...(tiesUnsaid > 0 ? [t('lens:ties', { count: tiesUnsaid })] : []),
  ];
  return what.length === 0 ? '' : t('lens:where.leftOut', { what: list(what, language) });
}

/** The whole sentence, and what was merged or dropped on the way where that happened. */
export function lensSentence(lensed: Lensed, about: About, language: Language): string {
  const t = translate(language);
  const parts = [countsText(lensed, language), lensQuestion(lensed.lens, about, language)];
  const unsaid = unsaidText(lensed, language);
  if (unsaid !== '') parts.push(unsaid);
  if (lensed.counts.merged > 0) parts.push(t('lens:merged', { count: lensed.counts.merged }));
  if (lensed.counts.loops > 0) parts.push(t('lens:loops', { count: lensed.counts.loops }));
  return parts.join(' · ');
}
