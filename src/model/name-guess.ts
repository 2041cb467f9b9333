/**
 * What a name alone lets one suppose about a body: kind, category and sector, always as a proposal for a person to confirm.
 * The words are data (`data/vocabulary/name-guess.json`); a name that says nothing gets no answer.
 */
import guess from '../../data/vocabulary/name-guess.json' with { type: 'json' };
import { foldWord, stem } from './likeness/words.ts';
import type { Words } from './project.ts';
import { CATEGORIES, CROSS_SECTOR_ID, type Kind, type SectorId } from './vocabulary.ts';

export const GUESS_REASONS = ['word-of-category', 'word-of-topic'] as const;
export type GuessReason = (typeof GUESS_REASONS)[number];

export type NameGuess = {
  /** Never `funder`: who pays is not in a name. */
  readonly kind: Kind;
  /** Id in `data/vocabulary/categories.json`. */
  readonly category: string;
  /** Null where the name does not say. */
  readonly sector: SectorId | null;
  /** Never high: nobody has looked. */
  readonly confidence: 'medium' | 'low';
  /** Where the sector, or where there is none the category, comes from. */
  readonly reason: GuessReason;
  /** The word of the name that says so, as typed. */
  readonly word: string;
};

/** What each sector, or a word of engagement, makes of a network. */
type ByTopic = Readonly<Record<string, string>>;
type Rule = {
  readonly kind: Kind;
  readonly category: string | ByTopic;
  /** Default: the category's own; `topic`: what else the name says; `none`: no proposal. */
  readonly sector?: string;
  readonly confidence?: 'low' | 'medium';
  /**
   * Folded and cut to stems before they are compared. `*` stands for the rest of a word (`*beirat`), alone for words between;
   * `=` wants the word as it is, `^` at the beginning of the name.
   */
  readonly words: readonly string[];
  readonly unless?: readonly string[];
};

type Pattern = { readonly atStart: boolean; readonly parts: readonly Part[] };
type Part =
  | { readonly is: 'gap' }
  | { readonly is: 'word' | 'exact' | 'begins' | 'ends'; readonly text: string };
type NameWord = { readonly typed: string; readonly folded: string; readonly stem: string };

const LONGEST = 240;
/** Words that `*` alone may stand for. */
const WIDEST_GAP = 5;
const ENGAGEMENT = guess.engagement.map(patternOf);

const RULES = (guess.rules as readonly Rule[]).map((rule) => ({
  rule,
  words: rule.words.map(patternOf),
  unless: (rule.unless ?? []).map(patternOf),
}));
const TOPICS = Object.entries(guess.topics).map(([sector, words]) => ({
  sector,
  words: words.map(patternOf),
}));

function patternOf(text: string): Pattern {
  const atStart = text.startsWith('^');
  return { atStart, parts: text.replace('^', '').split(' ').map(partOf) };
}

function partOf(part: string): Part {
  if (part === '*') return { is: 'gap' };
  if (part.startsWith('=')) return { is: 'exact', text: foldWord(part.slice(1)) };
  if (part.startsWith('*') && !part.endsWith('*')) return { is: 'ends', text: stem(foldWord(part.slice(1))) };
  if (part.endsWith('*')) return { is: 'begins', text: foldWord(part.replaceAll('*', '')) };
  return { is: 'word', text: stem(foldWord(part)) };
}

function wordsIn(name: string): NameWord[] {
  const text = name
    .normalize('NFKC')
    .slice(0, LONGEST)
    .replace(/(\p{L})[/*:_]-?innen/giu, '$1en');
  return (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).map((typed) => {
    const folded = foldWord(typed);
    return { typed, folded, stem: stem(folded) };
  });
}

function fits(part: Part, word: NameWord): boolean {
  if (part.is === 'gap') return true;
  if (part.is === 'word') return word.stem === part.text || word.folded === part.text;
  if (part.is === 'exact') return word.folded === part.text;
  return part.is === 'begins' ? word.folded.startsWith(part.text) : word.stem.endsWith(part.text);
}

/** Position of the first word of the name that the pattern begins with; -1 where it does not occur. */
function find(pattern: Pattern, words: readonly NameWord[]): number {
  const last = pattern.atStart ? Math.min(1, words.length) : words.length;
  for (let at = 0; at < last; at++) if (fitsFrom(pattern.parts, 0, words, at)) return at;
  return -1;
}

function fitsFrom(parts: readonly Part[], p: number, words: readonly NameWord[], at: number): boolean {
  if (p === parts.length) return true;
  const part = parts[p]!;
  if (part.is !== 'gap')
    return at < words.length && fits(part, words[at]!) && fitsFrom(parts, p + 1, words, at + 1);
  for (let skip = 0; skip <= WIDEST_GAP; skip++) if (fitsFrom(parts, p + 1, words, at + skip)) return true;
  return false;
}

/** The one sector that words of the name speak of; null where none or several do. */
function topicOf(words: readonly NameWord[], kind: Kind): { sector: SectorId; word: string } | null {
  const found = TOPICS.flatMap(({ sector, words: patterns }) => {
    // A group is always one of self-help: that says nothing about its topic.
    if (kind === 'group' && sector === CROSS_SECTOR_ID) return [];
    const at = patterns.map((pattern) => find(pattern, words)).find((position) => position >= 0);
    return at === undefined ? [] : [{ sector, word: words[at]!.typed }];
  });
  return found.length === 1 ? found[0]! : null;
}

/** Why a sector is proposed, to stand beside it until somebody has looked. */
export const reasonOf = ({ word }: NameGuess): Words => ({
  de: guess.reason.de.replace('{{word}}', () => word),
  en: guess.reason.en.replace('{{word}}', () => word),
});

/** @returns null where the name says nothing we know */
export function guessFromName(name: string): NameGuess | null {
  const words = wordsIn(name);
  for (const { rule, words: patterns, unless } of RULES) {
    const at = patterns.map((pattern) => find(pattern, words)).find((position) => position >= 0);
    if (at === undefined || unless.some((pattern) => find(pattern, words) >= 0)) continue;
    return proposal(rule, words, words[at]!.typed);
  }
  return null;
}

function proposal(rule: Rule, words: readonly NameWord[], word: string): NameGuess | null {
  const topic = rule.sector === 'topic' ? topicOf(words, rule.kind) : null;
  const category =
    typeof rule.category === 'string' ? rule.category : networkOf(rule.category, words, topic?.sector);
  if (category === null) return null;
  const confidence = rule.confidence ?? 'medium';
  if (topic)
    return {
      kind: rule.kind,
      category,
      sector: topic.sector,
      confidence: 'low',
      reason: 'word-of-topic',
      word: topic.word,
    };
  const own = rule.sector ?? CATEGORIES.get(category)?.sector ?? null;
  const sector = own === 'none' || own === 'topic' ? null : own;
  return { kind: rule.kind, category, sector, confidence, reason: 'word-of-category', word };
}

function networkOf(
  categories: ByTopic,
  words: readonly NameWord[],
  sector: SectorId | undefined,
): string | null {
  if (ENGAGEMENT.some((pattern) => find(pattern, words) >= 0)) return categories.engagement ?? null;
  return (sector && categories[sector]) || null;
}
