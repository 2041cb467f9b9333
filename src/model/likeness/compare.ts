/** Two names: how likely they are one body, and why. */
import { type AreWords, type Likeness, likeWords } from './like-words.ts';
import type { Form, ReadName, Token } from './read-name.ts';
import type { WordClass } from './words.ts';

export const LIKENESS_REASONS = [
  'same-name',
  'same-but-legal-form',
  'abbreviation',
  'spelling',
  'sounds-alike',
  'word-order',
  'joined-words',
  'contained',
  'same-place',
  'other-kind',
] as const;
export type LikenessReasonCode = (typeof LIKENESS_REASONS)[number];
/** `a` and `b`: the words meant, as typed in each name; '' where the reason is about the whole names. */
export type LikenessReason = { readonly code: LikenessReasonCode; readonly a: string; readonly b: string };

export type Compared = { readonly score: number; readonly reasons: readonly LikenessReason[] };

/** What a word of each class weighs, rare or frequent. */
const WEIGHT: Readonly<Record<WordClass, number>> = {
  content: 1,
  place: 0.8,
  marker: 0.7,
  level: 0.4,
  head: 0.45,
  number: 0.5,
  aside: 0.12,
};
/** What a word costs that only one name has, in parts of its weight: a place is often left out, a topic is not. */
const ALONE: Readonly<Record<WordClass, number>> = {
  content: 0.9,
  place: 0.25,
  marker: 1,
  level: 0.6,
  head: 0.3,
  number: 0.1,
  aside: 0.2,
};
/** What it costs where each name has another word of the same class, in parts of the lesser weight. */
const AGAINST: Readonly<Record<WordClass, number>> = {
  content: 2.2,
  place: 2.6,
  marker: 2.6,
  level: 3,
  head: 2,
  number: 3,
  aside: 0.5,
};
const CLASSES = Object.keys(WEIGHT) as WordClass[];
/** A stated legal form that the other name lacks, and one that it contradicts. */
const LEGAL_ALONE = 0.99;
const LEGAL_AGAINST = 0.93;
const OTHER_KIND = 0.9;
/** Who pays and who works along is one body in two roles. */
const OTHER_ROLE = 0.97;
const ROLES: readonly string[] = ['partner', 'funder'];
const OTHER_PLACE = 0.55;
const NOT_QUITE = 0.995;

/** What is known from the whole list: how rare a word is, and which spellings are words. */
export type Setting = {
  /** 0.75 (in every name) … 1.25 (in one); 1 where the list is too short to tell. */
  readonly rarity: (word: string) => number;
  readonly areWords: AreWords;
};
export const NO_SETTING: Setting = { rarity: () => 1, areWords: () => false };

export type Compare = {
  readonly name: ReadName;
  /** Folded; '' where nobody said. */
  readonly place: string;
  readonly kind: string;
};

export const weightOf = (token: Token, setting: Setting): number =>
  WEIGHT[token.cls] * (token.cls === 'content' || token.cls === 'place' ? setting.rarity(token.text) : 1);

type Match = { readonly a: Token; readonly b: Token; readonly how: Likeness['how'] | 'initials' };
type Matched = { score: number; matches: Match[]; leftA: Token[]; leftB: Token[] };

/**
 * @param least below this score no reasons are looked for
 * @returns symmetric but for the sides of the reasons; score 0 … 1, 1 for the same name
 */
export function compareNames(a: Compare, b: Compare, setting: Setting = NO_SETTING, least = 0): Compared {
  const otherPlace = a.place !== '' && b.place !== '' && !saysSamePlace(a.place, b.place);
  if (a.name.label === b.name.label)
    return finished(1, [{ code: 'same-name', a: '', b: '' }], a, b, otherPlace);
  const legal = legalFactor(a.name, b.name);
  if (a.name.plain === b.name.plain && a.name.plain !== '') {
    const code = a.name.legal === b.name.legal ? 'same-name' : 'same-but-legal-form';
    const score = a.name.legal === b.name.legal ? NOT_QUITE : legal;
    return finished(score, [{ code, a: a.name.legal, b: b.name.legal }], a, b, otherPlace);
  }
  let best: Matched | null = null;
  for (const formA of a.name.forms)
    for (const formB of b.name.forms) {
      const found = matchForms(formA, formB, a, b, setting);
      if (!best || found.score > best.score) best = found;
    }
  if (!best || best.score * legal < least) return { score: best ? best.score * legal : 0, reasons: [] };
  return finished(Math.min(NOT_QUITE, best.score) * legal, reasonsOf(best, a.name, b.name), a, b, otherPlace);
}

function legalFactor(a: ReadName, b: ReadName): number {
  if (a.legal === b.legal) return 1;
  return a.legal === '' || b.legal === '' ? LEGAL_ALONE : LEGAL_AGAINST;
}

const saysSamePlace = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

function finished(
  score: number,
  reasons: readonly LikenessReason[],
  a: Compare,
  b: Compare,
  otherPlace: boolean,
): Compared {
  const more: LikenessReason[] = [...reasons];
  if (a.place !== '' && b.place !== '' && !otherPlace)
    more.push({ code: 'same-place', a: a.place, b: b.place });
  const otherKind = a.kind !== '' && b.kind !== '' && a.kind !== b.kind;
  if (otherKind) more.push({ code: 'other-kind', a: a.kind, b: b.kind });
  return {
    score: score * (otherPlace ? OTHER_PLACE : 1) * (otherKind ? kindFactor(a.kind, b.kind) : 1),
    reasons: more,
  };
}

const kindFactor = (a: string, b: string): number =>
  ROLES.includes(a) && ROLES.includes(b) ? OTHER_ROLE : OTHER_KIND;

function matchForms(a: Form, b: Form, ofA: Compare, ofB: Compare, setting: Setting): Matched {
  const possible: { i: number; j: number; like: Likeness }[] = [];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < b.length; j++) {
      const like = likeWords(a[i]!, b[j]!, setting.areWords);
      if (like) possible.push({ i, j, like });
    }
  // The likest first; equal ones in an order that does not depend on which name comes first.
  possible.sort(
    (p, q) => q.like.s - p.like.s || p.i + p.j - q.i - q.j || Math.abs(p.i - p.j) - Math.abs(q.i - q.j),
  );
  const freeA = new Set(a.keys());
  const freeB = new Set(b.keys());
  const matches: Match[] = [];
  let gained = 0;
  let lost = 0;
  for (const { i, j, like } of possible) {
    if (!freeA.has(i) || !freeB.has(j)) continue;
    freeA.delete(i);
    freeB.delete(j);
    const weight = (weightOf(a[i]!, setting) + weightOf(b[j]!, setting)) / 2;
    gained += weight * like.s;
    lost += weight * (1 - like.s);
    matches.push({ a: a[i]!, b: b[j]!, how: like.how });
  }
  gained += initials(a, freeA, b, freeB, matches, false) + initials(b, freeB, a, freeA, matches, true);
  const leftA = [...freeA].map((i) => a[i]!);
  const leftB = [...freeB].map((j) => b[j]!);
  lost += costOf(leftA, leftB, ofA, ofB, setting);
  return { score: gained > 0 ? gained / (gained + lost) : 0, matches, leftA, leftB };
}

/**
 * What is left over: words of one class against each other; of the rest, what each name says and the other does not (a topic
 * here, a place there) counts against the pair as well; all that is over is alone.
 */
function costOf(
  leftA: readonly Token[],
  leftB: readonly Token[],
  ofA: Compare,
  ofB: Compare,
  setting: Setting,
): number {
  const weigh = (left: readonly Token[], cls: WordClass, place: string) =>
    left.reduce((sum, t) => {
      const known = cls === 'place' && place !== '' && saysSamePlace(place, t.text);
      return t.cls === cls && !known ? sum + weightOf(t, setting) : sum;
    }, 0);
  let cost = 0;
  let restA = 0;
  let restB = 0;
  for (const cls of CLASSES) {
    const [one, other] = [weigh(leftA, cls, ofB.place), weigh(leftB, cls, ofA.place)];
    const against = Math.min(one, other);
    cost += against * AGAINST[cls] + (Math.max(one, other) - against) * ALONE[cls];
    if (cls === 'aside' || cls === 'level' || cls === 'number') continue;
    restA += one - against;
    restB += other - against;
  }
  return cost + Math.min(restA, restB);
}

/** DVMB against „Deutsche Vereinigung Morbus Bechterew“: letters in capitals that begin neighbouring words. */
function initials(
  short: Form,
  freeShort: Set<number>,
  long: Form,
  freeLong: Set<number>,
  matches: Match[],
  turned: boolean,
): number {
  let gained = 0;
  for (const i of [...freeShort]) {
    const token = short[i]!;
    if (!token.caps || token.text.length < 2) continue;
    const at = runOfInitials(token.text, long, freeLong);
    if (at === null) continue;
    freeShort.delete(i);
    for (let k = 0; k < token.text.length; k++) {
      freeLong.delete(at + k);
      const other = long[at + k]!;
      matches.push(
        turned ? { a: other, b: token, how: 'initials' } : { a: token, b: other, how: 'initials' },
      );
    }
    gained += 1;
  }
  return gained;
}

function runOfInitials(short: string, long: Form, free: ReadonlySet<number>): number | null {
  for (let at = 0; at + short.length <= long.length; at++) {
    let k = 0;
    while (k < short.length && free.has(at + k) && long[at + k]!.text.replace(':', '')[0] === short[k]) k++;
    if (k === short.length) return at;
  }
  return null;
}

function reasonsOf(found: Matched, a: ReadName, b: ReadName): LikenessReason[] {
  const reasons = new Map<LikenessReasonCode, LikenessReason>();
  const add = (code: LikenessReasonCode, typedA = '', typedB = '') => {
    if (!reasons.has(code)) reasons.set(code, { code, a: typedA, b: typedB });
  };
  for (const { a: one, b: other, how } of found.matches) {
    if (how === 'spelling') add('spelling', one.typed, other.typed);
    else if (how === 'sound') add('sounds-alike', one.typed, other.typed);
    else if (how !== 'same' || one.said !== other.said) add('abbreviation', one.typed, other.typed);
  }
  const order = (of: ReadName) => [...of.plain.split(' ')].sort().join(' ');
  const joined = (of: ReadName) => of.plain.replaceAll(' ', '');
  if (
    order(a) === order(b) ||
    (found.leftA.length + found.leftB.length === 0 && changedOrder(found.matches, a, b))
  )
    add('word-order');
  if (joined(a) === joined(b)) add('joined-words');
  if (found.leftA.length === 0 || found.leftB.length === 0) {
    const left = found.leftA.length > 0 ? found.leftA : found.leftB;
    if (left.length > 0) {
      const words = left.map((t) => t.typed).join(' ');
      add('contained', found.leftA.length > 0 ? words : '', found.leftB.length > 0 ? words : '');
    }
  }
  if (a.legal !== b.legal) add('same-but-legal-form', a.legal, b.legal);
  // 'Städt.' and 'Städtisches' are one word to us; to the eye they are not.
  const unlike = found.matches.find(({ a: one, b: other }) => one.typed !== other.typed);
  if (reasons.size === 0 && unlike) add('abbreviation', unlike.a.typed, unlike.b.typed);
  return [...reasons.values()];
}

/** True when the matched words stand in another order. */
function changedOrder(matches: readonly Match[], a: ReadName, b: ReadName): boolean {
  const at = (name: ReadName, token: Token) =>
    name.forms.map((f) => f.indexOf(token)).find((i) => i >= 0) ?? 0;
  const places = matches.map((m) => [at(a, m.a), at(b, m.b)] as const).sort((p, q) => p[0] - q[0]);
  return places.some((p, k) => k > 0 && p[1] < places[k - 1]![1]);
}
