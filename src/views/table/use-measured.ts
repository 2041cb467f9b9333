/** The measures that the table shows while an edit is being counted. */
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../analysis/measure.ts';
import type { Lensed } from '../../model/lens.ts';
import type { Id } from '../../model/project.ts';

/**
 * Numbers of before an edit stay in sight so long, in ms, while the new ones are counted. Usually these are there by then, and
 * take their place: a table whose numbers all went and came back with every edit would flicker, and be drawn twice.
 */
const HELD = 200;

export type Measured = {
  /** null while they are being computed. */
  readonly answers: Answers | null;
  /** What they number the bodies by. */
  readonly vertexOf: ReadonlyMap<Id, number>;
  /** True while they are those of before the edit: an order by them would not last. */
  readonly isHeld: boolean;
};

type Counted = { readonly lensed: Lensed; readonly answers: Answers; readonly network: Id };

/**
 * @param answers those of the network as it is now, if they are there
 * @param network its id: numbers of another one are never held
 */
export function useMeasured(lensed: Lensed, answers: Answers | null, network: Id): Measured {
  const last = useRef<Counted>(null);
  const [lapsed, setLapsed] = useState<Lensed | null>(null);
  if (answers) last.current = { lensed, answers, network };
  const measured = measuredNow(last.current, lensed, answers, network, lapsed === lensed);
  const { isHeld } = measured;
  useEffect(() => {
    if (!isHeld) return;
    const timer = setTimeout(setLapsed, HELD, lensed);
    return () => clearTimeout(timer);
  }, [isHeld, lensed]);
  return measured;
}

/** @param hasLapsed whether what was counted last has been held for long enough */
export function measuredNow(
  before: Counted | null,
  lensed: Lensed,
  answers: Answers | null,
  network: Id,
  hasLapsed: boolean,
): Measured {
  const waiting = { answers, vertexOf: lensed.vertexOf, isHeld: false };
  if (answers || !before || before.lensed.lens !== lensed.lens || before.network !== network) return waiting;
  // An edit that moves no edge and no label changes none of them.
  const holds = before.lensed.graph === lensed.graph && before.lensed.labels === lensed.labels;
  if (!holds && hasLapsed) return waiting;
  return { answers: before.answers, vertexOf: before.lensed.vertexOf, isHeld: !holds };
}
