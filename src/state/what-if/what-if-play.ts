/** The play as the store holds it; `what-if.ts` has its verbs, loaded with the view. */
import type { Id, PlanStep } from '../../model/project.ts';

/** Steps that were set aside to be looked at beside others; `name` '' = named after its steps. */
export type Aside = { readonly id: number; readonly name: string; readonly steps: readonly PlanStep[] };

export type WhatIf = {
  /** Of which opening of a network (`State.opened`) this is; of another one it counts as empty. */
  readonly opened: number;
  readonly steps: readonly PlanStep[];
  /** Earlier and later states of the play, the nearest last. */
  readonly past: readonly (readonly PlanStep[])[];
  readonly future: readonly (readonly PlanStep[])[];
  /** The kept plan that was opened or saved last; null = none. */
  readonly plan: Id | null;
  readonly aside: readonly Aside[];
  /** The body whose measures are compared; null = the network's hub. */
  readonly about: Id | null;
};

export const NO_PLAY: WhatIf = {
  opened: -1,
  steps: [],
  past: [],
  future: [],
  plan: null,
  aside: [],
  about: null,
};
