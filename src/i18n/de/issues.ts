/**
 * Worte für alles, was beim Einlesen, Prüfen und Zusammenführen auffällt: je Code eine Meldung und ein Rat. Zahlen stehen
 * in {{number}}, der betroffene Wert in {{value}}; Datei, Zeile und Spalte setzt `describeIssue` davor. Lang, weil jeder Code
 * seine zwei Sätze hat und man sie beieinander sucht.
 */
export default {
  place: {
    file: '{{file}}',
    sheet: 'Tabelle {{sheet}}',
    row: 'Zeile {{row}}',
    column: 'Spalte „{{column}}“',
    record: '„{{value}}“',
  },
  severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  unworded: {
    message: 'Unbekannte Meldung „{{code}}“.',
    remedy: 'Bitte die Datei prüfen.',
  },

  empty: {
    message: 'Die Datei ist leer.',
    remedy: 'Die Tabelle noch einmal speichern und dann diese Datei wählen.',
  },
  binary: {
    message: 'Das ist keine Tabelle, sondern eine Datei der Art {{what}}.',
    remedy: 'Die Tabelle als CSV speichern und diese Datei wählen.',
  },
  'too-large': {
    message: 'Die Datei ist zu groß: Mehr als {{limit}} MB werden nicht eingelesen.',
    remedy: 'Die Daten auf mehrere Dateien aufteilen oder nicht benötigte Spalten weglassen.',
  },
  'wrong-type': {
    message: 'Die Datei ist keine Tabelle, sondern {{what}}.',
    remedy: 'In Excel öffnen und als Excel-Arbeitsmappe (.xlsx) speichern.',
  },
  'unknown-type': {
    message: 'Es ist nicht zu erkennen, was in der Datei steht.',
    remedy:
      'Die erste Zeile soll die Spalten nennen, etwa „Quelle“ und „Ziel“ für Verbindungen oder „ID“ und „Name“ für Einrichtungen.',
  },
  'not-readable-yet': {
    message: 'Die Datei hat das Format {{what}}; dieses Format kann noch nicht eingelesen werden.',
    remedy:
      'Im Programm, aus dem sie stammt, Knoten und Kanten als CSV ausgeben (Gephi: Datenlabor, „Tabelle exportieren“) und beide Dateien zusammen wählen.',
  },
  'workbook-not-readable': {
    message:
      'Die Datei ist eine Arbeitsmappe der Art {{what}}; solche Arbeitsmappen werden nicht eingelesen.',
    remedy: 'In Excel „Datei > Speichern unter > Excel-Arbeitsmappe (.xlsx)“ wählen.',
  },
  'not-a-workbook': {
    message: 'Die Datei heißt wie eine Arbeitsmappe, enthält aber keine.',
    remedy: 'Die Arbeitsmappe in Excel öffnen und neu als Excel-Arbeitsmappe (.xlsx) speichern.',
  },
  'xls-or-password': {
    message: 'Die Datei ist eine alte Excel-Datei (.xls) oder mit einem Kennwort geschützt.',
    remedy: 'In Excel öffnen, den Kennwortschutz entfernen und als Excel-Arbeitsmappe (.xlsx) speichern.',
  },
  'workbook-damaged': {
    message: 'Die Arbeitsmappe ist beschädigt ({{what}}).',
    remedy: 'In Excel oder LibreOffice öffnen, reparieren lassen und neu speichern.',
  },
  'sheet-too-large': {
    message: 'Ein Blatt der Arbeitsmappe ist zu groß: Mehr als {{limit}} Zellen werden nicht eingelesen.',
    remedy: 'Die Daten auf mehrere Dateien aufteilen oder als CSV speichern.',
  },
  'sheet-not-read': {
    message: 'Das Blatt wurde nicht eingelesen: Für das Netzwerk wird es nicht gebraucht.',
    remedy:
      'Falls es gebraucht wird, die Spalten in der ersten Zeile benennen oder das Blatt einzeln speichern.',
  },
  'hidden-sheets': {
    message: '{{number}} ausgeblendete Blätter wurden nicht eingelesen: {{sheets}}.',
    message_one: 'Ein ausgeblendetes Blatt wurde nicht eingelesen: {{sheets}}.',
    remedy:
      'Falls die Daten dazugehören: beim Einlesen im Schritt „Gefunden“ sagen, was das Blatt ist, oder es in Excel einblenden und neu speichern.',
  },
  'hidden-cells': {
    message: '{{number}} ausgeblendete Zeilen oder Spalten wurden mit eingelesen.',
    message_one: 'Eine ausgeblendete Zeile oder Spalte wurde mit eingelesen.',
    remedy: 'Falls sie nicht dazugehören, sie in Excel löschen und die Datei neu speichern.',
  },
  'formula-without-value': {
    message: 'In der Zelle steht eine Formel, deren Ergebnis nicht gespeichert ist; die Zelle bleibt leer.',
    remedy: 'Die Datei in Excel oder LibreOffice öffnen und neu speichern, damit die Ergebnisse dabei sind.',
  },
  'cell-error': {
    message: 'In der Zelle steht der Fehler „{{value}}“; die Zelle bleibt leer.',
    remedy: 'Die Formel in der Tabelle berichtigen.',
  },
  'merged-cells': {
    message: '{{number}} verbundene Zellen wurden auf ihre Zeilen verteilt.',
    message_one: 'Eine verbundene Zelle wurde auf ihre Zeilen verteilt.',
    remedy: 'Prüfen, ob der Wert wirklich für jede dieser Zeilen gilt.',
  },
  'mixed-types': {
    message:
      'In der Spalte stehen Zahlen teils als Zahl, teils als Text ({{number}}-mal); alle wurden so gelesen, wie Excel sie zeigt.',
    remedy: 'Bei Nummern und Postleitzahlen prüfen, ob führende Nullen stimmen.',
  },
  'external-links': {
    message: 'Die Arbeitsmappe verweist auf {{number}} andere Dateien; sie wurden nicht geöffnet.',
    message_one: 'Die Arbeitsmappe verweist auf eine andere Datei; sie wurde nicht geöffnet.',
    remedy:
      'Gelesen wurden die zuletzt gespeicherten Werte. Falls sie veraltet sind, die Datei in Excel aktualisieren.',
  },
  'macros-ignored': {
    message: 'Die Arbeitsmappe enthält Makros; sie wurden nicht ausgeführt.',
    remedy: 'Es ist nichts zu tun.',
  },
  'questionnaire-no-centre': {
    message: 'Im Fragebogen fehlt der Name der Kontaktstelle; ohne ihn wird die Datei nicht eingelesen.',
    remedy: 'Im Blatt „Kontaktstelle“ den Namen eintragen und die Datei noch einmal öffnen.',
  },
  'questionnaire-empty': {
    message: 'Im Fragebogen ist keine Zusammenarbeit eingetragen.',
    remedy: 'Nachfragen, ob das so gemeint ist oder ob die falsche Datei zurückgeschickt wurde.',
  },
  'questionnaire-headings': {
    message:
      'In diesem Blatt des Fragebogens fehlen die Überschriften; seine Zeilen wurden nicht eingelesen.',
    remedy: 'Die Überschriften aus einem leeren Fragebogen wieder einsetzen.',
  },
  'questionnaire-named-twice': {
    message: '„{{value}}“ steht zweimal in dieser Liste; die zweite Zeile wurde nicht eingelesen.',
    remedy: 'Beide Zeilen vergleichen und die überzählige löschen.',
  },
  'questionnaire-same-centre': {
    message: 'Die Kontaktstelle „{{value}}“ hat schon einen Fragebogen; dieser ergänzt ihn.',
    remedy: 'Falls der eine veraltet ist, ihn aus dem Ordner nehmen und noch einmal einlesen.',
  },
  'questionnaire-newer': {
    message: 'Der Fragebogen ist neuer als dieses Programm.',
    remedy: 'Prüfen, ob alle Angaben angekommen sind, oder das Programm aktualisieren.',
  },
  'questionnaires-merged': {
    message:
      '{{number}} Kontaktstellen wurden zusammengeführt; {{shared}} Einrichtungen, Gremien und Netzwerke nennen mehrere von ihnen.',
    message_one:
      'Eine Kontaktstelle wurde eingelesen; {{shared}} Einrichtungen, Gremien und Netzwerke nennen mehrere.',
    remedy: 'Gleich ist, was denselben Namen und Ort hat. Ähnliche Namen findet „Doppelte suchen“.',
  },
  'wrong-extension': {
    message: 'Der Name endet auf „.{{ending}}“, der Inhalt ist aber {{what}}.',
    remedy: 'Die richtige Datei wählen oder die Endung berichtigen.',
  },
  'file-not-read': {
    message: 'Die Datei wurde nicht eingelesen: Für das Netzwerk wird sie nicht gebraucht.',
    remedy: 'Falls sie gebraucht wird, bitte einzeln öffnen.',
  },
  'no-network': {
    message: 'In der Datei ist kein Netzwerk zu finden.',
    remedy:
      'Eine Tabelle mit den Spalten „Quelle“ und „Ziel“ wählen oder eine Tabelle der Einrichtungen und eine der Verbindungen.',
  },
  'reader-failed': {
    message: 'Das Einlesen ist gescheitert ({{format}}: {{reason}}). Das offene Projekt ist unverändert.',
    remedy: 'Die Datei in Excel öffnen, als „CSV UTF-8“ neu speichern und noch einmal versuchen.',
  },

  'encoding-guessed': {
    message: 'Die Schriftkodierung ist nicht angegeben; gelesen als {{encoding}}.',
    remedy:
      'Umlaute prüfen. Stimmen sie nicht, die Datei in Excel als „CSV UTF-8“ speichern und noch einmal öffnen.',
  },
  'encoding-mixed': {
    message:
      'Die Datei mischt zwei Schriftkodierungen; {{number}} Zeichen wurden als Windows-1252 gelesen, der Rest als UTF-8.',
    message_one:
      'Die Datei mischt zwei Schriftkodierungen; ein Zeichen wurde als Windows-1252 gelesen, der Rest als UTF-8.',
    remedy: 'Namen mit Umlauten prüfen und die Datei als „CSV UTF-8“ neu speichern.',
  },
  'replacement-characters': {
    message: 'In der Datei stehen schon ersetzte Zeichen (�): Dort sind Buchstaben verloren gegangen.',
    remedy: 'Die Datei aus dem Ursprungsprogramm noch einmal als „CSV UTF-8“ ausgeben.',
  },
  'control-characters': {
    message: '{{number}} unsichtbare Steuerzeichen wurden durch Leerzeichen ersetzt.',
    message_one: 'Ein unsichtbares Steuerzeichen wurde durch ein Leerzeichen ersetzt.',
    remedy: 'Die betroffenen Namen prüfen.',
  },
  'quotes-broken': {
    message: 'Hinter einem schließenden Anführungszeichen steht noch Text.',
    remedy: 'Die Zelle prüfen; Anführungszeichen in Zellen müssen verdoppelt sein.',
  },
  'quote-not-closed': {
    message: 'Ein Anführungszeichen wird geöffnet, aber nicht geschlossen; es wurde als Zeichen gelesen.',
    remedy: 'Diese und die folgenden Zeilen prüfen und das Anführungszeichen ergänzen oder löschen.',
  },
  'rows-above-header': {
    message: 'Über der Kopfzeile stehen {{number}} weitere Zeilen; sie wurden nicht gelesen.',
    message_one: 'Über der Kopfzeile steht eine weitere Zeile; sie wurde nicht gelesen.',
    remedy: 'Nichts zu tun, falls die Kopfzeile stimmt.',
  },
  'no-header': {
    message:
      'Die Tabelle hat keine Kopfzeile; die ersten beiden Spalten wurden als Enden der Verbindungen gelesen.',
    remedy: 'Falls das nicht stimmt, eine Kopfzeile ergänzen, etwa „Quelle;Ziel“.',
  },
  'duplicate-columns': {
    message: 'Mehrere Spalten heißen gleich: {{columns}}. Die zweite heißt jetzt „… (2)“.',
    remedy: 'Den Spalten verschiedene Namen geben.',
  },
  'many-columns': {
    message: 'Die Tabelle hat {{number}} Spalten.',
    remedy: 'Spalten, die nicht gebraucht werden, vor dem Einlesen löschen.',
  },
  'column-read-as': {
    message:
      'Die Spalten „{{source}}“ und „{{target}}“ wurden als die beiden Enden der Verbindungen gelesen.',
    remedy: 'Falls das nicht stimmt, die Spalten „Quelle“ und „Ziel“ nennen.',
  },
  'cells-beyond-header': {
    message:
      '{{number}} Zeilen haben mehr Zellen als die Kopfzeile; die erste ist genannt. Die Werte sind erhalten.',
    message_one: 'Die Zeile hat mehr Zellen als die Kopfzeile. Die Werte sind erhalten.',
    remedy: 'Prüfen, ob in diesen Zeilen ein Trennzeichen zu viel steht.',
  },
  'rows-skipped': {
    message: '{{number}} Zeilen wurden ausgelassen.',
    message_one: 'Eine Zeile wurde ausgelassen.',
    remedy: 'Die einzeln genannten Zeilen berichtigen und noch einmal einlesen.',
  },
  'more-of-the-same': {
    message: 'Dazu kommen {{number}} weitere Meldungen der Art „{{what}}“.',
    message_one: 'Dazu kommt eine weitere Meldung der Art „{{what}}“.',
    remedy: 'Die Ursache in der Datei beheben und noch einmal einlesen.',
  },

  'id-missing': {
    message: 'Die Zeile hat keine Kennung und wurde ausgelassen.',
    remedy: 'Eine Kennung oder einen Namen eintragen.',
  },
  'row-looks-like-remark': {
    message: 'Die Zeile „{{name}}“ sieht nach einer Überschrift oder Bemerkung aus.',
    remedy: 'Die Zeile weglassen, wenn sie keine Einrichtung ist.',
  },
  'duplicate-ids': {
    message: 'Die Kennung „{{id}}“ gibt es schon; die erste Zeile gilt, diese wurde ausgelassen.',
    remedy: 'Eine andere Kennung vergeben oder die beiden Zeilen zusammenführen.',
  },
  'tie-end-missing': {
    message: 'Der Verbindung fehlt ein Ende; die Zeile wurde ausgelassen.',
    remedy: 'Beide Enden eintragen.',
  },
  'unknown-nodes': {
    message:
      'Diese Enden stehen nicht in der Tabelle der Einrichtungen: {{nodes}}. Die Zeile wurde ausgelassen.',
    remedy: 'Die Schreibweise prüfen oder die Einrichtung ergänzen.',
  },
  'name-ambiguous': {
    message: 'So heißen mehrere Einrichtungen: „{{name}}“. Die Zeile wurde ausgelassen.',
    remedy: 'Die ID der gemeinten Einrichtung oder ihren vollständigen Namen angeben.',
  },
  'centre-missing': {
    message:
      'Es ist nicht gesagt, zu welcher Kontaktstelle die Liste gehört; die Einrichtungen bleiben ohne Verbindung.',
    remedy: 'Die Kontaktstelle wählen oder ihren Namen angeben.',
  },
  'unknown-word': {
    message: 'Das Wort „{{word}}“ ist nicht im Vokabular; es bleibt als eigene Spalte erhalten.',
    remedy: 'Ein Wort des Vokabulars verwenden, falls eines passt.',
  },
  'kind-assumed': {
    message:
      'Bei {{number}} Einrichtungen ist die Art nicht angegeben; sie gelten als Kooperationspartner/innen.',
    message_one: 'Bei einer Einrichtung ist die Art nicht angegeben; sie gilt als Kooperationspartner/in.',
    remedy:
      'Eine Spalte „Art“ ergänzen: Kontaktstelle, Kooperationspartner/in, Gremium, Netzwerk, Förderer oder Gruppe.',
  },
  'number-not-understood': {
    message:
      '„{{value}}“ ist keine Zahl, mit der hier zu rechnen ist; der Wert bleibt als eigene Spalte erhalten.',
    remedy: 'Eine Zahl eintragen, etwa 12 oder 1,5.',
  },
  'number-ambiguous': {
    message: '„{{value}}“ kann zweierlei bedeuten und wurde als {{number}} gelesen.',
    remedy: 'Die Zahl ohne Tausenderzeichen schreiben.',
  },
  'not-finite': {
    message: '„{{value}}“ ist keine endliche Zahl und wurde nicht übernommen.',
    remedy: 'Eine Zahl eintragen oder das Feld leer lassen.',
  },
  'weight-zero': {
    message: 'Die Stärke ist 0; sie wurde nicht übernommen, die Verbindung bleibt.',
    remedy: 'Gibt es die Verbindung nicht, die Zeile löschen; sonst eine Stärke größer als 0 eintragen.',
  },
  'weight-negative': {
    message: 'Die Stärke „{{value}}“ ist negativ; sie wurde nicht übernommen, die Verbindung bleibt.',
    remedy: 'Eine Stärke größer als 0 eintragen oder das Feld leer lassen.',
  },
  'weight-beyond': {
    message:
      'Die Stärke „{{value}}“ ist zu groß oder zu klein; sie wurde nicht übernommen, die Verbindung bleibt.',
    remedy: 'Die Stärke in einer anderen Einheit eintragen oder das Feld leer lassen.',
  },
  'invalid-date': {
    message: '„{{value}}“ ist kein Datum; das Feld gilt als nicht angegeben.',
    remedy: 'Ein Datum wie 31.12.2023, 12.2023 oder 2023 eintragen.',
  },
  'missing-values': {
    message: 'Bei {{number}} von {{of}} Einrichtungen ist nichts angegeben.',
    message_one: 'Bei einer von {{of}} Einrichtungen ist nichts angegeben.',
    remedy: 'Ergänzen, was bekannt ist. Nicht angegeben heißt nicht „nicht vorhanden“.',
  },
  'similar-names': {
    message: 'Diese Namen sehen fast gleich aus und gelten als verschieden: {{names}}',
    remedy: 'Ist dieselbe Einrichtung gemeint, die Schreibweise vereinheitlichen.',
  },
  'similar-categories': {
    message: 'Diese Wörter sehen fast gleich aus und gelten als verschieden: {{words}}',
    remedy: 'Die Schreibweise vereinheitlichen.',
  },
  'invisible-characters': {
    message: '{{number}} Zellen enthalten Zeichen, die nicht zu sehen sind; am Rand wurden sie entfernt.',
    message_one: 'Eine Zelle enthält Zeichen, die nicht zu sehen sind; am Rand wurden sie entfernt.',
    remedy: 'Die Namen prüfen und neu eintippen, falls sie doppelt erscheinen.',
  },
  'self-loops': {
    message:
      '{{number}} Verbindungen führen von einer Einrichtung zu ihr selbst; Kennzahlen zählen sie nicht mit.',
    message_one:
      'Eine Verbindung führt von einer Einrichtung zu ihr selbst; Kennzahlen zählen sie nicht mit.',
    remedy: 'Prüfen, ob ein anderes Ende gemeint ist.',
  },
  'parallel-ties': {
    message: '{{number}} Verbindungen stehen mehrfach da; Kennzahlen zählen sie einmal.',
    message_one: 'Eine Verbindung steht mehrfach da; Kennzahlen zählen sie einmal.',
    remedy: 'Nichts zu tun, falls das so gemeint ist; sonst doppelte Zeilen löschen.',
  },

  'bodies-from-ties': {
    message:
      'Eine Tabelle der Einrichtungen fehlt: {{number}} Einrichtungen wurden aus den Verbindungen gebildet und gelten als Kooperationspartner/innen.',
    remedy: 'Art und Sektor in der Tabelle nachtragen oder eine Tabelle der Einrichtungen mitgeben.',
  },
  'two-mode': {
    message:
      'Zeilen ({{rows}}) und Spalten ({{columns}}) sind verschiedene Dinge: Die Spalten wurden als Netzwerke gelesen, an denen die Zeilen teilnehmen.',
    remedy: 'Falls die Spalten Gremien sind, ihre Art in der Tabelle ändern.',
  },
  'matrix-not-symmetric': {
    message: 'Die Matrix ist nicht symmetrisch; {{number}} Paare nennen hin und zurück Verschiedenes.',
    message_one: 'Die Matrix ist nicht symmetrisch; ein Paar nennt hin und zurück Verschiedenes.',
    remedy: 'Prüfen, welche Hälfte gilt.',
  },
  'hub-guessed': {
    message:
      'Welche Einrichtung im Mittelpunkt steht, ist nicht angegeben; genommen wurde „{{label}}“ mit den meisten Verbindungen ({{number}}).',
    remedy: 'Unter „Drehscheibe“ lässt sich auch jede andere Einrichtung ansehen.',
  },
  'aggregate-guessed': {
    message:
      '{{number}} Zeilen sind Summen oder Reste; die Einrichtungen gelten als Summen über viele Kontaktstellen, Wegemaße bleiben daher weg.',
    message_one:
      'Eine Zeile ist eine Summe oder ein Rest; die Einrichtungen gelten als Summen über viele Kontaktstellen, Wegemaße bleiben daher weg.',
    remedy: 'Wenn es einzelne Einrichtungen sind, diesen Zeilen eine andere Kategorie geben.',
  },
  'tie-ids-repeated': {
    message: '{{number}} Verbindungen hatten eine Kennung, die es schon gibt; sie bekamen eine eigene.',
    message_one: 'Eine Verbindung hatte eine Kennung, die es schon gibt; sie bekam eine eigene.',
    remedy: 'Nichts zu tun: Keine Verbindung geht verloren.',
  },
  'hub-unknown': {
    message: 'Die angegebene Mitte „{{id}}“ ist keine der Einrichtungen.',
    remedy: 'Die Kennung in der Datei berichtigen. Unter „Drehscheibe“ lässt sich jede Einrichtung ansehen.',
  },
  'package-description-broken': {
    message:
      'Die Beschreibung des Datenpakets ist nicht lesbar; die Tabellen wurden nach ihren Namen eingelesen.',
    remedy: 'Die Datei datapackage.json berichtigen oder weglassen.',
  },
  'package-file-missing': {
    message: 'Im Datenpaket fehlt „{{what}}“.',
    remedy: 'Alle Dateien des Pakets zusammen wählen, am einfachsten den ganzen Ordner oder die Zip-Datei.',
  },
  json: {
    message: 'Die Datei ist kein gültiges JSON: Fehler in Zeile {{line}}, Zeichen {{column}}.',
    remedy: 'Die Datei aus dem Programm, aus dem sie stammt, noch einmal speichern.',
  },
  'json-shape': {
    message: 'Das JSON hat nicht den erwarteten Aufbau bei „{{path}}“.',
    remedy: 'Eine Projektdatei (.drehscheibe.json) wählen oder den Eintrag berichtigen.',
  },
  'unknown-fields': {
    message: 'Diese Felder sind nicht bekannt und bleiben, wo möglich, erhalten: {{fields}}',
    remedy: 'Nichts zu tun.',
  },
  'file-newer': {
    message:
      'Die Projektdatei hat Version {{version}}; dieses Programm kennt nur Versionen bis {{supported}}. Sie wurde nicht geöffnet.',
    remedy: 'Das Programm aktualisieren und die Datei dann öffnen.',
  },
  'file-version-missing': {
    message: 'In der Projektdatei fehlt die Angabe der Version.',
    remedy: 'Die Datei noch einmal aus dem Programm speichern.',
  },
  xml: {
    message: 'Das XML ist fehlerhaft ({{reason}}).',
    remedy: 'Die Datei aus dem Programm, aus dem sie stammt, noch einmal speichern.',
  },
  'xml-doctype': {
    message:
      'Die Datei enthält eigene XML-Definitionen (DOCTYPE); aus Gründen der Sicherheit werden sie nicht gelesen.',
    remedy: 'Die Datei im Ursprungsprogramm ohne DOCTYPE speichern.',
  },
  'no-graph': {
    message: 'Die Datei enthält kein Netzwerk.',
    remedy: 'Prüfen, ob beim Speichern ein Netzwerk offen war.',
  },
  'mixed-directions': {
    message: 'Die Datei mischt gerichtete und ungerichtete Verbindungen; Kennzahlen lesen alle ungerichtet.',
    remedy: 'Nichts zu tun, falls das so gemeint ist.',
  },
  dynamic: {
    message:
      'Die Datei enthält Zeitabschnitte: Tage stehen als Beginn und Ende bei den Verbindungen, alles andere unverändert in der Spalte „time“.',
    remedy: 'Beginn und Ende der Verbindungen in der Tabelle prüfen.',
  },
  groups: {
    message:
      '{{number}} Gruppen von Knoten wurden nicht als Einrichtungen gelesen; zu welcher eine Einrichtung gehört, steht in der Spalte „group“.',
    message_one:
      'Eine Gruppe von Knoten wurde nicht als Einrichtung gelesen; welche Einrichtungen dazugehören, steht in der Spalte „group“.',
    remedy: 'Falls sie Einrichtungen sind, bitte von Hand ergänzen.',
  },
  'hyperedge-ignored': {
    message: '{{number}} Verbindungen mit mehr als zwei Enden wurden ausgelassen.',
    message_one: 'Eine Verbindung mit mehr als zwei Enden wurde ausgelassen.',
    remedy: 'Aus jeder eine Einrichtung (Gremium, Netzwerk) mit Mitgliedern machen.',
  },
  'undeclared-key': {
    message:
      'Das Merkmal „{{key}}“ ist in der Datei nicht erklärt; sein Wert bleibt unter diesem Namen erhalten.',
    remedy: 'Nichts zu tun, falls der Name stimmt.',
  },
  'graph-attributes': {
    message:
      'Die Datei sagt über das Netzwerk als Ganzes {{number}} Dinge, für die es keinen Platz gibt: {{names}}',
    message_one: 'Die Datei sagt über das Netzwerk als Ganzes etwas, für das es keinen Platz gibt: {{names}}',
    remedy: 'Falls es gebraucht wird, in die Beschreibung des Projekts schreiben.',
  },
  'several-relations': {
    message:
      'Die Datei enthält {{number}} Arten von Verbindungen ({{names}}); welche es ist, steht bei jeder Verbindung in der Spalte „relation“.',
    remedy: 'Den Verbindungen in der Tabelle eine Art geben; alle gelten bis dahin als Kooperation.',
  },
  'time-intervals': {
    message: '{{number}} Einträge nennen Zeitabschnitte; sie stehen unverändert in der Spalte „time“.',
    message_one: 'Ein Eintrag nennt einen Zeitabschnitt; er steht unverändert in der Spalte „time“.',
    remedy: 'Falls Beginn und Ende gebraucht werden, sie als Daten in „seit“ und „bis“ eintragen.',
  },
  'several-networks': {
    message: 'Die Datei enthält noch {{number}} weitere Netzwerke, die nicht gelesen wurden: {{names}}',
    message_one: 'Die Datei enthält noch ein weiteres Netzwerk, das nicht gelesen wurde: {{names}}',
    remedy: 'Jedes Netzwerk in einer eigenen Datei speichern.',
  },
  'count-too-large': {
    message:
      'Die Datei kündigt {{number}} Einrichtungen an; höchstens {{limit}} sind bei dieser Dateigröße möglich.',
    remedy: 'Die Zahl am Anfang der Datei berichtigen.',
  },
  'line-not-understood': {
    message: 'Die Zeile ist nicht zu verstehen und wurde ausgelassen.',
    remedy: 'Die Zeile berichtigen und die Datei noch einmal einlesen.',
  },
  'dl-format': {
    message: 'Die Datei ist in der DL-Form „{{format}}“ geschrieben, die hier nicht gelesen wird.',
    remedy: 'In UCINET als „edgelist1“ oder „fullmatrix“ ausgeben.',
  },
  'dl-size': {
    message: 'Angekündigt ist {{size}}, das wären {{expected}} Werte; es sind aber {{number}}.',
    remedy: 'Die Zahlen im Kopf der Datei oder die Werte berichtigen.',
  },
  'not-dl': {
    message: 'Das ist eine Ausgabe von UCINET, aber keine DL-Datei.',
    remedy: 'Den Datensatz in UCINET mit „Data > Export > DL“ ausgeben und diese Datei wählen.',
  },
  gml: {
    message: 'Das GML ist fehlerhaft ({{reason}}).',
    remedy: 'Die Datei aus dem Programm, aus dem sie stammt, noch einmal speichern.',
  },
  'part-not-read': {
    message: '„{{what}}“ gehört nicht zu den Einrichtungen dieses Netzwerks und wurde nicht übernommen.',
    remedy: 'Falls es gebraucht wird, prüfen, ob es für ebenso viele Einrichtungen gilt.',
  },
  'loss-control-characters': {
    message:
      '{{number}} Texte enthalten unsichtbare Steuerzeichen, die in dieser Art Datei nicht erlaubt sind; sie werden durch � ersetzt.',
    message_one:
      'Ein Text enthält unsichtbare Steuerzeichen, die in dieser Art Datei nicht erlaubt sind; sie werden durch � ersetzt.',
    remedy: 'Nichts zu tun, oder die Zeichen vorher in der Tabelle löschen.',
  },
  'loss-body-ids': {
    message: '{{number}} Einrichtungen verlieren ihre Kennung: In dieser Art Datei stehen nur Namen.',
    message_one: 'Eine Einrichtung verliert ihre Kennung: In dieser Art Datei stehen nur Namen.',
    remedy: 'Wenn Kennungen gebraucht werden, GraphML, GEXF oder das Datenpaket wählen.',
  },
  'loss-tie-ids': {
    message: '{{number}} Verbindungen verlieren ihre Kennung; beim Einlesen bekommen sie eine neue.',
    message_one: 'Eine Verbindung verliert ihre Kennung; beim Einlesen bekommt sie eine neue.',
    remedy: 'Wenn Kennungen gebraucht werden, GraphML, GEXF oder das Datenpaket wählen.',
  },
  'loss-labels': {
    message:
      '{{number}} Namen werden anders geschrieben, weil diese Art Datei Anführungszeichen und Zeilenumbrüche nicht erlaubt und gleiche Namen nicht unterscheidet.',
    message_one:
      'Ein Name wird anders geschrieben, weil diese Art Datei Anführungszeichen und Zeilenumbrüche nicht erlaubt und gleiche Namen nicht unterscheidet.',
    remedy: 'Die Namen in der Tabelle ändern oder ein anderes Dateiformat wählen.',
  },
  'loss-body-column': {
    message:
      'Für „{{column}}“ hat diese Art Datei keinen Platz; bei {{number}} Einrichtungen geht die Angabe verloren.',
    message_one:
      'Für „{{column}}“ hat diese Art Datei keinen Platz; bei einer Einrichtung geht die Angabe verloren.',
    remedy: 'Wenn die Angabe gebraucht wird, GraphML, GEXF oder das Datenpaket wählen.',
  },
  'loss-tie-column': {
    message:
      'Für „{{column}}“ hat diese Art Datei keinen Platz; bei {{number}} Verbindungen geht die Angabe verloren.',
    message_one:
      'Für „{{column}}“ hat diese Art Datei keinen Platz; bei einer Verbindung geht die Angabe verloren.',
    remedy: 'Wenn die Angabe gebraucht wird, GraphML, GEXF oder das Datenpaket wählen.',
  },
  'loss-weights': {
    message:
      'Ob eine Stärke 1 oder nicht angegeben ist, unterscheidet diese Art Datei nicht; das betrifft {{number}} Verbindungen.',
    message_one:
      'Ob eine Stärke 1 oder nicht angegeben ist, unterscheidet diese Art Datei nicht; das betrifft eine Verbindung.',
    remedy: 'Nichts zu tun, falls der Unterschied keine Rolle spielt.',
  },
  'loss-parallel': {
    message:
      '{{number}} Verbindungen zwischen denselben Einrichtungen werden mit einer anderen zusammengelegt und ihre Stärken addiert: Eine Matrix hat je Paar und Art nur ein Feld.',
    message_one:
      'Eine Verbindung wird mit einer anderen zwischen denselben Einrichtungen zusammengelegt und ihre Stärke addiert: Eine Matrix hat je Paar und Art nur ein Feld.',
    remedy: 'Wenn beide gebraucht werden, GraphML, GEXF oder Pajek wählen.',
  },
  'loss-about': {
    message: 'Angaben zum Projekt als Ganzem haben in dieser Art Datei keinen Platz: {{columns}}',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-regions': {
    message: 'Die Tabelle der Regionen ({{number}}) hat in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-snapshots': {
    message: 'Frühere Stände ({{number}}) haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-plans': {
    message: 'Gedankenspiele ({{number}}) haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-arrangements': {
    message: 'Plätze, die von Hand vergeben wurden, haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-views': {
    message: 'Gespeicherte Ansichten ({{number}}) haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-figures': {
    message: 'Gespeicherte Abbildungen ({{number}}) haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-slides': {
    message: 'Szenen der Vorführung ({{number}}) haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-paragraphs': {
    message: 'Eigene Absätze im Bericht ({{number}}) haben in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },
  'loss-sources': {
    message: 'Die Tabelle der Quellen ({{number}}) hat in dieser Art Datei keinen Platz.',
    remedy: 'Eine Projektdatei oder ein Datenpaket dazulegen.',
  },

  'zip-damaged': {
    message: 'Die Zip-Datei ist beschädigt.',
    remedy: 'Die Datei noch einmal herunterladen oder neu packen.',
  },
  'zip-encrypted': {
    message: 'Die Zip-Datei ist mit einem Kennwort geschützt.',
    remedy: 'Die Datei auspacken und den Ordner wählen.',
  },
  'zip-nested': {
    message: 'In der Zip-Datei steckt eine weitere gepackte Datei; sie wurde nicht geöffnet.',
    remedy: 'Die innere Datei auspacken und selbst wählen.',
  },
  'zip-too-many-entries': {
    message: 'Die Zip-Datei enthält mehr als {{limit}} Dateien.',
    remedy: 'Nur die Dateien des Netzwerks packen.',
  },
  'zip-duplicate-entry': {
    message: 'Die Datei kommt in der Zip-Datei mehrfach vor; die erste gilt.',
    remedy: 'Die Zip-Datei neu packen.',
  },
  'zip-empty': {
    message: 'In der Zip-Datei ist nichts, was zu lesen wäre.',
    remedy: 'Prüfen, ob die richtigen Dateien gepackt wurden.',
  },
  'compression-ratio': {
    message: 'Die Datei wird beim Auspacken mehr als {{limit}}-mal so groß und wurde deshalb nicht gelesen.',
    remedy: 'Die Dateien einzeln und ausgepackt wählen, falls sie vertrauenswürdig sind.',
  },

  'tie-end-unknown': {
    message: 'Ein Ende der Verbindung gibt es nicht: „{{id}}“.',
    remedy: 'Das Ende berichtigen oder die Verbindung löschen.',
  },
  loop: {
    message: 'Die Verbindung führt von „{{id}}“ zu sich selbst; Kennzahlen zählen sie nicht mit.',
    remedy: 'Das richtige Ende wählen oder die Verbindung löschen.',
  },
  'duplicate-tie': {
    message: 'Dieselbe Verbindung gibt es schon als „{{id}}“.',
    remedy: 'Eine der beiden löschen, falls nicht zwei verschiedene gemeint sind.',
  },
  'unknown-vocabulary': {
    message: '„{{word}}“ ist kein Wort des Vokabulars.',
    remedy: 'Ein Wort aus der Liste wählen.',
  },
  'hub-missing': {
    message: 'Die Einrichtung in der Mitte, „{{id}}“, gibt es nicht.',
    remedy: 'Unter „Drehscheibe“ lässt sich jede Einrichtung ansehen.',
  },
  'hub-not-set': {
    message: 'Es ist nicht angegeben, welche Kontaktstelle in der Mitte steht.',
    remedy: 'Unter „Drehscheibe“ lässt sich jede Einrichtung ansehen.',
  },
  'sector-not-in-scheme': {
    message: 'Der Sektor „{{sector}}“ gehört nicht zu den drei Sektoren des Felds.',
    remedy:
      'Die Schreibweise prüfen (Gesundheit, Soziales, Psycho-Soziales, übergreifend) oder bewusst mit eigenen Sektoren arbeiten.',
  },
  'weight-not-positive': {
    message: 'Die Stärke {{number}} ist keine Zahl größer als 0.',
    remedy: 'Eine Stärke größer als 0 eintragen oder das Feld leeren.',
  },
  'until-before-since': {
    message: 'Die Verbindung endet ({{until}}), bevor sie beginnt ({{since}}).',
    remedy: 'Beginn und Ende prüfen.',
  },
  'contact-before-since': {
    message: 'Der letzte Kontakt ({{date}}) liegt vor dem Beginn der Verbindung ({{since}}).',
    remedy: 'Letzten Kontakt und Beginn prüfen.',
  },
  'due-without-step': {
    message: 'Etwas ist fällig ({{date}}), aber es steht nicht da, was.',
    remedy: 'Den nächsten Schritt eintragen oder das Datum löschen.',
  },
  'due-though-ended': {
    message: 'Die Verbindung ist beendet, und doch ist etwas fällig ({{date}}).',
    remedy: 'Den Stand ändern oder das Datum löschen.',
  },
  'date-impossible': {
    message: 'Diesen Tag gibt es nicht: {{date}}.',
    remedy: 'Ein Datum wie 31.12.2023, 12.2023 oder 2023 eintragen.',
  },
  'same-name': {
    message: '„{{label}}“ steht {{number}}-mal in der Liste.',
    remedy:
      'Ist dieselbe Einrichtung gemeint, die Einträge zusammenführen, sonst die Namen unterscheidbar machen.',
  },
  'label-empty': {
    message: 'Die Einrichtung hat keinen Namen.',
    remedy: 'Einen Namen eintragen.',
  },
  'body-without-ties': {
    message: '„{{label}}“ hat keine Verbindungen.',
    remedy: 'Ergänzen, was bekannt ist, oder so lassen.',
  },
  'region-unknown': {
    message: 'Die Region „{{id}}“ steht nicht in der Tabelle der Regionen.',
    remedy: 'Die Region ergänzen oder die Angabe berichtigen.',
  },
  'source-unknown': {
    message: 'Die Quelle „{{id}}“ steht nicht in der Tabelle der Quellen.',
    remedy: 'Die Quelle ergänzen oder die Angabe berichtigen.',
  },
  'id-mismatch': {
    message: 'Der Eintrag steht unter einer anderen Kennung, als er selbst nennt („{{id}}“).',
    remedy: 'Das Projekt neu laden; bleibt der Fehler, die Projektdatei aus einer Sicherung öffnen.',
  },
  'block-count-invalid': {
    message: 'Die Zahl im Sammeleintrag, {{number}}, ist keine ganze Zahl größer als 0.',
    remedy: 'Eine ganze Zahl eintragen oder das Feld leeren.',
  },
  'no-bodies': {
    message: 'Es ist keine einzige Einrichtung zu finden.',
    remedy: 'Eine Tabelle mit Einrichtungen wählen; die Kopfzeile soll „ID“ oder „Name“ nennen.',
  },

  'merge-body-differs': {
    message: 'Über „{{id}}“ sagen die Projekte Verschiedenes ({{columns}}); es gilt „{{first}}“.',
    remedy: 'Die Angaben vergleichen und, wenn nötig, von Hand ändern.',
  },
  'merge-tie-differs': {
    message:
      'Über die Verbindung „{{id}}“ sagen die Projekte Verschiedenes ({{columns}}); es gilt „{{first}}“.',
    remedy: 'Die Angaben vergleichen und, wenn nötig, von Hand ändern.',
  },
  'merge-region-differs': {
    message: 'Über die Region „{{id}}“ sagen die Projekte Verschiedenes ({{columns}}); es gilt „{{first}}“.',
    remedy: 'Die Angaben vergleichen.',
  },
  'merge-source-differs': {
    message: 'Über die Quelle „{{id}}“ sagen die Projekte Verschiedenes ({{columns}}); es gilt „{{first}}“.',
    remedy: 'Die Angaben vergleichen.',
  },
  'synthetic-data': {
    message: 'Diese Daten sind synthetisch und kalibriert, keine Erhebung.',
    remedy: 'Zum Üben verwenden; keine Zahl daraus als Befund angeben.',
  },
  'synthetic-mixed': {
    message: 'Die einen Daten sind erdacht (synthetisch), die anderen nicht; sie werden nicht vermischt.',
    remedy: 'Die Übungsdaten als eigenes Netzwerk öffnen und die Netzwerke nebeneinander ansehen.',
  },
  'synthetic-joined': {
    message: 'Das offene Netzwerk enthält Übungsdaten. Was dazukommt, gilt danach ebenso als synthetisch.',
    remedy: 'Eigene Daten lieber als eigenes Netzwerk öffnen.',
  },
} as const;
