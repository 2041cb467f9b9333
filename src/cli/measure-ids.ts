/** The option --measures. */
import { MEASURES, measureOf } from '../analysis/index.ts';
import { type Console, say } from './console.ts';

/** Undefined = all; null = an id is not known, which has been said. */
export function measureIds(
  option: string | undefined,
  console: Console,
): readonly string[] | undefined | null {
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
