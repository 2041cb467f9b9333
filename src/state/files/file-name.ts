/** What a project's file is called when it leaves: after the project's name, as a person would call it. */
import { fileStem } from '../../io/files.ts';
import type { Project } from '../../model/project.ts';
import type { State } from '../store.ts';

/** @param encrypted whether it will be under a passphrase */
export const fileNameOf = (
  { project, language }: Pick<State, 'project' | 'language'>,
  encrypted: boolean,
): string => `${stemOf(project, language)}.drehscheibe${encrypted ? '.enc' : ''}.json`;

/** Letters of all languages, digits and hyphens: every system takes them. */
export function stemOf({ about }: Pick<Project, 'about'>, language: 'de' | 'en'): string {
  const stem = (about.name[language] ?? about.name.de)
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80);
  return fileStem(stem === '' ? about.id : stem);
}
