/** The command line's help, in both languages. */
import type { Language } from '../i18n/index.ts';

const EN = `drehscheibe – networks around self-help contact centres

  analyse PATH   measures of every body and of the network, to standard output
      --lens FILE|everything|relational   the question: JSON with any of a lens's fields (default: everything)
      --drop-types a,b                    leave tie types out
      --measures a,b                      only these measures (default: all; see the command measures)
      --format json|csv                   default: json
      --seed N                            for measures that draw at random (default: 1)
  check PATH     everything wrong or worth a look, one line each
  measures       all measures as JSON: names, definition, formula, references, range, needs, declining rules
  figure PATH    a picture with title, legend and caption as SVG
      --layout sector-wheel|…             default: sector-wheel
      --out FILE.svg                      default: standard output
      --theme light|dark   --page a4-landscape|a4-portrait|a3-landscape|a0-portrait|slide-16-9
      --size MEASURE                      what the size of bodies shows (default: degree)
      --lens, --drop-types, --seed        as above

  for all: --lang de|en (default: from LANG) · --encoding utf-8|utf-16le|utf-16be|windows-1252|macintosh

PATH is a data package (folder or zip), a project file (.drehscheibe.json), a folder or zip with a table of bodies and a
table of ties, or one CSV file with an edge list.

Ends with 0 = done, 1 = the data cannot be used or check found an error, 2 = the command is wrong or the path cannot be
opened. Messages go to standard error; those of check to standard output.
`;

const DE = `drehscheibe – Netzwerke um Selbsthilfekontaktstellen

  analyse PFAD   Maße jeder Einrichtung und des Netzwerks, auf die Standardausgabe
      --lens DATEI|everything|relational  die Lesart: JSON mit beliebigen ihrer Felder (sonst: everything)
      --drop-types a,b                    Verbindungsarten weglassen
      --measures a,b                      nur diese Maße (sonst: alle; siehe den Befehl measures)
      --format json|csv                   sonst: json
      --seed N                            für Maße, die losen (sonst: 1)
  check PFAD     alles, was falsch oder auffällig ist, je eine Zeile
  measures       alle Maße als JSON: Namen, Definition, Formel, Literatur, Wertebereich, Voraussetzungen, Absagen
  figure PFAD    ein Bild mit Titel, Legende und Unterschrift als SVG
      --layout sector-wheel|…             sonst: sector-wheel
      --out DATEI.svg                     sonst: Standardausgabe
      --theme light|dark   --page a4-landscape|a4-portrait|a3-landscape|a0-portrait|slide-16-9
      --size MASS                         was die Größe der Einrichtungen zeigt (sonst: degree)
      --lens, --drop-types, --seed        wie oben

  für alle: --lang de|en (sonst: nach LANG) · --encoding utf-8|utf-16le|utf-16be|windows-1252|macintosh

PFAD ist ein Datenpaket (Ordner oder Zip), eine Projektdatei (.drehscheibe.json), ein Ordner oder Zip mit einer Tabelle
der Einrichtungen und einer der Verbindungen, oder eine einzelne CSV-Datei mit einer Kantenliste.

Endet mit 0 = erledigt, 1 = die Daten sind nicht brauchbar oder check fand einen Fehler, 2 = der Befehl stimmt nicht oder
der Pfad lässt sich nicht öffnen. Meldungen gehen auf die Standardfehlerausgabe, die von check auf die Standardausgabe.
`;

export const helpText = (language: Language): string => (language === 'de' ? DE : EN);
