/** Today, also after midnight: a page that is left open over night must not say 'heute' of yesterday. */
import { useEffect, useState } from 'react';
import { today } from '../../state/today.ts';

const MINUTE = 60_000;

export function useToday(): string {
  const [day, setDay] = useState(() => today());
  useEffect(() => {
    const look = () => setDay(today());
    const timer = setInterval(look, MINUTE);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return day;
}
