/** Der Methodenabsatz. Er ist für Fachleute: Fachwörter stehen hier, anders als auf den übrigen Seiten. */
export default {
  title: 'Methoden',
  heading: {
    data: 'Daten',
    measures: 'Maße',
    conventions: 'Konventionen',
    declined: 'Nicht angegeben',
    groups: 'Gruppen',
    tests: 'Prüfungen',
    comparison: 'Vergleich',
    software: 'Programm',
    references: 'Literatur',
  },
  data: {
    basis: 'Grundlage ist das Netzwerk {{name}} ({{date}}).',
    network: 'Netzwerk {{name}} ({{date}}).',
    synthetic:
      'Die Daten sind synthetisch, kalibriert: Ein Programm hat sie erzeugt, sie sind keine Erhebung und belegen nichts über wirkliche Einrichtungen.',
    documents: 'Die Verbindungen sind belegt durch: {{documents}}.',
    noDocuments: 'Belege zu den Verbindungen sind nicht angegeben.',
    counts: 'Ausgewertet wurden {{counts}} in dieser Lesart: {{question}}.',
    leftOut: 'Die Lesart lässt {{bodies}} Einrichtungen und {{ties}} Verbindungen des Datensatzes weg.',
    sectors: 'Einen Sektor haben {{labelled}} von {{bodies}} Einrichtungen.',
    aggregate: 'Die Zahlen sind Nennungen, zusammengefasst über viele Kontaktstellen.',
  },
  family: {
    size: 'Größe und Zusammenhang des Netzwerks',
    reach: 'Reichweite',
    path: 'Vermittlung auf Wegen',
    sector: 'Sektoren',
    brokerage: 'Vermittlungsrollen',
    holes: 'Strukturelle Löcher und Geschlossenheit',
    influence: 'Einfluss',
    removal: 'Wegfall',
  },
  convention: {
    undirected: 'Verbindungen zählten ohne Richtung.',
    directed: 'Richtungen zählten bei {{list}}; bei allen übrigen Maßen zählten Verbindungen ohne Richtung.',
    parallel: {
      none: 'Parallele Verbindungen wurden zu einer zusammengefasst, Verbindungen einer Einrichtung mit sich selbst weggelassen.',
      sum: 'Parallele Verbindungen wurden zu einer zusammengefasst, deren Stärke die Summe ist; Verbindungen einer Einrichtung mit sich selbst wurden weggelassen.',
      max: 'Parallele Verbindungen wurden zu einer zusammengefasst, deren Stärke die größte ist; Verbindungen einer Einrichtung mit sich selbst wurden weggelassen.',
    },
    unweighted: 'Stärken blieben unberücksichtigt.',
    weighted:
      'Stärken ({{weight}}) gingen ein bei {{list}}; wo es um Wege geht, ist die Länge einer Verbindung 1/Stärke.',
    disconnected: {
      zero: 'Paare ohne Weg zählten 0 bei {{list}}.',
      'by-component': 'Je zusammenhängendem Teil gerechnet: {{list}}.',
      largest: 'Nur im größten zusammenhängenden Teil gerechnet: {{list}}.',
      declines: 'Nur für zusammenhängende Netzwerke gerechnet: {{list}}.',
    },
    normalised: 'Normiert durch Teilen ({{list}}).',
  },
  divisor: {
    'pairs of other bodies of different sectors': 'Paare anderer Einrichtungen verschiedener Sektoren',
    'pairs of other bodies of each pair of sectors': 'Paare anderer Einrichtungen je Sektorpaar',
    'pairs of others joined by a path before': 'zuvor durch einen Weg verbundene Paare der übrigen',
    'pairs of others of different sectors joined by a path before':
      'zuvor durch einen Weg verbundene Paare der übrigen verschiedener Sektoren',
    'pairs joined by a path': 'durch einen Weg verbundene Paare',
    'the most on its side': 'das Höchstmögliche auf der eigenen Seite',
    'ordered pairs of other bodies of different sectors':
      'geordnete Paare anderer Einrichtungen verschiedener Sektoren',
    'ordered pairs of other bodies of each pair of sectors':
      'geordnete Paare anderer Einrichtungen je Sektorpaar',
    'ordered pairs joined by a path': 'geordnete, durch einen Weg verbundene Paare',
  },
  declined: {
    whole: '{{list}}: nicht angegeben, weil {{because}}',
    partly: '{{list}}: für diese Zahl von Einrichtungen nicht angegeben, jeweils weil {{because}}',
    directed_one:
      '{{count}} Maß, das Richtungen braucht: nicht angegeben, weil Verbindungen in dieser Lesart keine Richtung haben.',
    directed_other:
      '{{count}} Maße, die Richtungen brauchen: nicht angegeben, weil Verbindungen in dieser Lesart keine Richtung haben.',
    of: '({{bodies}} von {{of}})',
  },
  test: {
    labels: 'Permutationstest der Sektorzuordnung bei festen Verbindungen',
    cug: 'Bedingter Test gegen Zufallsnetzwerke (conditional uniform graph) {{condition}}',
    qap: 'QAP-Korrelation zweier Beziehungen',
    mrqap: 'QAP-Regression (double semi-partialling)',
    bodies: 'Bootstrap über Einrichtungen',
    units: 'Bootstrap über Kontaktstellen oder Regionen, BCa-Intervalle',
    densities: 'Vergleich zweier Dichten mit Standardfehlern aus dem Bootstrap über Einrichtungen',
    groups:
      'Permutationstest der Mittelwerte von Gruppen, studentisiert nach Welch, mit BCa-Intervallen, Cliffs δ, Hedges’ g und Holm-Korrektur',
  },
  condition: {
    size: 'bei gegebener Zahl der Einrichtungen',
    ties: 'bei gegebener Zahl der Einrichtungen und Verbindungen',
    degrees: 'bei gegebener Gradfolge',
  },
  drawn: {
    exact: 'alle {{draws}} Anordnungen wurden ausgezählt; p ist der Anteil der mindestens so extremen.',
    permuted:
      'B = {{draws}} Ziehungen, Startzahl {{seed}}, p = (1 + Treffer)/(1 + B) ({{rule}}), Monte-Carlo-Fehler von p höchstens {{error}}.',
    resampled: 'B = {{draws}} Ziehungen, Startzahl {{seed}}.',
  },
  found: {
    tested: 'Ergebnis: {{list}}.',
    declined: '{{name}}: nicht angegeben ({{because}})',
    interval: '[{{low}}; {{high}}]',
    error: 'Monte-Carlo-Fehler {{error}}',
    holm: 'nach Holm {{p}}',
    unequal:
      'Bei sehr ungleicher Streuung und nur etwa zehn Einheiten je Gruppe liegt die tatsächliche Irrtumswahrscheinlichkeit bis etwa 7 % statt 5 %.',
  },
  groups: {
    leiden: 'Leiden-Verfahren',
    louvain: 'Louvain-Verfahren',
    weighted: 'mit Stärken',
    unweighted: 'ohne Stärken',
    asked_one:
      'Gruppen im Netz wurden mit dem {{method}} gesucht: Modularität{{quality}}, Auflösung γ = {{resolution}}, {{weights}}, {{runs}} Lauf, Startzahl {{seed}}.',
    asked_other:
      'Gruppen im Netz wurden mit dem {{method}} gesucht: Modularität{{quality}}, Auflösung γ = {{resolution}}, {{weights}}, {{runs}} Läufe, Startzahl {{seed}}; es gilt der Lauf mit der höchsten Modularität.',
    found_one:
      'Gefunden wurde {{count}} Gruppe (Q = {{q}}); genau so fanden sie {{same}} von {{runs}} Läufen.',
    found_other:
      'Gefunden wurden {{count}} Gruppen (Q = {{q}}); genau so fanden sie {{same}} von {{runs}} Läufen.',
    stability: 'Stabilität: bereinigter Rand-Index aller Paare von Läufen im Mittel {{rand}}{{cite}}.',
    sectors_one:
      'Übereinstimmung mit den Sektoren ({{count}} Einrichtung mit Gruppe und Sektor): bereinigter Rand-Index {{ari}}, gemeinsame Information {{nmi}} (NMI, arithmetisches Mittel){{cite}}.',
    sectors_other:
      'Übereinstimmung mit den Sektoren ({{count}} Einrichtungen mit Gruppe und Sektor): bereinigter Rand-Index {{ari}}, gemeinsame Information {{nmi}} (NMI, arithmetisches Mittel){{cite}}.',
    declined: 'Angegeben ist nichts: {{because}}',
  },
  compare: {
    units_one: 'Betrachtet wurde {{count}} Netzwerk ({{by}}); eine Rangfolge wurde nicht gebildet.',
    units_other: 'Verglichen wurden {{count}} Netzwerke ({{by}}); eine Rangfolge wurde nicht gebildet.',
    indicators: 'Kennzahlen: {{list}}.',
    funnels: 'Erwartung nach Größe aus einer Quasi-Poisson-Regression mit Funnel-Grenzen',
    funnel: '{{what}} (Dispersion φ = {{phi}}, {{df}} Freiheitsgrade)',
    against: {
      density: 'Verbindungen gegen die Zahl der Einrichtungen',
      inhabitants: 'Verbindungen der Kontaktstellen gegen die Zahl der Menschen in der Region',
      centres: 'Verbindungen der Kontaktstellen gegen die Zahl der Kontaktstellen',
    },
    bands: 'Jedes Netzwerk wurde nur gegen die übrigen gehalten; die Grenzen umfassen 95 % und 99,8 %.',
    tested:
      'Unterschiede der Mittelwerte zwischen Gruppen ({{between}}) wurden mit einem studentisierten Permutationstest geprüft.',
    exact: 'Alle Anordnungen wurden ausgezählt.',
    drawn:
      'B = {{draws}} Ziehungen, Startzahl {{seed}}, p = (1 + Treffer)/(1 + B), Monte-Carlo-Fehler von p höchstens {{error}}.',
    effects:
      'Intervalle (95 %) sind BCa-Bootstrap-Intervalle über Netzwerke; Effektgrößen sind Cliffs δ und Hedges’ g.',
    holm: 'p-Werte wurden nach Holm für {{count}} Vergleiche bereinigt.',
    cited: 'Verfahren: {{list}}.',
    matched:
      'Daneben wurden Netzwerke ähnlicher Größe einander paarweise zugeordnet (Caliper auf dem Logarithmus der Größe)',
    cautions: 'Zu beachten:',
  },
  software: {
    product:
      'Gerechnet mit Drehscheibe {{product}}; Verfahren, die losen, begannen mit der Startzahl {{seed}}.',
    archive:
      'Daten, Lesart und Rezept liegen bei; Skripte für R (igraph, sna) und Python (networkx) rechnen die Zahlen nach.',
  },
  panel: {
    title: 'Methodenabsatz',
    lead: 'Für Berichte und Aufsätze: was wie gerechnet wurde, mit Literatur.',
    copy: 'Text kopieren',
    copied: 'Kopiert.',
    notCopied: 'Kopieren ist hier nicht erlaubt. Der Text lässt sich unten markieren.',
    bibtex: 'Literatur als BibTeX',
    csl: 'Literatur als CSL-JSON',
    markdown: 'Als Markdown',
    text: 'Methodenabsatz im Wortlaut',
    wait: 'Die Kennzahlen werden noch berechnet.',
    show: 'Methodenabsatz zeigen',
  },
} as const;
