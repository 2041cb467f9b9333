/** The methods paragraph. It is for specialists: unlike elsewhere, it uses the field's terms. */
export default {
  title: 'Methods',
  heading: {
    data: 'Data',
    measures: 'Measures',
    conventions: 'Conventions',
    declined: 'Not reported',
    groups: 'Groups',
    tests: 'Tests',
    comparison: 'Comparison',
    software: 'Software',
    references: 'References',
  },
  data: {
    basis: 'The basis is the network {{name}} ({{date}}).',
    network: 'Network {{name}} ({{date}}).',
    synthetic:
      'The data are synthetic, calibrated: a program made them; they are no survey and no evidence about real bodies.',
    documents: 'Ties are documented by: {{documents}}.',
    noDocuments: 'No documents are stated for the ties.',
    counts: 'Analysed were {{counts}} under this lens: {{question}}.',
    leftOut: 'The lens leaves out {{bodies}} bodies and {{ties}} ties of the data set.',
    sectors: '{{labelled}} of {{bodies}} bodies have a sector.',
    aggregate: 'The figures are mentions, summed over many contact centres.',
  },
  family: {
    size: 'Size and cohesion of the network',
    reach: 'Reach',
    path: 'Betweenness',
    sector: 'Sectors',
    brokerage: 'Brokerage roles',
    holes: 'Structural holes and closure',
    influence: 'Influence',
    removal: 'Removal',
  },
  convention: {
    undirected: 'Ties counted without direction.',
    directed: 'Directions counted for {{list}}; for all other measures ties counted without direction.',
    parallel: {
      none: 'Parallel ties were merged into one, ties of a body with itself were dropped.',
      sum: 'Parallel ties were merged into one with the sum of their strengths; ties of a body with itself were dropped.',
      max: 'Parallel ties were merged into one with the greatest of their strengths; ties of a body with itself were dropped.',
    },
    unweighted: 'Strengths were not used.',
    weighted:
      'Strengths ({{weight}}) were used for {{list}}; along paths, the length of a tie is 1/strength.',
    disconnected: {
      zero: 'Pairs without a path counted 0 for {{list}}.',
      'by-component': 'Computed by connected component: {{list}}.',
      largest: 'Computed in the largest connected component alone: {{list}}.',
      declines: 'Computed for connected networks alone: {{list}}.',
    },
    normalised: 'Normalised by division ({{list}}).',
  },
  divisor: {
    'pairs of other bodies of different sectors': 'pairs of other bodies of different sectors',
    'pairs of other bodies of each pair of sectors': 'pairs of other bodies of each pair of sectors',
    'pairs of others joined by a path before': 'pairs of others joined by a path before',
    'pairs of others of different sectors joined by a path before':
      'pairs of others of different sectors joined by a path before',
    'pairs joined by a path': 'pairs joined by a path',
    'the most on its side': 'the most possible on its side',
    'ordered pairs of other bodies of different sectors':
      'ordered pairs of other bodies of different sectors',
    'ordered pairs of other bodies of each pair of sectors':
      'ordered pairs of other bodies of each pair of sectors',
    'ordered pairs joined by a path': 'ordered pairs joined by a path',
  },
  declined: {
    whole: '{{list}}: not reported, because {{because}}',
    partly: '{{list}}: not reported for so many bodies, each because {{because}}',
    directed_one:
      '{{count}} measure that needs directions: not reported, because ties have no direction under this lens.',
    directed_other:
      '{{count}} measures that need directions: not reported, because ties have no direction under this lens.',
    of: '({{bodies}} of {{of}})',
  },
  test: {
    labels: 'Permutation test of sector labels with ties held fixed',
    cug: 'Conditional uniform graph test {{condition}}',
    qap: 'QAP correlation of two relations',
    mrqap: 'QAP regression (double semi-partialling)',
    bodies: 'Bootstrap over bodies',
    units: 'Bootstrap over contact centres or regions, BCa intervals',
    densities: 'Comparison of two densities with standard errors from the bootstrap over bodies',
    groups:
      'Permutation test of group means, studentised after Welch, with BCa intervals, Cliff’s δ, Hedges’ g and Holm’s correction',
  },
  condition: {
    size: 'given the number of bodies',
    ties: 'given the number of bodies and ties',
    degrees: 'given the degree sequence',
  },
  drawn: {
    exact: 'all {{draws}} arrangements were gone through; p is the share of those at least as extreme.',
    permuted:
      'B = {{draws}} draws, seed {{seed}}, p = (1 + hits)/(1 + B) ({{rule}}), Monte-Carlo error of p at most {{error}}.',
    resampled: 'B = {{draws}} draws, seed {{seed}}.',
  },
  found: {
    tested: 'Result: {{list}}.',
    declined: '{{name}}: not reported ({{because}})',
    interval: '[{{low}}; {{high}}]',
    error: 'Monte-Carlo error {{error}}',
    holm: 'after Holm {{p}}',
    unequal:
      'With very unequal spread and only about ten units a group, the actual error rate is up to about 7% instead of 5%.',
  },
  groups: {
    leiden: 'Leiden algorithm',
    louvain: 'Louvain algorithm',
    weighted: 'with strengths',
    unweighted: 'without strengths',
    asked_one:
      'Groups in the net were sought by the {{method}}: modularity{{quality}}, resolution γ = {{resolution}}, {{weights}}, {{runs}} run, seed {{seed}}.',
    asked_other:
      'Groups in the net were sought by the {{method}}: modularity{{quality}}, resolution γ = {{resolution}}, {{weights}}, {{runs}} runs, seed {{seed}}; the run of highest modularity counts.',
    found_one: '{{count}} group was found (Q = {{q}}); just so by {{same}} of {{runs}} runs.',
    found_other: '{{count}} groups were found (Q = {{q}}); just so by {{same}} of {{runs}} runs.',
    stability: 'Stability: mean adjusted Rand index over all pairs of runs {{rand}}{{cite}}.',
    sectors_one:
      'Agreement with the sectors ({{count}} body with group and sector): adjusted Rand index {{ari}}, mutual information {{nmi}} (NMI, arithmetic mean){{cite}}.',
    sectors_other:
      'Agreement with the sectors ({{count}} bodies with group and sector): adjusted Rand index {{ari}}, mutual information {{nmi}} (NMI, arithmetic mean){{cite}}.',
    declined: 'Nothing is reported: {{because}}',
  },
  compare: {
    units_one: '{{count}} network was looked at ({{by}}); nothing was ranked.',
    units_other: '{{count}} networks were compared ({{by}}); nothing was ranked.',
    indicators: 'Indicators: {{list}}.',
    funnels: 'Expectation at a size from a quasi-Poisson regression with funnel limits',
    funnel: '{{what}} (dispersion φ = {{phi}}, {{df}} degrees of freedom)',
    against: {
      density: 'ties against the number of bodies',
      inhabitants: 'ties of the contact centres against the inhabitants of the region',
      centres: 'ties of the contact centres against the number of contact centres',
    },
    bands: 'Each network was held against the others alone; the limits cover 95% and 99.8%.',
    tested:
      'Differences of means between groups ({{between}}) were tested by a studentised permutation test.',
    exact: 'All arrangements were gone through.',
    drawn:
      'B = {{draws}} draws, seed {{seed}}, p = (1 + hits)/(1 + B), Monte-Carlo error of p at most {{error}}.',
    effects:
      'Intervals (95%) are BCa bootstrap intervals over networks; effect sizes are Cliff’s δ and Hedges’ g.',
    holm: 'p-values were adjusted after Holm for {{count}} comparisons.',
    cited: 'Procedures: {{list}}.',
    matched: 'Beside this, networks of similar size were matched in pairs (caliper on the logarithm of size)',
    cautions: 'To be considered:',
  },
  software: {
    product:
      'Computed with Drehscheibe {{product}}; procedures that draw at random started from seed {{seed}}.',
    archive:
      'Data, lens and recipe are enclosed; scripts for R (igraph, sna) and Python (networkx) recompute the figures.',
  },
  panel: {
    title: 'Methods paragraph',
    lead: 'For reports and papers: what was computed how, with references.',
    copy: 'Copy text',
    copied: 'Copied.',
    notCopied: 'Copying is not allowed here. The text can be selected below.',
    bibtex: 'References as BibTeX',
    csl: 'References as CSL-JSON',
    markdown: 'As Markdown',
    text: 'Wording of the methods paragraph',
    wait: 'The measures are still being computed.',
    show: 'Show methods paragraph',
  },
} as const;
