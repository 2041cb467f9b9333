/** What came of a trial, as a table with the bound that it proves. */

/**
 * committed    a state that was seen before the kill, the same to the last record
 * unseen       one or two steps beyond what was seen: the kill was faster than the message
 * nothing-yet  nothing had been saved before the kill
 * lost         older than what was acknowledged, or nothing at all
 * foreign      a state that never was
 */
export type Verdict = 'committed' | 'unseen' | 'nothing-yet' | 'lost' | 'foreign';
export type Start = {
  readonly verdict: Verdict;
  /** Revisions: acknowledged as saved, seen at all, found after the start. */
  readonly acknowledged: number;
  readonly seen: number;
  readonly found: number;
  /** The page said that it restored the second copy. */
  readonly restored: boolean;
};

export function report(starts: readonly Start[], what: string): string {
  const of = (verdict: Verdict) => starts.filter((s) => s.verdict === verdict).length;
  const judged = starts.length - of('nothing-yet');
  const bad = of('lost') + of('foreign');
  const ahead = starts.filter((s) => s.found > s.acknowledged).length;
  const rows: readonly (readonly [string, string | number])[] = [
    [`starts after a kill (${what})`, starts.length],
    ['nothing saved before the kill', of('nothing-yet')],
    ['a committed state, whole', of('committed')],
    ['a step beyond what was seen, whole', of('unseen')],
    ['newer than the last acknowledged one', ahead],
    ['second copy restored, and said so', starts.filter((s) => s.restored).length],
    ['older than acknowledged (lost)', of('lost')],
    ['a state that never was', of('foreign')],
    ['95 % bound of a loss per kill', bad === 0 ? percent(1 - 0.05 ** (1 / Math.max(1, judged))) : '–'],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
