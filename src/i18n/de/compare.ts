/** Vergleich: Kennzahlen, Gründe, Sätze. „Netzwerk“ heißt hier das, was verglichen wird: Datei, Region oder Kontaktstelle. */
export default {
  by: {
    file: 'nach Datei',
    region: 'nach Region',
    centre: 'nach Kontaktstelle',
    land: 'nach Land',
    size: 'nach Art der Region',
    part: 'nach Ost und West',
  },
  grouping: { land: 'Land', size: 'Art der Region', part: 'Ost und West', source: 'Datei' },
  group: {
    city: 'Großstadt',
    town: 'Mittlere Stadt',
    rural: 'ländliches Gebiet',
    east: 'Ost',
    west: 'West',
  },
  indicator: {
    'ties-per-centre': {
      name: 'Verbindungen je Kontaktstelle',
      short: 'Verbindungen',
      definition:
        'Wie viele Einrichtungen, Gremien und Netzwerke eine Kontaktstelle im Mittel als verbunden nennt.',
    },
    'cooperations-per-centre': {
      name: 'Kooperationen je Kontaktstelle',
      short: 'Kooperationen',
      definition: 'Mit wie vielen Einrichtungen eine Kontaktstelle im Mittel zusammenarbeitet.',
    },
    'networks-per-centre': {
      name: 'Netzwerke je Kontaktstelle',
      short: 'Netzwerke',
      definition: 'In wie vielen Netzwerken eine Kontaktstelle im Mittel mitarbeitet.',
    },
    'committees-per-centre': {
      name: 'Gremien je Kontaktstelle',
      short: 'Gremien',
      definition: 'In wie vielen Gremien eine Kontaktstelle im Mittel mitwirkt.',
    },
    'ties-per-100000': {
      name: 'Verbindungen auf 100 000 Menschen',
      short: 'auf 100 000',
      definition:
        'Verbindungen der Kontaktstellen, geteilt durch die Zahl der Menschen in der Region, auf 100 000 gerechnet.',
    },
    'mean-degree': {
      name: 'Verbindungen je Einrichtung',
      short: 'je Einrichtung',
      definition: 'Wie viele Verbindungen eine Einrichtung des Netzwerks im Mittel hat.',
    },
    density: {
      name: 'Rohe Dichte',
      short: 'rohe Dichte',
      definition:
        'Anteil der möglichen Verbindungen, die es gibt. Sie sinkt mit der Größe von selbst und ist zwischen verschieden großen Netzwerken nicht vergleichbar.',
    },
    'density-adjusted': {
      name: 'Dichte, bereinigt um die Größe',
      short: 'bereinigte Dichte',
      definition:
        'Verbindungen im Verhältnis zu denen, die bei dieser Zahl von Einrichtungen nach allen anderen Netzwerken zu erwarten wären. 1 heißt: so viele wie üblich.',
    },
    'sector-share': {
      name: 'Anteil {{sector}}',
      short: '{{sector}}',
      definition:
        'Anteil der Partner aus {{sector}} an allen Partnern der Kontaktstellen, deren Sektor bekannt ist.',
    },
    iqv: {
      name: 'Sektormischung (IQV)',
      short: 'Mischung',
      definition:
        'Wie gleichmäßig sich die Partner auf die Sektoren verteilen: 0 = alle in einem Sektor, 1 = alle Sektoren gleich stark.',
    },
    ei: {
      name: 'Über Sektoren hinweg (E-I)',
      short: 'E-I',
      definition:
        'Verbindungen zwischen verschiedenen Sektoren weniger solche innerhalb eines Sektors, geteilt durch beide: −1 = nur innerhalb, +1 = nur zwischen Sektoren.',
    },
    'share-formal': {
      name: 'Anteil förmlich geregelt',
      short: 'förmlich',
      definition:
        'Anteil der Verbindungen der Kontaktstellen mit Vertrag, Mitgliedschaft, Wahl oder schriftlicher Absprache an denen, deren Form angegeben ist.',
    },
    'share-regular': {
      name: 'Anteil regelmäßig',
      short: 'regelmäßig',
      definition:
        'Anteil der Verbindungen der Kontaktstellen mit regelmäßigem Kontakt an denen, deren Häufigkeit angegeben ist.',
    },
    bridging: {
      name: 'Brücke zwischen Sektoren',
      short: 'Brücke',
      definition:
        'Anteil der kürzesten Wege zwischen Einrichtungen verschiedener Sektoren, die über die Kontaktstelle führen.',
    },
    'hub-share': {
      name: 'Anteil der Kontaktstelle',
      short: 'über die Kontaktstelle',
      definition: 'Anteil der Verbindungen des Netzwerks, an denen eine Kontaktstelle beteiligt ist.',
    },
  },
  decline: {
    star: 'Nicht messbar: Nur die eigenen Verbindungen der Kontaktstelle sind aufgeschrieben (und fast keine unter den Partnern). Das Ergebnis folgt allein daraus.',
    aggregate: 'Nicht messbar: Die Zahlen sind Summen über viele Kontaktstellen.',
    'no-centre': 'Nicht messbar: Hier ist keine Kontaktstelle mit eigenen Verbindungen.',
    'no-inhabitants': 'Nicht messbar: Die Zahl der Menschen in der Region ist nicht angegeben.',
    'region-shared':
      'Nicht messbar: Mehrere Kontaktstellen teilen sich diese Region; die Zahl der Menschen gehört nicht zu einer allein.',
    'too-few-bodies': 'Nicht messbar: Das Netzwerk hat zu wenige Einrichtungen.',
    'no-ties': 'Nicht messbar: Es gibt keine Verbindungen.',
    'no-labels': 'Nicht messbar: Für keinen Partner ist ein Sektor angegeben.',
    'no-labelled-ties':
      'Nicht messbar: Keine Verbindung verbindet zwei Einrichtungen, deren Sektor angegeben ist.',
    'single-sector': 'Nicht messbar: Es kommt nur ein Sektor vor.',
    'nothing-stated': 'Nicht messbar: Bei keiner Verbindung ist das angegeben.',
    'too-large': 'Nicht berechnet: Für ein so großes Netzwerk dauert das hier zu lange.',
    'too-few-units': 'Keine Erwartung: Es braucht mindestens fünf vergleichbare Netzwerke.',
    'no-variance': 'Kein Vergleich: Alle Netzwerke sind gleich groß oder haben denselben Wert.',
    'no-expectation': 'Nicht messbar: Für diese Größe lässt sich nichts Übliches bestimmen.',
    'too-few-groups': 'Kein Vergleich: Es braucht zwei Gruppen mit mindestens je zwei Netzwerken.',
    'groups-too-small': 'Kein Vergleich: Eine Gruppe hat weniger als zwei Netzwerke mit einem Wert.',
    'no-match':
      'Kein Vergleich in Paaren: Weniger als sechs Netzwerke der einen Gruppe sind etwa so groß wie eines der anderen.',
    blocked: 'Nicht vergleichbar: siehe die Gründe.',
    'size-bound':
      'Kein Vergleich: Dieser Wert sinkt mit der Größe von selbst. Vergleichen lässt sich die Dichte, bereinigt um die Größe.',
    'no-values': 'Kein Vergleich: Kein Netzwerk hat hier einen Wert.',
    'held-back': 'Nicht gesagt: Der Wert käme aus kleinen Zahlen, an denen sich Einzelne erkennen ließen.',
  },
  reason: {
    year: 'Verschiedene Jahre: {{from}} bis {{to}}. Unterschiede können an der Zeit liegen.',
    'year-unknown_one': 'Bei {{count}} Netzwerk ist kein Jahr angegeben.',
    'year-unknown_other': 'Bei {{count}} Netzwerken ist kein Jahr angegeben.',
    scope:
      'Verschieden aufgeschrieben: Bei {{stars}} von {{all}} Netzwerken stehen nur die eigenen Verbindungen der Kontaktstelle, bei den anderen auch Verbindungen unter Partnern.',
    scopeWhole:
      'Verschieden aufgeschrieben: {{whole}} von {{all}} Netzwerken sind nicht aus der Sicht einer Kontaktstelle aufgeschrieben.',
    'alter-coverage':
      'Verbindungen unter Partnern sind für {{known}} von {{pairs}} möglichen Paaren bekannt. Ob die übrigen verbunden sind, hat niemand gesagt.',
    coverage:
      '{{indicator}}: angegeben für {{stated}} von {{of}} Verbindungen. Die übrigen können anders sein.',
    'size-differs':
      'Die Netzwerke sind verschieden groß: in der Mitte {{a}} und {{b}} Einrichtungen. Was von der Größe abhängt, unterscheidet sich dann auch ohne andere Art der Zusammenarbeit.',
    'unequal-spread':
      'Die Werte der einen Gruppe streuen viel stärker als die der anderen, und die kleinere hat nur {{n}} Werte: Eine Grenze von 5 % für p steht dann für bis zu 7 % falsche Treffer. Ein p knapp darunter besagt wenig.',
    documents: 'Aus {{documents}} verschiedenen Quellen: Wer wie gefragt hat, kann den Unterschied machen.',
    'documents-unknown_one': 'Bei {{count}} Netzwerk ist keine Quelle angegeben.',
    'documents-unknown_other': 'Bei {{count}} Netzwerken ist keine Quelle angegeben.',
    aggregate: 'Summen über viele Kontaktstellen: Einzelne Netzwerke lassen sich daraus nicht vergleichen.',
    'aggregate-beside_one':
      '{{count}} Eintrag ist eine Summe über viele Kontaktstellen und steht neben einzelnen Netzwerken.',
    'aggregate-beside_other':
      '{{count}} Einträge sind Summen über viele Kontaktstellen und stehen neben einzelnen Netzwerken.',
    synthetic:
      'Synthetisch, kalibriert – keine Erhebung: Diese Daten hat ein Programm erzeugt. Zum Üben, nicht zum Zitieren.',
    'synthetic-beside_one':
      '{{count}} Netzwerk hat ein Programm erzeugt, die anderen sind erhoben. Beides gehört nicht zusammen.',
    'synthetic-beside_other':
      '{{count}} Netzwerke hat ein Programm erzeugt, die anderen sind erhoben. Beides gehört nicht zusammen.',
    lens: 'Verschiedene Lesarten: Es zählen nicht überall dieselben Einrichtungen und Verbindungen.',
    scheme: 'Verschiedene Einteilungen der Sektoren.',
    'shared-bodies_one':
      '{{count}} Netzwerk teilt mehr als ein Zehntel seiner Einrichtungen mit anderen; die Werte hängen zusammen.',
    'shared-bodies_other':
      '{{count}} Netzwerke teilen mehr als ein Zehntel ihrer Einrichtungen mit anderen; die Werte hängen zusammen.',
    beyond_one: 'In {{count}} Netzwerk gehören viele Partner zu keiner oder einer anderen Region.',
    beyond_other: 'In {{count}} Netzwerken gehören viele Partner zu keiner oder einer anderen Region.',
    'inhabitants-missing_one': 'Für {{count}} Netzwerk ist die Zahl der Menschen nicht angegeben.',
    'inhabitants-missing_other': 'Für {{count}} Netzwerke ist die Zahl der Menschen nicht angegeben.',
    blocks_one: '{{count}} Sammeleintrag steht für mehrere ungenannte Einrichtungen und zählt als eine.',
    blocks_other:
      '{{count}} Sammeleinträge stehen für mehrere ungenannte Einrichtungen und zählen als je eine.',
    'regions-left-out_one':
      '{{count}} Region fehlt, weil dort von keiner Kontaktstelle Verbindungen aufgeschrieben sind: {{names}}.',
    'regions-left-out_other':
      '{{count}} Regionen fehlen, weil dort von keiner Kontaktstelle Verbindungen aufgeschrieben sind: {{names}}.',
    'centres-without-ties_one':
      '{{count}} Kontaktstelle hat keine Verbindung: Sie hat niemanden genannt, oder niemand hat sie gefragt. Sie zählt mit 0.',
    'centres-without-ties_other':
      '{{count}} Kontaktstellen haben keine Verbindung: Sie haben niemanden genannt, oder niemand hat sie gefragt. Sie zählen mit 0.',
    'centres-left-out_one':
      'Die Lesart lässt {{count}} Kontaktstelle aus, weil keine ihrer Verbindungen zählt.',
    'centres-left-out_other':
      'Die Lesart lässt {{count}} Kontaktstellen aus, weil keine ihrer Verbindungen zählt.',
  },
  severity: { blocks: 'Nicht vergleichbar', caution: 'Vorsicht' },
  method: {
    garwood: 'exaktes Poisson-Intervall (Garwood 1936)',
    wilson: 'Wilson-Intervall (Wilson 1927)',
    bootstrap: 'Bootstrap, Perzentile',
    'quasi-poisson': 'Quasi-Poisson-Regression',
    bca: 'Bootstrap, BCa (Efron 1987)',
    closed: 'nach Formel (Cliff 1993)',
  },
  funnel: {
    density: {
      title: 'Verbindungen bei gleicher Größe',
      x: 'Einrichtungen im Netzwerk',
      y: 'Verbindungen',
      yDensity: 'Dichte',
    },
    inhabitants: {
      title: 'Verbindungen der Kontaktstellen bei gleicher Zahl von Menschen',
      x: 'Menschen in der Region',
      y: 'Verbindungen der Kontaktstellen',
    },
    centres: {
      title: 'Verbindungen bei gleicher Zahl von Kontaktstellen',
      x: 'Kontaktstellen',
      y: 'Verbindungen der Kontaktstellen',
    },
    within:
      '{{name}}: {{observed}} Verbindungen; üblich wären bei dieser Größe {{expected}}. Das liegt im Rahmen des Zufalls.',
    outside:
      '{{name}}: {{observed}} Verbindungen; üblich wären bei dieser Größe {{expected}}. Das liegt außerhalb des Bereichs, in dem {{limit}} ähnlicher Netzwerke liegen. Warum, sagen die Zahlen nicht.',
    summary_one:
      '{{points}} Netzwerke; {{count}} liegt außerhalb der 95-%-Grenzen, durch Zufall wären es etwa {{chance}}. Jedes wird an allen anderen gemessen.',
    summary_other:
      '{{points}} Netzwerke; {{count}} liegen außerhalb der 95-%-Grenzen, durch Zufall wären es etwa {{chance}}. Jedes wird an allen anderen gemessen.',
    leftOut_one: '{{count}} Netzwerk ist nicht dabei: {{reason}}',
    leftOut_other: '{{count}} Netzwerke sind nicht dabei: {{reason}}',
    band95: '95-%-Grenzen',
    band998: '99,8-%-Grenzen',
    expected: 'üblich bei dieser Größe',
  },
  answer: {
    question: '{{indicator}}: Unterscheiden sich {{a}} und {{b}}?',
    means: 'Im Mittel {{meanA}} ({{a}}, {{nA}} Netzwerke) und {{meanB}} ({{b}}, {{nB}} Netzwerke).',
    differs:
      'Ja. Der Unterschied von {{estimate}} ({{low}} bis {{high}}, 95-%-Intervall) ist größer, als der Zufall erwarten lässt.',
    open: 'Ein Unterschied lässt sich nicht zeigen: {{estimate}} ({{low}} bis {{high}}, 95-%-Intervall) kann auch Zufall sein. Das heißt nicht, dass beide gleich sind.',
    p: '{{p}} nach {{draws}} zufälligen Aufteilungen (Startzahl {{seed}}, Zufallsfehler {{error}}).',
    pExact: '{{p}} nach allen möglichen Aufteilungen.',
    pHolm_one: 'Nur dieser eine Vergleich wurde geprüft.',
    pHolm_other: 'Es wurden {{count}} Vergleiche zugleich geprüft; dafür bereinigt (Holm 1979): {{p}}.',
    effect:
      'Effektgröße: Von zwei zufällig gewählten Netzwerken hat das aus der Gruppe {{a}} in {{share}} der Fälle den höheren Wert (Cliffs Delta {{delta}}, Hedges’ g {{g}}).',
    effectShort: 'Effektgröße: Cliffs Delta {{delta}}.',
    overall:
      'Alle Gruppen zusammen ({{groups}}): {{p}} nach {{draws}} zufälligen Aufteilungen; {{eta}} der Unterschiede liegen zwischen den Gruppen (η²).',
    matched_one:
      'Paare mit etwa gleich vielen {{on}}: {{count}} ({{unmatched}} ohne Gegenstück). Unterschied im Mittel {{estimate}} ({{low}} bis {{high}}), {{p}}.',
    matched_other:
      'Paare mit etwa gleich vielen {{on}}: {{count}} ({{unmatched}} ohne Gegenstück). Unterschied im Mittel {{estimate}} ({{low}} bis {{high}}), {{p}}.',
    points: '{{value}} Prozentpunkte',
    without_one: '{{count}} Netzwerk hat keinen Wert und zählt nicht mit.',
    without_other: '{{count}} Netzwerke haben keinen Wert und zählen nicht mit.',
  },
  on: { inhabitants: 'Menschen in der Region', bodies: 'Einrichtungen' },
  noRanking: 'Die Reihenfolge sagt nichts über besser oder schlechter.',
  value: {
    of: '{{n}} von {{of}}',
    interval: '{{low}} bis {{high}}',
    perCentre: '{{value}} je Kontaktstelle',
    per100000: '{{value}} auf 100 000 Menschen',
    ratio: 'das {{value}}-Fache des Üblichen',
  },
  column: {
    id: 'Kennung',
    label: 'Name',
    source: 'Datei',
    n: 'Einrichtungen',
    m: 'Verbindungen',
    centres: 'Kontaktstellen',
    inhabitants: 'Menschen',
    land: 'Land',
    size: 'Art der Region',
    part: 'Ost/West',
    year: 'Jahr',
    scope: 'Aufgeschrieben',
    alter: 'Bekannte Paare unter Partnern',
    low: '{{name}}, von',
    high: '{{name}}, bis',
    declined: 'Nicht messbar, weil',
    synthetic: 'Synthetisch',
    indicator: 'Kennzahl',
    between: 'Gruppen nach',
    a: 'Gruppe A',
    b: 'Gruppe B',
    nA: 'Netzwerke A',
    nB: 'Netzwerke B',
    meanA: 'Mittel A',
    meanB: 'Mittel B',
    estimate: 'Unterschied A − B',
    p: 'p',
    pError: 'Zufallsfehler von p',
    pHolm: 'p nach Holm',
    delta: 'Cliffs Delta',
    g: 'Hedges’ g',
    draws: 'Ziehungen',
    seed: 'Startzahl',
    cautions: 'Zu beachten',
    lens: 'Lesart',
  },
  scope: {
    star: 'nur eigene Verbindungen der Kontaktstelle',
    'centres-only': 'nur eigene Verbindungen der Kontaktstellen',
    partly: 'auch Verbindungen unter Partnern',
    whole: 'nicht aus Sicht einer Kontaktstelle',
  },
  yes: 'ja',
  no: 'nein',
};
