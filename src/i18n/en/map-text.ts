/** The map as sentences and tables. */
export default {
  title: 'The map as text',
  sector_one: '{{sector}} – {{count}} body',
  sector_other: '{{sector}} – {{count}} bodies',
  caption: 'Bodies in the sector {{sector}} and their ties',
  body: 'Body',
  with: 'With whom',
  tie: '{{other}} ({{type}})',
  none: 'none',
  more_one: 'and {{count}} more',
  more_other: 'and {{count}} more',
  fields: 'What stands together',
  lit: 'Highlighted: {{bodies}}.',
  focusNote: 'Only the bodies shown; {{bodies}} are hidden.',
} as const;
