/** Names that could mean one body: how often proposals are right, and how many pairs a second are looked through. */
import names from '../../data/vocabulary/name-lexicon.json' with { type: 'json' };
import { random } from '../../src/base/random.ts';
import { type Named, proposeDuplicates } from '../../src/model/likeness/index.ts';
import { measureHalf } from '../fixtures/name-pairs.ts';
import { median, repeat } from './measure.ts';

const SYLLABLES = [
  'ba',
  'ne',
  'lor',
  'mi',
  'ta',
  'gra',
  'wil',
  'ho',
  'der',
  'ren',
  'kau',
  'fel',
  'stei',
  'lin',
];
const ENDINGS = ['dorf', 'heim', 'hausen', 'stedt', 'berg', 'au', 'bach'];
const VILLAGES = 1500;
/** One in so many incoming names is an existing one, written differently. */
const AGAIN = 20;

/** Two seeded lists as large ones are: few patterns, many places, the same sorts of bodies everywhere. */
export function twoLists(n: number): { incoming: Named[]; existing: Named[] } {
  const r = random(3);
  const pick = <T>(from: readonly T[]): T => from[r.int(0, from.length - 1)]!;
  const village = () => pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS);
  const places = [...names.places, ...Array.from({ length: VILLAGES }, village)];
  const patterns = [
    () => `Selbsthilfegruppe ${pick(names.topics)} ${pick(places)}`,
    () => `Caritasverband ${pick(places)} e. V.`,
    () => `Gesundheitsamt ${pick(places)}`,
    () => `AWO Kreisverband ${pick(places)}`,
    () => `${pick(names.topics)}beratungsstelle der Diakonie ${pick(places)}`,
    () => `Apotheke am ${pick(['Markt', 'Ring', 'Bahnhof', 'Rathaus'])} ${pick(places)}`,
    () => `Verein für ${pick(names.topics)} und ${pick(names.topics)} in ${pick(places)} e. V.`,
  ];
  const existing = Array.from({ length: n }, (_, i) => ({ id: `e${i}`, label: pick(patterns)() }));
  const incoming = Array.from({ length: n }, (_, i) => {
    const label = i % AGAIN === 0 ? existing[i]!.label.replace('Selbsthilfegruppe', 'SHG') : pick(patterns)();
    return { id: `i${i}`, label };
  });
  return { incoming, existing };
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** @param n names in each of the two lists */
export async function namesLine(n: number): Promise<string> {
  const held = measureHalf('held');
  const { incoming, existing } = twoLists(n);
  const { seconds, result } = await repeat(() => proposeDuplicates(incoming, existing).length);
  const took = median(seconds);
  const pairs = n * n + (n * (n - 1)) / 2;
  return [
    `names that could be one body: precision ${percent(held.precision)}, recall ${percent(held.recall)}`,
    `on ${held.same + held.different} held-out pairs (${held.different} different);`,
    `${n} against ${n} names in ${took.toFixed(2)} s,`,
    `${(pairs / took / 1e6).toFixed(0)} million pairs a second, ${result} proposed`,
  ].join(' ');
}
