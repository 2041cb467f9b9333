/** Words of the measures in English; see the German file for what goes where, and why it is long. */
export default {
  degree: {
    short: 'Ties',
    term: 'degree',
    definition:
      'How many other bodies are directly tied to this one. A body tied in several ways counts once.',
    sentence: '{{name}} is directly tied to {{value}} bodies.',
    sentence_one: '{{name}} is directly tied to a single body.',
    sentence_zero: '{{name}} is not directly tied to any body.',
  },
  'degree-in': {
    short: 'From others',
    term: 'in-degree',
    definition:
      'How many other bodies have tied themselves to this one: ties that arrive here. A tie without a direction counts here and among those that leave.',
    sentence: 'Ties from {{value}} bodies arrive at {{name}}.',
    sentence_one: 'A tie from a single body arrives at {{name}}.',
    sentence_zero: 'No tie arrives at {{name}}.',
  },
  'degree-out': {
    short: 'To others',
    term: 'out-degree',
    definition:
      'How many others this body has tied itself to: ties that leave from here. A tie without a direction counts here and among those that arrive.',
    sentence: 'Ties to {{value}} bodies leave from {{name}}.',
    sentence_one: 'A tie to a single body leaves from {{name}}.',
    sentence_zero: 'No tie leaves from {{name}}.',
  },
  strength: {
    short: 'Strength',
    term: 'strength',
    definition: 'The strengths of all ties of this body added up, for example meetings a year or mentions.',
    sentence: 'Together the ties of {{name}} have a strength of {{value}}.',
  },
  'strength-in': {
    short: 'Strength in',
    term: 'in-strength',
    definition: 'The strengths of all ties that arrive at this body added up.',
    sentence: 'Together the ties that arrive at {{name}} have a strength of {{value}}.',
  },
  'strength-out': {
    short: 'Strength out',
    term: 'out-strength',
    definition: 'The strengths of all ties that leave from this body added up.',
    sentence: 'Together the ties that leave from {{name}} have a strength of {{value}}.',
  },
  'sector-betweenness': {
    short: 'Sector bridge',
    term: 'inter-group betweenness, basic',
    definition: 'Share of the shortest ways between bodies of different sectors that lead through this body.',
    sentence: 'Between bodies of different sectors, {{value}} of the shortest ways lead through {{name}}.',
  },
  'sector-betweenness-structural': {
    short: 'Bridge per pair',
    term: 'inter-group betweenness, structural',
    definition:
      'Like the bridge between the sectors, but every pair of sectors counts the same, even if a sector is small.',
    sentence: 'On average over all pairs of sectors, {{value}} of the shortest ways lead through {{name}}.',
  },
  betweenness: {
    short: 'Betweenness',
    term: 'betweenness centrality',
    definition: 'Share of the shortest ways between any two other bodies that lead through this body.',
    sentence: 'Between any two other bodies, {{value}} of the shortest ways lead through {{name}}.',
  },
  'ego-betweenness': {
    short: 'Ego betweenness',
    term: 'ego betweenness',
    definition:
      'Share of the shortest ways between the directly tied bodies that lead through this body, looking no further than them.',
    sentence: 'Among the bodies directly tied to {{name}}, {{value}} of the shortest ways lead through it.',
  },
  'flow-betweenness': {
    short: 'All ways',
    term: 'random-walk (current-flow) betweenness',
    definition: 'Like brokerage in the whole network, but detours count too, longer ones less.',
    sentence:
      'With detours counted, {{value}} of the exchange between any two other bodies runs through {{name}}.',
  },
  'sector-count': {
    short: 'Sectors',
    term: 'number of sectors among contacts',
    definition: 'How many different sectors the directly tied bodies come from.',
    sentence: '{{name}} is directly tied to bodies from {{value}} sectors.',
    sentence_one: '{{name}} is directly tied to bodies from one sector only.',
  },
  iqv: {
    short: 'Mix (IQV)',
    term: 'index of qualitative variation (IQV)',
    definition:
      'How evenly the directly tied bodies spread over all sectors: 0 = all from one sector, 1 = all sectors equally.',
    sentence:
      'The sector mix around {{name}} is {{value}}; at 0 all would come from one sector, at 1 all sectors would be equally present.',
  },
  blau: {
    short: 'Diversity (Blau)',
    term: 'Blau index',
    definition:
      'How likely two directly tied bodies drawn at random (with replacement) come from different sectors; at most 0.67 with three sectors.',
    sentence:
      'Two contacts of {{name}} drawn at random come from different sectors with a probability of {{value}}.',
  },
  evenness: {
    short: 'Evenness',
    term: 'Shannon evenness',
    definition: 'Like the sector mix, but small sectors weigh more: 0 = one sector, 1 = all equally.',
    sentence: 'The evenness of sectors around {{name}} is {{value}}; 1 would mean all are equally present.',
  },
  participation: {
    short: 'Spread',
    term: 'participation coefficient',
    definition:
      'How far the ties of a body spread over different sectors, by strength where wanted; without strengths the same as diversity.',
    sentence:
      'The ties of {{name}} spread over the sectors by {{value}}; 0 would mean all lead into one sector.',
  },
  'participation-in': {
    short: 'Spread in',
    term: 'participation coefficient, in',
    definition: 'How far the ties that arrive at a body spread over different sectors.',
    sentence:
      'The ties that arrive at {{name}} spread over the sectors by {{value}}; 0 would mean all come from one sector.',
  },
  'participation-out': {
    short: 'Spread out',
    term: 'participation coefficient, out',
    definition: 'How far the ties that leave from a body spread over different sectors.',
    sentence:
      'The ties that leave from {{name}} spread over the sectors by {{value}}; 0 would mean all lead into one sector.',
  },
  ei: {
    short: 'E-I index',
    term: 'E-I index',
    definition:
      'Ties into other sectors against ties within the own: −1 = own sector only, 0 = as many, +1 = other sectors only.',
    sentence:
      'The E-I index of {{name}} is {{value}}: at −1 everything would stay in its own sector, at +1 everything would go to others.',
  },
  'brokerage-liaison': {
    short: 'Liaison',
    term: 'liaison (Gould and Fernandez)',
    definition:
      'How many pairs of bodies without a tie, from two different sectors and neither of them its own, meet here.',
    sentence: '{{name}} stands between {{value}} pairs from two different sectors, neither of them its own.',
    sentence_one: '{{name}} stands between one pair from two different sectors, neither of them its own.',
    sentence_zero: '{{name}} stands between no pair from two different other sectors.',
  },
  'brokerage-itinerant': {
    short: 'Consultant',
    term: 'itinerant, consultant (Gould and Fernandez)',
    definition: 'How many pairs of bodies without a tie, both from the same other sector, meet here.',
    sentence: '{{name}} stands between {{value}} pairs, each from one and the same other sector.',
    sentence_one: '{{name}} stands between one pair from one and the same other sector.',
    sentence_zero: '{{name}} stands between no pair from one and the same other sector.',
  },
  'brokerage-coordinator': {
    short: 'Coordinator',
    term: 'coordinator (Gould and Fernandez)',
    definition: 'How many pairs of bodies without a tie, both from its own sector, meet here.',
    sentence: '{{name}} stands between {{value}} pairs from its own sector.',
    sentence_one: '{{name}} stands between one pair from its own sector.',
    sentence_zero: '{{name}} stands between no pair from its own sector.',
  },
  'brokerage-gatekeeper-or-representative': {
    short: 'Door outward',
    term: 'gatekeeper or representative (Gould and Fernandez)',
    definition:
      'How many pairs of bodies without a tie, one from its own and one from another sector, meet here. Without directions, letting in and speaking for cannot be told apart; with directions this is their sum.',
    sentence: '{{name}} stands between {{value}} pairs of one body from its own and one from another sector.',
    sentence_one: '{{name}} stands between one pair of a body from its own and a body from another sector.',
    sentence_zero: '{{name}} stands between no pair from its own and another sector.',
  },
  'brokerage-gatekeeper': {
    short: 'Gatekeeper',
    term: 'gatekeeper (Gould and Fernandez)',
    definition:
      'How often something from another sector enters its own through this body; needs ties with a direction.',
    sentence: '{{name}} lets something from outside into its own sector on {{value}} ways.',
    sentence_one: '{{name}} lets something from outside into its own sector on one way.',
  },
  'brokerage-representative': {
    short: 'Representative',
    term: 'representative (Gould and Fernandez)',
    definition:
      'How often something from its own sector reaches another through this body; needs ties with a direction.',
    sentence: '{{name}} carries something from its own sector outward on {{value}} ways.',
    sentence_one: '{{name}} carries something from its own sector outward on one way.',
  },
  'removal-pairs-lost': {
    short: 'Indispensable',
    term: 'pairs lost on removal',
    definition: 'Share of the pairs of other bodies that lose every way to each other if this body goes.',
    sentence: 'Without {{name}}, {{value}} of the other pairs would lose every way to each other.',
  },
  'removal-cross-pairs-lost': {
    short: 'Indisp. sectors',
    term: 'cross-sector pairs lost on removal',
    definition:
      'Share of the pairs from different sectors that lose every way to each other if this body goes.',
    sentence:
      'Without {{name}}, {{value}} of the pairs from different sectors would lose every way to each other.',
  },
  'removal-components': {
    short: 'Parts after',
    term: 'components after removal',
    definition: 'Into how many separate parts the network falls if this body goes.',
    sentence: 'Without {{name}} the network would consist of {{value}} separate parts.',
    sentence_one: 'Without {{name}} the rest of the network would still hang together.',
  },
  articulation: {
    short: 'Breaking point',
    term: 'articulation point',
    definition: 'Whether the network falls into more parts as soon as this body goes.',
    sentence: 'Does the network fall into more parts without {{name}}? {{value}}.',
  },
  bridging: {
    short: 'Shortening',
    term: 'bridging (Valente and Fujimoto)',
    definition:
      'How much longer the ways in the network would become on average if a single tie of this body went.',
    sentence:
      'If one of the ties of {{name}} went, the mean closeness in the network would fall by {{value}} on average.',
  },
  bridgeness: {
    short: 'Distant bridge',
    term: 'bridgeness (Jensen et al.)',
    definition:
      'Like brokerage in the whole network, but without ways that begin or end among its direct contacts: only joining what is far apart counts.',
    sentence: 'Between bodies outside its direct contacts, {{value}} of the ways lead through {{name}}.',
  },
  constraint: {
    short: 'Constraint',
    term: 'constraint (Burt)',
    definition:
      'How much a body depends on few partners who are tied to each other: low = many contacts independent of each other.',
    sentence:
      'The constraint on {{name}} is {{value}}; the lower, the more independent its contacts are of each other.',
  },
  'effective-size': {
    short: 'Effective size',
    term: 'effective size (Burt)',
    definition: 'The number of direct contacts less those that can also be reached through other contacts.',
    sentence:
      'Of the contacts of {{name}}, {{value}} count on their own; the rest can be reached through others too.',
  },
  efficiency: {
    short: 'Independent',
    term: 'efficiency (Burt)',
    definition: 'Which share of the direct contacts cannot already be reached through other contacts.',
    sentence: '{{value}} of the contacts of {{name}} cannot already be reached through other contacts.',
  },
  hierarchy: {
    short: 'Dependence',
    term: 'hierarchy (Burt)',
    definition:
      'Whether the constraint comes mainly from a single contact: 0 = from all alike, 1 = from one alone.',
    sentence: 'The dependence of {{name}} on a single contact is {{value}}; 0 would mean all weigh the same.',
  },
  clustering: {
    short: 'Contacts tied',
    term: 'local clustering coefficient',
    definition: 'Which share of the pairs of directly tied bodies are tied to each other as well.',
    sentence: 'Around {{name}}, {{value}} of the possible pairs are tied to each other.',
  },
  harmonic: {
    short: 'Closeness',
    term: 'harmonic closeness',
    definition:
      'How short the ways to all others are on average: a direct tie counts fully, one stop between counts half, out of reach counts nothing.',
    sentence: 'The closeness of {{name}} to all others is {{value}}; 1 would mean directly tied to all.',
  },
  'harmonic-in': {
    short: 'Closeness in',
    term: 'harmonic closeness, in',
    definition:
      'How short the ways from all others to this body are on average, in the direction of the ties: a direct tie counts fully, one stop between counts half, no way counts nothing.',
    sentence:
      'The closeness of all others to {{name}} is {{value}}; 1 would mean a direct tie from everyone to here.',
  },
  'harmonic-out': {
    short: 'Closeness out',
    term: 'harmonic closeness, out',
    definition:
      'How short the ways from this body to all others are on average, in the direction of the ties: a direct tie counts fully, one stop between counts half, no way counts nothing.',
    sentence:
      'In the direction of the ties, the closeness of {{name}} to all others is {{value}}; 1 would mean a direct tie to everyone.',
  },
  closeness: {
    short: 'Closeness (c.)',
    term: 'closeness centrality',
    definition:
      'One over the mean length of ways to all within reach, made smaller by the share of those who are within reach.',
    sentence:
      'By mean length of ways, the closeness of {{name}} is {{value}}; 1 would mean directly tied to all.',
  },
  'closeness-in': {
    short: 'Closeness in (c.)',
    term: 'closeness centrality, in',
    definition:
      'One over the mean length of ways from all who can get here, made smaller by their share of all others.',
    sentence:
      'By mean length of ways, the closeness of all others to {{name}} is {{value}}; 1 would mean a direct tie from everyone to here.',
  },
  'closeness-out': {
    short: 'Closeness out (c.)',
    term: 'closeness centrality, out',
    definition:
      'One over the mean length of ways to all who can be reached from here, made smaller by their share of all others.',
    sentence:
      'By mean length of ways in the direction of the ties, the closeness of {{name}} is {{value}}; 1 would mean a direct tie to everyone.',
  },
  core: {
    short: 'Core',
    term: 'core number (k-core)',
    definition:
      'The largest k for which this body belongs to a circle where everyone has at least k ties inside.',
    sentence:
      '{{name}} belongs to a circle in which every body has at least {{value}} ties within the circle.',
    sentence_one: '{{name}} belongs to a circle in which every body has at least one tie within the circle.',
    sentence_zero: '{{name}} has no tie and belongs to no circle.',
  },
  eigenvector: {
    short: 'Good contacts',
    term: 'eigenvector centrality',
    definition: 'High when the directly tied bodies are well tied themselves.',
    sentence:
      'For ties to bodies that are well tied themselves, {{name}} reaches {{value}}; only a comparison with others tells more.',
  },
  pagerank: {
    short: 'PageRank',
    term: 'PageRank',
    definition:
      'How often someone arrives here who follows ties from body to body at random and now and then starts anew anywhere.',
    sentence: 'Someone following ties at random is at {{name}} {{value}} of the time.',
  },
  katz: {
    short: 'Katz',
    term: 'Katz centrality',
    definition: 'Counts all ways on which others come here, longer ones less.',
    sentence: 'Counting all ways, {{name}} reaches {{value}}; only a comparison with others tells more.',
  },
  'two-mode-degree': {
    short: 'Participation',
    term: 'two-mode degree, normalised after Borgatti and Everett',
    definition:
      'In which share of the committees and networks an organisation takes part; for a committee: which share of the organisations takes part in it. Where the whole network consists of two kinds of organisations that are tied to each other only, it holds for these.',
    sentence: '{{name}} is tied to {{value}} of the other side.',
  },
  'two-mode-closeness': {
    short: 'Closeness (comm.)',
    term: 'two-mode closeness, normalised after Borgatti and Everett',
    definition:
      'How short the ways to all others are through committees and networks in common; 1 means as short as it gets on this side.',
    sentence:
      'Through committees and networks {{name}} reaches a closeness of {{value}}; only a comparison with others tells more.',
  },
  'two-mode-betweenness': {
    short: 'Brokerage (comm.)',
    term: 'two-mode betweenness, normalised after Borgatti and Everett',
    definition:
      'How many of the shortest ways through committees and networks pass this organisation, against the most that is possible on its side.',
    sentence:
      'Through committees and networks {{name}} reaches {{value}} of the brokerage that would at most be possible on its side.',
  },
  'two-mode-clustering': {
    short: 'Overlap',
    term: 'two-mode clustering after Latapy and others',
    definition:
      'How far the committees of this organisation overlap with those of the ones it meets there: 0 = never more than one of many in common, 1 = always the very same ones.',
    sentence:
      'With those whom {{name}} meets in committees and networks, these overlap by {{value}} on average.',
  },

  network: {
    n: {
      short: 'Bodies',
      term: 'n',
      definition: 'How many bodies, committees and networks count under this lens.',
      sentence: 'The network has {{value}} bodies.',
      sentence_one: 'The network has one body.',
      sentence_zero: 'The network is empty.',
    },
    m: {
      short: 'Ties',
      term: 'm',
      definition: 'How many pairs of bodies are tied; several ties between the same two count once.',
      sentence: 'There are {{value}} ties between them.',
      sentence_one: 'There is one tie between them.',
      sentence_zero: 'There is no tie between them.',
    },
    arcs: {
      short: 'Directed ties',
      term: 'arcs',
      definition:
        'How many ties there are from one body to another. A tie without a direction counts twice, there and back.',
      sentence: 'Counted in their direction there are {{value}} ties.',
      sentence_one: 'Counted in its direction there is one tie.',
      sentence_zero: 'There is no tie.',
    },
    'mean-degree': {
      short: 'Ties per body',
      term: 'mean degree',
      definition: 'How many others a body is directly tied to on average.',
      sentence: 'On average a body is directly tied to {{value}} others.',
    },
    density: {
      short: 'Density',
      term: 'density',
      definition:
        'Which share of all possible pairs is tied; smaller by itself in larger networks, so not comparable across sizes.',
      sentence: '{{value}} of all possible ties are there.',
    },
    components: {
      short: 'Parts',
      term: 'components',
      definition: 'Into how many parts the network falls that no way leads between.',
      sentence: 'The network consists of {{value}} separate parts.',
      sentence_one: 'The whole network hangs together.',
      sentence_zero: 'The network is empty.',
    },
    'strong-components': {
      short: 'Parts, both ways',
      term: 'strong components',
      definition:
        'Into how many parts the network falls in which all reach each other in the direction of the ties; whoever gets to nobody and back is a part alone.',
      sentence: 'In the direction of the ties the network consists of {{value}} parts.',
      sentence_one: 'In the direction of the ties all reach each other.',
      sentence_zero: 'The network is empty.',
    },
    ei: {
      short: 'E-I index',
      term: 'E-I index',
      definition:
        'Ties between different sectors against ties within: −1 = within only, 0 = as many, +1 = between only.',
      sentence:
        'The E-I index of the network is {{value}}: at −1 all ties would stay within a sector, at +1 all would run between sectors.',
    },
    'assortativity-sector': {
      short: 'Like to like',
      term: 'nominal assortativity',
      definition:
        'Whether bodies tie within their sector more than their numbers of ties would lead to expect: 1 = only, 0 = as expected, below 0 = less.',
      sentence: 'The leaning to stay within a sector is {{value}}; 0 would mean no more than expected.',
    },
    'modularity-sector': {
      short: 'Separation',
      term: 'modularity of the sectors',
      definition:
        'How many more ties lie within sectors than the numbers of ties of all bodies would lead to expect.',
      sentence: 'The separation of the network by sector is {{value}}; 0 would mean as expected.',
    },
    'degree-centralisation': {
      short: 'Centralisation',
      term: 'degree centralisation',
      definition: 'How far the ties run together at a single body: 0 = all alike, 1 = only at one.',
      sentence:
        'The focus of the network on a single body is {{value}}; 1 would mean everything runs together at one.',
    },
    'degree-centralisation-in': {
      short: 'Central. in',
      term: 'in-degree centralisation',
      definition: 'How far the ties lead to a single body: 0 = all alike, 1 = all to one.',
      sentence: 'The focus on a single body as destination is {{value}}; 1 would mean all ties lead to it.',
    },
    'degree-centralisation-out': {
      short: 'Central. out',
      term: 'out-degree centralisation',
      definition: 'How far the ties leave from a single body: 0 = all alike, 1 = all from one.',
      sentence: 'The focus on a single body as origin is {{value}}; 1 would mean all ties leave from it.',
    },
    'betweenness-centralisation': {
      short: 'Central. brokerage',
      term: 'betweenness centralisation',
      definition: 'How far brokerage lies with a single body: 0 = with all alike, 1 = only with one.',
      sentence: 'How far brokerage lies in one hand: {{value}}; 1 would mean entirely with a single body.',
    },
    'closeness-centralisation': {
      short: 'Central. closeness',
      term: 'closeness centralisation',
      definition:
        'How far the short ways lead to a single body: 0 = all equally close, 1 = only one close to all.',
      sentence:
        'How far the short ways lead to a single body: {{value}}; 1 would mean only one is close to all.',
    },
    'mean-distance': {
      short: 'Mean distance',
      term: 'mean distance',
      definition:
        'How many ties the shortest way between two bodies takes on average; pairs without a way are left out.',
      sentence: 'On average two bodies are {{value}} steps apart.',
    },
    diameter: {
      short: 'Longest way',
      term: 'diameter',
      definition: 'How many steps the two bodies that are farthest from each other are apart.',
      sentence: 'The two most distant bodies are {{value}} steps apart.',
      sentence_one: 'No two bodies with a way between them are more than one step apart.',
    },
    efficiency: {
      short: 'Shortness of ways',
      term: 'global efficiency',
      definition:
        'How short the ways between all pairs are on average: a direct tie counts fully, one stop between counts half, apart counts nothing.',
      sentence: 'The shortness of ways in the network is {{value}}; 1 would mean all are directly tied.',
    },
    transitivity: {
      short: 'Triangles',
      term: 'transitivity',
      definition: 'How often two bodies with a common contact are tied to each other as well.',
      sentence: '{{value}} of the pairs with a common contact are tied to each other as well.',
    },
    'mean-clustering': {
      short: 'Mean clustering',
      term: 'mean clustering coefficient',
      definition: 'Ties among contacts, averaged over all bodies; fewer than two contacts counts as 0.',
      sentence: 'On average {{value}} of the contacts of a body are tied to each other.',
    },
    'assortativity-degree': {
      short: 'Many to many',
      term: 'degree assortativity',
      definition:
        'Whether well-tied bodies are tied to well-tied ones (above 0) or rather to those with few ties (below 0).',
      sentence:
        'The correlation is {{value}}: below 0, bodies with many ties are mostly tied to those with few; above 0, to each other.',
    },
    reciprocity: {
      short: 'Reciprocity',
      term: 'reciprocity',
      definition:
        'Which share of the ties is returned. Ties of a type without a direction count as returned.',
      sentence: '{{value}} of the ties are returned.',
    },
    'two-mode-density': {
      short: 'Density (comm.)',
      term: 'two-mode density',
      definition:
        'Which share of all possible memberships of organisations in committees and networks is recorded. Ties within a side do not count.',
      sentence: '{{value}} of the possible memberships in committees and networks are recorded.',
    },
    'two-mode-clustering': {
      short: 'Meeting again',
      term: 'two-mode clustering after Robins and Alexander',
      definition:
        'How often two organisations that sit in one committee meet again in a second one: share of the chains of three memberships that a fourth one closes.',
      sentence: 'Those who sit in a committee together meet again in a second one in {{value}} of cases.',
    },
  },

  declines: {
    star: {
      short: 'star recorded only',
      help: 'Enter which partners are tied to each other – and which are not.',
    },
    aggregate: {
      short: 'sums of many',
      help: 'Open the network of a single contact centre.',
    },
    'no-ties': {
      short: 'no ties',
      help: 'Let more types of ties or years count in the lens.',
    },
    'too-few-bodies': {
      short: 'too small',
      help: 'Add more bodies.',
    },
    'no-labels': {
      short: 'no sectors',
      help: 'Assign sectors to the bodies or switch the sector scheme.',
    },
    unlabelled: {
      short: 'no sector',
      help: 'Assign it a sector if one applies; cross-sector is an answer too.',
    },
    'no-labelled-neighbours': {
      short: 'no sector around',
      help: 'Assign sectors to the tied bodies.',
    },
    'single-sector': {
      short: 'one sector only',
      help: 'Add bodies from other sectors.',
    },
    isolated: {
      short: 'no tie',
      help: 'Enter ties or widen the lens.',
    },
    'too-few-ties': {
      short: 'under 2 ties',
      help: 'Enter more ties, as far as there are any.',
    },
    'other-component': {
      short: 'other part',
      help: 'Values can be compared only within one connected part.',
    },
    'not-connected': {
      short: 'not connected',
      help: 'Check whether ties between the parts are missing.',
    },
    'no-weights': {
      short: 'no strengths',
      help: 'Choose in the lens how ties are weighted.',
    },
    'no-variance': {
      short: 'all equal',
      help: 'A correlation shows only where bodies differ.',
    },
    undirected: {
      short: 'no direction',
      help: 'Choose in the lens that directions count where there are any.',
    },
    'none-this-way': {
      short: 'no tie this way',
      help: 'Look at the other direction, or let the lens ignore directions.',
    },
    'not-strong': {
      short: 'no way round',
      help: 'Let the lens ignore directions, or include types of ties that count both ways.',
    },
    'outside-strong': {
      short: 'no way back',
      help: 'Let the lens ignore directions to compare all.',
    },
    'too-large': {
      short: 'too large',
      help: 'Narrow the lens.',
    },
    'no-labelled-ties': {
      short: 'no sector ties',
      help: 'Assign sectors to more bodies.',
    },
    'not-two-mode': {
      short: 'no committees',
      help: 'Enter committees and networks, and who takes part in them.',
    },
    'no-membership': {
      short: 'in no committee',
      help: 'Enter in which committees and networks the organisation takes part.',
    },
    'uneven-strengths': {
      short: 'too uneven',
      help: 'Check the strengths, or let the lens ignore them.',
    },
    'directions-count': {
      short: 'undirected only',
      help: 'Let the lens ignore directions to see this value.',
    },
  },

  families: {
    size: 'Size and shape',
    reach: 'Reach',
    path: 'Ways and brokerage',
    sector: 'Sectors',
    holes: 'Contacts and gaps',
    brokerage: 'Brokerage roles',
    influence: 'Influence',
    removal: 'What if it went',
  },
  units: {
    count: 'number',
    share: 'share',
    index: 'index',
    score: 'value',
    'yes-no': 'yes or no',
    distance: 'steps',
  },
  answer: { yes: 'Yes', no: 'No' },
  convention: {
    direction: {
      undirected: 'directions do not count, even where the lens uses them',
      directed: 'in the direction of the ties',
      both: 'directions count where the lens uses them',
    },
    directed: 'With directions: {{formula}}',
    weights: {
      ignored: 'every tie counts the same',
      strength: 'weighted by strength',
      length: 'length of a tie = 1 / strength',
      optional: 'strengths count where the lens uses them',
    },
    loops: { dropped: 'ties of a body with itself are left out' },
    parallel: { merged: 'several ties between the same two count as one' },
    disconnected: {
      zero: 'pairs without a way count 0',
      'by-component': 'per connected part',
      largest: 'in the largest connected part only',
      'as-is': 'separate parts change nothing',
      declines: 'for connected networks only',
    },
    normalised: 'divided by {{by}}',
    containment: 'Without carrier and part-of ties: {{value}}',
    unlabelledLeftOut: 'Bodies without a sector and cross-sector bodies are left out',
    brokerWithoutSector:
      'Without a sector of its own, {{name}} counts as a group by itself; only the roles liaison and consultant are possible then.',
    emptySector: 'There is no body of the sector {{sector}} in the whole network.',
    knownPairs: '{{known}} ties are known among {{possible}} pairs of contacts.',
  },
} as const;
