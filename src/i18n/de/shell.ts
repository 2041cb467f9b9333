export default {
  productName: 'Drehscheibe',
  views: { start: 'Start', map: 'Karte', hub: 'Drehscheibe', sectors: 'Sektoren', table: 'Tabelle' },
} as const;
