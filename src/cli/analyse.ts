/** analyse PATH: every measure of a network under a lens, as JSON or CSV with all digits. */

import { declineAt } from '../analysis/answer.ts';
import { analyse, MEASURES, measureOf } from '../analysis/index.ts';
import { type Answers, type BodyAnswer, DEFAULT_OPTIONS } from '../analysis/measure.ts';
import { writeMeasures } from '../io/measures-csv.ts';
import { type Lensed, read } from '../model/lens.ts';
import type { Project } from '../model/project.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { lensOf } from './lens-option.ts';
import { openPath } from './open.ts';

export function runAnalyse(command: Command, console: Console): ExitCode {
  const { options } = command;
  const lens = lensOf(options, console);
  const ids = measureIds(options.get('measures'), console);
  const format = options.get('format') ?? 'json';
  const seed = Number(options.get('seed') ?? DEFAULT_OPTIONS.seed);
  if (format !== 'json' && format !== 'csv') {
    say(
      console,
      `Unbekanntes Format „${format}“: json oder csv.`,
      `Unknown format “${format}”: json or csv.`,
    );
    return 2;
  }
  if (!lens || ids === null) return 2;
  const opened = openPath(command.path!, options.get('encoding'), console);
  if (!opened) return 2;
  sayIssues(
    opened.issues.filter((issue) => issue.severity !== 'note'),
    console.language,
    console.err,
  );
  if (!opened.project) return 1;
  const lensed = read(opened.project, lens);
  const question = {
    graph: lensed.graph,
    labels: lensed.labels,
    options: { ...DEFAULT_OPTIONS, weighted: lens.weight !== 'none', seed },
  };
  const answers = analyse(question, ids);
  if (format === 'csv')
    console.out(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvOf(lensed, answers, console)));
  else console.out(`${JSON.stringify(resultOf(opened.project, lensed, answers, seed), null, 1)}\n`);
  return 0;
}

/** Undefined = all; null = an id is not known, which has been said. */
function measureIds(option: string | undefined, console: Console): readonly string[] | undefined | null {
  if (option === undefined) return undefined;
  const ids = option.split(',').map((id) => id.trim());
  const unknown = ids.filter((id) => !measureOf('body', id) && !measureOf('network', id));
  if (unknown.length === 0) return ids;
  const known = [...new Set(MEASURES.map((m) => m.id))].join(', ');
  say(
    console,
    `Unbekanntes Maß „${unknown.join(', ')}“. Möglich sind: ${known}.`,
    `Unknown measure “${unknown.join(', ')}”. Possible are: ${known}.`,
  );
  return null;
}

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** Value of a body, null where the measure declines. */
const valueAt = (answer: BodyAnswer, v: number): number | null =>
  answer.declined[v] === 0 ? orNull(answer.values[v]) : null;

/**
 * The result as plain data. `.raw` is the arithmetic and stays readable where the measure itself declines, as on a star. A map entry
 * made by fromEntries is an own property even if a measure were called __proto__.
 */
function resultOf(project: Project, { lens, bodies, counts, hub }: Lensed, answers: Answers, seed: number) {
  const network = Object.entries(answers.network);
  const measures = Object.entries(answers.bodies);
  return {
    project: { id: project.about.id, name: project.about.name, year: project.about.year },
    lens,
    seed,
    counts,
    hub: hub === null ? null : bodies[hub]!.id,
    network: Object.fromEntries(
      network.flatMap(([id, a]) => [
        [id, a.value === null ? null : orNull(a.value)] as const,
        ...(a.raw === undefined ? [] : [[`${id}.raw`, orNull(a.raw)] as const]),
      ]),
    ),
    networkDeclined: Object.fromEntries(network.flatMap(([id, a]) => (a.declined ? [[id, a.declined]] : []))),
    bodies: bodies.map((body, v) => ({
      id: body.id,
      label: body.label,
      measures: Object.fromEntries(
        measures.flatMap(([id, a]) => [
          [id, valueAt(a, v)] as const,
          ...(a.raw ? [[`${id}.raw`, orNull(a.raw[v])] as const] : []),
        ]),
      ),
      declined: Object.fromEntries(
        measures.flatMap(([id, a]) => {
          const reason = declineAt(a, v);
          return reason ? [[id, reason]] : [];
        }),
      ),
    })),
  };
}

/**
 * One row a body; the network's own values are in the JSON. An empty cell is a measure that
 * declines; the column `declined` says why, as `id: code` joined by ` | `. ';' and a decimal comma in German, else ',' and a point.
 */
function csvOf(lensed: Lensed, answers: Answers, console: Console): Uint8Array {
  const measures = Object.entries(answers.bodies);
  const table = {
    texts: ['id', 'label'],
    measures: measures.flatMap(([id, answer]) => (answer.raw ? [id, `${id}.raw`] : [id])),
    after: ['declined'],
    rows: lensed.bodies.map((body, v) => ({
      texts: [body.id, body.label],
      values: measures.flatMap(([, answer]) =>
        answer.raw ? [valueAt(answer, v), orNull(answer.raw[v])] : [valueAt(answer, v)],
      ),
      after: [
        measures
          .flatMap(([id, answer]) => {
            const reason = declineAt(answer, v);
            return reason ? [`${id}: ${reason}`] : [];
          })
          .join(' | '),
      ],
    })),
  };
  return writeMeasures(table, console.language === 'de' ? ';' : ',').bytes;
}
