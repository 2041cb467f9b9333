/** Tests in the methods paragraph: what was tested, how it was drawn, and what came of it with the error that drawing leaves. */
import { number } from './format.ts';
import { type Language, phrase, translate } from './index.ts';
import { inBrackets, type MethodsFigure, type MethodsTest, type Section } from './methods-input.ts';
import { chanceInWords, declineSentence } from './uncertainty-sentence.ts';

const P_RULE = 'Phipson & Smyth 2010';
const isPermutation = ({ test }: MethodsTest): boolean => !['bodies', 'units', 'densities'].includes(test);

/** Tests of two sides by twice the smaller; those of |t| or F have one. */
const isDoubled = ({ test }: MethodsTest): boolean => ['labels', 'cug', 'qap'].includes(test);

/** Whether anything was drawn at all: where a test says nothing, there is no number of draws to state. */
const isAnswered = ({ figures }: MethodsTest, language: Language): boolean =>
  figures === undefined || figures(language).some((f) => f.declined === null);

export function testSection(tests: readonly MethodsTest[], language: Language): Section {
  return {
    heading: 'tests',
    paragraphs: tests.map((test) => testText(test, language)),
    cites: tests.flatMap((test) => [
      ...test.citations.filter((c) => c !== P_RULE),
      ...(isPermutation(test) && !test.exact && isAnswered(test, language) ? [P_RULE] : []),
    ]),
  };
}

function testText(asked: MethodsTest, language: Language): string {
  const t = translate(language);
  const { test, draws, seed, exact, condition, citations } = asked;
  const what = phrase(language, `methods:test.${test}`, {
    condition: condition ? phrase(language, `methods:condition.${condition}`) : '',
  });
  const values = {
    draws: number(draws, language, 0),
    seed,
    // A share's error is greatest at one half; where both sides are looked at, p and its error are doubled.
    error: number((isDoubled(asked) ? 1 : 0.5) / Math.sqrt(Math.max(1, draws)), language, 4),
  };
  const figures = asked.figures?.(language) ?? [];
  const how = exact
    ? t('methods:drawn.exact', values)
    : isPermutation(asked)
      ? t('methods:drawn.permuted', { ...values, rule: P_RULE })
      : t('methods:drawn.resampled', values);
  const found = figures.map((figure) => figureText(figure, language)).join('; ');
  return [
    `${what}${inBrackets(citations.filter((c) => c !== P_RULE))}${isAnswered(asked, language) ? `: ${how}` : '.'}`,
    ...(found === '' ? [] : [t('methods:found.tested', { list: found })]),
    ...(test === 'groups' ? [t('methods:found.unequal')] : []),
  ].join(' ');
}

/** 'Nach außen oder nach innen (E-I) −0,123, p = 0,0420 (Monte-Carlo-Fehler 0,0020; nach Holm 0,084)' */
function figureText(figure: MethodsFigure, language: Language): string {
  const t = translate(language);
  const { name, value, interval, p, error, holm, declined } = figure;
  if (declined) {
    const because = declineSentence(declined, language).replace(/\.$/, '');
    return t('methods:found.declined', { name, because });
  }
  const said = (x: number) => figureNumber(x, language);
  const first = value === null ? name : `${name} ${said(value)}`;
  const between = interval
    ? ` ${t('methods:found.interval', { low: said(interval[0]), high: said(interval[1]) })}`
    : '';
  if (p === null) return `${first}${between}`;
  const notes = [
    ...(error === null || error === 0
      ? []
      : [t('methods:found.error', { error: number(error, language, 4) })]),
    ...(holm === null || !Number.isFinite(holm)
      ? []
      : [t('methods:found.holm', { p: chanceInWords(holm, language) })]),
  ];
  const more = notes.length > 0 ? ` (${notes.join('; ')})` : '';
  return `${first}${between}, p\u00a0=\u00a0${chanceInWords(p, language)}${more}`;
}

/** Three digits that count, at most six after the point; a minus is a minus. */
function figureNumber(value: number, language: Language): string {
  const digits =
    value === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)) + 1e-12)));
  return number(value, language, digits).replace('-', '−');
}
