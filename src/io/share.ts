/** A project to be shown to others, with names that a secret makes the same every time. */
import type { Project } from '../model/project.ts';
import { type Pseudonymised, pseudonymise, type Sharing } from '../model/pseudonymise.ts';
import { pseudonymCodes } from './fingerprint.ts';

export const share = async (
  project: Project,
  sharing: Sharing,
  secret: string,
  language: 'de' | 'en',
): Promise<Pseudonymised> =>
  pseudonymise(project, sharing, await pseudonymCodes(project.bodies.keys(), secret), language);
