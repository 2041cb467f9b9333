/** A figure drawn: the SVG that would be saved, as a picture's address, and what lies where on it. */
import { useEffect, useRef, useState } from 'react';
import { isAbort } from '../../jobs/crew.ts';
import type { Figure } from '../../model/figure.ts';
import type { PageArea } from '../../state/figures/annotating.ts';
import { drawStudio, type StudioPicture } from '../../state/figures/studio.ts';
import { store } from '../../state/store.ts';
import { useData } from './use-data.ts';

export type Drawn = StudioPicture & { readonly url: string; readonly of: Figure };

/** ms after the last change until the picture is drawn anew: typing is not held up by every letter. */
const SETTLED = 120;

export function useDrawn(figure: Figure): {
  /** The last picture, also while the next one is being drawn; null until the first. */
  readonly drawn: Drawn | null;
  readonly busy: boolean;
  readonly failed: string | null;
} {
  const project = useData();
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [busy, setBusy] = useState(true);
  const [failed, setFailed] = useState<string | null>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn from the project, which is read when the time has come
  useEffect(() => {
    const stop = new AbortController();
    setBusy(true);
    const timer = setTimeout(
      () => {
        first.current = false;
        drawStudio(store.getState(), figure, { signal: stop.signal }).then(
          (picture) => {
            if (stop.signal.aborted) return;
            const url = URL.createObjectURL(new Blob([picture.svg], { type: 'image/svg+xml' }));
            setDrawn({ ...picture, url, of: figure });
            setFailed(null);
            setBusy(false);
          },
          (error: unknown) => {
            if (stop.signal.aborted || isAbort(error)) return;
            setFailed(String(error));
            setBusy(false);
          },
        );
      },
      first.current ? 0 : SETTLED,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [figure, project]);
  const url = drawn?.url;
  useEffect(() => (url ? () => URL.revokeObjectURL(url) : undefined), [url]);
  return { drawn, busy, failed };
}

export const areaOf = ({ width, height, spots }: StudioPicture): PageArea => ({ width, height, spots });
