/** The sentence on the role of a body as a hub, said beside the map from the start: `hub-sentence.ts`. */
export default {
  who: { centre: 'die Kontaktstelle', other: 'die Einrichtung' },
  sentence: {
    noTies: '{{subject}}: keine Verbindung unter dieser Lesart.',
    reach_one: '{{subject}} hat einen direkten Partner.',
    reach_other: '{{subject}} hat {{n}} direkte Partner.',
    reachVerbless_one: '{{subject}}: {{n}} direkter Partner.',
    reachVerbless_other: '{{subject}}: {{n}} direkte Partner.',
    mix_one: '{{n}} davon hat einen Sektor: {{list}}.',
    mix_other: '{{n}} davon haben einen Sektor: {{list}}.',
    rest_one: 'Ein weiterer ist sektorübergreifend oder ohne Sektor.',
    rest_other: '{{n}} sind sektorübergreifend oder ohne Sektor.',
    mixOne: 'Sektor dieses Partners: {{sector}}.',
    noSectors_one: 'Dieser gehört zu keinem einzelnen Sektor.',
    noSectors_other: 'Keiner davon gehört zu einem einzelnen Sektor.',
    alterPairs_zero: 'Von {{pairs}} möglichen Verbindungen dieser Partner untereinander ist keine bekannt.',
    alterPairs_one: 'Von {{pairs}} möglichen Verbindungen dieser Partner untereinander ist {{n}} bekannt.',
    alterPairs_other: 'Von {{pairs}} möglichen Verbindungen dieser Partner untereinander sind {{n}} bekannt.',
    attributes:
      'Stufe bekannt bei {{stage}} von {{ties}} Verbindungen, Verbindlichkeit bei {{formality}}, Häufigkeit bei {{frequency}}.',
    between_one:
      'Soweit bekannt, liegt {{who}} auf {{share}} der kürzesten Wege zwischen zwei Einrichtungen verschiedener Sektoren ({{pairs}} Paar).',
    between_other:
      'Soweit bekannt, liegt {{who}} auf {{share}} der kürzesten Wege zwischen zwei Einrichtungen verschiedener Sektoren ({{pairs}} Paare).',
    unknownIsNotAbsent:
      'Nicht bekannt heißt nicht, dass es keine Verbindung gibt: Jede weitere zwischen den Partnern könnte diesen Anteil senken.',
    unknownOnly: 'Nicht bekannt heißt nicht, dass es keine Verbindung gibt.',
    star: 'Ob {{who}} zwischen den Sektoren vermittelt, lässt sich hier nicht messen: Aufgeschrieben sind nur die eigenen Verbindungen.',
    starBand:
      'Wären {{low}} der Partnerpaare direkt verbunden, läge der Wert für die Zwischenstellung bei {{atLow}}, bei {{high}} nur noch bei {{atHigh}}.',
    notMeasurable:
      'Ob {{who}} zwischen den Sektoren vermittelt, lässt sich hier nicht messen, weil {{reason}}',
    directed:
      'In dieser Lesart zählen Richtungen: Partner sind hin und her gezählt, Wege nur in Richtung der Verbindungen.',
    mentions_one: '{{subject}}: {{n}} Nennung in {{categories}} Kategorien.',
    mentions_other: '{{subject}}: {{n}} Nennungen in {{categories}} Kategorien.',
    mentionsMix: '{{n}} dieser Nennungen haben einen Sektor: {{list}}.',
    mentionsWithout_one: 'Eine weitere Kategorie ist ohne Anzahl genannt.',
    mentionsWithout_other: '{{n}} weitere sind ohne Anzahl genannt.',
  },
} as const;
