/** Short ways to bring files in and to decide as the suggestions say. */

import type { InFile } from '../../../src/io/format.ts';
import { engine } from '../../../src/io/import/engine.ts';
import type { Decisions, Found, Recipe, Staged, TableDecision } from '../../../src/io/import/import.ts';
import type { Project } from '../../../src/model/project.ts';
import { textFile } from '../samples.ts';

export const csv = (text: string, name = 'liste.csv'): InFile => textFile(name, text);

export type Brought = { readonly found: Found; readonly decisions: Decisions; readonly staged: Staged };

/** Brings files in with suggestions alone, changed by `decide`. */
export async function bring(
  files: readonly InFile[],
  open: Project | null = null,
  decide: (suggested: Decisions, found: Found) => Decisions = (suggested) => suggested,
  { recipes = [], edited = [] }: { recipes?: readonly Recipe[]; edited?: readonly string[] } = {},
): Promise<Brought> {
  const found = await engine.inspect(files);
  const decisions = decide(engine.suggest(found, open, recipes), found);
  const staged = await engine.stage({ files, decisions, open, edited: new Set(edited) });
  return { found, decisions, staged };
}

/** The decisions with those on the first table changed. */
export function onTable(decisions: Decisions, change: Partial<TableDecision>): Decisions {
  const [[id, decision]] = [...decisions.tables] as [[string, TableDecision]];
  return { ...decisions, tables: new Map([...decisions.tables, [id, { ...decision, ...change }]]) };
}

export const labels = (project: Project | null): string[] =>
  [...(project?.bodies.values() ?? [])].map((body) => body.label);

/** 'source > target type' of all ties, by label. */
export const tiesOf = (project: Project | null): string[] =>
  [...(project?.ties.values() ?? [])].map(
    ({ source, target, type }) =>
      `${project?.bodies.get(source)?.label} > ${project?.bodies.get(target)?.label} ${type}`,
  );
