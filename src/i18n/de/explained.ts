/** Explanations of measures, and how charts are shown. */
export default {
  terms: 'Begriffe',
  bothWays: 'hin und her gezählt',
  formula: 'Formel',
  range: 'Wertebereich',
  rangeFrom: 'ab {{from}}',
  rangeFromTo: '{{from}} bis {{to}}',
  rangeOpen: 'ohne Grenze',
  source: 'Quelle',
  convention: 'So wird gerechnet',
  notMeasurableBecause: 'Hier nicht messbar, weil {{reason}}',
  asPicture: 'Bild',
  asTable: 'Tabelle',
  showAs: '{{title}}: Darstellung',
  certainty: 'Wie sicher?',
} as const;
