/** A name as people type it, read into words that can be compared. */
import {
  classOf,
  EXPANDED,
  FILLER,
  foldWord,
  HEADS,
  isCanonical,
  isLegal,
  LEVELS,
  LONGEST_PHRASE,
  meaningsOf,
  stem,
  stemOf,
  type WordClass,
} from './words.ts';

export type Token = {
  /** Stem, or what the word or phrase is another way of saying. */
  readonly text: string;
  readonly cls: WordClass;
  /** As typed. */
  readonly typed: string;
  /** Written like an abbreviation: DMSG, KoPS. */
  readonly caps: boolean;
  /** Cut short with a full stop: Ges., bürgerschaftl. */
  readonly cut: boolean;
  /** Came from the table of other ways of saying it. */
  readonly said: boolean;
};

/** One way to read a name; each word once, in the order of the name. */
export type Form = readonly Token[];

export type ReadName = {
  readonly label: string;
  /** Folded words in order, legal form and punctuation left out: equal for names that differ in nothing else. */
  readonly plain: string;
  /** Legal forms as typed, folded: '' where there is none. */
  readonly legal: string;
  /** At least one; more where an abbreviation is ambiguous or stands beside what it is short for. */
  readonly forms: readonly Form[];
};

/** Words that other names of the same list write apart (`rheumaliga` → rheuma, liga), so that both read alike. */
export type Joints = ReadonlyMap<string, readonly [string, string]>;

const LONGEST_LABEL = 240;
const MOST_WORDS = 24;
const MOST_FORMS = 4;

type Word = {
  readonly typed: string;
  readonly folded: string;
  readonly caps: boolean;
  readonly cut: boolean;
  readonly bracketed: boolean;
};

/** Ärzt/innen, Ärzt*innen, ÄrztInnen → Ärzt, so that the stem is that of the plural. */
const withoutGenderMarks = (text: string): string =>
  text
    .replace(/([\p{L}])[/*:_]-?innen/giu, '$1en')
    .replace(/(\p{Ll})Innen/gu, '$1en')
    .replace(/(\p{L})[/*:_]in\b/giu, '$1');

const isCaps = (typed: string): boolean =>
  typed.length >= 2 && typed.length <= 8 && (typed.match(/\p{Lu}/gu) ?? []).length >= 2;

export function wordsOf(label: string): Word[] {
  const text = withoutGenderMarks(label.normalize('NFKC').slice(0, LONGEST_LABEL));
  const words: Word[] = [];
  let depth = 0;
  for (const match of text.matchAll(/[([{]|[)\]}]|[\p{L}\p{N}\p{M}]+\.?/gu)) {
    const piece = match[0];
    if ('([{'.includes(piece)) depth++;
    else if (')]}'.includes(piece)) depth = Math.max(0, depth - 1);
    else {
      const typed = piece.replace(/\.$/, '');
      const folded = foldWord(typed);
      if (folded === '') continue;
      words.push({
        typed,
        folded,
        caps: isCaps(typed),
        cut: piece.endsWith('.') && typed.length >= 3 && match.index + piece.length < text.length,
        bracketed: depth > 0,
      });
      if (words.length === MOST_WORDS) break;
    }
  }
  return words;
}

/** Words of the legal form apart from the others. */
function splitLegal(words: readonly Word[]): { rest: Word[]; legal: string } {
  const rest: Word[] = [];
  const legal: string[] = [];
  for (let i = 0; i < words.length; ) {
    let length = Math.min(LONGEST_PHRASE, words.length - i);
    const phraseOf = (n: number) =>
      words
        .slice(i, i + n)
        .map((w) => w.folded)
        .join(' ');
    // A legal form stands behind the name: „Ev. Kirchengemeinde“ is none.
    while (length > 0 && (i === 0 || !isLegal(phraseOf(length)))) length--;
    if (length > 0) legal.push(phraseOf(length));
    else rest.push(words[i]!);
    i += Math.max(1, length);
  }
  // A name that is nothing but a legal form ("Verein") keeps its words.
  return rest.length > 0 ? { rest, legal: legal.join(' ') } : { rest: [...words], legal: '' };
}

type Piece = {
  readonly stem: string;
  readonly word: Word;
  readonly said: boolean;
  readonly means: readonly string[];
};

/** A compound as its parts: krebsberatungsstelle → krebs, beratungsstelle; landesverband → :land, verband. */
function partsOf(folded: string, joints: Joints): string[] {
  const joint = joints.get(folded);
  if (joint) return joint.flatMap((part) => partsOf(part, NO_JOINTS));
  const whole = stemOf(folded);
  if (whole.length < 7 || meaningsOf(whole) || folded.endsWith('hausen') || classOf(whole) !== 'content')
    return [whole];
  for (const head of HEADS) {
    if (!whole.endsWith(head) || whole.length - head.length < 3) continue;
    const front = whole.slice(0, -head.length).replace(/s$/, (s, at) => (at >= 4 ? '' : s));
    return [...frontOf(front), head];
  }
  return [whole];
}

function frontOf(front: string): string[] {
  const whole = LEVELS.get(stem(front)) ?? LEVELS.get(`${front}s`) ?? LEVELS.get(front);
  if (whole) return [whole];
  for (const [beginning, level] of LEVELS)
    if (front.startsWith(beginning) && front.length - beginning.length >= 5)
      return [level, stem(front.slice(beginning.length).replace(/^s(?=[^aeiou])/, ''))];
  return [stem(front)];
}
const NO_JOINTS: Joints = new Map();

/** Words in pieces, phrases already said in one word; longest phrase first. */
function piecesOf(words: readonly Word[], joints: Joints): Piece[] {
  const single = words.flatMap((word): Piece[] => {
    const own = stemOf(word.folded);
    const means = meaningsOf(own);
    if (means && !isCanonical(own)) return [{ stem: own, word, said: true, means }];
    return partsOf(word.folded, joints).map((part) => ({
      stem: part,
      word,
      said: false,
      means: meaningsOf(part) ?? [part],
    }));
  });
  const pieces: Piece[] = [];
  for (let i = 0; i < single.length; ) {
    const found = phraseAt(single, i);
    if (found) pieces.push({ stem: found.means[0]!, word: single[i]!.word, said: true, means: found.means });
    else pieces.push(single[i]!);
    i += found?.length ?? 1;
  }
  return pieces;
}

/** The longest phrase that begins here, in the words as typed or in what they stand for. */
function phraseAt(pieces: readonly Piece[], at: number): { length: number; means: readonly string[] } | null {
  for (let length = Math.min(LONGEST_PHRASE, pieces.length - at); length > 1; length--) {
    const run = pieces.slice(at, at + length);
    const means =
      meaningsOf(run.map((p) => p.stem).join(' ')) ??
      meaningsOf(run.map((p) => p.means[0]!).join(' ')) ??
      meaningsOf([...new Set(run.map((p) => p.word))].map((w) => stem(w.folded)).join(' '));
    if (means) return { length, means };
  }
  return null;
}

function tokenOf(piece: Piece, meaning: string): Token {
  const text = LEVELS.get(meaning) ?? meaning;
  const cls = classOf(text);
  const aside = piece.word.bracketed && (cls === 'content' || cls === 'head');
  return {
    text,
    cls: aside ? 'aside' : cls,
    typed: piece.word.typed,
    caps: piece.word.caps,
    cut: piece.word.cut,
    said: piece.said,
  };
}

/** Every combination of what ambiguous abbreviations mean, up to MOST_FORMS; each word once. */
function formsOf(pieces: readonly Piece[]): Form[] {
  let forms: Token[][] = [[]];
  for (const piece of pieces) {
    if (FILLER.has(piece.stem) && !piece.said) continue;
    const means = forms.length * piece.means.length <= MOST_FORMS ? piece.means : piece.means.slice(0, 1);
    forms = means.flatMap((meaning) => {
      const token = tokenOf(piece, meaning);
      return forms.map((form) => (form.some((t) => t.text === token.text) ? form : [...form, token]));
    });
  }
  return forms;
}

/**
 * Words of a name that an abbreviation beside them is short for: (DMSG) after „Deutsche Multiple Sklerose Gesellschaft“.
 * Each word gives its first letter and any that follow in it; null when letters are left over.
 */
function explained(short: string, words: readonly Word[]): ReadonlySet<Word> | null {
  const found = new Set<Word>();
  let at = 0;
  for (const [k, word] of words.entries()) {
    if (at === short.length) break;
    if (word.folded[0] !== short[at]) continue;
    found.add(word);
    at++;
    const next = words[k + 1]?.folded[0];
    for (const letter of word.folded.slice(1))
      if (at < short.length && letter === short[at] && short[at] !== next) at++;
  }
  return at === short.length ? found : null;
}

/** The name without, and with nothing but, an abbreviation that it explains itself. */
function readings(words: readonly Word[]): (readonly Word[])[] {
  for (const short of words) {
    if (!short.caps && !(short.bracketed && short.folded.length <= 6 && meaningsOf(stem(short.folded))))
      continue;
    const others = words.filter((w) => w !== short && !w.bracketed);
    const longFor = explained(short.folded, others);
    const isRemark = short.bracketed && words.filter((w) => w.bracketed).length <= 2 && others.length > 0;
    if (!longFor && !isRemark) continue;
    if (!longFor) return [words];
    if (longFor.size < 2 && !short.bracketed) continue;
    const without = words.filter((w) => w !== short);
    const only = words
      .filter((w) => !longFor.has(w))
      .map((w) => (w === short ? { ...w, bracketed: false } : w));
    return [without, only];
  }
  return [words];
}

/** @param joints from `jointsOf` over all names that are compared */
export function readName(label: string, joints: Joints = NO_JOINTS): ReadName {
  const { rest, legal } = splitLegal(wordsOf(label));
  const expanded = rest.flatMap((word) => {
    const long = EXPANDED.get(word.folded);
    return long ? wordsOf(long).map((w) => ({ ...w, typed: word.typed, bracketed: word.bracketed })) : [word];
  });
  const forms = readings(expanded)
    .flatMap((words) => formsOf(piecesOf(words, joints)))
    .filter((form) => form.length > 0)
    .slice(0, MOST_FORMS);
  return { label, plain: rest.map((w) => w.folded).join(' '), legal, forms };
}

/** Words that some names write in one and others in two: found once for a list, so that reading stays linear. */
export function jointsOf(labels: Iterable<string>): Joints {
  const all = Array.from(labels, (label) => wordsOf(label).map((w) => w.folded));
  const known = new Set(all.flat().filter((word) => word.length >= 6));
  const joints = new Map<string, readonly [string, string]>();
  for (const words of all)
    for (let i = 1; i < words.length; i++) {
      const [first, second] = [words[i - 1]!, words[i]!];
      if (first.length < 3 || second.length < 3) continue;
      for (const joined of [first + second, `${first}s${second}`])
        if (known.has(joined) && !joints.has(joined)) joints.set(joined, [first, second]);
    }
  return joints;
}
