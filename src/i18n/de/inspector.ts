export default {
  title: 'Einzelheiten',
  nothing: 'Eine Einrichtung auf der Karte oder in der Tabelle anklicken, um alles über sie zu sehen.',
  network: 'Über dieses Netzwerk',
  known: 'Was die Daten sagen',
  attributes: {
    stage: 'Stufe der Zusammenarbeit',
    formality: 'Verbindlichkeit',
    frequency: 'Häufigkeit',
    since: 'Beginn',
    weight: 'Stärke oder Anzahl',
  },
  unknownNote: 'Nicht bekannt heißt: Die Quelle sagt dazu nichts. Es heißt nicht, dass es das nicht gibt.',
  sources: 'Quellen',
  chooseHub: 'In diesem Netzwerk gibt es mehrere Kontaktstellen. Wessen Rolle möchten Sie ansehen?',
  hubLeftOut: 'Unter der gewählten Lesart zählt die Einrichtung in der Mitte nicht mit.',
  noHub:
    'Für dieses Netzwerk ist keine Kontaktstelle als Mittelpunkt festgelegt. Unter „Drehscheibe“ lässt sich jede Einrichtung ansehen.',
  openHub: 'Rolle der Kontaktstelle ansehen',
  close: 'Einzelheiten schließen',
  editAbout: 'Angaben bearbeiten',
} as const;
