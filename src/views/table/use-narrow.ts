import { type RefObject, useEffect, useState } from 'react';

/** Whether an element is narrower than a limit; follows its size. */
export function useNarrow(element: RefObject<HTMLElement | null>, limit: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(() => setNarrow(watched.clientWidth < limit));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element, limit]);
  return narrow;
}
