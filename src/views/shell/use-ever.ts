/** Whether something has been wanted at least once: what was opened before stays, so that it can close with its motion. */
import { useRef } from 'react';

export function useEver(wanted: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= wanted;
  return ever.current;
}
