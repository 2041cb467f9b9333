import type german from '../de/uncertainty.ts';

export default {
  title: 'Could this be chance?',
  test: {
    labels: {
      name: 'Sectors dealt anew',
      asks: 'Do sectors have anything to do with who is connected to whom? The sectors are dealt anew to the same bodies, the ties stay.',
    },
    cug: {
      name: 'Ties drawn anew',
      asks: 'Is the network as a whole remarkable, or would random networks have the same property? It is held against random networks {{condition}}.',
    },
    qap: {
      name: 'Two relations compared',
      asks: 'Do two relations among the same bodies go together? The bodies of one of them are exchanged at random.',
    },
    mrqap: {
      name: 'One relation explained by several',
      asks: 'Which relations among the same bodies go with another one while the rest stay the same? Each is tested by exchanging bodies at random.',
    },
    bodies: {
      name: 'Bodies drawn anew',
      asks: 'How precise is a statement about the network? It is put together again and again from the same bodies; some come several times, others not at all.',
    },
    units: {
      name: 'Centres or regions drawn anew',
      asks: 'How precise is a mean over centres or regions? They are drawn again and again, some several times, others not at all.',
    },
    densities: {
      name: 'Two networks: density',
      asks: 'Do two networks differ in density? How precise both densities are comes from bodies drawn anew.',
    },
    groups: {
      name: 'Groups compared',
      asks: 'Do groups of centres or regions differ? Who belongs to which group is dealt anew at random.',
    },
  },
  condition: {
    size: 'of as many bodies, in which every tie comes from the toss of a coin',
    ties: 'of as many bodies and ties',
    degrees: 'in which every body has as many ties as here',
  },
  twoMode: 'Ties only join two sides (bodies and committees, say); only such ties are drawn.',
  statistic: {
    r: 'Association of the two relations (r)',
    density: 'Density',
    'mean-degree': 'Ties per body',
    t: 'Test statistic t',
  },
  role: {
    coordinator: 'Brokerage within one sector',
    itinerant: 'Brokerage within another sector',
    liaison: 'Brokerage between two other sectors',
    'gatekeeper-or-representative': 'Brokerage between the own and another sector',
  },
  cell: 'Ties {{one}} – {{other}}',
  observed:
    '{{name}}: {{observed}}. By chance alone, {{mean}} would be expected, and between {{low}} and {{high}} in 95 of 100 cases.',
  observedFixed: '{{name}}: {{observed}}. Drawing anew does not change this value.',
  surprising: {
    high: 'Chance rarely gives a value so strikingly high (p = {{p}}, two-sided): it explains the value poorly.',
    low: 'Chance rarely gives a value so strikingly low (p = {{p}}, two-sided): it explains the value poorly.',
  },
  usual: 'This is within what chance gives (p = {{p}}, two-sided).',
  drawn_one: '{{n}} draw, seed {{seed}}; drawing leaves p precise to ± {{error}}.',
  drawn_other: '{{n}} draws, seed {{seed}}; drawing leaves p precise to ± {{error}}.',
  draws_one: '{{n}} draw, seed {{seed}}.',
  draws_other: '{{n}} draws, seed {{seed}}.',
  exact_one: 'There is only {{n}} arrangement; p is exact.',
  exact_other: 'All {{n}} possible arrangements were gone through; p is exact.',
  undefined_one: 'In {{n}} draw the figure had no value; it is left out.',
  undefined_other: 'In {{n}} draws the figure had no value; they are left out.',
  estimate:
    '{{name}}: {{estimate}}, with {{level}} confidence between {{low}} and {{high}} (standard error {{error}}).',
  biased:
    'Caution: those drawn anew are off by {{bias}} on average. That shifts the range; the standard error is the better measure of precision.',
  coefficient:
    '{{name}}: coefficient {{b}} (standardised {{beta}}), t = {{t}}, p = {{p}} (two-sided, precise to ± {{error}}).',
  fit: 'Together they explain {{share}} of the differences among {{pairs}} pairs.',
  correlation: '{{pairs}} pairs of {{n}} bodies are compared.',
  densities:
    'Density {{one}} against {{other}}: difference {{difference}}, with {{level}} confidence between {{low}} and {{high}}; t = {{t}}, p = {{p}}.',
  densitiesSize:
    'Caution: the networks differ in size ({{one}} and {{other}} bodies). Density falls merely because a network is larger.',
  difference:
    '{{a}} and {{b}} differ by {{difference}} on average, with {{level}} confidence between {{low}} and {{high}}; p = {{p}}.',
  differenceHolm: 'As several pairs were tested, the corrected p = {{p}} counts (Holm).',
  effect: 'Size of the difference: Cliff’s delta {{delta}} ({{low}} to {{high}}), Hedges’ g {{g}}.',
  effectInfinite: 'Size of the difference: Cliff’s delta {{delta}}; nothing varies within the groups.',
  overall:
    'Over all groups: {{share}} of the differences lie between the groups; test statistic F = {{f}} (Welch), p = {{p}}.',
  leftOut_one: 'Without {{n}} unit whose value is missing.',
  leftOut_other: 'Without {{n}} units whose values are missing.',
  decline: {
    'too-few-units': 'No statement: at least two centres or regions a group are needed.',
    'too-few-groups': 'No statement: only two or more groups of two units each can be compared.',
    'no-variance': 'No statement: all values are equal, there is nothing to compare.',
    'no-ties': 'No statement: the network has no ties.',
    'no-labels': 'No statement: no body has a sector.',
    'no-labelled-ties': 'No statement: no tie has a sector on both sides.',
    'single-sector': 'No statement: there is only one sector; dealt anew, everything would look the same.',
    'too-few-bodies': 'No statement: this needs at least three bodies, the same ones on both sides.',
    star: 'Cannot be tested here: only the ties of a single body are recorded. The result would follow from the recording and say nothing about the network.',
    aggregate: 'Cannot be tested here: the data sum up many centres; single bodies cannot be told apart.',
    fixed: 'No statement: what every draw keeps already fixes this value.',
    rigid: 'No statement: no other network meets the same condition.',
    undefined: 'No statement: this figure has no value in this network.',
    'constant-matrix': 'No statement: one of the relations is the same for all pairs.',
    determined:
      'No statement: the explaining relations give the other one exactly, so nothing is left to measure them by. It is probably the same relation in other numbers.',
    collinear: 'No statement: one of the explaining relations follows from the others. Please leave one out.',
    'too-few-pairs': 'No statement: there are too few pairs for so many explaining relations.',
    'no-denominator': 'No statement: the numbers to divide by (inhabitants, say) are not known.',
    'too-large':
      'Not computed here: the network has too many bodies for this test (more than 1,500). When relations are compared, it helps to leave out “nearness in the network”; else please choose a part.',
    'no-draws': 'No statement: at least one draw is needed.',
  },
} satisfies typeof german;
