export default {
  definitionOf: '{{name}}: open explanation',
  noSector: 'no sector',
  crossSector: 'cross-sector',
} as const;
