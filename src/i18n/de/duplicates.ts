/** Why two names could mean one body, and what a name alone lets one suppose. */
export default {
  reason: {
    'same-name': 'Gleicher Name',
    'same-but-legal-form': 'Nur die Rechtsform ist anders',
    abbreviation: 'Abkürzung und ausgeschriebener Name',
    spelling: 'Etwas anders geschrieben',
    'sounds-alike': 'Klingt gleich',
    'word-order': 'Dieselben Wörter in anderer Reihenfolge',
    'joined-words': 'Einmal zusammen, einmal getrennt geschrieben',
    contained: 'Ein Name steckt im anderen',
    'same-place': 'Gleicher Ort',
    'other-kind': 'Aber als andere Art eingetragen',
  },
  /** With the words of the two names. */
  guess: {
    'word-of-category': 'vorgeschlagen wegen „{{word}}“ im Namen',
    'word-of-topic': 'vorgeschlagen, weil „{{word}}“ das Thema nennt',
  },
};
