/**
 * The methods paragraph of a report or paper: what was looked at, what was computed by which convention, what was tested and
 * how, what was left out and why, with what – in sentences written from the registry, the lens and the answers. Citations are
 * author and year in the text, in full in a list at the end.
 */
import type { SourceDocument } from '../model/project.ts';
import { number, quote } from './format.ts';
import { type Language, translate } from './index.ts';
import { countsText, dateText, lensQuestion } from './lens-sentence.ts';
import { comparisonParagraphs } from './methods-compare.ts';
import { groupSection } from './methods-groups.ts';
import type { MethodsInput, Section } from './methods-input.ts';
import { measureParagraphs } from './methods-measures.ts';
import { testSection } from './methods-tests.ts';

export type {
  MethodsFigure,
  MethodsGroups,
  MethodsInput,
  MethodsNetwork,
  MethodsTest,
} from './methods-input.ts';

export type Methods = {
  /** Plain text: headings and paragraphs on lines of their own. */
  readonly text: string;
  /** The same with headings and lists as Markdown; nothing of it is HTML. */
  readonly markdown: string;
  /** Short references in the order of the list. */
  readonly citations: readonly string[];
};

export function methodsOf(input: MethodsInput, language: Language): Methods {
  const t = translate(language);
  const sections = [
    dataSection(input, language),
    ...measureParagraphs(input, language),
    ...groupSection(input.groups ?? null, language),
    testSection(input.tests, language),
    ...comparisonParagraphs(input, language),
    softwareSection(input, language),
  ].filter(({ paragraphs }) => paragraphs.length > 0);
  const citations = inOrder(sections.flatMap((s) => s.cites ?? []));
  const references = citations.map(input.fullReference);
  const blocks = sections.map(({ heading, paragraphs }) => ({
    heading: t(`methods:heading.${heading}`),
    paragraphs,
  }));
  const list = references.length > 0;
  return {
    text: [
      ...blocks.map((b) => [b.heading, ...b.paragraphs].join('\n')),
      ...(list ? [[t('methods:heading.references'), ...references].join('\n')] : []),
    ].join('\n\n'),
    markdown: `${[
      `# ${t('methods:title')}`,
      ...blocks.flatMap((b) => [`## ${b.heading}`, ...b.paragraphs.map(escapeMarkdown)]),
      ...(list
        ? [
            `## ${t('methods:heading.references')}`,
            references.map((r) => `- ${escapeMarkdown(r)}`).join('\n'),
          ]
        : []),
    ].join('\n\n')}\n`,
    citations,
  };
}

const names = new Intl.Collator('en');
const inOrder = (shorts: readonly string[]): readonly string[] => [...new Set(shorts)].sort(names.compare);

/** Signs that Markdown or a renderer that lets HTML through would take as its own. */
const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');

// ------------------------------------------------------------------------------------------------------ data

function dataSection({ networks }: MethodsInput, language: Language): Section {
  const t = translate(language);
  const many = networks.length > 1;
  const paragraphs = networks.map(({ about, lensed, documents }) => {
    const name = about.name[language] ?? about.name.de;
    const { bodiesLeftOut, tiesLeftOut, merged, loops } = lensed.counts;
    const labelled = lensed.labels.sector.reduce((sum, s) => sum + (s >= 0 ? 1 : 0), 0);
    const parts = [
      t(many ? 'methods:data.network' : 'methods:data.basis', {
        name: quote(name || about.id, language),
        date: dateText(about, language),
      }),
      ...(about.synthetic ? [t('methods:data.synthetic')] : []),
      ...(documents.length > 0
        ? [t('methods:data.documents', { documents: documents.map((d) => documentText(d)).join('; ') })]
        : [t('methods:data.noDocuments')]),
      t('methods:data.counts', {
        counts: countsText(lensed, language),
        question: lensQuestion(lensed.lens, about, language),
      }),
      ...(bodiesLeftOut + tiesLeftOut > 0
        ? [
            t('methods:data.leftOut', {
              bodies: number(bodiesLeftOut, language),
              ties: number(tiesLeftOut, language),
            }),
          ]
        : []),
      ...(merged > 0 ? [`${t('lens:merged', { count: merged })}.`] : []),
      ...(loops > 0 ? [`${t('lens:loops', { count: loops })}.`] : []),
      t(about.aggregate ? 'methods:data.aggregate' : 'methods:data.sectors', {
        labelled: number(labelled, language),
        bodies: number(lensed.bodies.length, language),
      }),
    ];
    return parts.join(' ');
  });
  return { heading: 'data', paragraphs };
}

const documentText = ({ title, publisher, year }: SourceDocument): string => {
  const who = [publisher, year === null ? '' : String(year)].filter((part) => part !== '').join(' ');
  return who === '' ? title : `${title} (${who})`;
};

// -------------------------------------------------------------------------------------------------- software

function softwareSection({ product, seed, archive }: MethodsInput, language: Language): Section {
  const t = translate(language);
  const parts = [
    t('methods:software.product', { product, seed }),
    ...(archive ? [t('methods:software.archive')] : []),
  ];
  return { heading: 'software', paragraphs: [parts.join(' ')] };
}
