/** What a body's name says of it, for lists that hold names alone. Marked as proposed: nobody has looked yet. */
import { guessFromName, reasonOf } from '../../model/name-guess.ts';
import type { Body } from '../../model/project.ts';

/** Kind, category and sector as the name lets expect them, with how sure that is and why; what is known already stays. */
export function proposeFromName(body: Body): Body {
  const guess = guessFromName(body.label);
  if (guess === null) return body;
  const { kind, category, sector, confidence } = guess;
  return {
    ...body,
    kind: body.category === '' && body.kind === 'partner' ? kind : body.kind,
    category: body.category === '' ? category : body.category,
    sector:
      body.sector === null && sector !== null
        ? { value: sector, confidence, reason: reasonOf(guess), alternative: null }
        : body.sector,
  };
}
