/** What stands in tables and templates that are saved: heads, examples. */
export default {
  column: {
    label: 'Name',
    kind: 'Kind',
    category: 'Category',
    sector: 'Sector',
    value: 'Value',
    raw: 'Raw value',
    declined: 'Not measurable, because',
    estimated: 'Estimated',
    direction: 'Directions',
    lens: 'Lens',
  },
  template: {
    zip: 'drehscheibe-template',
    centre: 'Example: self-help contact centre',
    partner: 'Example: hospital',
    place: 'Sampletown',
    note: 'Please overwrite these example rows',
  },
} as const;
