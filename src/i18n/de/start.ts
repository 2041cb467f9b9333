export default {
  title: 'Welches Netzwerk möchten Sie ansehen?',
  lead: 'Sehen, welche Rolle eine Selbsthilfekontaktstelle zwischen Gesundheit, Sozialem und Psycho-Sozialem spielt. Alle Daten bleiben auf diesem Gerät.',
  own: 'Eigene Daten öffnen',
  ownHint:
    'CSV-Dateien aus Excel, ein Datenpaket als Ordner oder ZIP, eine Projektdatei. Hierher ziehen oder auswählen.',
  pick: 'Dateien auswählen …',
  pickFolder: 'Ordner auswählen …',
  template: 'Leere Vorlage herunterladen',
  templateHint:
    'Zwei CSV-Dateien mit den richtigen Spalten und je einer Beispielzeile: in Excel ausfüllen, hier ablegen.',
  examples: 'Ein echtes Netzwerk ansehen',
  examplesHint: 'Aus fünf veröffentlichten Berichten, jede Angabe mit Quelle und Zeile.',
  open: 'Öffnen',
  current: 'Offen',
  continue: 'Weiterarbeiten',
  continueHint: '{{name}}: {{counts}}',
  privacy: 'Nichts verlässt dieses Gerät',
  privacyText:
    'Die Seite fragt nach dem Laden bei keinem anderen Rechner etwas an: keine Anmeldung, keine Zählung, keine fremden Schriften. Gespeichert wird nur in diesem Browser und in den Dateien, die Sie herunterladen.',
  jobs: 'Drei Aufgaben',
  job: {
    coordinator: 'Koordination',
    coordinatorText: 'Das eigene Netzwerk sehen und die Rolle der Kontaktstelle in einem Satz sagen.',
    researcher: 'Forschung',
    researcherText: 'Kennzahlen mit Lesart, Definition und Quelle, als CSV und auf der Kommandozeile.',
    presenter: 'Vortrag',
    presenterText: 'Die Karte als SVG oder PNG mit Legende, Lesart, Quelle und Stand.',
  },
  bodies: '{{bodies}} Einrichtungen, {{ties}} Verbindungen',
} as const;
