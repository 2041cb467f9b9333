/**
 * The lens in words. Printed under every view, figure and export, so that no number stands without its question:
 * '37 Einrichtungen, 49 Verbindungen · alle Arten von Einrichtungen · alle Verbindungsarten · Stand 2023'.
 */
import { type Lens, type Lensed, RELATIONAL } from '../model/lens.ts';
import type { About } from '../model/project.ts';
import { KINDS, NON_RELATIONAL, TIE_TYPES, wordFor } from '../model/vocabulary.ts';
import { list, number } from './format.ts';
import { type Language, translate } from './index.ts';

/** The parts that differ from 'everything', each removable: what the person has narrowed. */
export type LensPart = { readonly id: keyof Lens; readonly text: string };

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
  if (lens.kinds.length < KINDS.length) parts.push({ id: 'kinds', text: kindsText(lens, language) });
  if (lens.types.length < TIE_TYPES.length) parts.push({ id: 'types', text: typesText(lens, language) });
  if (lens.period) parts.push({ id: 'period', text: periodText(lens.period, language) });
  if (lens.scheme !== 'assigned') parts.push({ id: 'scheme', text: t(`lens:scheme.${lens.scheme}`) });
  if (lens.weight !== 'none') parts.push({ id: 'weight', text: t(`lens:weight.${lens.weight}`) });
  if (lens.direction === 'recorded') parts.push({ id: 'direction', text: t('lens:directed') });
  if (lens.affiliations === 'projected')
    parts.push({ id: 'affiliations', text: projectedText(lens, language) });
  if (lens.crossSector) parts.push({ id: 'crossSector', text: t('lens:crossSector') });
  if (lens.keepUntied) parts.push({ id: 'keepUntied', text: t('lens:untied') });
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

/** The whole sentence, and what was merged or dropped on the way where that happened. */
export function lensSentence(lensed: Lensed, about: About, language: Language): string {
  const t = translate(language);
  const parts = [countsText(lensed, language), lensQuestion(lensed.lens, about, language)];
  if (lensed.counts.merged > 0) parts.push(t('lens:merged', { count: lensed.counts.merged }));
  if (lensed.counts.loops > 0) parts.push(t('lens:loops', { count: lensed.counts.loops }));
  return parts.join(' · ');
}
