/**
 * The German article of a body's name, read off its head noun: 'Selbsthilfe-Kontaktstelle Dortmund' → 'Die'. Empty where
 * the noun is not one of the field's usual ones; sentences then do without, which is better than a wrong one.
 */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [
    /(stelle|konferenz|gemeinschaft|koordination|agentur|verwaltung|hochschule|klinik|kammer|vereinigung|stiftung|stadt|gruppe|initiative|kasse)$/i,
    'Die',
  ],
  [/(zentrum|büro|netzwerk|klinikum|krankenhaus|amt|forum|referat|team|land|ministerium|bündnis)$/i, 'Das'],
  [/(verband|beirat|verein|kreis|dienst|ausschuss|zirkel|fonds|treff|rat)$/i, 'Der'],
];

export function germanArticle(name: string): '' | 'Die' | 'Das' | 'Der' {
  const head = name.split(/\s+/)[0] ?? '';
  return (HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? '') as '' | 'Die' | 'Das' | 'Der';
}
