/** The map as sentences and tables. */
export default {
  title: 'Die Karte als Text',
  sector_one: '{{sector}} – {{count}} Einrichtung',
  sector_other: '{{sector}} – {{count}} Einrichtungen',
  caption: 'Einrichtungen im Sektor {{sector}} mit ihren Verbindungen',
  body: 'Einrichtung',
  with: 'Mit wem',
  tie: '{{other}} ({{type}})',
  none: 'keine',
  more_one: 'und {{count}} weitere',
  more_other: 'und {{count}} weitere',
  fields: 'Was beieinander steht',
  lit: 'Hervorgehoben: {{bodies}}.',
  focusNote: 'Nur die gezeigten Einrichtungen; {{bodies}} sind ausgeblendet.',
} as const;
