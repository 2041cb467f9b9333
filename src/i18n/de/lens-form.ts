/** The form in which the lens is changed. */
export default {
  schemeHint: {
    assigned: 'Gesundheit, Soziales und Psycho-Soziales, so wie es in den Daten steht.',
    alternatives:
      'Wo eine Zuordnung unsicher ist, gilt die genannte Alternative. Zeigt, wie viel an unsicheren Zuordnungen hängt.',
    'two-fields':
      'Wie im Dortmunder Bericht: Sucht und psychische Erkrankung zählen zu Gesundheit, das Übrige zu Soziales.',
    own: 'Nach der eigenen Tabelle von Kategorie zu Sektor.',
  },
  weightShort: { none: 'gleich', stated: 'angegebene Stärke', ties: 'Zahl der Verbindungen' },
  parallelShort: { sum: 'Summe der Stärken', max: 'stärkste zählt' },
  crossSectorToggle: 'Sektorübergreifende als eigenen Sektor zählen',
  explain:
    'Die Lesart sagt, welche Einrichtungen und Verbindungen zählen. Jede Zahl und jedes Bild gilt für genau diese Lesart.',
  kinds: 'Einrichtungen',
  types: 'Verbindungsarten',
  schemeTitle: 'Sektoren',
  weightTitle: 'Stärke',
  parallelTitle: 'Parallele Verbindungen',
  loopsTitle: 'Verbindungen mit sich selbst',
  loopsDraw: 'Auf der Karte und in der Tabelle zeigen (Kennzahlen rechnen immer ohne)',
  affiliationsTitle: 'Gremien und Netzwerke',
  affiliationsBodies: 'als Einrichtungen',
  affiliationsProjected: 'Mitglieder sind verbunden',
  periodTitle: 'Zeitraum',
  periodAll: 'Alle Jahre',
  periodYear: 'Nur {{year}}',
  periodHint: 'Verbindungen ohne Datum zählen immer mit.',
  keepUntied: 'Einrichtungen ohne Verbindung behalten',
  presets: 'Voreinstellungen',
  presetEverything: 'Alles',
  presetRelational: 'Nur Zusammenarbeit',
  presetCommittees: 'Nur Gremien',
} as const;
