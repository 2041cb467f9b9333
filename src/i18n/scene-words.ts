/** The words of a drawing in one language: vocabulary, legend and caption, in the shape that `buildScene` asks for. */
import type { Caption, SceneWords } from '../drawing/scene.ts';
import type { Lensed } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import { CROSS_SECTOR_ID, categoryName, wordFor } from '../model/vocabulary.ts';
import { number } from './format.ts';
import { type Language, translate } from './index.ts';
import { countsText, dateText, lensQuestion } from './lens-sentence.ts';

/** @param ring name of a ring by its number (NaN = those without one), which depends on what the rings mean */
export function sceneWords(language: Language, ring: (value: number) => string): SceneWords {
  const t = translate(language);
  return {
    number: (value) => number(value, language),
    kind: (id) => wordFor('kinds', id, language),
    kindPlural: (id) => capital(wordFor('kindsPlural', id, language), language),
    sector: (id) => (id === CROSS_SECTOR_ID ? t('figure:legend.crossSector') : sectorName(id, language)),
    crossSector: t('figure:legend.crossSector'),
    noSector: t('figure:legend.noSector'),
    category: (id) => categoryName(id, language),
    block: t('figure:legend.block'),
    standsFor: (count) =>
      count === null
        ? t('figure:standsForUnknown')
        : t('figure:standsFor', { number: number(count, language) }),
    line: (style) => t(`figure:legend.lines.${style}`),
    tie: (type, formality, status) => {
      const how = [
        ...(formality ? [wordFor('formalities', formality, language)] : []),
        ...(status ? [wordFor('statuses', status, language)] : []),
      ];
      const name = wordFor('tieTypes', type, language);
      return how.length > 0 ? t('figure:tieHow', { type: name, how: how.join(', ') }) : name;
    },
    via: (label) => t('figure:via', { label }),
    ring,
    measured: (measure, value) =>
      Number.isNaN(value)
        ? t('figure:notMeasured', { measure })
        : t('figure:measured', { measure, value: number(value, language) }),
  };
}

const sectorName = (id: string, language: Language): string =>
  capital(wordFor('sectors', id, language), language);

const capital = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

/** Headings of the legend's parts. */
export function legendHeadings(language: Language): Record<'sector' | 'kind' | 'line', string> {
  const t = translate(language);
  return {
    sector: t('figure:legend.sector'),
    kind: t('figure:legend.kind'),
    line: t('figure:legend.line'),
  };
}

/** Headings of the legend, words of the list of numbered names, and how counts are written, for the page of a figure. */
export const figureSaid = (language: Language) => {
  const t = translate(language);
  return {
    headings: legendHeadings(language),
    number: (value: number) => number(value, language),
    key: {
      heading: t('figure:key.heading'),
      rest: (count: number) => t('figure:key.rest', { count, n: number(count, language) }),
    },
  };
};

/** What stands around a picture of this lens: title, n, lens, sources, date of the data. */
export function captionOf(project: Project, lensed: Lensed, language: Language, title?: string): Caption {
  const t = translate(language);
  const { about } = project;
  const titles = [...project.sources.values()].map((s) =>
    s.publisher ? `${s.title} (${s.publisher})` : s.title,
  );
  const source = titles.join('; ');
  return {
    title: title ?? about.name[language] ?? about.name.de,
    counts: t('figure:counts', { counts: countsText(lensed, language) }),
    lens: lensQuestion(lensed.lens, { ...about, year: null, synthetic: false }, language)
      .split(' · ')
      .slice(0, -1)
      .join(' · '),
    source: source === '' ? '' : t(titles.length > 1 ? 'figure:sources' : 'figure:source', { source }),
    date: dateText(about, language),
    ...(about.synthetic ? { mark: t('lens:synthetic') } : {}),
  };
}
