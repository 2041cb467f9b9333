/** Karte und Diagramme, wie andere sie sehen. */
export default {
  title: 'So sehen es andere:',
  choose: 'Wie sieht es für andere aus?',
  protan: 'Rotblind (Protanopie)',
  deutan: 'Grünblind (Deuteranopie)',
  tritan: 'Blaublind (Tritanopie)',
  grey: 'Ohne Farbe (Schwarzweißdruck)',
  note: 'Nur eine Vorschau auf dem Bildschirm: Daten, Bilder zum Weitergeben und Ihre Einstellungen bleiben, wie sie sind.',
  end: 'Wieder alle Farben zeigen',
};
