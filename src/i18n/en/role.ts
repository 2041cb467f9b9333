/** The sentence on the role of a body as a hub; see the German file for what goes where. */
export default {
  who: { centre: 'the contact centre', other: 'this body' },
  sentence: {
    noTies: '{{subject}}: no tie under this lens.',
    reach_one: '{{subject}} has one direct partner.',
    reach_other: '{{subject}} has {{n}} direct partners.',
    reachVerbless_one: '{{subject}}: {{n}} direct partner.',
    reachVerbless_other: '{{subject}}: {{n}} direct partners.',
    mix_one: '{{n}} of them has a sector: {{list}}.',
    mix_other: '{{n}} of them have a sector: {{list}}.',
    rest_one: 'One more is cross-sector or without a sector.',
    rest_other: '{{n}} are cross-sector or without a sector.',
    mixOne: 'Sector of this partner: {{sector}}.',
    noSectors_one: 'It belongs to no single sector.',
    noSectors_other: 'None of them belongs to a single sector.',
    alterPairs_zero: 'Of {{pairs}} possible ties among these partners, none is known.',
    alterPairs_one: 'Of {{pairs}} possible ties among these partners, {{n}} is known.',
    alterPairs_other: 'Of {{pairs}} possible ties among these partners, {{n}} are known.',
    attributes:
      'Stage is known for {{stage}} of {{ties}} ties, formality for {{formality}}, frequency for {{frequency}}.',
    between_one:
      'As far as is known, {{who}} lies on {{share}} of the shortest paths between two bodies of different sectors ({{pairs}} pair).',
    between_other:
      'As far as is known, {{who}} lies on {{share}} of the shortest paths between two bodies of different sectors ({{pairs}} pairs).',
    unknownIsNotAbsent:
      'Not known does not mean that there is no tie: each further one among the partners could lower this share.',
    unknownOnly: 'Not known does not mean that there is no tie.',
    star: 'Whether {{who}} bridges the sectors cannot be measured here: only the ties of the hub itself are recorded.',
    starBand:
      'If {{low}} of the pairs of partners were tied directly, the betweenness would be {{atLow}}; at {{high}}, only {{atHigh}}.',
    notMeasurable: 'Whether {{who}} bridges the sectors cannot be measured here, because {{reason}}',
    directed:
      'Directions count under this lens: partners are counted either way, paths along the ties alone.',
    mentions_one: '{{subject}}: {{n}} mention in {{categories}} categories.',
    mentions_other: '{{subject}}: {{n}} mentions in {{categories}} categories.',
    mentionsMix: '{{n}} of these mentions have a sector: {{list}}.',
    mentionsWithout_one: 'One more category is named without a number.',
    mentionsWithout_other: '{{n}} more are named without a number.',
  },
} as const;
