/** The size of an element in pixels; zero until it is measured. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export type BoxSize = { readonly width: number; readonly height: number };

export function useBox(ref: RefObject<HTMLElement | null>): BoxSize {
  const [box, setBox] = useState<BoxSize>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // The element's own frame, so that a scroll bar that comes and goes changes nothing.
    const measure = () =>
      setBox((before) => {
        const { offsetWidth: width, offsetHeight: height } = element;
        return before.width === width && before.height === height ? before : { width, height };
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}
