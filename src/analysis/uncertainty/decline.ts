/** Why a test says nothing. Each code is worded in both languages: `uncertainty:decline.<code>`. */
export const TEST_DECLINES = [
  'too-few-units', // a group with fewer than two units
  'too-few-groups', // fewer than two groups that have two units
  'no-variance', // all values are equal
  'no-ties',
  'no-labels', // nobody has a sector
  'no-labelled-ties', // no tie joins two bodies that have a sector
  'single-sector', // one sector only: every arrangement is the same
  'too-few-bodies',
  'star', // only the hub's own ties are recorded
  'aggregate', // vertices are sums over many centres
  'fixed', // the condition leaves the statistic no freedom (degree centralisation given all degrees)
  'rigid', // no other network meets the condition
  'undefined', // the statistic has no value in this network
  'constant-matrix', // all pairs have the same value
  'collinear', // a predictor follows from the others
  'determined', // the predictors leave nothing: without a rest there is no t
  'too-few-pairs', // not more pairs than coefficients
  'no-denominator', // a ratio whose denominators are missing or 0
  'too-large', // more bodies than a matrix or a random network of that kind is made for
  'no-draws', // B below 1
] as const;
export type TestDecline = (typeof TEST_DECLINES)[number];

export type Declined = { readonly declined: TestDecline };
/** A test's answer, or why there is none. */
export type Answered<A> = Declined | (A & { readonly declined: null });

export const decline = (declined: TestDecline): Declined => ({ declined });
