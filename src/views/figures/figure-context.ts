/**
 * The figure in the studio, as the parts of the studio see it: kept values with what is being typed over them. `draft` shows
 * something before it is settled; `change` is a step that can be undone and ends the draft.
 */
import { createContext, useContext } from 'react';
import type { Figure } from '../../model/figure.ts';
import type { FigurePatch, FigureStep } from '../../state/figures/figures.ts';

export type FigureDesk = {
  /** With the draft over it. */
  readonly figure: Figure;
  readonly change: (patch: FigurePatch, step: FigureStep) => void;
  /** Null ends it without a step. */
  readonly draft: (patch: FigurePatch | null) => void;
};

const Context = createContext<FigureDesk | null>(null);
export const FigureDeskProvider = Context.Provider;

export function useDesk(): FigureDesk {
  const desk = useContext(Context);
  if (!desk) throw new Error('Only inside the studio');
  return desk;
}
