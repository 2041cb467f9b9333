/**
 * One order of a project's records, whatever file they came from: by id. Files and tables keep bodies in orders of their own, and
 * sums of floating-point numbers depend on the order in their last digits; results that are to be repeated are computed in this
 * one.
 */
import { type Project, TABLES, type Table } from './project.ts';

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
const sorted = <T>(table: Table<T>): Table<T> => new Map([...table].sort(byId));

export function inOrderOfIds(project: Project): Project {
  let next = project;
  for (const table of TABLES) next = { ...next, [table]: sorted<unknown>(project[table]) };
  return next;
}
