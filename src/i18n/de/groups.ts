/** Groups in the net, and pairs that share committees without a recorded tie. */
export default {
  projection: {
    title: 'Stärke gemeinsamer Gremien',
    short: {
      count: 'Zahl gemeinsamer Gremien',
      newman: 'kleine Gremien zählen mehr',
      jaccard: 'Anteil gemeinsamer Gremien',
    },
    hint: 'Wirkt, sobald Verbindungen Stärken haben.',
  },
} as const;
