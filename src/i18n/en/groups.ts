/** Groups in the net, and pairs that share committees without a recorded tie. */
export default {
  projection: {
    title: 'Strength of shared committees',
    short: {
      count: 'number of shared committees',
      newman: 'small committees count more',
      jaccard: 'share of shared committees',
    },
    hint: 'Takes effect as soon as ties have strengths.',
  },
} as const;
