/**
 * compare PATH…: centres, regions or files side by side, as text, JSON or CSV; with --test, whether groups of them differ in an
 * indicator. Nothing is ranked: units stand in the order of their names.
 */
import type { CompareQuestion, Comparison, Grouping, Indicator, Material } from '../compare/compare.ts';
import { BYS, type By, GROUPINGS } from '../compare/compare.ts';
import { compare } from '../compare/index.ts';
import { INDICATORS, indicatorsOf } from '../compare/indicators.ts';
import { materialOf } from '../compare/material.ts';
import { unitsOf } from '../compare/units.ts';
import { answerRows, type CompareRows, unitRows } from '../i18n/compare-table.ts';
import { lensSentence } from '../i18n/lens-sentence.ts';
import { writeResults } from '../io/result-table.ts';
import { inOrderOfIds } from '../model/canonical.ts';
import { type Lens, read } from '../model/lens.ts';
import { writeInto } from './analyse-files.ts';
import type { Command } from './arguments.ts';
import { type Compared, comparisonFile, comparisonFiles } from './compare-files.ts';
import { holdAgainst, openComparison, optionsOf, type Stated } from './compare-recipe.ts';
import { compareText } from './compare-text.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { lensOf } from './lens-option.ts';
import { openPath } from './open.ts';

const FORMATS = ['text', 'json', 'csv'] as const;
const MATCHES = ['inhabitants', 'bodies'] as const;
/** 'file' is what people call a source. */
const BETWEENS = [...GROUPINGS.filter((g) => g !== 'source'), 'file'] as const;
const MOST_DRAWS = 1_000_000;
const USUAL_DRAWS = 9999;

type Asked = Omit<CompareQuestion, 'materials' | 'tests'> & {
  readonly by: By;
  readonly tests: readonly string[] | null;
  readonly format: (typeof FORMATS)[number];
};

export async function runCompare(command: Command, console: Console): Promise<ExitCode> {
  const path = command.options.get('recipe');
  const stated = path === undefined ? undefined : openComparison(path, command.paths.length, console);
  if (stated === null) return 2;
  const asked = askedIn(stated ? optionsOf(stated.recipe) : command.options, command.paths.length, console);
  const lens = stated ? stated.recipe.lens : lensOf(command.options, console);
  if (!asked || !lens) return 2;
  const compared: Compared[] = [];
  const materials: Material[] = [];
  const lenses = new Map<string, string>();
  for (const [i, path] of command.paths.entries()) {
    const opened = await openPath(path, command.options.get('encoding'), console);
    if (!opened) return 2;
    sayIssues(
      opened.issues.filter((issue) => issue.severity !== 'note'),
      console.language,
      console.err,
    );
    if (!opened.project) return 1;
    const project = inOrderOfIds(opened.project);
    const { id, name } = project.about;
    const given = stated?.recipe.sources[i];
    const source = given?.id || (materials.some((m) => m.source === id) ? `${id}~${i + 1}` : id);
    const label = given?.label || (name[console.language] ?? name.de) || id;
    const lensed = read(project, lens);
    materials.push(materialOf({ id: source, label, project, lens }, lensed));
    lenses.set(source, lensSentence(lensed, project.about, console.language));
    compared.push({ id: source, label, project, lensed, lens: lenses.get(source)! });
  }
  const known = indicatorsOf(unitsOf(materials, asked.by).units);
  if (!knows(known, asked.tests ?? [], console)) return 2;
  const folder = command.options.get('out');
  if (stated || folder !== undefined)
    return repeatable({ asked, lens, materials, compared, stated, folder }, console);
  const { tests, ...rest } = asked;
  const comparison = compare({ ...rest, materials, ...(tests ? { tests } : { between: [] }) });
  print(comparison, known, { materials, lenses }, asked, console);
  return 0;
}

type Repeatable = {
  readonly asked: Asked;
  readonly lens: Lens;
  readonly materials: readonly Material[];
  readonly compared: readonly Compared[];
  readonly stated: Stated | undefined;
  readonly folder: string | undefined;
};

/** Values and tests apart, as the window asks for them; written down, and held against what was stated. */
async function repeatable(
  { asked, lens, materials, compared, stated, folder }: Repeatable,
  console: Console,
): Promise<ExitCode> {
  const { by, tests, between = [], match, draws = USUAL_DRAWS, seed = 1 } = asked;
  const without = stated?.recipe.without ?? [];
  const contrast = stated?.recipe.contrast ?? null;
  const values = compare({ materials, by, without, between: [], seed });
  const isTested = stated ? stated.recipe.between !== null : tests !== null;
  const test = (two: readonly [string, string] | null) =>
    compare({
      materials,
      by,
      without,
      indicators: [],
      between,
      ...(tests && tests.length > 0 ? { tests } : {}),
      ...(match ? { match } : {}),
      ...(two ? { contrast: two } : {}),
      draws,
      seed,
    });
  const first = isTested ? test(contrast) : null;
  // Too many groups for all pairs: all of them at once, and the two that were chosen.
  const tested = first && contrast ? { ...first, overall: [...test(null).overall, ...first.overall] } : first;
  const question = {
    by,
    without,
    between: isTested ? (between[0] ?? null) : null,
    tests: tests && tests.length > 0 ? tests : null,
    match: match?.on ?? null,
    contrast,
    draws,
    seed,
    lens,
  };
  const json = await comparisonFile(values, tested, question, compared, console.language);
  if (folder !== undefined)
    writeInto(folder, comparisonFiles(values, tested, json, compared, console.language));
  if (!stated) return 0;
  return holdAgainst(stated, JSON.parse(JSON.stringify(json)) as Readonly<Record<string, unknown>>, console);
}

/** Null when an option is not possible; that has been said then. */
function askedIn(options: Command['options'], paths: number, console: Console): Asked | null {
  const by = oneOf('by', options.get('by') ?? (paths > 1 ? 'file' : 'region'), BYS, console);
  const format = oneOf('format', options.get('format') ?? 'text', FORMATS, console);
  const between = options.get('between');
  const grouped = between === undefined ? undefined : oneOf('between', between, BETWEENS, console);
  const on = options.get('match');
  const matched = on === undefined ? undefined : oneOf('match', on, MATCHES, console);
  const draws = Number(options.get('draws') ?? USUAL_DRAWS);
  if (!by || !format || grouped === null || matched === null) return null;
  if (!Number.isInteger(draws) || draws < 1 || draws > MOST_DRAWS) {
    say(
      console,
      `--draws muss zwischen 1 und ${MOST_DRAWS} liegen.`,
      `--draws must be between 1 and ${MOST_DRAWS}.`,
    );
    return null;
  }
  const tests =
    options
      .get('test')
      ?.split(',')
      .map((id) => id.trim()) ?? null;
  const groupings = grouped ? [grouped === 'file' ? ('source' as const) : grouped] : groupingOf(by);
  if (tests && groupings.length === 0) {
    say(
      console,
      `Zwischen welchen Gruppen? --between ${BETWEENS.join('|')}`,
      `Between which groups? --between ${BETWEENS.join('|')}`,
    );
    return null;
  }
  return {
    by,
    format,
    tests,
    between: groupings,
    draws,
    seed: Number(options.get('seed') ?? 1),
    ...(matched ? { match: { on: matched } } : {}),
  };
}

const groupingOf = (by: By): readonly Grouping[] =>
  by === 'land' || by === 'size' || by === 'part' ? [by] : [];

function oneOf<T extends string>(
  option: string,
  value: string,
  possible: readonly T[],
  console: Console,
): T | null {
  const found = possible.find((p) => p === value);
  if (found) return found;
  say(
    console,
    `--${option} ${value} ist nicht möglich. Möglich sind: ${possible.join(', ')}.`,
    `--${option} ${value} is not possible. Possible are: ${possible.join(', ')}.`,
  );
  return null;
}

function knows(known: readonly Indicator[], ids: readonly string[], console: Console): boolean {
  const unknown = ids.filter((id) => !known.some((i) => i.id === id));
  if (unknown.length === 0) return true;
  const possible = (known.length > 0 ? known : INDICATORS).map((i) => i.id).join(', ');
  say(
    console,
    `Unbekannte Kennzahl „${unknown.join(', ')}“. Möglich sind: ${possible}.`,
    `Unknown indicator “${unknown.join(', ')}”. Possible are: ${possible}.`,
  );
  return false;
}

function print(
  comparison: Comparison,
  indicators: readonly Indicator[],
  {
    materials,
    lenses,
  }: { readonly materials: readonly Material[]; readonly lenses: ReadonlyMap<string, string> },
  { format, tests }: Asked,
  console: Console,
): void {
  const { language } = console;
  const label = (id: string) => materials.find((m) => m.source === id)?.label ?? id;
  const csv = (rows: CompareRows) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeResults('compare.csv', rows, language).bytes);
  if (format === 'json') console.out(`${JSON.stringify(plain(comparison, materials), null, 1)}\n`);
  else if (format === 'csv')
    console.out(
      csv(
        tests
          ? answerRows(comparison, indicators, language, label)
          : unitRows(comparison, language, label, (id) => lenses.get(id) ?? ''),
      ),
    );
  else {
    const read = materials.map((m) => `${m.label}: ${lenses.get(m.source)}`).join('\n');
    console.out(`${read}\n\n${compareText(comparison, indicators, language, label)}`);
  }
}

/** The comparison as JSON: maps become lists of entries, since ids come from people. */
const plain = (comparison: Comparison, materials: readonly Material[]) => ({
  lens: materials[0]?.lens,
  ...comparison,
  values: [...comparison.values].map(([indicator, values]) => ({
    indicator,
    values: values.map((value, i) => ({ unit: comparison.units[i]!.id, ...value })),
  })),
  groups: [...comparison.groups].map(([between, groups]) => ({ between, groups })),
});
