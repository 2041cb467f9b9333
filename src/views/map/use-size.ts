/** The size of an element, followed. */
import { type RefObject, useEffect, useState } from 'react';

type Size = { readonly width: number; readonly height: number };

/** Zero until the element is there. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const read = () =>
      setSize((old) =>
        old.width === target.clientWidth && old.height === target.clientHeight
          ? old
          : { width: target.clientWidth, height: target.clientHeight },
      );
    read();
    const resizing = new ResizeObserver(read);
    resizing.observe(target);
    return () => resizing.disconnect();
  }, [element]);
  return size;
}
