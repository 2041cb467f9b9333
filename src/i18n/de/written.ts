/** What stands in tables and templates that are saved: heads, examples. */
export default {
  column: {
    label: 'Name',
    kind: 'Art',
    category: 'Kategorie',
    sector: 'Sektor',
    value: 'Wert',
    raw: 'Rohwert',
    declined: 'Nicht messbar, weil',
    estimated: 'Geschätzt',
    direction: 'Richtungen',
    lens: 'Lesart',
  },
  template: {
    zip: 'drehscheibe-vorlage',
    centre: 'Beispiel: Selbsthilfekontaktstelle',
    partner: 'Beispiel: Klinikum',
    place: 'Musterstadt',
    note: 'Diese Beispielzeilen bitte überschreiben',
  },
} as const;
