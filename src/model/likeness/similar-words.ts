/**
 * All words of a list that could be one another's misspelling or abbreviation, without comparing each with each: words meet
 * in buckets of their forms with one letter left out (Mor & Fraenkel 1982), their sound, their beginning with their ending.
 */
import { cologneCode } from './cologne.ts';
import { type AreWords, likeWords } from './like-words.ts';
import type { Token } from './read-name.ts';

/** Beyond this a bucket is too common to tell anything. */
const LARGEST_BUCKET = 400;

function keysOf(word: string): string[] {
  if (word.length < 5) return [];
  const keys = [word, `~${cologneCode(word)}`];
  for (let i = 0; i < word.length; i++) keys.push(word.slice(0, i) + word.slice(i + 1));
  if (word.length >= 9) keys.push(`${word.slice(0, 4)}*${word.slice(-3)}`);
  return keys;
}

/** @returns for each token (by position) the positions of others that it can be matched with; symmetric */
export function similarWords(tokens: readonly Token[], areWords: AreWords): number[][] {
  const found = tokens.map(() => new Set<number>());
  const buckets = new Map<string, number[]>();
  const meet = (i: number, j: number) => {
    if (i === j || found[i]!.has(j) || !likeWords(tokens[i]!, tokens[j]!, areWords)) return;
    found[i]!.add(j);
    found[j]!.add(i);
  };
  for (const [i, token] of tokens.entries())
    for (const key of new Set(keysOf(token.text))) {
      const bucket = buckets.get(key);
      if (!bucket) buckets.set(key, [i]);
      else if (bucket.length < LARGEST_BUCKET) {
        for (const j of bucket) meet(i, j);
        bucket.push(i);
      }
    }
  cutShort(tokens, meet);
  return found.map((set) => [...set]);
}

/** Words with a full stop meet all that begin as they do. */
function cutShort(tokens: readonly Token[], meet: (i: number, j: number) => void): void {
  const sorted = [...tokens.keys()].sort((i, j) => (tokens[i]!.text < tokens[j]!.text ? -1 : 1));
  for (const [at, i] of sorted.entries()) {
    if (!tokens[i]!.cut) continue;
    const last = Math.min(sorted.length, at + LARGEST_BUCKET);
    for (let k = at + 1; k < last && tokens[sorted[k]!]!.text.startsWith(tokens[i]!.text); k++)
      meet(i, sorted[k]!);
  }
}
