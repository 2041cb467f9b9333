/** The tour: five steps on the network of Dortmund. */
export default {
  label: 'Rundgang',
  step: 'Schritt {{step}} von {{of}}',
  next: 'Weiter',
  back: 'Zurück',
  skip: 'Beenden',
  own: 'Meine Liste mitbringen',
  look: 'Selbst umsehen',
  questions: 'Fragen stellen',
  map: {
    title: 'Das ist ein Netzwerk',
    text: '{{bodies}} Einrichtungen aus Dortmund und {{ties}} Verbindungen, aus einem veröffentlichten Bericht. In der Mitte steht die Kontaktstelle. Die Farbe sagt den Sektor, die Form die Art.',
  },
  body: {
    title: 'Jede Einrichtung hat ihre Angaben',
    text: '{{body}} ist jetzt ausgewählt: was sie ist, mit wem sie verbunden ist und aus welcher Zeile welcher Quelle das stammt. Was niemand gesagt hat, bleibt leer.',
  },
  hub: {
    title: 'Die Rolle der Kontaktstelle, in Sätzen',
    text: 'Die Ansicht „Drehscheibe“ sagt, wen sie erreicht, was sie verbindet und was ohne sie fehlte. Unterstrichene Wörter öffnen ihre Erklärung.',
  },
  lens: {
    title: 'Worauf sich alles bezieht',
    text: 'Diese Zeile sagt, was gerade mitzählt. Jede Zahl und jedes Bild gilt für genau diese Lesart. Hier lässt sie sich ändern, etwa auf Gremien.',
  },
  start: {
    title: 'Und jetzt Ihr Netzwerk',
    text: 'Links sind die Ansichten: sehen, prüfen, planen, vergleichen. Eine Liste aus Excel genügt für den Anfang. Unter „Hilfe“ stehen Fragen, Begriffe und dieser Rundgang.',
  },
} as const;
