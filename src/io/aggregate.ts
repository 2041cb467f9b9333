/** Survey margins in two plain tables, which have no place to say so: told by their rows for sums and remainders. */
import type { Body, Id } from '../model/project.ts';
import { CATEGORIES } from '../model/vocabulary.ts';
import type { IssueList } from './issue-list.ts';

/** Whether bodies are sums over many centres: true when a row is a total or a remainder of one. Says what it guessed. */
export function guessAggregate(bodies: ReadonlyMap<Id, Body>, file: string, issues: IssueList): boolean {
  let number = 0;
  for (const body of bodies.values()) if (CATEGORIES.get(body.category)?.of === 'technical') number++;
  if (number > 0) issues.add('note', 'aggregate-guessed', { file }, { number });
  return number > 0;
}
