export default {
  definitionOf: '{{name}}: Erklärung öffnen',
  noSector: 'ohne Sektor',
  crossSector: 'sektorübergreifend',
} as const;
