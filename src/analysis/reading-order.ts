/**
 * The ids of the registry in the order in which people read them. Apart from the registry, so that a list of names – which
 * measure gives the bodies on the map their size? – does not load what measures say of themselves.
 */
import type { Measure } from './measure.ts';

/** What a coordinator asks first stands first; measures of one idea stand together. */
export const READING_ORDER: Readonly<Record<Measure['scope'], readonly string[]>> = {
  body: [
    'degree',
    'degree-in',
    'degree-out',
    'strength',
    'strength-in',
    'strength-out',
    'sector-betweenness',
    'sector-betweenness-structural',
    'betweenness',
    'ego-betweenness',
    'flow-betweenness',
    'sector-count',
    'iqv',
    'blau',
    'evenness',
    'participation',
    'participation-in',
    'participation-out',
    'ei',
    'brokerage-liaison',
    'brokerage-itinerant',
    'brokerage-coordinator',
    'brokerage-gatekeeper-or-representative',
    'brokerage-gatekeeper',
    'brokerage-representative',
    'removal-pairs-lost',
    'removal-cross-pairs-lost',
    'removal-components',
    'articulation',
    'bridging',
    'bridgeness',
    'constraint',
    'effective-size',
    'efficiency',
    'hierarchy',
    'clustering',
    'harmonic',
    'harmonic-in',
    'harmonic-out',
    'closeness',
    'closeness-in',
    'closeness-out',
    'core',
    'eigenvector',
    'pagerank',
    'katz',
    'two-mode-degree',
    'two-mode-closeness',
    'two-mode-betweenness',
    'two-mode-clustering',
  ],
  network: [
    'n',
    'm',
    'arcs',
    'mean-degree',
    'density',
    'components',
    'strong-components',
    'ei',
    'assortativity-sector',
    'modularity-sector',
    'degree-centralisation',
    'degree-centralisation-in',
    'degree-centralisation-out',
    'betweenness-centralisation',
    'closeness-centralisation',
    'mean-distance',
    'diameter',
    'efficiency',
    'transitivity',
    'mean-clustering',
    'assortativity-degree',
    'reciprocity',
    'two-mode-density',
    'two-mode-clustering',
  ],
};

/** Of bodies, where more is not more of a hub: a yes or no, or less is more. `sizable` of these is false. */
const NO_SIZES: readonly string[] = [
  'articulation',
  'constraint',
  'efficiency',
  'hierarchy',
  'clustering',
  'two-mode-clustering',
];

/** Of bodies, those that decline where the lens ignores directions: `convention.direction` of these is directed. */
export const NEEDS_DIRECTION: readonly string[] = READING_ORDER.body.filter(
  (id) => /-(in|out)$/.test(id) || id === 'brokerage-gatekeeper' || id === 'brokerage-representative',
);

/** Measures of bodies that can be their size on the map: those with `sizable`, in reading order. */
export const SIZES: readonly string[] = READING_ORDER.body.filter((id) => !NO_SIZES.includes(id));
