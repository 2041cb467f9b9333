/**
 * An SVG as the address of an image: shown like this, it can neither run nor load anything. A large one, over which the browser would
 * hold up the page, is painted by a worker first.
 */
import { useEffect, useState } from 'react';
import { isLarge, wholeOf } from '../../state/files/pixels.ts';
import { letGo } from './let-go.ts';

/** The address as long as it is shown; null at first, and for nothing. */
export function useSvgUrl(svg: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (svg === null) return setUrl(null);
    const asItIs = () => new Blob([svg], { type: 'image/svg+xml' });
    let made: string | null = null;
    let isWanted = true;
    const show = (image: Blob) => {
      if (!isWanted) return;
      made = URL.createObjectURL(image);
      setUrl(made);
    };
    if (isLarge(svg)) wholeOf(svg).then(show, () => show(asItIs()));
    else show(asItIs());
    return () => {
      isWanted = false;
      if (made !== null) letGo(made);
    };
  }, [svg]);
  return url;
}
