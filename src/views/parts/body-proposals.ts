/** Which bodies a typed text could mean, best first: of large networks sought in slices, so that typing is never held up. */
import { useEffect, useMemo, useState } from 'react';
import { closeness, type Folded, finder, fold } from '../../base/fold.ts';
import { inSlices } from '../../base/pace.ts';
import { toEnd } from '../../base/pauses.ts';
import type { Language } from '../../i18n/index.ts';
import type { Body, Id } from '../../model/project.ts';
import { categoryName } from '../../model/vocabulary.ts';

/** Proposals shown at once; who types on gets others. */
const MOST = 30;
/** Up to so many bodies are gone through at once: a few milliseconds. */
const FEW = 1000;
const STRIDE = 64;

/** Folding is what takes long; bodies are never changed in place, so that a fold holds as long as its body. */
const folds: Readonly<Record<Language, WeakMap<Body, Folded>>> = { de: new WeakMap(), en: new WeakMap() };

function foldOf(body: Body, language: Language): Folded {
  const known = folds[language].get(body);
  if (known) return known;
  const made = fold(`${body.label} ${body.place} ${categoryName(body.category, language)}`);
  folds[language].set(body, made);
  return made;
}

type Found = { readonly body: Body; readonly near: number };

/**
 * The bodies that fit, by how well and then by name, at most 30; all of them fit an empty text.
 * @param without bodies that cannot be meant
 */
export function* proposing(
  bodies: Iterable<Body>,
  asked: string,
  without: ReadonlySet<Id>,
  language: Language,
): Generator<void, readonly Body[]> {
  const fits = asked === '' ? null : finder(asked);
  const { compare } = new Intl.Collator(language);
  const order = (a: Found, b: Found) => b.near - a.near || compare(a.body.label, b.body.label);
  // Sorting all takes longer than keeping the first ones while going through them.
  const best: Found[] = [];
  let n = 0;
  for (const body of bodies) {
    if (++n % STRIDE === 0) yield;
    if (without.has(body.id) || (fits && !fits(foldOf(body, language)))) continue;
    const found = { body, near: fits ? closeness(body.label, asked) : 0 };
    if (best.length === MOST && order(found, best[MOST - 1]!) >= 0) continue;
    let at = best.length;
    while (at > 0 && order(found, best[at - 1]!) < 0) at--;
    best.splice(at, 0, found);
    best.length = Math.min(best.length, MOST);
  }
  return best.map(({ body }) => body);
}

/** The same while somebody types: of many bodies, the last proposals stay until the next are there. */
export function useProposals(
  bodies: ReadonlyMap<Id, Body>,
  asked: string,
  without: readonly Id[],
  language: Language,
): readonly Body[] {
  const ids = without.join('\n');
  const apart = useMemo(() => new Set(ids.split('\n')), [ids]);
  const atOnce = useMemo(
    () => (bodies.size > FEW ? null : toEnd(proposing(bodies.values(), asked, apart, language))),
    [bodies, asked, apart, language],
  );
  const [later, setLater] = useState<readonly Body[]>([]);
  useEffect(() => {
    if (bodies.size <= FEW) return;
    const stop = new AbortController();
    inSlices(proposing(bodies.values(), asked, apart, language), stop.signal).then(
      (found) => stop.signal.aborted || setLater(found),
      () => {},
    );
    return () => stop.abort();
  }, [bodies, asked, apart, language]);
  return atOnce ?? later;
}
