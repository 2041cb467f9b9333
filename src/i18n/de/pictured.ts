/** What a drawn figure says of itself: the picture in words, and what is held back on it. */
export default {
  middle: 'In der Mitte: {{names}}.',
  group: '{{name}} ({{number}}): {{members}}.',
  member: '{{label}} ({{number}})',
  more_one: 'und {{count}} weitere Einrichtung',
  more_other: 'und {{count}} weitere Einrichtungen',
  ties: 'In Klammern die Zahl der Verbindungen im Bild.',
  notes: 'Anmerkungen: {{notes}}.',
  filtered: 'nach weiteren Bedingungen ausgewählt',
  fewer: '< {{least}}',
  coded: 'Namen als Codes, Zahlen unter {{least}} zurückgehalten',
  expected: 'erwartet {{value}}',
  cell: '{{a}} – {{b}}: {{count}}',
  cellExpected: '{{a}} – {{b}}: {{count}}, erwartet {{expected}}',
  chart: {
    'sector-matrix': 'Verbindungen zwischen den Sektoren',
    'sector-chord': 'Wie die Sektoren verbunden sind',
  },
} as const;
