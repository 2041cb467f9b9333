/** What the focus did is said, since it changes what there is. */
import { useEffect, useRef } from 'react';
import type { Lensed } from '../../model/lens.ts';
import { useApp } from '../../state/store.ts';
import { useWords } from '../parts/use-words.ts';

/** @param shown how many bodies the picture shows */
export function useSpokenFocus(lensed: Lensed, shown: number, say: (words: string) => void): void {
  const { t } = useWords();
  const focus = useApp((s) => s.focus);
  const before = useRef(focus);
  useEffect(() => {
    if (before.current === focus) return;
    before.current = focus;
    const body = focus ? (lensed.bodies[lensed.vertexOf.get(focus.body) ?? -1]?.label ?? '') : '';
    say(
      focus
        ? t('map:spokenFocus', { bodies: t('map:bodies', { count: shown }), count: focus.steps, body })
        : t('map:spokenAll'),
    );
  }, [focus, lensed, shown, t, say]);
}
