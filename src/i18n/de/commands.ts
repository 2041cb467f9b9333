export default {
  work: {
    measures: 'Maße werden berechnet',
    opening: 'Netzwerk wird geöffnet',
    reading: 'Dateien werden gelesen',
    writing: 'Datei wird geschrieben',
  },
  notice: {
    bundledFailed: 'Das mitgelieferte Netzwerk „{{name}}“ konnte nicht geöffnet werden.',
    measuresFailed: 'Die Maße konnten nicht berechnet werden: {{reason}}',
  },
} as const;
