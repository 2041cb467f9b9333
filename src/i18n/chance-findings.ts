/**
 * What came of a test by drawing, one finding a statistic, the same shape for all tests: name, numbers or the reason why there
 * are none, p corrected where several are tested at once, and sentences. Pages, pictures and files are built from these.
 */
import { ROLES } from '../analysis/brokerage.ts';
import type { CugAnswer } from '../analysis/uncertainty/cug.ts';
import type { Answered, TestDecline } from '../analysis/uncertainty/decline.ts';
import type { Tested } from '../analysis/uncertainty/distribution.ts';
import { holm } from '../analysis/uncertainty/holm.ts';
import type { LabelAnswer } from '../analysis/uncertainty/labels.ts';
import type { MrqapAnswer } from '../analysis/uncertainty/mrqap.ts';
import type { QapAnswer } from '../analysis/uncertainty/qap.ts';
import type { Estimate, VertexAnswer } from '../analysis/uncertainty/vertex-bootstrap.ts';
import { wordFor } from '../model/vocabulary.ts';
import { number, percent } from './format.ts';
import { type Language, phrase, translate } from './index.ts';
import type { MethodsFigure } from './methods-input.ts';
import {
  chanceInWords,
  declineSentence,
  estimateSentences,
  testedSentences,
} from './uncertainty-sentence.ts';

/** Answers by question, as in `state/testing/chance.ts`. */
export type AnyAnswer =
  | { readonly question: 'labels'; readonly answer: LabelAnswer; readonly sectors: readonly string[] }
  | { readonly question: 'cug'; readonly answer: CugAnswer }
  | { readonly question: 'qap'; readonly answer: QapAnswer; readonly x: string; readonly y: string }
  | {
      readonly question: 'mrqap';
      readonly answer: MrqapAnswer;
      readonly explained: string;
      readonly predictors: readonly string[];
    }
  | { readonly question: 'bodies'; readonly answer: VertexAnswer };

/** Findings of one family are tested together: p is corrected over them. */
export const FAMILIES = ['statistics', 'relations', 'predictors', 'cells', 'roles'] as const;
export type Family = (typeof FAMILIES)[number];

export type Finding = {
  /** Unlike any other of the same answer. */
  readonly key: string;
  readonly family: Family;
  readonly name: string;
} & (
  | { readonly kind: 'declined'; readonly reason: TestDecline }
  | {
      readonly kind: 'tested';
      readonly tested: Tested;
      /** p by Holm within the family; NaN where draws cannot change the value. */
      readonly pHolm: number;
      /** How many of the family were tested. */
      readonly among: number;
      /** Of `mrqap`, whose test is of t. */
      readonly coefficient: { readonly b: number; readonly beta: number } | null;
      /** Of `qap`: names of the two relations. */
      readonly pair: readonly [string, string] | null;
    }
  | { readonly kind: 'estimated'; readonly estimate: Estimate }
);
export type TestedFinding = Extract<Finding, { readonly kind: 'tested' }>;
export type EstimatedFinding = Extract<Finding, { readonly kind: 'estimated' }>;

/** Below this, chance is called a poor explanation. */
export const RARE = 0.05;

export const statisticName = (id: string, language: Language): string =>
  phrase(language, `chance:statistic.${id}`);

/** Name of a relation by its id (`compare/relations.ts`). */
export function relationName(id: string, language: Language): string {
  const [what = '', which = ''] = id.split(':');
  const t = translate(language);
  if (what === 'type') return t('chance:relation.type', { type: wordFor('tieTypes', which, language) });
  if (what === 'shared')
    return t('chance:relation.shared', { kind: wordFor('kindsPlural', which, language) });
  if (what === 'same') return phrase(language, `chance:relation.same.${which}`);
  return phrase(language, `chance:relation.${id}`);
}

type Plain = { readonly key: string; readonly family: Family; readonly name: string } & (
  | { readonly reason: TestDecline }
  | {
      readonly tested: Tested;
      readonly coefficient?: { readonly b: number; readonly beta: number };
      readonly pair?: readonly [string, string];
    }
  | { readonly estimate: Estimate }
);

/** In the order of the answer. A test that declines as a whole is one finding. */
export function findingsOf(found: AnyAnswer, language: Language): readonly Finding[] {
  const plain = plainFindings(found, language);
  const families = new Map(FAMILIES.map((family) => [family, holmOf(plain, family)] as const));
  return plain.map((one): Finding => {
    const { key, family, name } = one;
    if ('reason' in one) return { key, family, name, kind: 'declined', reason: one.reason };
    if ('estimate' in one) return { key, family, name, kind: 'estimated', estimate: one.estimate };
    const corrected = families.get(family)!;
    return {
      key,
      family,
      name,
      kind: 'tested',
      tested: one.tested,
      pHolm: corrected.of.get(key) ?? Number.NaN,
      among: corrected.among,
      coefficient: one.coefficient ?? null,
      pair: one.pair ?? null,
    };
  });
}

function holmOf(all: readonly Plain[], family: Family) {
  const keys: string[] = [];
  const ps: number[] = [];
  for (const one of all) {
    if (one.family !== family || !('tested' in one)) continue;
    keys.push(one.key);
    ps.push(varies(one.tested) ? one.tested.pTwo.p : Number.NaN);
  }
  const corrected = holm(ps);
  return {
    of: new Map(keys.map((key, i) => [key, corrected[i]!] as const)),
    among: ps.filter((p) => !Number.isNaN(p)).length,
  };
}

/** Whether draws can change the value at all. */
export const varies = ({ sd }: Tested): boolean => sd > 0;

function plainFindings(found: AnyAnswer, language: Language): readonly Plain[] {
  const t = translate(language);
  const named = (id: string) => ({
    key: id,
    family: 'statistics' as const,
    name: statisticName(id, language),
  });
  const whole = (reason: TestDecline): readonly Plain[] => [
    { key: 'whole', family: 'statistics', name: t(`uncertainty:test.${found.question}.name`), reason },
  ];
  const tested = (id: string, one: Answered<Tested>): Plain =>
    one.declined === null ? { ...named(id), tested: one } : { ...named(id), reason: one.declined };
  switch (found.question) {
    case 'labels': {
      const { answer, sectors } = found;
      if (answer.declined !== null) return whole(answer.declined);
      const sector = (g: number) => wordFor('sectors', sectors[g] ?? '', language);
      return [
        ...Object.entries(answer.statistics).map(([id, one]) => tested(id, one)),
        ...answer.mixing.map((cell) => ({
          key: `cell ${cell.g} ${cell.h}`,
          family: 'cells' as const,
          name: t('uncertainty:cell', { one: sector(cell.g), other: sector(cell.h) }),
          tested: cell,
        })),
        ...ROLES.map((role) => ({
          key: `role ${role}`,
          family: 'roles' as const,
          name: phrase(language, `uncertainty:role.${role}`),
          tested: answer.roles[role],
        })),
      ];
    }
    case 'cug':
      return found.answer.statistics.map((one) => tested(one.id, one));
    case 'qap': {
      const { answer, x, y } = found;
      if (answer.declined !== null) return whole(answer.declined);
      const pair = [relationName(x, language), relationName(y, language)] as const;
      return [{ key: 'r', family: 'relations', name: pair.join(' × '), pair, tested: answer.r }];
    }
    case 'mrqap': {
      const { answer, predictors } = found;
      if (answer.declined !== null) {
        const at = predictors[answer.predictor ?? -1];
        if (at === undefined) return whole(answer.declined);
        const name = relationName(at, language);
        return [{ key: at, family: 'predictors', name, reason: answer.declined }];
      }
      return answer.coefficients.map(({ b, beta, t: size }, k) => ({
        key: predictors[k]!,
        family: 'predictors' as const,
        name: relationName(predictors[k]!, language),
        tested: size,
        coefficient: { b, beta },
      }));
    }
    case 'bodies':
      return found.answer.statistics.map((one) =>
        one.declined === null
          ? { ...named(one.id), estimate: one }
          : { ...named(one.id), reason: one.declined },
      );
  }
}

/** How an answer was drawn. */
export function drawingOf({ answer }: AnyAnswer): {
  readonly draws: number;
  readonly seed: number;
  readonly exact: boolean;
} {
  const exact = 'exact' in answer && answer.exact;
  return { draws: answer.draws, seed: answer.seed, exact };
}

/** A value with three digits that count, its minus a minus. */
export function valueInWords(value: number, language: Language): string {
  if (!Number.isFinite(value)) return translate(language)('chance:table.none');
  const digits =
    value === 0 ? 0 : Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)) + 1e-12)));
  return number(value, language, digits).replace('-', '−');
}

/** Whether chance is a poor explanation, after correction. */
export const isPattern = (finding: TestedFinding): boolean => finding.pHolm < RARE;

/** One line: pattern or chance. */
export function verdict(finding: Finding, language: Language): string {
  const t = translate(language);
  const { name } = finding;
  switch (finding.kind) {
    case 'declined':
      return t('chance:verdict.declined', { name });
    case 'estimated': {
      const { estimate, interval } = finding.estimate;
      const [value, low, high] = [estimate, interval.low, interval.high].map((x) =>
        valueInWords(x, language),
      );
      const level = percent(interval.level, language);
      return t('chance:verdict.estimate', { name, value: value!, low: low!, high: high!, level });
    }
    case 'tested': {
      const { tested } = finding;
      if (!varies(tested)) return t('chance:verdict.fixed', { name });
      const p = chanceInWords(finding.pHolm, language);
      if (!isPattern(finding)) return t('chance:verdict.chance', { name, p });
      const isHigh = tested.pHigh.p < tested.pLow.p;
      if (finding.pair) {
        const [one, other] = finding.pair;
        return t(isHigh ? 'chance:verdict.together' : 'chance:verdict.apart', { one, other, p });
      }
      if (finding.coefficient)
        return t(isHigh ? 'chance:verdict.explains' : 'chance:verdict.hinders', { name, p });
      return t(isHigh ? 'chance:verdict.high' : 'chance:verdict.low', { name, p });
    }
  }
}

/** Fewer ties than this carry little. */
const FEW = 20;

/** How much the answer rests on; '' where the test declined. */
export function basisSentence(found: AnyAnswer, language: Language): string {
  const t = translate(language);
  const count = (key: 'ties' | 'bodies', of: number) =>
    t(`chance:basis.${key}`, { count: of, n: number(of, language, 0) });
  const network = (key: 'labels' | 'network', m: number, n: number) => {
    const said = t(`chance:basis.${key}`, { ties: count('ties', m), bodies: count('bodies', n) });
    return m < FEW ? `${said} ${t('chance:basis.few')}` : said;
  };
  if (found.question === 'cug' || found.question === 'bodies')
    return network('network', found.answer.m, found.answer.n);
  if (found.answer.declined !== null) return '';
  if (found.question === 'labels') return network('labels', found.answer.ties, found.answer.labelled);
  const { pairs, n } = found.answer;
  const said = { pairs: number(pairs, language, 0), n: number(n, language, 0) };
  const compared = t('uncertainty:correlation', said);
  if (found.question === 'qap') return compared;
  const name = relationName(found.explained, language);
  const share = percent(found.answer.rSquared, language, 1);
  return [
    t('chance:basis.explained', { name }),
    compared,
    t('uncertainty:fit', { share, pairs: said.pairs }),
  ].join(' ');
}

/** All sentences of one finding, the verdict first. */
export function findingSentences(
  finding: Finding,
  drawing: { readonly draws: number; readonly seed: number; readonly exact?: boolean },
  language: Language,
): readonly string[] {
  const first = verdict(finding, language);
  switch (finding.kind) {
    case 'declined':
      return [first, declineSentence(finding.reason, language)];
    case 'estimated':
      // The estimate itself is the verdict; what is odd about it comes after.
      return [first, ...estimateSentences(finding.name, finding.estimate, language).slice(1)];
    case 'tested': {
      const t = translate(language);
      const { name, tested, coefficient, pHolm, among } = finding;
      const own = coefficient
        ? [
            t('uncertainty:coefficient', {
              name,
              b: valueInWords(coefficient.b, language),
              beta: valueInWords(coefficient.beta, language),
              t: valueInWords(tested.observed, language),
              p: chanceInWords(tested.pTwo.p, language),
              error: number(tested.pTwo.error, language, 4),
            }),
          ]
        : testedSentences(name, tested, drawing, language);
      const corrected =
        among > 1 && varies(tested) ? [`${t('chance:table.holm')}: ${chanceInWords(pHolm, language)}.`] : [];
      return [first, ...own, ...corrected];
    }
  }
}

const HEAD = [
  'out.low',
  'out.high',
  'out.sd',
  'out.pLow',
  'out.pHigh',
  'table.p',
  'out.pError',
  'out.holm',
] as const;

/** As a table for a file, a row a finding; numbers keep all their digits. */
export function findingRows(
  findings: readonly Finding[],
  language: Language,
): readonly (readonly (string | number | null)[])[] {
  const t = translate(language);
  const value = (x: number) => (Number.isFinite(x) ? x : null);
  const head = [
    t('chance:table.statistic'),
    t('chance:table.observed'),
    t('chance:table.expected'),
    ...HEAD.map((key) => phrase(language, `chance:${key}`)),
    t('chance:table.b'),
    t('chance:table.beta'),
    t('chance:out.declined'),
  ];
  const rows = findings.map((f) => {
    if (f.kind === 'declined')
      return [f.name, ...Array<null>(12).fill(null), declineSentence(f.reason, language)];
    if (f.kind === 'estimated') {
      const { estimate, interval, standardError } = f.estimate;
      const own = [estimate, Number.NaN, interval.low, interval.high, standardError].map(value);
      return [f.name, ...own, ...Array<null>(8).fill(null)];
    }
    const { tested: x, pHolm, coefficient } = f;
    return [
      f.name,
      ...[x.observed, x.mean, x.low, x.high, x.sd, x.pLow.p, x.pHigh.p, x.pTwo.p, x.pTwo.error, pHolm].map(
        value,
      ),
      coefficient?.b ?? null,
      coefficient?.beta ?? null,
      null,
    ];
  });
  return [head, ...rows];
}

/** The same for a methods paragraph: number, p, what drawing leaves of error, p after Holm – or why there are none. */
export const figuresOf = (found: AnyAnswer, language: Language): readonly MethodsFigure[] =>
  findingsOf(found, language).map((f): MethodsFigure => {
    // A coefficient is of one relation on another.
    const name =
      found.question === 'mrqap' && f.kind === 'tested'
        ? `${f.name} → ${relationName(found.explained, language)}`
        : f.name;
    const none = {
      name,
      value: null,
      interval: null,
      p: null,
      error: null,
      holm: null,
      declined: null,
    };
    if (f.kind === 'declined') return { ...none, declined: f.reason };
    if (f.kind === 'estimated') {
      const { estimate, interval } = f.estimate;
      return { ...none, value: estimate, interval: [interval.low, interval.high] };
    }
    const { tested, coefficient, among, pHolm } = f;
    const value = coefficient?.b ?? tested.observed;
    if (!varies(tested)) return { ...none, value };
    const { p, error } = tested.pTwo;
    return { ...none, value, p, error, holm: among > 1 ? pHolm : null };
  });
