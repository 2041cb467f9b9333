/** The command line's help, in both languages. */
import type { Language } from '../i18n/index.ts';

const EN = `drehscheibe – networks around self-help contact centres

  analyse PATH   measures of every body and of the network, to standard output
      --lens FILE|everything|relational   the question: JSON with any of a lens's fields (default: everything)
      --drop-types a,b                    leave tie types out
      --where "FIELD=a,b; FIELD>=x; …"    only what meets all conditions, as the window's filters: = one of, != none of, >= <= a..b
                                          ranges, ~ text in it, =* somebody says it, =? nobody does; ",?" at the end: unsaid counts, too
      --direction ignored|recorded        whether ties of types that have a direction count in it (default: ignored)
      --measures a,b                      only these measures (default: all; see the command measures)
      --format json|csv                   default: json
      --seed N                            for measures that draw at random (default: 1)
      --communities leiden|louvain        groups that the ties make, too: --runs N (default: 50), --resolution G (default: 1)
      --recipe FILE                       repeats the results of a recipe.json and compares them, digit by digit
      --out FOLDER                        writes measures.csv, network-measures.csv, groups.csv, recipe.json, the methods paragraph
                                          (methods.de.md, methods.en.md) and its references (.bib, .csl.json) there
  convert IN OUT the same network in another format, known by the ending of OUT
                 (.xlsx .csv .zip .drehscheibe.json .gexf .graphml .net .paj .dl .gml; without one: a data package folder)
      --to FORMAT                         instead of the ending
      --delimiter ;|,                     between the cells of text tables (default: by language)
      --pseudonymise                      names become codes; notes, places, sources and own columns are left out
      --secret FILE                       makes the same codes again (made where it does not exist; never pass it on)
      --least N                           counts below N are suppressed (default: 3)
  merge A B … OUT   several networks become one by shared ids; what they say differently is listed
      --name NAME   --to FORMAT
  compare PATH…  centres, regions or files side by side: values with intervals, and what speaks against comparing them
      --by region|centre|file|land|size|part   default: region; file for several paths
      --test a,b                          whether groups differ in these indicators (permutation test, Holm)
      --between size|part|land|file       the groups (default: as --by land|size|part says)
      --match inhabitants|bodies          pairs units of two groups by size, too
      --draws N   --seed N                default: 9999 and 1
      --format text|json|csv              default: text; csv: the values, with --test the tests
      --out FOLDER                        comparison.json, tables, methods paragraph with references, scripts for R and Python
      --recipe FILE                       repeats a comparison.json and compares the numbers
      --lens, --drop-types, --where       as above
  test PATH      could this be chance? With the number of draws, the seed and the error that drawing leaves
      --test labels                       sectors dealt anew: E-I, mixing, modularity, assortativity, roles
      --test cug --condition size|ties|degrees   random networks; --statistics transitivity,ei,…
      --test qap|mrqap --y ties --x shared:committee,same:sector   tables of pairs (ties, strength, nearness,
                                          type:TYPE, shared:KIND, same:sector|kind|category|region)
      --test bootstrap                    bodies drawn anew: density, mean degree, E-I, transitivity
      --test units --measure degree --kind centre   bodies of one kind drawn anew: mean of a measure
      --test groups --measure degree --between size|part|land|region|kind|sector   do they differ?
      --test densities PATH PATH          two networks
      --draws N   --seed N   --format text|json|csv   default: 9999, 1, text
      --out FOLDER                        table, methods paragraph, and a recipe.json that analyse --recipe repeats
      --lens, --drop-types, --where, --direction   as above; relations of qap and mrqap then lead from row to column
  check PATH     everything wrong or worth a look, one line each
  measures       all measures as JSON: names, definition, formula, references, range, needs, declining rules
  methods PATH   the methods paragraph of an analysis: data, lens, measures with conventions and references, what was declined
      --format text|md|bib|csl            default: text; bib and csl: the references (BibTeX, CSL-JSON)
      --lens, --drop-types, --where, --direction, --measures, --seed   as for analyse
  figure PATH…   pictures of the network and charts, with title, legend, source and lens
      --out FILE.svg|.pdf|.png|.pptx|.html   default: SVG on standard output; several formats: x.svg,pdf; --dpi N for PNG (default: 300)
                                          {name} = the file's name, {id} = the network's id, {figure}, {lang}, {n} = a number;
                                          figures whose names come out alike go into one .pdf, .pptx or .html, page after page
      --template talk|report|poster|poster-wide|council|square   page, type and legend for that purpose
      --chart NAME,…|all                  instead of the map: sector-matrix, sector-chord, committees, ranked, bridge, gaps, moments,
                                          slope, what-if, strip, funnel, intervals, triangle, mix, networks, two-values, tiles, landmap;
                                          map = the map; all = the map and every chart that the network has something for
      --measure M --rows N                for ranked (--measure for slope, too); --from, --to YEAR|STATE|now for slope; --plan ID for what-if
      --by region|centre|land|size|part   for charts of comparisons; --indicator, --beside I; --between land|size|part|source|none;
      --order name|size --funnel density|inhabitants|centres; --centre ID for gaps; --body ID for bridge
      --figure NAME,…|all                 figures kept in the project, by name or id, as they were made; options change them
      --layout sector-wheel|force|two-mode|sector-triangle|layered|circular|geographic|by-hand
      --ring distance|stage|frequency|formality|measure   what the rings of the sector wheel mean
      --size-by MEASURE                   what the size of bodies shows (default: degree)
      --hulls sector|group|region|none    outlines around groups
      --focus ID --steps N                only a body and those within N steps of it (default: 1)
      --page a4-portrait|slide-16-9|…|200x120   a format, or millimetres (default: the template's, or a4-landscape)
      --title, --subtitle, --caption, --notes TEXT   --logo FILE.png|.jpg   --legend auto|beside|below|none
      --names N   --text-scale N          how many names are tried, how large type is (1 = as usual)
      --theme light|dark   --colours full|grey   --patterns   --transparent
      --language de|en|de,en              of the figure (default: as --lang); both give a figure each, {lang} tells them apart
      --coded                             names become codes, small counts are held back (--secret FILE: the same codes again)
      --lens, --drop-types, --where, --direction, --seed   as above
  report PATH…   the chapter of an annual report: role, committees, partners, networks, funding, changes, sources
      --out FILE.docx|.md                 default: Markdown to standard output; x.docx,md: both; .md puts its figure beside it as .svg;
                                          {name}, {id}, {lang}, {n} as above
      --about ID|all                      whose report (default: the body that the network is about)
      --since YEAR|STATE --until YEAR|STATE|now   between which states changes are told (default: as in the window)
      --without role,figure,…             parts that are left out
      --figure NAME                       the kept figure that is in it (default: the map); --layout, --ring, --size-by, --hulls,
                                          --title, --subtitle, --caption of the map, as above
      --language de|en|de,en   --coded   --lens, --drop-types, --where, --direction   as above

  Three hundred centres in one go, shared out among the machine's cores – many times faster than a run for each:
      drehscheibe figure networks/*.xlsx --template report --out "pictures/{name}.svg,pdf"
      drehscheibe report networks/*.xlsx --out "reports/{name}.docx" --lang en
  As a loop, in a shell and in PowerShell (where "networks/*.xlsx" works as well, since names with * are filled in here):
      for n in networks/*.xlsx; do drehscheibe figure "$n" --chart ranked --out "pictures/{name}.pdf" || echo "$n"; done
      Get-ChildItem networks*.xlsx | ForEach-Object { drehscheibe figure $_.FullName --chart ranked --out "pictures/{name}.pdf" }
  More:
      drehscheibe figure networks/dortmund-2023 --chart all --template talk --out "talk.pptx"
      drehscheibe figure town.drehscheibe.json --figure "Council paper" --coded --out council.pdf

  for all: --lang de|en (default: from LANG) · --encoding utf-8|utf-16le|utf-16be|windows-1252|macintosh

PATH is a file, a folder or a zip: project file (.drehscheibe.json), data package, questionnaires, XLSX, ODS, CSV (bodies and
ties, an edge list, a matrix), GEXF, GraphML, Pajek (.net .clu .vec .paj), UCINET DL, GML, JSON of graph libraries.

Ends with 0 = done, 1 = the data cannot be used or check found an error, 2 = the command is wrong, or a path cannot be opened
or written. With several paths, what fails with one does not keep the next; the highest number counts in the end. Messages name
the file and go to standard error; those of check to standard output.
`;

const DE = `drehscheibe – Netzwerke um Selbsthilfekontaktstellen

  analyse PFAD   Maße jeder Einrichtung und des Netzwerks, auf die Standardausgabe
      --lens DATEI|everything|relational  die Lesart: JSON mit beliebigen ihrer Felder (sonst: everything)
      --drop-types a,b                    Verbindungsarten weglassen
      --where "FELD=a,b; FELD>=x; …"      nur was alle Bedingungen erfüllt, wie die Filter im Fenster: = eines von, != keines von, >= <= a..b
                                          Bereiche, ~ Text darin, =* jemand sagt es, =? niemand; „,?“ am Ende: Ungesagtes zählt mit
      --direction ignored|recorded        ob Verbindungen, deren Art eine Richtung hat, in ihr zählen (sonst: ignored)
      --measures a,b                      nur diese Maße (sonst: alle; siehe den Befehl measures)
      --format json|csv                   sonst: json
      --seed N                            für Maße, die losen (sonst: 1)
      --communities leiden|louvain        auch Gruppen, die die Verbindungen bilden: --runs N (sonst: 50), --resolution G (sonst: 1)
      --recipe DATEI                      wiederholt die Ergebnisse einer recipe.json und vergleicht sie Ziffer für Ziffer
      --out ORDNER                        schreibt measures.csv, network-measures.csv, groups.csv, recipe.json, den Methodenabsatz
                                          (methods.de.md, methods.en.md) und die Literatur (.bib, .csl.json) dorthin
  convert VON NACH  dasselbe Netzwerk in einem anderen Format, nach der Endung von NACH
                 (.xlsx .csv .zip .drehscheibe.json .gexf .graphml .net .paj .dl .gml; ohne Endung: Ordner mit Datenpaket)
      --to FORMAT                         statt der Endung
      --delimiter ;|,                     zwischen den Zellen von Texttabellen (sonst: nach der Sprache)
      --pseudonymise                      Namen werden Codes; Notizen, Orte, Quellen und eigene Spalten entfallen
      --secret DATEI                      macht dieselben Codes wieder (entsteht, wenn es sie nicht gibt; nie weitergeben)
      --least N                           Anzahlen unter N werden unterdrückt (sonst: 3)
  merge A B … ZIEL  mehrere Netzwerke werden eines, nach gemeinsamen Kennungen; was sie verschieden sagen, wird genannt
      --name NAME   --to FORMAT
  compare PFAD…  Kontaktstellen, Regionen oder Dateien nebeneinander: Werte mit Intervallen, und was gegen den Vergleich spricht
      --by region|centre|file|land|size|part   sonst: region; bei mehreren Pfaden file
      --test a,b                          ob sich Gruppen in diesen Kennzahlen unterscheiden (Permutationstest, Holm)
      --between size|part|land|file       die Gruppen (sonst wie bei --by land|size|part)
      --match inhabitants|bodies          bildet auch Paare gleicher Größe aus zwei Gruppen
      --draws N   --seed N                sonst: 9999 und 1
      --format text|json|csv              sonst: text; csv: die Werte, mit --test die Tests
      --out ORDNER                        comparison.json, Tabellen, Methodenabsatz mit Literatur, Skripte für R und Python
      --recipe DATEI                      wiederholt eine comparison.json und vergleicht die Zahlen
      --lens, --drop-types, --where       wie oben
  test PFAD      kann das Zufall sein? Mit Zahl der Ziehungen, Startzahl und dem Fehler, den das Ziehen lässt
      --test labels                       Sektoren neu verteilt: E-I, Verbindungen je Sektorpaar, Modularität, Rollen
      --test cug --condition size|ties|degrees   Zufallsnetzwerke; --statistics transitivity,ei,…
      --test qap|mrqap --y ties --x shared:committee,same:sector   Beziehungen je Paar (ties, strength, nearness,
                                          type:ART, shared:KIND, same:sector|kind|category|region)
      --test bootstrap                    Einrichtungen neu gezogen: Dichte, Verbindungen je Einrichtung, E-I, Geschlossenheit
      --test units --measure degree --kind centre   Einrichtungen einer Art neu gezogen: Mittel eines Maßes
      --test groups --measure degree --between size|part|land|region|kind|sector   unterscheiden sie sich?
      --test densities PFAD PFAD          zwei Netzwerke
      --draws N   --seed N   --format text|json|csv   sonst: 9999, 1, text
      --out ORDNER                        Tabelle, Methodenabsatz und recipe.json, die analyse --recipe wiederholt
      --lens, --drop-types, --where, --direction   wie oben; Beziehungen von qap und mrqap führen dann von Zeile zu Spalte
  check PFAD     alles, was falsch oder auffällig ist, je eine Zeile
  measures       alle Maße als JSON: Namen, Definition, Formel, Literatur, Wertebereich, Voraussetzungen, Absagen
  methods PFAD   der Methodenabsatz einer Auswertung: Daten, Lesart, Maße mit Konventionen und Literatur, was nicht angegeben ist
      --format text|md|bib|csl            sonst: text; bib und csl: die Literatur (BibTeX, CSL-JSON)
      --lens, --drop-types, --where, --direction, --measures, --seed   wie bei analyse
  figure PFAD…   Bilder des Netzes und Diagramme, mit Titel, Legende, Quelle und Lesart
      --out DATEI.svg|.pdf|.png|.pptx|.html   sonst: SVG auf die Standardausgabe; mehrere Formate: x.svg,pdf; --dpi N für PNG (sonst: 300)
                                          {name} = Name der Datei, {id} = Kennung des Netzes, {figure}, {lang}, {n} = eine Nummer;
                                          Abbildungen gleichen Namens kommen in eine .pdf, .pptx oder .html, Seite um Seite
      --template talk|report|poster|poster-wide|council|square   Seite, Schrift und Legende für Vortrag, Bericht, Poster, Vorlage
      --chart NAME,…|all                  statt der Karte: sector-matrix, sector-chord, committees, ranked, bridge, gaps, moments,
                                          slope, what-if, strip, funnel, intervals, triangle, mix, networks, two-values, tiles, landmap;
                                          map = die Karte; all = die Karte und jedes Diagramm, zu dem das Netz etwas hat
      --measure MASS --rows N             für ranked (--measure auch für slope); --from, --to JAHR|STAND|now für slope; --plan KENNUNG für what-if
      --by region|centre|land|size|part   für Vergleiche; --indicator, --beside KENNZAHL; --between land|size|part|source|none;
      --order name|size --funnel density|inhabitants|centres; --centre KENNUNG für gaps; --body KENNUNG für bridge
      --figure NAME,…|all                 Abbildungen des Projekts, nach Name oder Kennung, wie sie angelegt sind; Optionen ändern sie
      --layout sector-wheel|force|two-mode|sector-triangle|layered|circular|geographic|by-hand
      --ring distance|stage|frequency|formality|measure   was die Ringe des Sektorrads bedeuten
      --size-by MASS                      was die Größe der Einrichtungen zeigt (sonst: degree)
      --hulls sector|group|region|none    Umrisse um Gruppen
      --focus KENNUNG --steps N           nur eine Einrichtung und wer höchstens N Schritte entfernt ist (sonst: 1)
      --page a4-portrait|slide-16-9|…|200x120   ein Format oder Millimeter (sonst: das der Vorlage oder a4-landscape)
      --title, --subtitle, --caption, --notes TEXT   --logo DATEI.png|.jpg   --legend auto|beside|below|none
      --names N   --text-scale N          wie viele Namen versucht werden, wie groß die Schrift ist (1 = wie üblich)
      --theme light|dark   --colours full|grey   --patterns   --transparent
      --language de|en|de,en              der Abbildung (sonst: wie --lang); beide geben je eine, {lang} unterscheidet sie
      --coded                             Namen werden Codes, kleine Zahlen bleiben zurück (--secret DATEI: wieder dieselben)
      --lens, --drop-types, --where, --direction, --seed   wie oben
  report PFAD…   das Kapitel eines Jahresberichts: Rolle, Gremien, Partner, Netzwerke, Förderung, Veränderungen, Quellen
      --out DATEI.docx|.md                sonst: Markdown auf die Standardausgabe; x.docx,md: beides; .md legt die Abbildung als .svg
                                          daneben; {name}, {id}, {lang}, {n} wie oben
      --about KENNUNG|all                 wessen Bericht (sonst: die Einrichtung, um die es im Netz geht)
      --since JAHR|STAND --until JAHR|STAND|now   zwischen welchen Ständen Veränderungen erzählt werden (sonst: wie im Fenster)
      --without role,figure,…             Teile, die wegbleiben
      --figure NAME                       die behaltene Abbildung darin (sonst: die Karte); --layout, --ring, --size-by, --hulls,
                                          --title, --subtitle, --caption der Karte, wie oben
      --language de|en|de,en   --coded   --lens, --drop-types, --where, --direction   wie oben

  Dreihundert Kontaktstellen auf einmal, auf alle Kerne des Rechners verteilt – um ein Vielfaches schneller als je ein Lauf:
      drehscheibe figure netze/*.xlsx --template report --out "bilder/{name}.svg,pdf"
      drehscheibe report netze/*.xlsx --out "berichte/{name}.docx" --lang de
  Als Schleife, in einer Shell und in der PowerShell (dort geht auch "netze/*.xlsx": Namen mit * werden hier aufgelöst):
      for n in netze/*.xlsx; do drehscheibe figure "$n" --chart ranked --out "bilder/{name}.pdf" || echo "$n"; done
      Get-ChildItem netze*.xlsx | ForEach-Object { drehscheibe figure $_.FullName --chart ranked --out "bilder/{name}.pdf" }
  Und:
      drehscheibe figure netze/dortmund-2023 --chart all --template talk --out "vortrag.pptx"
      drehscheibe figure stadt.drehscheibe.json --figure "Vorlage für den Rat" --coded --out rat.pdf

  für alle: --lang de|en (sonst: nach LANG) · --encoding utf-8|utf-16le|utf-16be|windows-1252|macintosh

PFAD ist eine Datei, ein Ordner oder ein Zip: Projektdatei (.drehscheibe.json), Datenpaket, Fragebögen, XLSX, ODS, CSV
(Einrichtungen und Verbindungen, Verbindungsliste, Matrix), GEXF, GraphML, Pajek (.net .clu .vec .paj), UCINET DL, GML, JSON
von Graph-Bibliotheken.

Endet mit 0 = erledigt, 1 = die Daten sind nicht brauchbar oder check fand einen Fehler, 2 = der Befehl stimmt nicht oder
ein Pfad lässt sich nicht öffnen oder schreiben. Bei mehreren Pfaden geht es nach einem, der nicht gelingt, mit dem nächsten
weiter; am Ende zählt die höchste Zahl. Meldungen nennen die Datei und gehen auf die Standardfehlerausgabe, die von check auf
die Standardausgabe.
`;

export const helpText = (language: Language): string => (language === 'de' ? DE : EN);
