/** Words of the form of the lens that asks whether directions count. */
export default {
  title: 'Richtung',
  short: { ignored: 'zählt nicht', recorded: 'zählt, wo es eine gibt' },
  hint: 'Eine Richtung haben Mitwirkung in Gremien und Netzwerken, Unterstützung, Mandat, Förderung, Trägerschaft, „Teil von“ und Geschäftsführung. Alles andere zählt in beide Richtungen.',
} as const;
