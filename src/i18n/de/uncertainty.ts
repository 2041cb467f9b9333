/** Zufallsprüfungen: was gefragt wird, was herauskam, wie sicher das ist, und warum manchmal nichts gesagt wird. */
export default {
  title: 'Kann das Zufall sein?',
  test: {
    labels: {
      name: 'Sektoren neu verteilt',
      asks: 'Haben Sektoren etwas damit zu tun, wer mit wem verbunden ist? Die Sektoren werden unter denselben Einrichtungen neu verteilt, die Verbindungen bleiben.',
    },
    cug: {
      name: 'Verbindungen neu gezogen',
      asks: 'Ist das Netzwerk als Ganzes auffällig, oder hätten Zufallsnetzwerke dieselbe Eigenschaft? Verglichen wird mit Zufallsnetzwerken {{condition}}.',
    },
    qap: {
      name: 'Zwei Beziehungen im Vergleich',
      asks: 'Gehen zwei Beziehungen zwischen denselben Einrichtungen miteinander einher? Die Einrichtungen der einen werden zufällig vertauscht.',
    },
    mrqap: {
      name: 'Eine Beziehung aus mehreren erklärt',
      asks: 'Welche Beziehungen zwischen denselben Einrichtungen hängen mit einer anderen zusammen, wenn die übrigen gleich bleiben? Geprüft wird jede einzeln durch zufälliges Vertauschen.',
    },
    bodies: {
      name: 'Einrichtungen neu gezogen',
      asks: 'Wie genau ist eine Angabe über das Netzwerk? Es wird aus denselben Einrichtungen immer wieder neu zusammengesetzt; manche kommen dabei mehrfach vor, andere gar nicht.',
    },
    units: {
      name: 'Kontaktstellen oder Regionen neu gezogen',
      asks: 'Wie genau ist ein Mittelwert über Kontaktstellen oder Regionen? Sie werden immer wieder neu gezogen, manche mehrfach, andere gar nicht.',
    },
    densities: {
      name: 'Zwei Netzwerke: Dichte',
      asks: 'Sind zwei Netzwerke unterschiedlich dicht? Die Genauigkeit beider Dichten kommt aus neu gezogenen Einrichtungen.',
    },
    groups: {
      name: 'Gruppen im Vergleich',
      asks: 'Unterscheiden sich Gruppen von Kontaktstellen oder Regionen? Die Zugehörigkeit zu den Gruppen wird zufällig neu verteilt.',
    },
  },
  condition: {
    size: 'aus ebenso vielen Einrichtungen, in denen jede Verbindung durch Münzwurf entsteht',
    ties: 'aus ebenso vielen Einrichtungen und Verbindungen',
    degrees: 'in denen jede Einrichtung ebenso viele Verbindungen hat',
  },
  twoMode:
    'Verbindungen gibt es nur zwischen zwei Seiten (etwa Einrichtungen und Gremien); auch gezogen werden nur solche.',
  statistic: {
    r: 'Zusammenhang der beiden Beziehungen (r)',
    density: 'Dichte',
    'mean-degree': 'Verbindungen je Einrichtung',
    t: 'Prüfgröße t',
  },
  role: {
    coordinator: 'Vermittlung innerhalb eines Sektors',
    itinerant: 'Vermittlung in einem fremden Sektor',
    liaison: 'Vermittlung zwischen zwei fremden Sektoren',
    'gatekeeper-or-representative': 'Vermittlung zwischen dem eigenen und einem anderen Sektor',
  },
  cell: 'Verbindungen {{one}} – {{other}}',
  observed:
    '{{name}}: {{observed}}. Ginge es nach dem Zufall allein, wäre {{mean}} zu erwarten, in 95 von 100 Fällen zwischen {{low}} und {{high}}.',
  observedFixed: '{{name}}: {{observed}}. Durch neues Ziehen ändert sich dieser Wert nicht.',
  surprising: {
    high: 'Einen so auffällig hohen Wert ergibt der Zufall selten (p = {{p}}, zweiseitig): Er erklärt den Wert schlecht.',
    low: 'Einen so auffällig niedrigen Wert ergibt der Zufall selten (p = {{p}}, zweiseitig): Er erklärt den Wert schlecht.',
  },
  usual: 'Das liegt im Rahmen dessen, was der Zufall ergibt (p = {{p}}, zweiseitig).',
  drawn_one: '{{n}} Ziehung, Startzahl {{seed}}; durch das Ziehen ist p auf ± {{error}} genau.',
  drawn_other: '{{n}} Ziehungen, Startzahl {{seed}}; durch das Ziehen ist p auf ± {{error}} genau.',
  draws_one: '{{n}} Ziehung, Startzahl {{seed}}.',
  draws_other: '{{n}} Ziehungen, Startzahl {{seed}}.',
  exact_one: 'Es gibt nur {{n}} Anordnung; p ist genau.',
  exact_other: 'Alle {{n}} möglichen Anordnungen sind durchgerechnet; p ist genau.',
  undefined_one: 'In {{n}} Ziehung hatte die Angabe keinen Wert; sie ist weggelassen.',
  undefined_other: 'In {{n}} Ziehungen hatte die Angabe keinen Wert; sie sind weggelassen.',
  estimate:
    '{{name}}: {{estimate}}, mit {{level}} Sicherheit zwischen {{low}} und {{high}} (Standardfehler {{error}}).',
  biased:
    'Vorsicht: Die neu gezogenen liegen im Mittel um {{bias}} daneben. Der Bereich ist dadurch verschoben; als Maß der Genauigkeit taugt eher der Standardfehler.',
  coefficient:
    '{{name}}: Koeffizient {{b}} (standardisiert {{beta}}), t = {{t}}, p = {{p}} (zweiseitig, auf ± {{error}} genau).',
  fit: 'Zusammen erklären sie {{share}} der Unterschiede zwischen {{pairs}} Paaren.',
  correlation: 'Verglichen sind {{pairs}} Paare aus {{n}} Einrichtungen.',
  densities:
    'Dichte {{one}} gegen {{other}}: Unterschied {{difference}}, mit {{level}} Sicherheit zwischen {{low}} und {{high}}; t = {{t}}, p = {{p}}.',
  densitiesSize:
    'Vorsicht: Die Netzwerke sind verschieden groß ({{one}} und {{other}} Einrichtungen). Dichte sinkt schon dadurch, dass ein Netzwerk größer ist.',
  difference:
    '{{a}} und {{b}} unterscheiden sich im Mittel um {{difference}}, mit {{level}} Sicherheit zwischen {{low}} und {{high}}; p = {{p}}.',
  differenceHolm: 'Weil mehrere Paare geprüft sind, zählt der berichtigte Wert p = {{p}} (nach Holm).',
  effect: 'Größe des Unterschieds: Cliffs Delta {{delta}} ({{low}} bis {{high}}), Hedges’ g {{g}}.',
  effectInfinite: 'Größe des Unterschieds: Cliffs Delta {{delta}}; innerhalb der Gruppen schwankt nichts.',
  overall:
    'Über alle Gruppen: {{share}} der Unterschiede liegen zwischen den Gruppen; Prüfgröße F = {{f}} (nach Welch), p = {{p}}.',
  leftOut_one: 'Ohne {{n}} Einheit, zu der eine Angabe fehlt.',
  leftOut_other: 'Ohne {{n}} Einheiten, zu denen eine Angabe fehlt.',
  decline: {
    'too-few-units': 'Keine Aussage: Mindestens zwei Kontaktstellen oder Regionen je Gruppe sind nötig.',
    'too-few-groups':
      'Keine Aussage: Verglichen werden können nur mindestens zwei Gruppen mit je zwei Einheiten.',
    'no-variance': 'Keine Aussage: Alle Werte sind gleich, es gibt nichts zu vergleichen.',
    'no-ties': 'Keine Aussage: Das Netzwerk enthält keine Verbindungen.',
    'no-labels': 'Keine Aussage: Keine Einrichtung hat einen Sektor.',
    'no-labelled-ties': 'Keine Aussage: Keine Verbindung hat auf beiden Seiten einen Sektor.',
    'single-sector': 'Keine Aussage: Es kommt nur ein Sektor vor; neu verteilt sähe alles gleich aus.',
    'too-few-bodies':
      'Keine Aussage: Dafür sind mindestens drei Einrichtungen nötig, in beiden Angaben dieselben.',
    star: 'Hier nicht prüfbar: Erfasst sind nur die Verbindungen einer einzigen Einrichtung. Das Ergebnis folgte aus der Erfassung und sagte nichts über das Netzwerk.',
    aggregate:
      'Hier nicht prüfbar: Die Daten fassen viele Kontaktstellen zusammen; einzelne Einrichtungen sind nicht zu unterscheiden.',
    fixed: 'Keine Aussage: Was bei jeder Ziehung gleich bleibt, legt diesen Wert schon fest.',
    rigid: 'Keine Aussage: Es gibt kein anderes Netzwerk, das dieselbe Bedingung erfüllt.',
    undefined: 'Keine Aussage: Diese Angabe hat in diesem Netzwerk keinen Wert.',
    'constant-matrix': 'Keine Aussage: Eine der Beziehungen ist zwischen allen Paaren gleich.',
    determined:
      'Keine Aussage: Die erklärenden Beziehungen ergeben die andere genau. Es bleibt nichts, woran sie sich messen ließen; wahrscheinlich ist es dieselbe Beziehung in anderen Zahlen.',
    collinear:
      'Keine Aussage: Eine der erklärenden Beziehungen ergibt sich aus den übrigen. Bitte eine weglassen.',
    'too-few-pairs': 'Keine Aussage: Es sind zu wenige Paare für so viele erklärende Beziehungen.',
    'no-denominator': 'Keine Aussage: Die Bezugszahlen (etwa Einwohnerzahlen) sind nicht bekannt.',
    'too-large':
      'Hier nicht gerechnet: Für diese Prüfung hat das Netzwerk zu viele Einrichtungen (mehr als 1.500). Beim Vergleich von Beziehungen hilft es, „Nähe im Netzwerk“ wegzulassen; sonst bitte einen Ausschnitt wählen.',
    'no-draws': 'Keine Aussage: Mindestens eine Ziehung ist nötig.',
  },
};
