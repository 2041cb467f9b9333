/**
 * Version 2: ties say how they are followed up (last contact, next step, due, bound to one person), and a project keeps earlier
 * states, plans, places given by hand and saved views. Version 1 says nothing of either: every such field is "not said". A field
 * of one of the new names, which version 1 kept among a person's own columns, stays there.
 */
type Json = Readonly<Record<string, unknown>>;

const FOLLOW_UP: Json = { lastContact: '', nextStep: '', due: '', personBound: null };

export function v1ToV2(file: Json): Json {
  const ties = Object.hasOwn(file, 'ties') ? file.ties : undefined;
  return {
    ...file,
    ...(Array.isArray(ties) ? { ties: ties.map(tieOf) } : {}),
    snapshots: [],
    plans: [],
    arrangements: [],
    views: [],
  };
}

function tieOf(tie: unknown): unknown {
  if (typeof tie !== 'object' || tie === null || Array.isArray(tie)) return tie;
  const own = Object.entries(tie).filter(([name]) => Object.hasOwn(FOLLOW_UP, name));
  if (own.length === 0) return { ...tie, ...FOLLOW_UP };
  const kept = (tie as { extra?: unknown }).extra;
  const texts = own.filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value));
  return {
    ...tie,
    ...FOLLOW_UP,
    extra: {
      ...(typeof kept === 'object' && kept !== null ? kept : {}),
      ...Object.fromEntries(texts.map(([name, value]) => [name, String(value)])),
    },
  };
}
