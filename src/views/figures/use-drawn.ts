/** A figure drawn: the address of its picture – the SVG that would be saved, or its pixels –, and what lies where on it. */
import { useEffect, useRef, useState } from 'react';
import { isAbort } from '../../jobs/crew.ts';
import type { Figure } from '../../model/figure.ts';
import type { PageArea } from '../../state/figures/annotating.ts';
import { drawStudio, type StudioPicture } from '../../state/figures/studio.ts';
import { isLarge, shownOf } from '../../state/files/pixels.ts';
import { store } from '../../state/store.ts';
import { letGo } from '../parts/let-go.ts';
import { useData } from './use-data.ts';

export type Drawn = StudioPicture & {
  readonly url: string;
  readonly of: Figure;
  /** How many pixels wide what is at `url` is; null where it is the SVG itself, sharp at any size. */
  readonly pixels: number | null;
};

/** Pixels of a picture's longer side that no screen needs more of. */
const LONGEST = 4096;

/** The SVG as it is; painted, with enough pixels for the whole page on this screen, where the browser would take too long over it. */
async function pictured(
  { svg, width, height }: StudioPicture,
  signal: AbortSignal,
): Promise<{ readonly image: Blob; readonly pixels: number | null }> {
  if (isLarge(svg)) {
    const longest = Math.min(LONGEST, Math.max(innerWidth, innerHeight) * devicePixelRatio);
    const scale = longest / Math.max(width, height);
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
    try {
      return { image: await shownOf(svg, { ...size, part: null }, { signal }), pixels: size.width };
    } catch (error) {
      if (isAbort(error)) throw error;
    }
  }
  return { image: new Blob([svg], { type: 'image/svg+xml' }), pixels: null };
}

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
        const draw = async () => {
          const picture = await drawStudio(store.getState(), figure, { signal: stop.signal });
          const { image, pixels } = await pictured(picture, stop.signal);
          if (stop.signal.aborted) return;
          setDrawn({ ...picture, url: URL.createObjectURL(image), of: figure, pixels });
          setFailed(null);
          setBusy(false);
        };
        draw().catch((error: unknown) => {
          if (stop.signal.aborted || isAbort(error)) return;
          setFailed(String(error));
          setBusy(false);
        });
      },
      first.current ? 0 : SETTLED,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [figure, project]);
  const url = drawn?.url;
  useEffect(() => (url ? () => letGo(url) : undefined), [url]);
  return { drawn, busy, failed };
}

export const areaOf = ({ width, height, spots }: StudioPicture): PageArea => ({ width, height, spots });
