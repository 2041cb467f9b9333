/** Explanations of measures, and how charts are shown. */
export default {
  terms: 'Words',
  bothWays: 'counted both ways',
  formula: 'Formula',
  range: 'Range',
  rangeFrom: 'from {{from}}',
  rangeFromTo: '{{from}} to {{to}}',
  rangeOpen: 'no bound',
  source: 'Reference',
  convention: 'How it is computed',
  notMeasurableBecause: 'Not measurable here, because {{reason}}',
  asPicture: 'Picture',
  asTable: 'Table',
  showAs: '{{title}}: shown as',
  certainty: 'How sure?',
} as const;
