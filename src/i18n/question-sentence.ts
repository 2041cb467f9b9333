/**
 * Questions that people ask of a network first, each answered in a sentence for what the lens shows, with the bodies that
 * the answer is about. Counted here and now; only the role of the hub waits for measures.
 */
import type { Answers } from '../analysis/measure.ts';
import { egoOf } from '../model/ego.ts';
import { countGaps, gapsOf } from '../model/gaps.ts';
import { coverage, type Lensed } from '../model/lens.ts';
import {
  amongPartners,
  betweenSectors,
  committeesOfHub,
  MOST,
  mostMissed,
  onlyThroughHub,
} from '../model/questions.ts';
import { CROSS_SECTOR_ID, categoryName, wordFor } from '../model/vocabulary.ts';
import { list, number, quote } from './format.ts';
import { gapSentences } from './gaps-sentence.ts';
import { hubStatements } from './hub-sentence.ts';
import { type Language, translate } from './index.ts';

export const QUESTION_GROUPS = ['see', 'check', 'plan', 'compare', 'present'] as const;
export type QuestionGroup = (typeof QUESTION_GROUPS)[number];

export const QUESTIONS = [
  { id: 'role', group: 'see' },
  { id: 'between', group: 'see' },
  { id: 'mix', group: 'see' },
  { id: 'committees', group: 'see' },
  { id: 'partners', group: 'see' },
  { id: 'gaps', group: 'check' },
  { id: 'alone', group: 'check' },
  { id: 'sure', group: 'check' },
  { id: 'follow', group: 'plan' },
  { id: 'missed', group: 'plan' },
  { id: 'change', group: 'compare' },
  { id: 'others', group: 'compare' },
  { id: 'present', group: 'present' },
] as const satisfies readonly { readonly id: string; readonly group: QuestionGroup }[];
export type QuestionId = (typeof QUESTIONS)[number]['id'];

/** Questions that need a body in the middle. */
const OF_HUB: ReadonlySet<QuestionId> = new Set<QuestionId>([
  'role',
  'mix',
  'committees',
  'partners',
  'alone',
]);

export type QuestionAnswer = {
  readonly ask: string;
  readonly text: string;
  /** Vertices to be lit up on the map, and what they are called together; none where the answer is about all or nobody. */
  readonly bodies: readonly number[];
  readonly spotlight: string;
  /** False: there is no body in the middle that it could be answered for. */
  readonly answered: boolean;
};

/** Names that a sentence can carry. */
const FEW = 3;

export function questionAnswer(
  id: QuestionId,
  lensed: Lensed,
  answers: Answers | null,
  language: Language,
): QuestionAnswer {
  const t = translate(language);
  const ask = questionText(id, lensed, language);
  const base = { ask, bodies: [], spotlight: '', answered: true } as const;
  if (OF_HUB.has(id) && lensed.hub === null)
    return { ...base, text: t('help:question.noHub'), answered: false };
  return { ...base, ...ANSWER[id](lensed, language, answers) };
}

/** The question alone; who connects two sectors names them as the lens does. */
export function questionText(id: QuestionId, lensed: Lensed, language: Language): string {
  const [first, second] = sectorsAsked(lensed, language);
  return translate(language)(`help:question.${id}.ask`, { first, second });
}

type Found = Pick<QuestionAnswer, 'text'> & Partial<Pick<QuestionAnswer, 'bodies' | 'spotlight'>>;

const ANSWER: Readonly<
  Record<QuestionId, (lensed: Lensed, language: Language, answers: Answers | null) => Found>
> = {
  role: (lensed, language, answers) => {
    const said = hubStatements(lensed, answers, language);
    const wanted = said.filter(({ about }) => about === 'reach' || about === 'path' || about === 'caveat');
    return { text: (wanted.length > 0 ? wanted : said).map(({ text }) => text).join(' ') };
  },
  between,
  mix,
  committees,
  partners,
  gaps,
  alone,
  sure,
  follow,
  missed,
  change,
  others: (_, language) => ({ text: translate(language)('help:question.others.some') }),
  present: (_, language) => ({ text: translate(language)('help:question.present.some') }),
};

const nameOf = (lensed: Lensed, v: number, language: Language): string =>
  quote(lensed.bodies[v]!.label, language);
const names = (lensed: Lensed, bodies: readonly number[], language: Language): string =>
  list(
    bodies.slice(0, FEW).map((v) => nameOf(lensed, v, language)),
    language,
  );

/** Health and social affairs where the lens has them, else its first two sectors. */
function pairAsked({ sectors }: Lensed): readonly [number, number] {
  const at = (id: string, otherwise: number) => (sectors.includes(id) ? sectors.indexOf(id) : otherwise);
  return [at('Gesundheit', 0), at('Soziales', 1)];
}
function sectorsAsked(lensed: Lensed, language: Language): readonly [string, string] {
  const [first, second] = pairAsked(lensed);
  const word = (i: number) => wordFor('sectors', lensed.sectors[i] ?? CROSS_SECTOR_ID, language);
  return [word(first), word(second)];
}

function between(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const bodies = betweenSectors(lensed, ...pairAsked(lensed));
  if (bodies.length === 0) return { text: t('help:question.between.none') };
  const [first, second] = sectorsAsked(lensed, language);
  return {
    text: t('help:question.between.some', {
      count: bodies.length,
      n: number(bodies.length, language),
      list: names(lensed, bodies, language),
    }),
    bodies,
    spotlight: t('help:question.between.spotlight', { first, second }),
  };
}

function mix(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const ego = egoOf(lensed, lensed.hub!);
  const parts = ego.bySector.map(
    (n, i) => `${number(n, language)} ${wordFor('sectors', lensed.sectors[i]!, language)}`,
  );
  const rest = ego.cross + ego.none;
  const text = t('help:question.mix.some', { list: list(parts, language) });
  return {
    text:
      rest === 0
        ? text
        : `${text} ${t('help:question.mix.rest', { count: rest, n: number(rest, language) })}`,
  };
}

function committees(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const found = committeesOfHub(lensed);
  const count = found?.committees.length ?? 0;
  if (!found || count + found.others.length === 0) return { text: t('help:question.committees.none') };
  const n = number(count, language);
  const levels = found.levels.map(
    ([level, k]) => `${number(k, language)} ${wordFor('levels', level, language)}`,
  );
  const { others } = found;
  const said = [
    levels.length > 0
      ? t('help:question.committees.some', { count, n, list: list(levels, language) })
      : count > 0
        ? t('help:question.committees.plain', { count, n })
        : t('help:question.committees.none'),
  ];
  if (others.length > 0)
    said.push(
      t('help:question.committees.also', {
        count: others.length,
        n: number(others.length, language),
        list: names(lensed, others, language),
      }),
    );
  return {
    text: said.join(' '),
    bodies: [...found.committees, ...others],
    spotlight: t('help:question.committees.spotlight'),
  };
}

function partners(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const found = amongPartners(lensed)!;
  if (found.ties === 0) return { text: t('help:question.partners.none') };
  return {
    text: t('help:question.partners.some', {
      n: number(found.ties, language),
      pairs: number(found.pairs, language),
    }),
    bodies: found.bodies,
    spotlight: t('help:question.partners.spotlight'),
  };
}

/** As the Gaps view counts, and the first that are not named. */
function gaps(lensed: Lensed, language: Language): Found {
  const { rows } = gapsOf(lensed, lensed.hub!);
  const [summary] = gapSentences(countGaps(rows), 0, language);
  const missing = rows.filter(({ state, planned }) => state === 'not-named' && planned.length === 0);
  if (missing.length === 0) return { text: summary! };
  const examples = translate(language)('help:question.gaps.example', {
    list: list(
      missing.slice(0, FEW).map(({ category }) => categoryName(category, language)),
      language,
    ),
  });
  return { text: `${summary} ${examples}` };
}

function alone(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const bodies = onlyThroughHub(lensed);
  if (bodies.length === 0) return { text: t('help:question.alone.none') };
  return {
    text: t('help:question.alone.some', {
      count: bodies.length,
      n: number(bodies.length, language),
      all: number(lensed.bodies.length - 1, language),
    }),
    bodies,
    spotlight: t('help:question.alone.spotlight'),
  };
}

function sure(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const known = coverage(lensed);
  if (known.recorded === 0) return { text: t('help:question.sure.none') };
  return {
    text: t('help:question.sure.some', {
      all: number(known.recorded, language),
      stage: number(known.stage, language),
      frequency: number(known.frequency, language),
      since: number(known.since, language),
    }),
  };
}

function follow(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  let [all, steps, due, contact] = [0, 0, 0, 0];
  for (const { tie } of lensed.ties) {
    if (!tie) continue;
    all++;
    if (tie.nextStep !== '') steps++;
    if (tie.nextStep !== '' && tie.due !== '') due++;
    if (tie.lastContact !== '') contact++;
  }
  if (steps === 0 && contact === 0) return { text: t('help:question.follow.none') };
  const [n, d, c, a] = [steps, due, contact, all].map((value) => number(value, language));
  return { text: t('help:question.follow.some', { steps: n!, due: d!, contact: c!, all: a! }) };
}

function missed(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  if (lensed.graph.n > MOST) return { text: t('help:question.missed.large') };
  const found = mostMissed(lensed);
  if (!found) return { text: t('help:question.missed.none') };
  const count = found.cutOff.length;
  return {
    text: t('help:question.missed.some', {
      count,
      n: number(count, language),
      body: nameOf(lensed, found.body, language),
      list: names(lensed, found.cutOff, language),
    }),
    bodies: [found.body],
    spotlight: lensed.bodies[found.body]!.label,
  };
}

function change(lensed: Lensed, language: Language): Found {
  const t = translate(language);
  const { since, recorded } = coverage(lensed);
  if (since === 0) return { text: t('help:question.change.none') };
  return {
    text: t('help:question.change.some', {
      since: number(since, language),
      all: number(recorded, language),
    }),
  };
}
