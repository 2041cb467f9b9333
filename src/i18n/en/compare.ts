/** Compare: indicators, reasons, sentences. "Network" means here what is compared: a file, a region or a centre. */
export default {
  by: {
    file: 'by file',
    region: 'by region',
    centre: 'by contact centre',
    land: 'by Land',
    size: 'by type of region',
    part: 'by East and West',
  },
  grouping: { land: 'Land', size: 'type of region', part: 'East and West', source: 'file' },
  group: { city: 'large city', town: 'medium town', rural: 'rural area', east: 'East', west: 'West' },
  indicator: {
    'ties-per-centre': {
      name: 'Ties per contact centre',
      short: 'ties',
      definition: 'How many bodies, committees and networks a contact centre is tied to on average.',
    },
    'cooperations-per-centre': {
      name: 'Cooperations per contact centre',
      short: 'cooperations',
      definition: 'How many bodies a contact centre cooperates with on average.',
    },
    'networks-per-centre': {
      name: 'Networks per contact centre',
      short: 'networks',
      definition: 'How many networks a contact centre takes part in on average.',
    },
    'committees-per-centre': {
      name: 'Committees per contact centre',
      short: 'committees',
      definition: 'How many committees a contact centre sits in on average.',
    },
    'ties-per-100000': {
      name: 'Ties per 100,000 inhabitants',
      short: 'per 100,000',
      definition: 'Ties of the contact centres, divided by the inhabitants of the region, times 100,000.',
    },
    'mean-degree': {
      name: 'Ties per body',
      short: 'per body',
      definition: 'How many ties a body of the network has on average (mean degree).',
    },
    density: {
      name: 'Raw density',
      short: 'raw density',
      definition:
        'Share of the possible ties that exist. It falls with size by itself and cannot be compared between networks of different size.',
    },
    'density-adjusted': {
      name: 'Density, adjusted for size',
      short: 'adjusted density',
      definition:
        'Ties in proportion to those to be expected with so many bodies, judging by all other networks. 1 means: as many as usual.',
    },
    'sector-share': {
      name: 'Share of {{sector}}',
      short: '{{sector}}',
      definition: 'Share of {{sector}} among all partners of the contact centres whose sector is known.',
    },
    iqv: {
      name: 'Sector mix (IQV)',
      short: 'mix',
      definition:
        'How evenly the partners are spread over the sectors: 0 = all in one, 1 = all equally strong.',
    },
    ei: {
      name: 'Across sectors (E-I)',
      short: 'E-I',
      definition:
        'Ties between different sectors less ties inside a sector, over both: −1 = only inside, +1 = only between sectors.',
    },
    'share-formal': {
      name: 'Share formally agreed',
      short: 'formal',
      definition:
        'Share of the contact centres’ ties with a contract, membership, election or written agreement among those whose form is stated.',
    },
    'share-regular': {
      name: 'Share regular',
      short: 'regular',
      definition:
        'Share of the contact centres’ ties with regular contact among those whose frequency is stated.',
    },
    bridging: {
      name: 'Bridge between sectors',
      short: 'bridge',
      definition:
        'Share of the shortest paths between bodies of different sectors that lead through the contact centre.',
    },
    'hub-share': {
      name: 'Share of the contact centre',
      short: 'through the centre',
      definition: 'Share of the network’s ties that involve a contact centre.',
    },
  },
  decline: {
    star: 'Not measurable: only the contact centre’s own ties are recorded (and next to none among partners). The result follows from that alone.',
    aggregate: 'Not measurable: the numbers are sums over many contact centres.',
    'no-centre': 'Not measurable: there is no contact centre with ties of its own here.',
    'no-inhabitants': 'Not measurable: the number of inhabitants is not stated.',
    'region-shared':
      'Not measurable: several contact centres share this region; its inhabitants do not belong to one alone.',
    'too-few-bodies': 'Not measurable: the network has too few bodies.',
    'no-ties': 'Not measurable: there are no ties.',
    'no-labels': 'Not measurable: no partner has a sector stated.',
    'no-labelled-ties': 'Not measurable: no tie connects two bodies whose sectors are stated.',
    'single-sector': 'Not measurable: only one sector occurs.',
    'nothing-stated': 'Not measurable: no tie states it.',
    'too-large': 'Not computed: it takes too long here for a network of this size.',
    'too-few-units': 'No expectation: it takes at least five comparable networks.',
    'no-variance': 'No comparison: all networks are of one size or have the same value.',
    'no-expectation': 'Not measurable: nothing usual can be worked out for this size.',
    'too-few-groups': 'No comparison: it takes two groups of at least two networks each.',
    'groups-too-small': 'No comparison: a group has fewer than two networks with a value.',
    'no-match':
      'No comparison in pairs: fewer than six networks of one group are about as large as one of the other.',
    blocked: 'Not comparable: see the reasons.',
    'size-bound':
      'No comparison: this value falls with size by itself. What can be compared is the density adjusted for size.',
    'no-values': 'No comparison: no network has a value here.',
    'held-back':
      'Not said: the value would be made of small numbers by which single bodies could be recognised.',
  },
  reason: {
    year: 'Different years: {{from}} to {{to}}. Differences may be due to time.',
    'year-unknown_one': '{{count}} network has no year stated.',
    'year-unknown_other': '{{count}} networks have no year stated.',
    scope:
      'Recorded differently: {{stars}} of {{all}} networks hold only the contact centre’s own ties, the others hold ties among partners as well.',
    scopeWhole:
      'Recorded differently: {{whole}} of {{all}} networks were not recorded from a contact centre’s view.',
    'alter-coverage':
      'Ties among partners are known for {{known}} of {{pairs}} possible pairs. Nobody said whether the others are tied.',
    coverage: '{{indicator}}: stated for {{stated}} of {{of}} ties. The others may be different.',
    'size-differs':
      'The networks differ in size: medians of {{a}} and {{b}} bodies. What depends on size then differs without any other way of working together.',
    'unequal-spread':
      'The values of one group vary much more than those of the other, and the smaller has only {{n}} values: a limit of 5% for p then stands for up to 7% false hits. A p just below it says little.',
    documents: 'From {{documents}} different sources: who asked, and how, may make the difference.',
    'documents-unknown_one': '{{count}} network has no source stated.',
    'documents-unknown_other': '{{count}} networks have no source stated.',
    aggregate: 'Sums over many contact centres: single networks cannot be compared from them.',
    'aggregate-beside_one':
      '{{count}} entry is a sum over many contact centres and stands beside single networks.',
    'aggregate-beside_other':
      '{{count}} entries are sums over many contact centres and stand beside single networks.',
    synthetic:
      'Synthetic, calibrated – not evidence: a program made these data. For practice, not for quoting.',
    'synthetic-beside_one':
      '{{count}} network was made by a program, the others are evidence. The two do not belong together.',
    'synthetic-beside_other':
      '{{count}} networks were made by a program, the others are evidence. The two do not belong together.',
    lens: 'Different lenses: not the same bodies and ties count everywhere.',
    scheme: 'Different sector schemes.',
    'shared-bodies_one':
      '{{count}} network shares more than a tenth of its bodies with others; the values hang together.',
    'shared-bodies_other':
      '{{count}} networks share more than a tenth of their bodies with others; the values hang together.',
    beyond_one: 'In {{count}} network many partners belong to no region or another one.',
    beyond_other: 'In {{count}} networks many partners belong to no region or another one.',
    'inhabitants-missing_one': 'For {{count}} network the number of inhabitants is not stated.',
    'inhabitants-missing_other': 'For {{count}} networks the number of inhabitants is not stated.',
    blocks_one: '{{count}} block stands for several unnamed bodies and counts as one.',
    blocks_other: '{{count}} blocks stand for several unnamed bodies and count as one each.',
    'regions-left-out_one':
      '{{count}} region is left out, since no contact centre’s ties are recorded there: {{names}}.',
    'regions-left-out_other':
      '{{count}} regions are left out, since no contact centre’s ties are recorded there: {{names}}.',
    'centres-without-ties_one':
      '{{count}} contact centre has no tie: it named nobody, or nobody asked it. It counts as 0.',
    'centres-without-ties_other':
      '{{count}} contact centres have no tie: they named nobody, or nobody asked them. They count as 0.',
    'centres-left-out_one': 'The lens leaves {{count}} contact centre out, since none of its ties count.',
    'centres-left-out_other':
      'The lens leaves {{count}} contact centres out, since none of their ties count.',
  },
  severity: { blocks: 'Not comparable', caution: 'Caution' },
  method: {
    garwood: 'exact Poisson interval (Garwood 1936)',
    wilson: 'Wilson interval (Wilson 1927)',
    bootstrap: 'bootstrap, percentiles',
    'quasi-poisson': 'quasi-Poisson regression',
    bca: 'bootstrap, BCa (Efron 1987)',
    closed: 'by formula (Cliff 1993)',
  },
  funnel: {
    density: { title: 'Ties at equal size', x: 'Bodies in the network', y: 'Ties', yDensity: 'Density' },
    inhabitants: {
      title: 'Ties of contact centres at equal numbers of inhabitants',
      x: 'Inhabitants of the region',
      y: 'Ties of the contact centres',
    },
    centres: {
      title: 'Ties at equal numbers of contact centres',
      x: 'Contact centres',
      y: 'Ties of the contact centres',
    },
    within: '{{name}}: {{observed}} ties; {{expected}} would be usual at this size. That is within chance.',
    outside:
      '{{name}}: {{observed}} ties; {{expected}} would be usual at this size. That lies outside the range that holds {{limit}} of similar networks. The numbers do not say why.',
    summary_one:
      '{{points}} networks; {{count}} lies outside the 95 % limits, by chance it would be about {{chance}}. Each is held against all others.',
    summary_other:
      '{{points}} networks; {{count}} lie outside the 95 % limits, by chance it would be about {{chance}}. Each is held against all others.',
    leftOut_one: '{{count}} network is not in it: {{reason}}',
    leftOut_other: '{{count}} networks are not in it: {{reason}}',
    band95: '95 % limits',
    band998: '99.8 % limits',
    expected: 'usual at this size',
  },
  answer: {
    question: '{{indicator}}: do {{a}} and {{b}} differ?',
    means: 'On average {{meanA}} ({{a}}, {{nA}} networks) and {{meanB}} ({{b}}, {{nB}} networks).',
    differs:
      'Yes. The difference of {{estimate}} ({{low}} to {{high}}, 95 % interval) is greater than chance leads one to expect.',
    open: 'No difference can be shown: {{estimate}} ({{low}} to {{high}}, 95 % interval) may be chance. That does not mean that both are equal.',
    p: '{{p}} over {{draws}} random divisions (seed {{seed}}, Monte-Carlo error {{error}}).',
    pExact: '{{p}} over all possible divisions.',
    pHolm_one: 'Only this one comparison was tested.',
    pHolm_other: '{{count}} comparisons were tested at once; corrected for that (Holm 1979): {{p}}.',
    effect:
      'Effect size: of two networks chosen at random, the one from the group {{a}} has the higher value in {{share}} of cases (Cliff’s delta {{delta}}, Hedges’ g {{g}}).',
    effectShort: 'Effect size: Cliff’s delta {{delta}}.',
    overall:
      'All groups together ({{groups}}): {{p}} over {{draws}} random divisions; {{eta}} of the differences lie between the groups (η²).',
    matched_one:
      'Pairs with about as many {{on}}: {{count}} ({{unmatched}} without a counterpart). Mean difference {{estimate}} ({{low}} to {{high}}), {{p}}.',
    matched_other:
      'Pairs with about as many {{on}}: {{count}} ({{unmatched}} without a counterpart). Mean difference {{estimate}} ({{low}} to {{high}}), {{p}}.',
    points: '{{value}} percentage points',
    without_one: '{{count}} network has no value and does not count.',
    without_other: '{{count}} networks have no value and do not count.',
  },
  on: { inhabitants: 'inhabitants of the region', bodies: 'bodies' },
  noRanking: 'The order says nothing about better or worse.',
  value: {
    of: '{{n}} of {{of}}',
    interval: '{{low}} to {{high}}',
    perCentre: '{{value}} per contact centre',
    per100000: '{{value}} per 100,000 inhabitants',
    ratio: '{{value}} times the usual',
  },
  column: {
    id: 'Id',
    label: 'Name',
    source: 'File',
    n: 'Bodies',
    m: 'Ties',
    centres: 'Contact centres',
    inhabitants: 'Inhabitants',
    land: 'Land',
    size: 'Type of region',
    part: 'East/West',
    year: 'Year',
    scope: 'Recorded',
    alter: 'Known pairs among partners',
    low: '{{name}}, from',
    high: '{{name}}, to',
    declined: 'Not measurable because',
    synthetic: 'Synthetic',
    indicator: 'Indicator',
    between: 'Groups by',
    a: 'Group A',
    b: 'Group B',
    nA: 'Networks A',
    nB: 'Networks B',
    meanA: 'Mean A',
    meanB: 'Mean B',
    estimate: 'Difference A − B',
    p: 'p',
    pError: 'Monte-Carlo error of p',
    pHolm: 'p after Holm',
    delta: 'Cliff’s delta',
    g: 'Hedges’ g',
    draws: 'Draws',
    seed: 'Seed',
    cautions: 'To be noted',
    lens: 'Lens',
  },
  scope: {
    star: 'only the contact centre’s own ties',
    'centres-only': 'only the contact centres’ own ties',
    partly: 'ties among partners as well',
    whole: 'not from a contact centre’s view',
  },
  yes: 'yes',
  no: 'no',
};
