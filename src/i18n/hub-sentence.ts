/**
 * The sentence on the role of a hub: how many partners, in which sectors, what is known at all, and – only then – how far
 * it lies between the sectors. What the data cannot say is said in the same breath.
 */

import { declineAt } from '../analysis/answer.ts';
import { STAR_BAND_P, starBand } from '../analysis/ego-betweenness.ts';
import type { Answers, Decline } from '../analysis/measure.ts';
import { crossSectorPairs, type Ego, egoOf } from '../model/ego.ts';
import { coverage, type Lensed } from '../model/lens.ts';
import type { Body } from '../model/project.ts';
import { wordFor } from '../model/vocabulary.ts';
import { germanArticle } from './article.ts';
import { number, percent } from './format.ts';
import { type Language, translate } from './index.ts';
import { declineText } from './measure-words.ts';

export type HubStatement = {
  /** known and caveat bound what reach, mix and path say. */
  readonly about: 'reach' | 'mix' | 'known' | 'path' | 'caveat';
  readonly text: string;
};

/**
 * All statements in their order as one paragraph; empty when there is no such body.
 * @param answers null while they are being computed: the paragraph then stops at what is known
 * @param vertex the body; by default the project's hub
 */
export const hubSentence = (
  lensed: Lensed,
  answers: Answers | null,
  language: Language,
  vertex: number | null = lensed.hub,
): string =>
  hubStatements(lensed, answers, language, vertex)
    .map((s) => s.text)
    .join(' ');

export function hubStatements(
  lensed: Lensed,
  answers: Answers | null,
  language: Language,
  vertex: number | null = lensed.hub,
): readonly HubStatement[] {
  const body = vertex === null ? undefined : lensed.bodies[vertex];
  if (vertex === null || !body) return [];
  const t = translate(language);
  const article = body.block ? '' : language === 'de' ? germanArticle(body.label) : 'plain';
  const subject = article === '' || article === 'plain' ? body.label : `${article} ${body.label}`;
  const ego = egoOf(lensed, vertex);
  const words = { subject, named: article !== '' };
  if (ego.neighbours.length === 0) {
    return [{ about: 'reach', text: t('role:sentence.noTies', { subject }) }];
  }
  if (lensed.labels.aggregate) return aggregateStatements(lensed, ego, language, words);
  return [
    { about: 'reach', text: reachText(ego, language, words) },
    { about: 'mix', text: mixText(lensed, ego, language) },
    { about: 'known', text: knownText(lensed, ego, language) },
    ...pathStatements(lensed, answers, ego, language),
    // Who counts as a partner and which ways count are two questions then.
    ...(lensed.arcs ? [{ about: 'caveat' as const, text: t('role:sentence.directed') }] : []),
  ];
}

type Subject = { readonly subject: string; readonly named: boolean };

/** 'die Kontaktstelle', 'die Einrichtung': how the rest of a text calls the body that it is about. */
export const whoText = (body: Body, language: Language): string =>
  translate(language)(body.kind === 'centre' ? 'role:who.centre' : 'role:who.other');

function reachText(ego: Ego, language: Language, { subject, named }: Subject): string {
  const count = ego.neighbours.length;
  return translate(language)(named ? 'role:sentence.reach' : 'role:sentence.reachVerbless', {
    subject,
    count,
    n: number(count, language),
  });
}

/** '11 Gesundheit, 3 Soziales, 1 Psycho-Soziales' */
const sectorList = (lensed: Lensed, counts: readonly number[], language: Language): string =>
  lensed.sectors
    .map((id, s) => `${number(counts[s] ?? 0, language)} ${wordFor('sectors', id, language)}`)
    .join(', ');

function mixText(lensed: Lensed, ego: Ego, language: Language): string {
  const t = translate(language);
  const labelled = ego.bySector.reduce((a, b) => a + b, 0);
  if (labelled === 0) return t('role:sentence.noSectors', { count: ego.neighbours.length });
  if (ego.neighbours.length === 1) {
    const sector = lensed.sectors[ego.bySector.findIndex((n) => n > 0)] ?? '';
    return t('role:sentence.mixOne', { sector: wordFor('sectors', sector, language) });
  }
  const rest = ego.cross + ego.none;
  const text = t('role:sentence.mix', {
    count: labelled,
    n: number(labelled, language),
    list: sectorList(lensed, ego.bySector, language),
  });
  if (rest === 0) return text;
  return `${text} ${t('role:sentence.rest', { count: rest, n: number(rest, language) })}`;
}

function knownText(lensed: Lensed, ego: Ego, language: Language): string {
  const t = translate(language);
  const known = coverage(lensed);
  const ties = lensed.counts.ties;
  const among =
    ego.alterPairs === 0
      ? ''
      : t('role:sentence.alterPairs', {
          count: ego.alterTies.length,
          n: number(ego.alterTies.length, language),
          pairs: number(ego.alterPairs, language),
        });
  return `${among} ${t('role:sentence.attributes', {
    ties: number(ties, language),
    stage: number(known.stage, language),
    formality: number(known.formality, language),
    frequency: number(known.frequency, language),
  })}`.trim();
}

function pathStatements(
  lensed: Lensed,
  answers: Answers | null,
  ego: Ego,
  language: Language,
): HubStatement[] {
  const answer = answers?.bodies['sector-betweenness'];
  if (!answer) return [];
  const t = translate(language);
  const declined = declineAt(answer, ego.vertex);
  if (declined === 'star') return starStatements(lensed, ego, language);
  const value = answer.values[ego.vertex]!;
  if (declined !== null || !Number.isFinite(value)) {
    return [{ about: 'caveat', text: notMeasurable(lensed, ego, declined ?? 'too-few-bodies', language) }];
  }
  const pairs = crossSectorPairs(lensed, ego.vertex);
  return [
    {
      about: 'path',
      text: t('role:sentence.between', {
        who: whoText(lensed.bodies[ego.vertex]!, language),
        share: percent(value, language, value > 0 && value < 0.1 ? 1 : 0),
        count: pairs,
        pairs: number(pairs, language),
      }),
    },
    {
      about: 'caveat',
      // A share of nothing cannot fall, and without pairs of partners there is no tie among them to be found.
      text: t(
        value > 0 && ego.alterPairs > 0 ? 'role:sentence.unknownIsNotAbsent' : 'role:sentence.unknownOnly',
      ),
    },
  ];
}

const notMeasurable = (lensed: Lensed, ego: Ego, reason: Decline, language: Language): string =>
  translate(language)('role:sentence.notMeasurable', {
    who: whoText(lensed.bodies[ego.vertex]!, language),
    reason: declineText(reason, language),
  });

/** A star: the value follows from the recording; what it would be if partners had ties among each other is said instead. */
function starStatements(lensed: Lensed, ego: Ego, language: Language): HubStatement[] {
  const t = translate(language);
  const k = ego.neighbours.length;
  const text = t('role:sentence.star', { who: whoText(lensed.bodies[ego.vertex]!, language) });
  if (k < 3) return [{ about: 'caveat', text }];
  const at = (p: number) => number(starBand(k, p), language, 2, true);
  const low = STAR_BAND_P[0];
  const high = STAR_BAND_P.at(-1)!;
  return [
    { about: 'caveat', text },
    {
      about: 'caveat',
      text: t('role:sentence.starBand', {
        low: percent(low, language),
        high: percent(high, language),
        atLow: at(low),
        atHigh: at(high),
      }),
    },
  ];
}

/** Sums over many centres: mentions and their sectors; paths mean nothing there. */
function aggregateStatements(
  lensed: Lensed,
  ego: Ego,
  language: Language,
  { subject }: Subject,
): HubStatement[] {
  const t = translate(language);
  const labelled = ego.strengthBySector.reduce((a, b) => a + b, 0);
  const counted = ego.neighbours.length - ego.withoutStrength;
  const statements: HubStatement[] = [
    {
      about: 'reach',
      text: t('role:sentence.mentions', {
        subject,
        count: ego.strength,
        n: number(ego.strength, language),
        categories: number(counted, language),
      }),
    },
  ];
  if (labelled > 0) {
    statements.push({
      about: 'mix',
      text: t('role:sentence.mentionsMix', {
        n: number(labelled, language),
        list: sectorList(lensed, ego.strengthBySector, language),
      }),
    });
  }
  if (ego.withoutStrength > 0) {
    statements.push({
      about: 'known',
      text: t('role:sentence.mentionsWithout', {
        count: ego.withoutStrength,
        n: number(ego.withoutStrength, language),
      }),
    });
  }
  statements.push({ about: 'caveat', text: notMeasurable(lensed, ego, 'aggregate', language) });
  return statements;
}
