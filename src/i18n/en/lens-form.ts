/** The form in which the lens is changed. */
export default {
  schemeHint: {
    assigned: 'Health, social and psycho-social, as the data say.',
    alternatives:
      'Where an assignment is in doubt, its stated alternative counts. Shows how much hangs on doubtful assignments.',
    'two-fields':
      'As in the Dortmund report: addiction and mental illness count as health, the rest as social.',
    own: 'By your own table from category to sector.',
  },
  weightShort: { none: 'the same', stated: 'stated strength', ties: 'number of ties' },
  parallelShort: { sum: 'sum of strengths', max: 'strongest counts' },
  crossSectorToggle: 'Count cross-sector bodies as a sector of their own',
  explain:
    'The lens says which bodies and ties count. Every number and every picture is of exactly this lens.',
  kinds: 'Bodies',
  types: 'Tie types',
  schemeTitle: 'Sectors',
  weightTitle: 'Strength',
  parallelTitle: 'Parallel ties',
  loopsTitle: 'Ties of a body with itself',
  loopsDraw: 'Show them on the map and in the table (measures always leave them out)',
  affiliationsTitle: 'Committees and networks',
  affiliationsBodies: 'as bodies',
  affiliationsProjected: 'as ties between their members',
  periodTitle: 'Period',
  periodAll: 'All years',
  periodYear: '{{year}} only',
  periodHint: 'Ties without a date always count.',
  keepUntied: 'Keep bodies without a tie',
  presets: 'Presets',
  presetEverything: 'Everything',
  presetRelational: 'Working together',
  presetCommittees: 'Committees only',
} as const;
