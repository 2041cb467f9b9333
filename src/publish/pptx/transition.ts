/**
 * How one slide gives way to the next: where both show some of the same bodies, these glide ('Morph', Office 2019 and later, told
 * apart by names that begin with '!!'); elsewhere, and in programs that do not know it, the picture fades.
 */
import { element } from '../../drawing/xml.ts';
import { everyMark, type Picture } from '../marks.ts';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const MORPH = 'http://schemas.microsoft.com/office/powerpoint/2015/09/main';
const DURATION = 'http://schemas.microsoft.com/office/powerpoint/2010/main';
const MILLISECONDS = 1500;
/** Beyond so many shapes on a slide, programs would stutter. */
const MOST_GLIDING = 600;

export type Transition = 'none' | 'fade' | 'morph';

/** Ids of bodies and ties on a picture: what is the same on another one if it is there, too. */
function standing(picture: Picture): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const group of everyMark(picture.marks)) {
    if (group.is !== 'group' || (group.id !== 'bodies' && group.id !== 'ties')) continue;
    for (const { id } of group.marks) if (id !== '') ids.add(id);
  }
  return ids;
}

/** What comes before each slide, and the ids of everything that glides somewhere. */
export function transitionsOf(pictures: readonly Picture[]): {
  readonly before: readonly Transition[];
  readonly gliding: ReadonlySet<string>;
} {
  const gliding = new Set<string>();
  const all = pictures.map(standing);
  const before = all.map((here, i): Transition => {
    const last = all[i - 1];
    if (!last) return 'none';
    const both = [...here].filter((id) => last.has(id));
    if (both.length === 0 || Math.max(here.size, last.size) > MOST_GLIDING) return 'fade';
    for (const id of both) gliding.add(id);
    return 'morph';
  });
  return { before, gliding };
}

export function transitionXml(transition: Transition): string {
  const fade = element('p:transition', { spd: 'slow' }, '<p:fade/>');
  if (transition === 'none') return '';
  if (transition === 'fade') return fade;
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': COMPATIBILITY },
    element(
      'mc:Choice',
      { 'xmlns:p159': MORPH, Requires: 'p159' },
      element(
        'p:transition',
        { spd: 'slow', 'xmlns:p14': DURATION, 'p14:dur': String(MILLISECONDS) },
        element('p159:morph', { option: 'byObject' }),
      ),
    ),
    element('mc:Fallback', {}, fade),
  );
}
