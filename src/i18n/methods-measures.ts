/** Measures in the methods paragraph: which ones with whose definition, by which conventions, and what was declined. */
import type { DeclinedMeasure } from '../analysis/declined.ts';
import type { Family, Measure } from '../analysis/measure.ts';
import { list, number } from './format.ts';
import { type Language, phrase, translate, wordAt } from './index.ts';
import { declineText, measureWord } from './measure-words.ts';
import { inBrackets, type MethodsInput, type Section } from './methods-input.ts';

const FAMILIES: readonly Family[] = [
  'size',
  'reach',
  'path',
  'sector',
  'brokerage',
  'holes',
  'influence',
  'removal',
];

export function measureParagraphs(input: MethodsInput, language: Language): readonly Section[] {
  const answered = input.measures.filter((m) => !answersNothing(input, m));
  if (input.measures.length === 0) return [];
  return [
    {
      heading: 'measures',
      paragraphs: familyTexts(answered, language),
      cites: answered.flatMap((m) => m.citations),
    },
    { heading: 'conventions', paragraphs: conventionTexts(input, answered, language) },
    { heading: 'declined', paragraphs: declinedTexts(input, language) },
  ];
}

const bodiesOf = ({ networks }: MethodsInput): number => networks[0]?.lensed.bodies.length ?? 0;

/** A measure that answers nothing at all is reported as declined alone. */
const answersNothing = (input: MethodsInput, measure: Measure): boolean => {
  const of = input.declined.filter((d) => d.measure === measure);
  const bodies = of.reduce((sum, d) => sum + (d.bodies ?? 0), 0);
  return of.some((d) => d.bodies === null) || (of.length > 0 && bodies >= bodiesOf(input));
};

/** For one reason, everywhere. */
const isWhole = (input: MethodsInput, { bodies }: DeclinedMeasure): boolean =>
  bodies === null || bodies >= bodiesOf(input);

/** The field's term without its authors, who follow in brackets anyway; commas within it become brackets. */
function termOf(measure: Measure, language: Language): string {
  const term = measureWord(measure.id, 'term', language, measure.scope);
  const authors = measure.citations.flatMap((short) => short.match(/\p{Lu}[\p{L}-]+/gu) ?? []);
  const tail = / \([^)]*\)$|, [\p{Ll}]+ (?:nach|after) .*$| (?:nach|after) .*$/u.exec(term);
  const own = tail && authors.some((a) => tail[0].includes(a)) ? term.slice(0, tail.index) : term;
  const [name, ...more] = own.split(', ');
  return more.length === 0 ? own : `${name} (${more.join(', ')})`;
}

/** 'Grad (degree), Kernzahl' – each term once, though bodies and networks may both have the measure. */
const termsOf = (measures: readonly Measure[], language: Language): readonly string[] => [
  ...new Set(measures.map((m) => termOf(m, language))),
];

/** One sentence a family; measures of one source share its brackets. */
function familyTexts(measures: readonly Measure[], language: Language): readonly string[] {
  return FAMILIES.flatMap((family) => {
    const of = measures.filter((m) => m.family === family);
    if (of.length === 0) return [];
    const bySource = grouped(of, (m) => m.citations.join('; '));
    const parts = [...bySource.values()].map(
      (group) => `${termsOf(group, language).join(', ')}${inBrackets(group[0]!.citations)}`,
    );
    return [`${phrase(language, `methods:family.${family}`)}: ${parts.join('; ')}.`];
  });
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function conventionTexts(
  input: MethodsInput,
  measures: readonly Measure[],
  language: Language,
): readonly string[] {
  return [
    [
      directionText(input, measures, language),
      parallelText(input, language),
      weightText(input, measures, language),
    ],
    disconnectedTexts(measures, language),
    normalisedTexts(input, measures, language),
  ]
    .map((sentences) => sentences.filter((s) => s !== '').join(' '))
    .filter((paragraph) => paragraph !== '');
}

const isDirected = (input: MethodsInput): boolean =>
  input.networks.some(({ lensed }) => lensed.arcs !== null);
/** Measures that read directions where the lens counts them. */
const readsDirections = ({ convention }: Measure): boolean =>
  (convention.direction as string) !== 'undirected';

function directionText(input: MethodsInput, measures: readonly Measure[], language: Language): string {
  const t = translate(language);
  if (!isDirected(input)) return t('methods:convention.undirected');
  const directed = termsOf(measures.filter(readsDirections), language);
  return directed.length === 0
    ? t('methods:convention.undirected')
    : t('methods:convention.directed', { list: list(directed, language) });
}

function parallelText({ networks, weighted }: MethodsInput, language: Language): string {
  const t = translate(language);
  const lens = networks[0]?.lensed.lens;
  return weighted && lens
    ? t(`methods:convention.parallel.${lens.parallel}`)
    : t('methods:convention.parallel.none');
}

function weightText(
  { networks, weighted }: MethodsInput,
  measures: readonly Measure[],
  language: Language,
): string {
  const t = translate(language);
  const lens = networks[0]?.lensed.lens;
  if (!weighted || !lens) return t('methods:convention.unweighted');
  const using = measures.filter((m) => m.convention.weights !== 'ignored');
  return t('methods:convention.weighted', {
    weight: t(`lens:weight.${lens.weight}`),
    list: list(termsOf(using, language), language),
  });
}

/** What happens where there is no path, for the measures that it matters to. */
function disconnectedTexts(measures: readonly Measure[], language: Language): readonly string[] {
  return (['zero', 'by-component', 'largest', 'declines'] as const).flatMap((how) => {
    const of = measures.filter((m) => m.convention.disconnected === how);
    if (of.length === 0) return [];
    const terms = list(termsOf(of, language), language);
    return [translate(language)(`methods:convention.disconnected.${how}`, { list: terms })];
  });
}

function normalisedTexts(
  input: MethodsInput,
  measures: readonly Measure[],
  language: Language,
): readonly string[] {
  const divisor = (m: Measure): string => {
    const variant = 'directed' in m ? (m.directed as { readonly normalised: string } | undefined) : undefined;
    return isDirected(input) && variant ? variant.normalised : m.convention.normalised;
  };
  const divided = measures.filter((m) => divisor(m) !== '');
  if (divided.length === 0) return [];
  const parts = [...grouped(divided, divisor)].map(
    ([by, of]) => `${termsOf(of, language).join(', ')}: ${divisorText(by, language)}`,
  );
  return [translate(language)('methods:convention.normalised', { list: parts.join('; ') })];
}

/** Formulas are the same in all languages; words in them are not. */
const divisorText = (by: string, language: Language): string =>
  wordAt(language, `methods:divisor.${by}`) ?? by;

/** More measures than this that only differ by direction are counted instead of listed. */
const FEW = 3;

function declinedTexts(input: MethodsInput, language: Language): readonly string[] {
  const t = translate(language);
  const n = bodiesOf(input);
  const reasons = [...grouped(input.declined, (d) => d.reason)];
  const all = reasons.flatMap(([reason, of]) => {
    const whole = of.filter((d) => isWhole(input, d));
    if (whole.length === 0) return [];
    if (reason === 'undirected' && whole.length > FEW)
      return [t('methods:declined.directed', { count: whole.length })];
    return [sentence('methods:declined.whole', whole, whole[0]!, () => '', language)];
  });
  const some = reasons.flatMap(([, of]) => {
    const partly = of.filter((d) => !isWhole(input, d));
    const count = (d: DeclinedMeasure) =>
      ` ${t('methods:declined.of', { bodies: number(d.bodies, language), of: number(n, language) })}`;
    return partly.length === 0
      ? []
      : [sentence('methods:declined.partly', partly, partly[0]!, count, language)];
  });
  return [...all, ...some];
}

function sentence(
  key: 'methods:declined.whole' | 'methods:declined.partly',
  declined: readonly DeclinedMeasure[],
  { reason }: DeclinedMeasure,
  suffix: (d: DeclinedMeasure) => string,
  language: Language,
): string {
  const terms = [...new Set(declined.map((d) => `${termOf(d.measure, language)}${suffix(d)}`))];
  return translate(language)(key, { list: list(terms, language), because: declineText(reason, language) });
}
