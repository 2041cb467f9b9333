/** What a body's name says of it, for lists that hold names alone. Marked as proposed: nobody has looked yet. */
import { guessFromName, reasonOf } from '../../model/name-guess.ts';
import type { Body, Words } from '../../model/project.ts';

/**
 * Kind, category and sector as the name lets expect them, with how sure that is and why; what is known already stays.
 * @returns `because` is null where nothing was proposed
 */
export function proposeFromName(body: Body): { readonly body: Body; readonly because: Words | null } {
  const guess = guessFromName(body.label);
  if (guess === null) return { body, because: null };
  const { kind, category, sector, confidence } = guess;
  const because = reasonOf(guess);
  const hasSector = body.sector === null && sector !== null;
  const proposed: Body = {
    ...body,
    kind: body.category === '' && body.kind === 'partner' ? kind : body.kind,
    category: body.category === '' ? category : body.category,
    sector: hasSector ? { value: sector, confidence, reason: because, alternative: null } : body.sector,
  };
  return { body: proposed, because: hasSector || body.category === '' ? because : null };
}
