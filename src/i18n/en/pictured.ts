/** What a drawn figure says of itself: the picture in words, and what is held back on it. */
export default {
  middle: 'In the middle: {{names}}.',
  group: '{{name}} ({{number}}): {{members}}.',
  member: '{{label}} ({{number}})',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  ties: 'In brackets the number of ties in the picture.',
  notes: 'Annotations: {{notes}}.',
  filtered: 'chosen by further conditions',
  fewer: '< {{least}}',
  coded: 'Names as codes, numbers below {{least}} withheld',
  expected: 'expected {{value}}',
  cell: '{{a}} – {{b}}: {{count}}',
  cellExpected: '{{a}} – {{b}}: {{count}}, expected {{expected}}',
  chart: {
    'sector-matrix': 'Ties between the sectors',
    'sector-chord': 'How the sectors are tied',
  },
} as const;
