/**
 * Which names are worth comparing: an inverted index from words to names. For each name the weight of words shared with every
 * other is added up, and only those are compared whose score could still reach the threshold.
 */
import { type Setting, weightOf } from './compare.ts';
import type { Form, ReadName, Token } from './read-name.ts';
import { similarWords } from './similar-words.ts';
import type { WordClass } from './words.ts';

type Listed = {
  readonly name: number;
  readonly words: readonly number[];
  readonly weights: readonly number[];
  /** Weight of `words`, and of all other words of the form. */
  readonly whole: number;
  readonly general: number;
};

type Index = {
  readonly tokens: readonly Token[];
  readonly forms: readonly Listed[];
  /** Word → forms that hold it. */
  readonly postings: readonly (readonly number[])[];
  /** Names by forms: the first form of each name, and one past the last. */
  readonly formsOf: readonly (readonly number[])[];
};

const sum = (weights: readonly number[]): number => weights.reduce((all, w) => all + w, 0);

/** Classes that tell bodies apart. */
const KEYS: ReadonlySet<WordClass> = new Set<WordClass>(['content', 'place', 'marker', 'number']);
const isKey = (token: Token): boolean => KEYS.has(token.cls);

function indexOf(names: readonly ReadName[], setting: Setting): Index {
  const numbers = new Map<string, number>();
  const tokens: Token[] = [];
  const postings: number[][] = [];
  const forms: Listed[] = [];
  const formsOf: number[][] = [];
  const number = (token: Token): number => {
    // Words cut short meet others than the same letters in full.
    const key = token.cut ? `${token.text}.` : token.text;
    let found = numbers.get(key);
    if (found === undefined) {
      found = tokens.length;
      numbers.set(key, found);
      tokens.push(token);
      postings.push([]);
    }
    return found;
  };
  for (const [name, { forms: own }] of names.entries()) {
    formsOf.push([]);
    for (const form of own) {
      // A name of nothing but general words is found by these.
      const keys = form.filter(isKey);
      const listed = keys.length > 0 ? keys : form;
      const words = listed.map(number);
      for (const word of words) postings[word]!.push(forms.length);
      formsOf[name]!.push(forms.length);
      const weights = listed.map((t) => weightOf(t, setting));
      const whole = sum(weights);
      forms.push({
        name,
        words,
        weights,
        whole,
        general: sum(form.map((t) => weightOf(t, setting))) - whole,
      });
    }
  }
  return { tokens, forms, postings, formsOf };
}

/** Beginnings of neighbouring words as one abbreviation would have them, 2 … 6 letters. */
function initialsOf(form: Form): string[] {
  const letters = form.map((t) => t.text.replace(':', '')[0]!).join('');
  const found = new Set<string>();
  for (let at = 0; at < letters.length; at++)
    for (let length = 2; length <= 6 && at + length <= letters.length; length++)
      found.add(letters.slice(at, at + length));
  return [...found];
}

type Initials = {
  /** Abbreviation in capitals → names that hold it, and names whose words begin so. */
  readonly held: ReadonlyMap<string, readonly number[]>;
  readonly begun: ReadonlyMap<string, readonly number[]>;
};

function initialsIndex(names: readonly ReadName[]): Initials {
  const held = new Map<string, number[]>();
  const begun = new Map<string, number[]>();
  const enter = (map: Map<string, number[]>, letters: string, i: number) => {
    const known = map.get(letters);
    if (known) known.push(i);
    else map.set(letters, [i]);
  };
  for (const [i, name] of names.entries()) for (const short of shortIn(name)) enter(held, short, i);
  for (const [i, { forms }] of names.entries())
    for (const letters of new Set(forms.flatMap(initialsOf))) if (held.has(letters)) enter(begun, letters, i);
  return { held, begun };
}

const shortIn = ({ forms }: ReadName): ReadonlySet<string> =>
  new Set(forms.flatMap((form) => form.filter((t) => t.caps).map((t) => t.text)));

/** Beyond this an abbreviation is the beginning of anything. */
const MOST_FOR_INITIALS = 200;

/**
 * Calls back once for each pair of names (i < j, i among the first `incoming`) that could reach the threshold.
 * @param incoming names from there on are existing ones and are not compared among themselves
 */
export function candidatesOf(
  names: readonly ReadName[],
  incoming: number,
  threshold: number,
  setting: Setting,
  found: (i: number, j: number) => void,
  progress: ((done: number, total: number) => void) | null,
): void {
  const index = indexOf(names, setting);
  const similar = similarWords(index.tokens, setting.areWords);
  const initials = initialsIndex(names);
  const shared = new Float64Array(index.forms.length);
  const seen = new Int32Array(names.length).fill(-1);
  const give = (i: number, j: number) => {
    if (j <= i || seen[j] === i) return;
    seen[j] = i;
    found(i, j);
  };
  for (let i = 0; i < incoming; i++) {
    if (i % 500 === 0) progress?.(i, incoming);
    for (const form of index.formsOf[i]!)
      for (const other of touched(index, similar, form, i, shared)) {
        const share = shared[other]!;
        shared[other] = 0;
        if (mayReach(threshold, share, index.forms[form]!, index.forms[other]!))
          give(i, index.forms[other]!.name);
      }
    for (const short of shortIn(names[i]!)) for (const j of few(initials.begun, short)) give(i, j);
    for (const form of names[i]!.forms)
      for (const letters of initialsOf(form)) for (const j of few(initials.held, letters)) give(i, j);
  }
}

/** Less than any word that tells bodies apart weighs: what weights of similar words may differ by. */
const SLACK = 0.4;
/** The least that words cost which each name has and the other lacks, in parts of the lesser weight (`compare.ts`). */
const LEAST_AGAINST = 1.25;

/** At best all general words agree as well; what is left of the others on both sides counts against the pair. */
function mayReach(threshold: number, share: number, a: Listed, b: Listed): boolean {
  const left = Math.min(a.whole, b.whole) - share;
  if (left <= SLACK) return true;
  const gained = share + Math.min(a.general, b.general);
  return gained / (gained + left * LEAST_AGAINST) >= threshold;
}

const NOBODY: readonly number[] = [];

function few(index: ReadonlyMap<string, readonly number[]>, letters: string): readonly number[] {
  const names = index.get(letters) ?? NOBODY;
  return names.length <= MOST_FOR_INITIALS ? names : NOBODY;
}

/** Forms of later names that share words with this one; their shared weight is in `shared`. */
function touched(
  { forms, postings }: Index,
  similar: readonly (readonly number[])[],
  form: number,
  name: number,
  shared: Float64Array,
): number[] {
  const met: number[] = [];
  const { words, weights } = forms[form]!;
  const add = (word: number, weight: number) => {
    const list = postings[word]!;
    for (let k = list.length - 1; k >= 0; k--) {
      const other = list[k]!;
      if (forms[other]!.name <= name) break;
      if (shared[other] === 0) met.push(other);
      shared[other]! += weight;
    }
  };
  for (const [k, word] of words.entries()) {
    add(word, weights[k]!);
    for (const like of similar[word]!) add(like, weights[k]!);
  }
  return met;
}
