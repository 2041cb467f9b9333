/**
 * Words of the measures, under the ids of the registry; whole-network ones under `network`. Their names, which the first
 * screen needs, are in `measure-names.ts`. `sentence` says what the value means for a body and is filled in by
 * `measureSentence`: {{name}} is the body's name in quotes, {{value}} the value, shares in per cent; `sentence_one` and `sentence_zero` are taken where a count is one or none.
 * Long: a list of words, some ten lines a measure, in the order of the registry.
 */
export default {
  degree: {
    short: 'Verbindungen',
    term: 'Grad (degree)',
    definition:
      'Wie viele andere Einrichtungen direkt mit dieser verbunden sind. Wer mehrfach verbunden ist, zählt einmal.',
    sentence: '{{name}} ist mit {{value}} Einrichtungen direkt verbunden.',
    sentence_one: '{{name}} ist mit einer einzigen Einrichtung direkt verbunden.',
    sentence_zero: '{{name}} ist mit keiner Einrichtung direkt verbunden.',
  },
  'degree-in': {
    short: 'von anderen her',
    term: 'Eingangsgrad (in-degree)',
    definition:
      'Wie viele andere Einrichtungen sich mit dieser verbunden haben: Verbindungen, die bei ihr ankommen. Wo eine Verbindung keine Richtung hat, zählt sie hier und beim Ausgang.',
    sentence: 'Bei {{name}} kommen Verbindungen von {{value}} Einrichtungen an.',
    sentence_one: 'Bei {{name}} kommt eine Verbindung von einer einzigen Einrichtung an.',
    sentence_zero: 'Bei {{name}} kommt keine Verbindung an.',
  },
  'degree-out': {
    short: 'zu anderen hin',
    term: 'Ausgangsgrad (out-degree)',
    definition:
      'Mit wie vielen anderen sich diese Einrichtung verbunden hat: Verbindungen, die von ihr ausgehen. Wo eine Verbindung keine Richtung hat, zählt sie hier und beim Eingang.',
    sentence: 'Von {{name}} gehen Verbindungen zu {{value}} Einrichtungen aus.',
    sentence_one: 'Von {{name}} geht eine Verbindung zu einer einzigen Einrichtung aus.',
    sentence_zero: 'Von {{name}} geht keine Verbindung aus.',
  },
  strength: {
    short: 'Stärke',
    term: 'Stärke (strength)',
    definition:
      'Die Stärken aller Verbindungen dieser Einrichtung zusammengezählt, zum Beispiel Treffen im Jahr oder Nennungen.',
    sentence: 'Zusammen haben die Verbindungen von {{name}} die Stärke {{value}}.',
  },
  'strength-in': {
    short: 'Stärke her',
    term: 'Eingangsstärke (in-strength)',
    definition: 'Die Stärken aller Verbindungen zusammengezählt, die bei dieser Einrichtung ankommen.',
    sentence: 'Zusammen haben die Verbindungen, die bei {{name}} ankommen, die Stärke {{value}}.',
  },
  'strength-out': {
    short: 'Stärke hin',
    term: 'Ausgangsstärke (out-strength)',
    definition: 'Die Stärken aller Verbindungen zusammengezählt, die von dieser Einrichtung ausgehen.',
    sentence: 'Zusammen haben die Verbindungen, die von {{name}} ausgehen, die Stärke {{value}}.',
  },
  'sector-betweenness': {
    short: 'Sektorbrücke',
    term: 'Betweenness zwischen Gruppen, basic',
    definition:
      'Anteil der kürzesten Wege zwischen Einrichtungen verschiedener Sektoren, die über diese Einrichtung führen.',
    sentence:
      'Zwischen Einrichtungen verschiedener Sektoren führen {{value}} der kürzesten Wege über {{name}}.',
  },
  'sector-betweenness-structural': {
    short: 'Brücke je Paar',
    term: 'Betweenness zwischen Gruppen, structural',
    definition:
      'Wie die Brücke zwischen den Sektoren; hier zählt aber jedes Paar von Sektoren gleich viel, auch wenn ein Sektor klein ist.',
    sentence: 'Im Mittel über alle Sektorpaare führen {{value}} der kürzesten Wege über {{name}}.',
  },
  betweenness: {
    short: 'Vermittlung',
    term: 'Betweenness-Zentralität',
    definition:
      'Anteil der kürzesten Wege zwischen je zwei anderen Einrichtungen, die über diese Einrichtung führen.',
    sentence: 'Zwischen je zwei anderen Einrichtungen führen {{value}} der kürzesten Wege über {{name}}.',
  },
  'ego-betweenness': {
    short: 'Vermittl. Umfeld',
    term: 'Ego-Betweenness',
    definition:
      'Anteil der kürzesten Wege zwischen den direkt verbundenen Einrichtungen, die über diese Einrichtung führen; weiter wird nicht geschaut.',
    sentence:
      'Zwischen den direkt mit {{name}} verbundenen Einrichtungen führen {{value}} der kürzesten Wege über diese Stelle.',
  },
  'flow-betweenness': {
    short: 'Alle Wege',
    term: 'Random-Walk-Betweenness (Current-Flow)',
    definition:
      'Wie die Vermittlung im ganzen Netz; hier zählen aber auch Umwege, längere entsprechend weniger.',
    sentence:
      'Zählt man auch Umwege mit, so läuft zwischen je zwei anderen Einrichtungen {{value}} des Austauschs über {{name}}.',
  },
  'sector-count': {
    short: 'Sektoren',
    term: 'Zahl der Sektoren im Umfeld',
    definition: 'Aus wie vielen verschiedenen Sektoren die direkt verbundenen Einrichtungen kommen.',
    sentence: '{{name}} ist mit Einrichtungen aus {{value}} Sektoren direkt verbunden.',
    sentence_one: '{{name}} ist nur mit Einrichtungen aus einem einzigen Sektor direkt verbunden.',
  },
  iqv: {
    short: 'Mischung (IQV)',
    term: 'Index qualitativer Variation (IQV)',
    definition:
      'Wie gleichmäßig sich die direkt verbundenen Einrichtungen auf alle Sektoren verteilen: 0 = alle aus einem Sektor, 1 = alle Sektoren gleich stark.',
    sentence:
      'Die Sektormischung um {{name}} beträgt {{value}}; bei 0 kämen alle aus einem Sektor, bei 1 wären alle Sektoren gleich stark vertreten.',
  },
  blau: {
    short: 'Vielfalt (Blau)',
    term: 'Blau-Index',
    definition:
      'Wie wahrscheinlich zwei zufällig gewählte direkt verbundene Einrichtungen (mit Zurücklegen) aus verschiedenen Sektoren kommen; bei drei Sektoren höchstens 0,67.',
    sentence:
      'Zwei zufällig gewählte Einrichtungen im Umfeld von {{name}} kommen mit der Wahrscheinlichkeit {{value}} aus verschiedenen Sektoren.',
  },
  evenness: {
    short: 'Gleichmäßigkeit',
    term: 'Shannon-Evenness',
    definition:
      'Wie die Sektormischung, aber kleine Sektoren fallen stärker ins Gewicht: 0 = ein Sektor, 1 = alle gleich stark.',
    sentence:
      'Die Gleichmäßigkeit der Sektoren um {{name}} beträgt {{value}}; 1 hieße: alle sind gleich stark vertreten.',
  },
  participation: {
    short: 'Streuung',
    term: 'Partizipationskoeffizient',
    definition:
      'Wie weit sich die Verbindungen einer Einrichtung auf verschiedene Sektoren verteilen, auf Wunsch nach Stärke; ohne Stärken gleich der Vielfalt.',
    sentence:
      'Die Streuung der Verbindungen von {{name}} über die Sektoren beträgt {{value}}; 0 hieße: alle führen in einen Sektor.',
  },
  'participation-in': {
    short: 'Streuung her',
    term: 'Partizipationskoeffizient, Eingang',
    definition:
      'Wie weit sich die Verbindungen, die bei einer Einrichtung ankommen, auf verschiedene Sektoren verteilen.',
    sentence:
      'Die Streuung der Verbindungen, die bei {{name}} ankommen, über die Sektoren beträgt {{value}}; 0 hieße: alle kommen aus einem Sektor.',
  },
  'participation-out': {
    short: 'Streuung hin',
    term: 'Partizipationskoeffizient, Ausgang',
    definition:
      'Wie weit sich die Verbindungen, die von einer Einrichtung ausgehen, auf verschiedene Sektoren verteilen.',
    sentence:
      'Die Streuung der Verbindungen, die von {{name}} ausgehen, über die Sektoren beträgt {{value}}; 0 hieße: alle führen in einen Sektor.',
  },
  ei: {
    short: 'E-I-Index',
    term: 'E-I-Index',
    definition:
      'Verbindungen in andere Sektoren gegen Verbindungen im eigenen: −1 = nur im eigenen Sektor, 0 = gleich viele, +1 = nur in andere.',
    sentence:
      'Der E-I-Index von {{name}} ist {{value}}: bei −1 bliebe alles im eigenen Sektor, bei +1 ginge alles in andere Sektoren.',
  },
  'brokerage-liaison': {
    short: 'Bindeglied',
    term: 'Liaison (Gould und Fernandez)',
    definition:
      'Wie viele Paare nicht verbundener Einrichtungen aus zwei verschiedenen Sektoren, beide nicht der eigene, hier zusammenkommen.',
    sentence:
      '{{name}} steht zwischen {{value}} Paaren aus zwei verschiedenen Sektoren, die beide nicht der eigene sind.',
    sentence_one:
      '{{name}} steht zwischen einem Paar aus zwei verschiedenen Sektoren, die beide nicht der eigene sind.',
    sentence_zero: '{{name}} steht zwischen keinem Paar aus zwei verschiedenen anderen Sektoren.',
  },
  'brokerage-itinerant': {
    short: 'Beratend',
    term: 'Itinerant, consultant (Gould und Fernandez)',
    definition:
      'Wie viele Paare nicht verbundener Einrichtungen, die beide aus demselben anderen Sektor sind, hier zusammenkommen.',
    sentence: '{{name}} steht zwischen {{value}} Paaren, die je aus ein und demselben anderen Sektor kommen.',
    sentence_one: '{{name}} steht zwischen einem Paar, das aus ein und demselben anderen Sektor kommt.',
    sentence_zero: '{{name}} steht zwischen keinem Paar aus ein und demselben anderen Sektor.',
  },
  'brokerage-coordinator': {
    short: 'Koordinierend',
    term: 'Coordinator (Gould und Fernandez)',
    definition: 'Wie viele Paare nicht verbundener Einrichtungen aus dem eigenen Sektor hier zusammenkommen.',
    sentence: '{{name}} steht zwischen {{value}} Paaren aus dem eigenen Sektor.',
    sentence_one: '{{name}} steht zwischen einem Paar aus dem eigenen Sektor.',
    sentence_zero: '{{name}} steht zwischen keinem Paar aus dem eigenen Sektor.',
  },
  'brokerage-gatekeeper-or-representative': {
    short: 'Tür nach außen',
    term: 'Gatekeeper oder Representative (Gould und Fernandez)',
    definition:
      'Wie viele Paare nicht verbundener Einrichtungen, eine aus dem eigenen und eine aus einem anderen Sektor, hier zusammenkommen. Ohne Richtung der Verbindungen sind Einlass und Vertretung nicht zu unterscheiden; mit Richtung ist es die Summe beider.',
    sentence:
      '{{name}} steht zwischen {{value}} Paaren aus je einer Einrichtung des eigenen und eines anderen Sektors.',
    sentence_one:
      '{{name}} steht zwischen einem Paar aus einer Einrichtung des eigenen und einer eines anderen Sektors.',
    sentence_zero: '{{name}} steht zwischen keinem Paar aus eigenem und anderem Sektor.',
  },
  'brokerage-gatekeeper': {
    short: 'Einlass',
    term: 'Gatekeeper (Gould und Fernandez)',
    definition:
      'Wie oft etwas aus einem anderen Sektor über diese Einrichtung in den eigenen gelangt; braucht Verbindungen mit Richtung.',
    sentence: '{{name}} lässt auf {{value}} Wegen etwas von außen in den eigenen Sektor.',
    sentence_one: '{{name}} lässt auf einem Weg etwas von außen in den eigenen Sektor.',
  },
  'brokerage-representative': {
    short: 'Vertretung',
    term: 'Representative (Gould und Fernandez)',
    definition:
      'Wie oft etwas aus dem eigenen Sektor über diese Einrichtung in einen anderen gelangt; braucht Verbindungen mit Richtung.',
    sentence: '{{name}} bringt auf {{value}} Wegen etwas aus dem eigenen Sektor nach außen.',
    sentence_one: '{{name}} bringt auf einem Weg etwas aus dem eigenen Sektor nach außen.',
  },
  'removal-pairs-lost': {
    short: 'Unverzichtbar',
    term: 'Verlorene Paare bei Wegfall',
    definition:
      'Anteil der Paare anderer Einrichtungen, die jeden Weg zueinander verlieren, wenn diese Einrichtung wegfällt.',
    sentence: 'Fiele {{name}} weg, verlören {{value}} der anderen Paare jeden Weg zueinander.',
  },
  'removal-cross-pairs-lost': {
    short: 'Unverz. Sektoren',
    term: 'Verlorene sektorübergreifende Paare bei Wegfall',
    definition:
      'Anteil der Paare aus verschiedenen Sektoren, die jeden Weg zueinander verlieren, wenn diese Einrichtung wegfällt.',
    sentence:
      'Fiele {{name}} weg, verlören {{value}} der Paare aus verschiedenen Sektoren jeden Weg zueinander.',
  },
  'removal-components': {
    short: 'Teile danach',
    term: 'Komponenten nach Entfernen',
    definition: 'In wie viele getrennte Teile das Netz zerfällt, wenn diese Einrichtung wegfällt.',
    sentence: 'Fiele {{name}} weg, bestünde das Netz aus {{value}} getrennten Teilen.',
    sentence_one: 'Fiele {{name}} weg, hinge das übrige Netz weiter zusammen.',
  },
  articulation: {
    short: 'Trennstelle',
    term: 'Artikulationspunkt',
    definition: 'Ob das Netz in mehr Teile zerfällt, sobald diese Einrichtung wegfällt.',
    sentence: 'Zerfällt das Netz ohne {{name}} in mehr Teile? {{value}}.',
  },
  bridging: {
    short: 'Verkürzung',
    term: 'Bridging (Valente und Fujimoto)',
    definition:
      'Wie viel länger die Wege im Netz im Mittel würden, wenn eine einzelne Verbindung dieser Einrichtung wegfiele.',
    sentence:
      'Fiele eine der Verbindungen von {{name}} weg, sänke die mittlere Nähe im Netz um durchschnittlich {{value}}.',
  },
  bridgeness: {
    short: 'Fernbrücke',
    term: 'Bridgeness (Jensen u. a.)',
    definition:
      'Wie die Vermittlung im ganzen Netz, aber ohne die Wege, die im direkten Umfeld beginnen oder enden: Es zählt nur, wer Entferntes verbindet.',
    sentence:
      'Zwischen Einrichtungen außerhalb des direkten Umfelds führen {{value}} der Wege über {{name}}.',
  },
  constraint: {
    short: 'Eingebundenheit',
    term: 'Constraint (Burt)',
    definition:
      'Wie sehr eine Einrichtung auf wenige, untereinander verbundene Partner angewiesen ist: niedrig = viele voneinander unabhängige Kontakte.',
    sentence:
      'Die Eingebundenheit von {{name}} beträgt {{value}}; je niedriger, desto unabhängiger sind die Kontakte voneinander.',
  },
  'effective-size': {
    short: 'Wirksame Größe',
    term: 'Effective size (Burt)',
    definition: 'Die Zahl der direkten Kontakte abzüglich derer, die man auch über andere Kontakte erreicht.',
    sentence:
      'Von den Kontakten von {{name}} sind rechnerisch {{value}} eigenständig; die übrigen sind auch über andere erreichbar.',
  },
  efficiency: {
    short: 'Eigenständig',
    term: 'Efficiency (Burt)',
    definition: 'Welcher Anteil der direkten Kontakte nicht schon über andere Kontakte erreichbar ist.',
    sentence: '{{value}} der Kontakte von {{name}} sind nicht schon über andere Kontakte erreichbar.',
  },
  hierarchy: {
    short: 'Abhängigkeit',
    term: 'Hierarchy (Burt)',
    definition:
      'Ob die Eingebundenheit vor allem von einem einzigen Kontakt kommt: 0 = von allen gleich, 1 = von einem allein.',
    sentence:
      'Die Abhängigkeit von {{name}} von einem einzelnen Kontakt beträgt {{value}}; 0 hieße: alle wiegen gleich.',
  },
  clustering: {
    short: 'Umfeld verbunden',
    term: 'Lokaler Clusterkoeffizient',
    definition: 'Welcher Anteil der Paare direkt verbundener Einrichtungen auch untereinander verbunden ist.',
    sentence: 'Im Umfeld von {{name}} sind {{value}} der möglichen Paare untereinander verbunden.',
  },
  harmonic: {
    short: 'Nähe',
    term: 'Harmonische Nähe',
    definition:
      'Wie kurz die Wege zu allen anderen im Mittel sind: Direkte zählen ganz, über eine Zwischenstation halb, Unerreichbare gar nicht.',
    sentence:
      'Die Nähe von {{name}} zu allen anderen beträgt {{value}}; 1 hieße: mit allen direkt verbunden.',
  },
  'harmonic-in': {
    short: 'Nähe her',
    term: 'Harmonische Nähe, Eingang',
    definition:
      'Wie kurz die Wege von allen anderen zu dieser Einrichtung im Mittel sind, in Richtung der Verbindungen: Direkte zählen ganz, über eine Zwischenstation halb, ohne Weg gar nicht.',
    sentence:
      'Die Nähe aller anderen zu {{name}} beträgt {{value}}; 1 hieße: Von allen führt eine direkte Verbindung hierher.',
  },
  'harmonic-out': {
    short: 'Nähe hin',
    term: 'Harmonische Nähe, Ausgang',
    definition:
      'Wie kurz die Wege von dieser Einrichtung zu allen anderen im Mittel sind, in Richtung der Verbindungen: Direkte zählen ganz, über eine Zwischenstation halb, ohne Weg gar nicht.',
    sentence:
      'Die Nähe von {{name}} zu allen anderen beträgt in Richtung der Verbindungen {{value}}; 1 hieße: Zu allen führt eine direkte Verbindung.',
  },
  closeness: {
    short: 'Nähe (klassisch)',
    term: 'Closeness-Zentralität',
    definition:
      'Der Kehrwert der mittleren Weglänge zu allen Erreichbaren, verkleinert nach dem Anteil derer, die erreichbar sind.',
    sentence:
      'Nach mittlerer Weglänge beträgt die Nähe von {{name}} {{value}}; 1 hieße: mit allen direkt verbunden.',
  },
  'closeness-in': {
    short: 'Nähe her (klass.)',
    term: 'Closeness-Zentralität, Eingang',
    definition:
      'Der Kehrwert der mittleren Weglänge von allen, die hierher gelangen, verkleinert nach ihrem Anteil an allen anderen.',
    sentence:
      'Nach mittlerer Weglänge beträgt die Nähe aller anderen zu {{name}} {{value}}; 1 hieße: Von allen führt eine direkte Verbindung hierher.',
  },
  'closeness-out': {
    short: 'Nähe hin (klass.)',
    term: 'Closeness-Zentralität, Ausgang',
    definition:
      'Der Kehrwert der mittleren Weglänge zu allen, die von hier zu erreichen sind, verkleinert nach ihrem Anteil an allen anderen.',
    sentence:
      'Nach mittlerer Weglänge beträgt die Nähe von {{name}} zu allen anderen in Richtung der Verbindungen {{value}}; 1 hieße: Zu allen führt eine direkte Verbindung.',
  },
  core: {
    short: 'Kern',
    term: 'Kernzahl (k-core)',
    definition:
      'Die größte Zahl k, für die diese Einrichtung zu einem Kreis gehört, in dem jede mindestens k Verbindungen hat.',
    sentence:
      '{{name}} gehört zu einem Kreis, in dem jede Einrichtung mindestens {{value}} Verbindungen innerhalb des Kreises hat.',
    sentence_one:
      '{{name}} gehört zu einem Kreis, in dem jede Einrichtung mindestens eine Verbindung innerhalb des Kreises hat.',
    sentence_zero: '{{name}} hat keine Verbindung und gehört zu keinem Kreis.',
  },
  eigenvector: {
    short: 'Gute Kontakte',
    term: 'Eigenvektor-Zentralität',
    definition: 'Hoch, wenn die direkt verbundenen Einrichtungen selbst gut verbunden sind.',
    sentence:
      'Bei den Verbindungen zu selbst gut Verbundenen kommt {{name}} auf {{value}}; aussagekräftig ist erst der Vergleich mit anderen.',
  },
  pagerank: {
    short: 'PageRank',
    term: 'PageRank',
    definition:
      'Wie oft jemand hier ankommt, der von Einrichtung zu Einrichtung zufälligen Verbindungen folgt und ab und zu irgendwo neu beginnt.',
    sentence: 'Wer im Netz zufällig Verbindungen folgt, ist {{value}} der Zeit bei {{name}}.',
  },
  katz: {
    short: 'Katz',
    term: 'Katz-Zentralität',
    definition: 'Zählt alle Wege, auf denen andere hierher kommen, längere entsprechend weniger.',
    sentence:
      'Über alle Wege gerechnet kommt {{name}} auf {{value}}; aussagekräftig ist erst der Vergleich mit anderen.',
  },
  'two-mode-degree': {
    short: 'Beteiligung',
    term: 'Zwei-Modus-Grad, normiert nach Borgatti und Everett',
    definition:
      'An welchem Anteil der Gremien und Netzwerke eine Einrichtung mitwirkt; bei einem Gremium: welcher Anteil der Einrichtungen darin mitwirkt. Besteht das ganze Netz aus zwei Arten von Einrichtungen, die nur miteinander verbunden sind, gilt es für diese.',
    sentence: '{{name}} ist mit {{value}} der anderen Seite verbunden.',
  },
  'two-mode-closeness': {
    short: 'Nähe (Gremien)',
    term: 'Zwei-Modus-Closeness, normiert nach Borgatti und Everett',
    definition:
      'Wie kurz die Wege über gemeinsame Gremien und Netzwerke zu allen anderen sind; 1 heißt: so kurz, wie es auf dieser Seite geht.',
    sentence:
      'Über Gremien und Netzwerke kommt {{name}} auf die Nähe {{value}}; aussagekräftig ist erst der Vergleich mit anderen.',
  },
  'two-mode-betweenness': {
    short: 'Vermittl. Gremien',
    term: 'Zwei-Modus-Betweenness, normiert nach Borgatti und Everett',
    definition:
      'Wie viele der kürzesten Wege über Gremien und Netzwerke durch diese Einrichtung führen, gemessen am Höchsten, das auf ihrer Seite möglich ist.',
    sentence:
      'Über Gremien und Netzwerke gerechnet erreicht {{name}} {{value}} der Vermittlung, die auf dieser Seite höchstens möglich wäre.',
  },
  'two-mode-clustering': {
    short: 'Überschneidung',
    term: 'Zwei-Modus-Clustering nach Latapy und anderen',
    definition:
      'Wie weit sich die Gremien dieser Einrichtung mit denen überschneiden, in denen die dort Getroffenen sitzen: 0 = nie mehr als ein gemeinsames unter vielen, 1 = immer genau dieselben.',
    sentence:
      'Mit denen, die {{name}} in Gremien und Netzwerken trifft, überschneiden sich diese im Mittel zu {{value}}.',
  },

  network: {
    n: {
      short: 'Einrichtungen',
      term: 'n',
      definition: 'Wie viele Einrichtungen, Gremien und Netzwerke in dieser Lesart zählen.',
      sentence: 'Das Netz umfasst {{value}} Einrichtungen.',
      sentence_one: 'Das Netz umfasst eine Einrichtung.',
      sentence_zero: 'Das Netz ist leer.',
    },
    m: {
      short: 'Verbindungen',
      term: 'm',
      definition: 'Wie viele Paare von Einrichtungen verbunden sind; mehrfache Verbindungen zählen einmal.',
      sentence: 'Zwischen ihnen gibt es {{value}} Verbindungen.',
      sentence_one: 'Zwischen ihnen gibt es eine Verbindung.',
      sentence_zero: 'Zwischen ihnen gibt es keine Verbindung.',
    },
    arcs: {
      short: 'gerichtete Verb.',
      term: 'gerichtete Verbindungen (arcs)',
      definition:
        'Wie viele Verbindungen von einer Einrichtung zu einer anderen es gibt. Eine Verbindung ohne Richtung zählt zweimal, hin und her.',
      sentence: 'In ihrer Richtung gezählt sind es {{value}} Verbindungen.',
      sentence_one: 'In ihrer Richtung gezählt ist es eine Verbindung.',
      sentence_zero: 'Es gibt keine Verbindung.',
    },
    'mean-degree': {
      short: 'Verb. je Einr.',
      term: 'Mittlerer Grad',
      definition: 'Mit wie vielen anderen eine Einrichtung im Durchschnitt direkt verbunden ist.',
      sentence: 'Eine Einrichtung ist im Durchschnitt mit {{value}} anderen direkt verbunden.',
    },
    density: {
      short: 'Dichte',
      term: 'Dichte',
      definition:
        'Welcher Anteil aller möglichen Paare verbunden ist; in größeren Netzen von selbst kleiner, daher nicht über Größen hinweg vergleichbar.',
      sentence: '{{value}} aller möglichen Verbindungen sind vorhanden.',
    },
    components: {
      short: 'Teile',
      term: 'Komponenten',
      definition: 'In wie viele Teile das Netz zerfällt, zwischen denen kein Weg führt.',
      sentence: 'Das Netz besteht aus {{value}} getrennten Teilen.',
      sentence_one: 'Das Netz hängt ganz zusammen.',
      sentence_zero: 'Das Netz ist leer.',
    },
    'strong-components': {
      short: 'Teile hin und her',
      term: 'starke Komponenten',
      definition:
        'In wie viele Teile das Netz zerfällt, in denen alle einander in Richtung der Verbindungen erreichen; wer zu niemandem hin und zurück kommt, ist ein Teil für sich.',
      sentence: 'In Richtung der Verbindungen besteht das Netz aus {{value}} Teilen.',
      sentence_one: 'In Richtung der Verbindungen erreichen alle einander.',
      sentence_zero: 'Das Netz ist leer.',
    },
    ei: {
      short: 'E-I-Index',
      term: 'E-I-Index',
      definition:
        'Verbindungen zwischen verschiedenen Sektoren gegen Verbindungen innerhalb: −1 = nur innerhalb, 0 = gleich viele, +1 = nur dazwischen.',
      sentence:
        'Der E-I-Index des Netzes ist {{value}}: bei −1 blieben alle Verbindungen im eigenen Sektor, bei +1 gingen alle zwischen Sektoren.',
    },
    'assortativity-sector': {
      short: 'Gleich zu gleich',
      term: 'Nominale Assortativität',
      definition:
        'Ob sich Einrichtungen eher im eigenen Sektor verbinden, als es nach der Zahl ihrer Verbindungen zu erwarten wäre: 1 = nur, 0 = wie erwartet, unter 0 = seltener.',
      sentence:
        'Die Neigung, im eigenen Sektor zu bleiben, beträgt {{value}}; 0 hieße: nicht mehr als zu erwarten.',
    },
    'modularity-sector': {
      short: 'Trennung',
      term: 'Modularität der Sektoren',
      definition:
        'Wie viel mehr Verbindungen innerhalb der Sektoren liegen, als nach der Zahl der Verbindungen aller Einrichtungen zu erwarten wäre.',
      sentence: 'Die Trennung des Netzes nach Sektoren beträgt {{value}}; 0 hieße: wie zu erwarten.',
    },
    'degree-centralisation': {
      short: 'Zentralisierung',
      term: 'Grad-Zentralisierung',
      definition:
        'Wie sehr die Verbindungen bei einer einzigen Einrichtung zusammenlaufen: 0 = alle gleich, 1 = nur bei einer.',
      sentence:
        'Die Ausrichtung des Netzes auf eine einzige Einrichtung beträgt {{value}}; 1 hieße: Alles läuft bei einer zusammen.',
    },
    'degree-centralisation-in': {
      short: 'Zentral. her',
      term: 'Grad-Zentralisierung, Eingang',
      definition:
        'Wie sehr die Verbindungen auf eine einzige Einrichtung zulaufen: 0 = alle gleich, 1 = alle zu einer.',
      sentence:
        'Die Ausrichtung auf eine einzige Einrichtung als Ziel beträgt {{value}}; 1 hieße: Alle Verbindungen führen zu ihr.',
    },
    'degree-centralisation-out': {
      short: 'Zentral. hin',
      term: 'Grad-Zentralisierung, Ausgang',
      definition:
        'Wie sehr die Verbindungen von einer einzigen Einrichtung ausgehen: 0 = alle gleich, 1 = alle von einer.',
      sentence:
        'Die Ausrichtung auf eine einzige Einrichtung als Ausgangspunkt beträgt {{value}}; 1 hieße: Alle Verbindungen gehen von ihr aus.',
    },
    'betweenness-centralisation': {
      short: 'Zentral. Vermittl.',
      term: 'Betweenness-Zentralisierung',
      definition:
        'Wie sehr die Vermittlung bei einer einzigen Einrichtung liegt: 0 = bei allen gleich, 1 = nur bei einer.',
      sentence:
        'Wie sehr die Vermittlung in einer Hand liegt: {{value}}; 1 hieße: ganz bei einer einzigen Einrichtung.',
    },
    'closeness-centralisation': {
      short: 'Zentral. Nähe',
      term: 'Closeness-Zentralisierung',
      definition:
        'Wie sehr sich die kurzen Wege auf eine einzige Einrichtung richten: 0 = alle gleich nah, 1 = nur eine nah an allen.',
      sentence:
        'Wie sehr sich die kurzen Wege auf eine einzige Einrichtung richten: {{value}}; 1 hieße: Nur eine ist allen nah.',
    },
    'mean-distance': {
      short: 'Ø Weglänge',
      term: 'Mittlere Distanz',
      definition:
        'Über wie viele Verbindungen der kürzeste Weg zwischen zwei Einrichtungen im Durchschnitt führt; Paare ohne Weg bleiben außen vor.',
      sentence: 'Im Durchschnitt liegen zwei Einrichtungen {{value}} Schritte auseinander.',
    },
    diameter: {
      short: 'Längster Weg',
      term: 'Durchmesser',
      definition:
        'Wie viele Schritte die beiden am weitesten voneinander entfernten Einrichtungen auseinanderliegen.',
      sentence: 'Die beiden entferntesten Einrichtungen liegen {{value}} Schritte auseinander.',
      sentence_one: 'Keine zwei verbundenen Einrichtungen liegen mehr als einen Schritt auseinander.',
    },
    efficiency: {
      short: 'Kürze der Wege',
      term: 'Globale Effizienz',
      definition:
        'Wie kurz die Wege zwischen allen Paaren im Mittel sind: Direkt verbundene zählen ganz, über eine Zwischenstation halb, getrennte gar nicht.',
      sentence: 'Die Kürze der Wege im Netz beträgt {{value}}; 1 hieße: alle sind direkt verbunden.',
    },
    transitivity: {
      short: 'Dreiecke',
      term: 'Transitivität',
      definition: 'Wie oft zwei Einrichtungen mit einem gemeinsamen Kontakt auch selbst verbunden sind.',
      sentence: '{{value}} der Paare mit einem gemeinsamen Kontakt sind auch selbst verbunden.',
    },
    'mean-clustering': {
      short: 'Ø Umfeld verb.',
      term: 'Mittlerer Clusterkoeffizient',
      definition:
        'Die Verbundenheit im Umfeld, über alle Einrichtungen gemittelt; wer weniger als zwei Kontakte hat, zählt als 0.',
      sentence: 'Im Mittel sind {{value}} des Umfelds einer Einrichtung untereinander verbunden.',
    },
    'assortativity-degree': {
      short: 'Viel zu viel',
      term: 'Grad-Assortativität',
      definition:
        'Ob gut Verbundene eher mit gut Verbundenen verbunden sind (über 0) oder mit wenig Verbundenen (unter 0).',
      sentence:
        'Der Zusammenhang beträgt {{value}}: unter 0 sind viel Verbundene vor allem mit wenig Verbundenen verbunden, über 0 untereinander.',
    },
    reciprocity: {
      short: 'Gegenseitigkeit',
      term: 'Reziprozität',
      definition:
        'Welcher Anteil der Verbindungen erwidert wird. Verbindungen, deren Art keine Richtung hat, gelten als erwidert.',
      sentence: '{{value}} der Verbindungen werden erwidert.',
    },
    'two-mode-density': {
      short: 'Dichte (Gremien)',
      term: 'Zwei-Modus-Dichte',
      definition:
        'Welcher Anteil aller möglichen Mitwirkungen von Einrichtungen in Gremien und Netzwerken erfasst ist. Verbindungen innerhalb einer Seite zählen nicht mit.',
      sentence: '{{value}} der möglichen Mitwirkungen in Gremien und Netzwerken sind erfasst.',
    },
    'two-mode-clustering': {
      short: 'Wiedersehen',
      term: 'Zwei-Modus-Clustering nach Robins und Alexander',
      definition:
        'Wie oft sich zwei Einrichtungen, die in einem Gremium sitzen, in einem zweiten wiedersehen: Anteil der Folgen aus drei Mitwirkungen, die eine vierte schließt.',
      sentence:
        'Wer zusammen in einem Gremium sitzt, trifft sich in {{value}} der Fälle in einem zweiten wieder.',
    },
  },

  /** short: in a table cell · help: what would make it measurable; the whole reason is in `measure-names.ts`. */
  declines: {
    star: {
      short: 'nur Stern erfasst',
      help: 'Tragen Sie ein, welche Partner untereinander verbunden sind – und welche nicht.',
    },
    aggregate: {
      short: 'Summe vieler Netze',
      help: 'Öffnen Sie das Netz einer einzelnen Kontaktstelle.',
    },
    'no-ties': {
      short: 'keine Verbindungen',
      help: 'Nehmen Sie weitere Arten von Verbindungen oder Jahre in die Lesart auf.',
    },
    'too-few-bodies': {
      short: 'zu klein',
      help: 'Nehmen Sie weitere Einrichtungen auf.',
    },
    'no-labels': {
      short: 'keine Sektoren',
      help: 'Ordnen Sie den Einrichtungen Sektoren zu oder wechseln Sie das Sektorschema.',
    },
    unlabelled: {
      short: 'ohne Sektor',
      help: 'Ordnen Sie ihr einen Sektor zu, wenn das zutrifft; sektorübergreifend ist auch eine Antwort.',
    },
    'no-labelled-neighbours': {
      short: 'Umfeld o. Sektor',
      help: 'Ordnen Sie den verbundenen Einrichtungen Sektoren zu.',
    },
    'single-sector': {
      short: 'nur ein Sektor',
      help: 'Nehmen Sie Einrichtungen aus weiteren Sektoren auf.',
    },
    isolated: {
      short: 'ohne Verbindung',
      help: 'Tragen Sie Verbindungen ein oder erweitern Sie die Lesart.',
    },
    'too-few-ties': {
      short: 'unter 2 Verbind.',
      help: 'Tragen Sie weitere Verbindungen ein, soweit es sie gibt.',
    },
    'other-component': {
      short: 'anderer Teil',
      help: 'Nur innerhalb eines zusammenhängenden Teils sind die Werte vergleichbar.',
    },
    'not-connected': {
      short: 'nicht verbunden',
      help: 'Prüfen Sie, ob Verbindungen zwischen den Teilen fehlen.',
    },
    'no-weights': {
      short: 'keine Stärken',
      help: 'Wählen Sie in der Lesart, wie Verbindungen gewichtet werden.',
    },
    'no-variance': {
      short: 'alle gleich',
      help: 'Ein Zusammenhang zeigt sich erst, wenn sich Einrichtungen unterscheiden.',
    },
    undirected: {
      short: 'ohne Richtung',
      help: 'Wählen Sie in der Lesart, dass Richtungen zählen, wo es sie gibt.',
    },
    'none-this-way': {
      short: 'keine Verbindung',
      help: 'Sehen Sie nach der anderen Richtung, oder lassen Sie in der Lesart Richtungen außer Acht.',
    },
    'not-strong': {
      short: 'kein Rundweg',
      help: 'Lassen Sie in der Lesart Richtungen außer Acht, oder nehmen Sie Arten von Verbindungen auf, die in beide Richtungen zählen.',
    },
    'outside-strong': {
      short: 'ohne Rückweg',
      help: 'Lassen Sie in der Lesart Richtungen außer Acht, um alle zu vergleichen.',
    },
    'too-large': {
      short: 'zu groß',
      help: 'Engen Sie die Lesart ein.',
    },
    'no-labelled-ties': {
      short: 'Sektoren o. Verb.',
      help: 'Ordnen Sie weiteren Einrichtungen Sektoren zu.',
    },
    'not-two-mode': {
      short: 'keine Gremien',
      help: 'Tragen Sie Gremien und Netzwerke ein, und wer darin mitwirkt.',
    },
    'no-membership': {
      short: 'in keinem Gremium',
      help: 'Tragen Sie ein, in welchen Gremien und Netzwerken die Einrichtung mitwirkt.',
    },
    'uneven-strengths': {
      short: 'zu ungleich',
      help: 'Prüfen Sie die Stärken, oder lassen Sie Stärken in der Lesart außer Acht.',
    },
    'directions-count': {
      short: 'nur ohne Richtung',
      help: 'Lassen Sie in der Lesart Richtungen außer Acht, um diesen Wert zu sehen.',
    },
  },

  families: {
    size: 'Größe und Gestalt',
    reach: 'Reichweite',
    path: 'Wege und Vermittlung',
    sector: 'Sektoren',
    holes: 'Umfeld und Lücken',
    brokerage: 'Vermittlungsrollen',
    influence: 'Einfluss',
    removal: 'Was wäre ohne',
  },
  units: {
    count: 'Anzahl',
    share: 'Anteil',
    index: 'Index',
    score: 'Wert',
    'yes-no': 'ja oder nein',
    distance: 'Schritte',
  },
  answer: { yes: 'Ja', no: 'Nein' },
  convention: {
    direction: {
      undirected: 'Richtungen zählen nicht, auch wenn die Lesart sie nutzt',
      directed: 'in Richtung der Verbindungen',
      both: 'Richtungen zählen, wenn die Lesart sie nutzt',
    },
    directed: 'Mit Richtungen: {{formula}}',
    weights: {
      ignored: 'jede Verbindung zählt gleich',
      strength: 'gewichtet nach Stärke',
      length: 'Länge einer Verbindung = 1 / Stärke',
      optional: 'Stärken zählen, wenn die Lesart sie nutzt',
    },
    loops: { dropped: 'Verbindungen mit sich selbst bleiben außen vor' },
    parallel: { merged: 'mehrfache Verbindungen zählen als eine' },
    disconnected: {
      zero: 'Paare ohne Weg zählen 0',
      'by-component': 'je zusammenhängendem Teil',
      largest: 'nur im größten zusammenhängenden Teil',
      'as-is': 'getrennte Teile ändern nichts',
      declines: 'nur für zusammenhängende Netze',
    },
    normalised: 'geteilt durch {{by}}',
    containment: 'Ohne Trägerschaft und „Teil von“: {{value}}',
    unlabelledLeftOut: 'Einrichtungen ohne Sektor und sektorübergreifende bleiben außen vor',
    brokerWithoutSector:
      'Ohne eigenen Sektor zählt {{name}} als Gruppe für sich; möglich sind dann nur die Rollen Bindeglied und Beratend.',
    emptySector: 'Im ganzen Netz gibt es keine Einrichtung des Sektors {{sector}}.',
    knownPairs: 'Bekannt sind {{known}} Verbindungen unter {{possible}} Paaren im Umfeld.',
  },
} as const;
