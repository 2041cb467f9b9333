/** What a new project is called, and its hub. */
import { emptyProject, type Id, type Project } from '../../model/project.ts';
import { guessHub } from '../hub.ts';
import type { Decisions } from './import.ts';
import type { ProblemList } from './problem-list.ts';
import { slugOf } from './slug.ts';

export function newProject({ target }: Decisions, read: Project | null, centre: Id | null): Project {
  const name = target.is === 'new' ? target.name.trim() : '';
  if (read) {
    const about = name === '' ? read.about : { ...read.about, name: { ...read.about.name, de: name } };
    return { ...emptyProject(about), about };
  }
  return emptyProject({
    id: slugOf(name === '' ? 'netzwerk' : name),
    name: { de: name === '' ? 'Netzwerk' : name },
    hub: centre,
  });
}

export function withHub(
  project: Project,
  decisions: Decisions,
  problems: ProblemList,
  isJoined: boolean,
): Project {
  const { hub } = project.about;
  if (hub !== null && project.bodies.has(hub)) return project;
  const guessed = isJoined
    ? null
    : guessHub(project.bodies, project.ties, [...decisions.tables.keys()][0] ?? '', problems);
  return hub === guessed ? project : { ...project, about: { ...project.about, hub: guessed } };
}
