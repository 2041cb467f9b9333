/** merge IN … OUT: several networks become one by shared ids; what they say differently is listed. */
import { MIXED } from '../io/synthetic.ts';
import { mergeProjects, mixesSynthetic } from '../model/merge.ts';
import type { Project } from '../model/project.ts';
import type { Command } from './arguments.ts';
import { type Console, type ExitCode, say, sayIssues } from './console.ts';
import { openPath } from './open.ts';
import { formatFor, saveTo, writeOptions } from './save.ts';

export async function runMerge(command: Command, console: Console): Promise<ExitCode> {
  const { options } = command;
  const from = command.paths.slice(0, -1);
  const to = command.paths.at(-1)!;
  const format = formatFor(to, options.get('to'), console);
  if (format === null) return 2;
  if (from.length < 2) {
    say(
      console,
      'Zum Zusammenführen braucht es zwei Netzwerke und das Ziel: merge A B ZIEL.',
      'Merging needs two networks and a target: merge A B TARGET.',
    );
    return 2;
  }
  const projects: Project[] = [];
  for (const path of from) {
    const opened = await openPath(path, options.get('encoding'), console);
    if (!opened) return 2;
    sayIssues(
      opened.issues.filter((issue) => issue.severity !== 'note'),
      console.language,
      console.err,
    );
    if (!opened.project) return 1;
    projects.push(opened.project);
  }
  if (mixesSynthetic(projects)) {
    sayIssues([MIXED], console.language, console.err);
    return 1;
  }
  const name =
    options.get('name') ?? projects.map((p) => p.about.name[console.language] ?? p.about.name.de).join(' + ');
  const { project, conflicts, shared } = mergeProjects(projects, { id: 'merged', name: { de: name } });
  sayIssues(conflicts, console.language, console.err);
  say(
    console,
    `Zusammengeführt: ${project.bodies.size} Einrichtungen, ${project.ties.size} Verbindungen; ${shared.length} Einrichtungen in mehreren; ${conflicts.length} Angaben verschieden (die erste gilt).`,
    `Merged: ${project.bodies.size} bodies, ${project.ties.size} ties; ${shared.length} bodies in several; ${conflicts.length} statements differ (the first holds).`,
  );
  return (await saveTo(to, format, project, writeOptions(options, console), console)) ? 0 : 2;
}
