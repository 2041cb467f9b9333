export default {
  productName: 'Drehscheibe',
  views: { start: 'Start', map: 'Map', hub: 'Hub', sectors: 'Sectors', table: 'Table' },
} as const;
