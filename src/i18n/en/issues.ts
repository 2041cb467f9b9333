/** Words for everything that shows while reading, checking and merging: a message and a remedy for each code, hence long. */
export default {
  place: {
    file: '{{file}}',
    sheet: 'table {{sheet}}',
    row: 'row {{row}}',
    column: 'column “{{column}}”',
    record: '“{{value}}”',
  },
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  unworded: {
    message: 'Unknown message “{{code}}”.',
    remedy: 'Please check the file.',
  },

  empty: {
    message: 'The file is empty.',
    remedy: 'Save the table once more and choose that file.',
  },
  binary: {
    message: 'This is no table but a file of type {{what}}.',
    remedy: 'Save the table as CSV and choose that file.',
  },
  'too-large': {
    message: 'The file is too large: no more than {{limit}} MB are read.',
    remedy: 'Split the data into several files or leave out columns that are not needed.',
  },
  'wrong-type': {
    message: 'The file is no table but {{what}}.',
    remedy: 'Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
  'unknown-type': {
    message: 'It cannot be told what the file holds.',
    remedy:
      'The first row should name the columns, such as “source” and “target” for ties or “id” and “name” for bodies.',
  },
  'not-readable-yet': {
    message: 'The file has the format {{what}}, which cannot be read yet.',
    remedy:
      'In the program that it comes from, export nodes and edges as CSV (Gephi: Data Laboratory, “Export table”) and choose both files together.',
  },
  'workbook-not-readable': {
    message: 'The file is a workbook of the kind {{what}}; such workbooks are not read.',
    remedy: 'In Excel choose “File > Save As > Excel Workbook (.xlsx)”.',
  },
  'not-a-workbook': {
    message: 'The file is named like a workbook but holds none.',
    remedy: 'Open the workbook in Excel and save it anew as an Excel workbook (.xlsx).',
  },
  'xls-or-password': {
    message: 'The file is an old Excel file (.xls) or protected by a password.',
    remedy: 'Open it in Excel, remove the password and save it as an Excel workbook (.xlsx).',
  },
  'workbook-damaged': {
    message: 'The workbook is damaged ({{what}}).',
    remedy: 'Open it in Excel or LibreOffice, let it be repaired and save it again.',
  },
  'sheet-too-large': {
    message: 'A sheet of the workbook is too large: more than {{limit}} cells are not read.',
    remedy: 'Split the data over several files or save them as CSV.',
  },
  'sheet-not-read': {
    message: 'The sheet was not read: the network does not need it.',
    remedy: 'If it is needed, name the columns in the first row or save the sheet on its own.',
  },
  'hidden-sheets': {
    message: '{{number}} hidden sheets were not read: {{sheets}}.',
    message_one: 'One hidden sheet was not read: {{sheets}}.',
    remedy:
      'If the data belong here: when importing, say in the step “Found” what the sheet is, or unhide it in Excel and save the file again.',
  },
  'hidden-cells': {
    message: '{{number}} hidden rows or columns were read, too.',
    message_one: 'One hidden row or column was read, too.',
    remedy: 'If they do not belong here, delete them in Excel and save the file again.',
  },
  'formula-without-value': {
    message: 'The cell holds a formula whose result is not saved; the cell stays empty.',
    remedy: 'Open the file in Excel or LibreOffice and save it again, so that the results are in it.',
  },
  'cell-error': {
    message: 'The cell holds the error “{{value}}”; the cell stays empty.',
    remedy: 'Correct the formula in the table.',
  },
  'merged-cells': {
    message: '{{number}} merged cells were spread over their rows.',
    message_one: 'One merged cell was spread over its rows.',
    remedy: 'Check whether the value really holds for each of these rows.',
  },
  'mixed-types': {
    message:
      'The column holds numbers partly as numbers, partly as text ({{number}} times); all were read as Excel shows them.',
    remedy: 'For numbers of places and postcodes, check that leading zeros are right.',
  },
  'external-links': {
    message: 'The workbook refers to {{number}} other files; they were not opened.',
    message_one: 'The workbook refers to another file; it was not opened.',
    remedy: 'The values saved last were read. If they are out of date, update the file in Excel.',
  },
  'macros-ignored': {
    message: 'The workbook holds macros; they were not run.',
    remedy: 'There is nothing to do.',
  },
  'questionnaire-no-centre': {
    message: 'The questionnaire does not name its contact centre; without the name the file is not read.',
    remedy: 'Enter the name on the sheet “Contact centre” and open the file again.',
  },
  'questionnaire-empty': {
    message: 'No cooperation is entered in the questionnaire.',
    remedy: 'Ask whether that is meant or whether the wrong file came back.',
  },
  'questionnaire-headings': {
    message: 'The headings are missing on this sheet of the questionnaire; its rows were not read.',
    remedy: 'Put the headings of an empty questionnaire back in.',
  },
  'questionnaire-named-twice': {
    message: '“{{value}}” is in this list twice; the second row was not read.',
    remedy: 'Compare both rows and delete the surplus one.',
  },
  'questionnaire-same-centre': {
    message: 'The contact centre “{{value}}” has a questionnaire already; this one adds to it.',
    remedy: 'If one of them is out of date, take it out of the folder and read them again.',
  },
  'questionnaire-newer': {
    message: 'The questionnaire is newer than this program.',
    remedy: 'Check whether all answers have arrived, or update the program.',
  },
  'questionnaires-merged': {
    message:
      '{{number}} contact centres were brought together; {{shared}} organisations, committees and networks are named by several of them.',
    message_one:
      'One contact centre was read; {{shared}} organisations, committees and networks are named by several.',
    remedy: 'What has the same name and place is the same. “Find duplicates” shows similar names.',
  },
  'wrong-extension': {
    message: 'The name ends in “.{{ending}}”, but the content is {{what}}.',
    remedy: 'Choose the right file or correct the ending.',
  },
  'file-not-read': {
    message: 'The file was not read: the network does not need it.',
    remedy: 'If it is needed, open it by itself.',
  },
  'no-network': {
    message: 'No network was found in the file.',
    remedy:
      'Choose a table with the columns “source” and “target”, or a table of bodies together with a table of ties.',
  },
  'reader-failed': {
    message: 'Reading failed ({{format}}: {{reason}}). The open project is unchanged.',
    remedy: 'Open the file in Excel, save it anew as “CSV UTF-8” and try again.',
  },

  'encoding-guessed': {
    message: 'The text encoding is not stated; read as {{encoding}}.',
    remedy:
      'Check letters such as ä and é. If they are wrong, save the file in Excel as “CSV UTF-8” and open it again.',
  },
  'encoding-mixed': {
    message:
      'The file mixes two text encodings; {{number}} characters were read as Windows-1252, the rest as UTF-8.',
    message_one:
      'The file mixes two text encodings; one character was read as Windows-1252, the rest as UTF-8.',
    remedy: 'Check names with umlauts and save the file anew as “CSV UTF-8”.',
  },
  'replacement-characters': {
    message: 'The file already holds replaced characters (�): letters were lost there before.',
    remedy: 'Export the file once more as “CSV UTF-8” from the program that it comes from.',
  },
  'control-characters': {
    message: '{{number}} invisible control characters were replaced by blanks.',
    message_one: 'One invisible control character was replaced by a blank.',
    remedy: 'Check the names concerned.',
  },
  'quotes-broken': {
    message: 'There is text behind a closing quotation mark.',
    remedy: 'Check the cell; quotation marks inside cells must be doubled.',
  },
  'quote-not-closed': {
    message: 'A quotation mark opens but never closes; it was read as a plain character.',
    remedy: 'Check this row and those below it, and add or delete the quotation mark.',
  },
  'rows-above-header': {
    message: 'There are {{number}} more rows above the header; they were not read.',
    message_one: 'There is one more row above the header; it was not read.',
    remedy: 'Nothing to do if the header is right.',
  },
  'no-header': {
    message: 'The table has no header; the first two columns were read as the ends of ties.',
    remedy: 'If that is wrong, add a header such as “source;target”.',
  },
  'duplicate-columns': {
    message: 'Several columns have the same name: {{columns}}. The second is now called “… (2)”.',
    remedy: 'Give the columns different names.',
  },
  'many-columns': {
    message: 'The table has {{number}} columns.',
    remedy: 'Delete columns that are not needed before reading.',
  },
  'column-read-as': {
    message: 'The columns “{{source}}” and “{{target}}” were read as the two ends of ties.',
    remedy: 'If that is wrong, name the columns “source” and “target”.',
  },
  'cells-beyond-header': {
    message: '{{number}} rows have more cells than the header; the first is named. The values are kept.',
    message_one: 'The row has more cells than the header. The values are kept.',
    remedy: 'Check whether these rows have a delimiter too many.',
  },
  'rows-skipped': {
    message: '{{number}} rows were skipped.',
    message_one: 'One row was skipped.',
    remedy: 'Correct the rows named one by one and read the file again.',
  },
  'more-of-the-same': {
    message: 'There are {{number}} more messages of the kind “{{what}}”.',
    message_one: 'There is one more message of the kind “{{what}}”.',
    remedy: 'Mend the cause in the file and read it again.',
  },

  'id-missing': {
    message: 'The row has no id and was skipped.',
    remedy: 'Enter an id or a name.',
  },
  'row-looks-like-remark': {
    message: 'The row “{{name}}” looks like a heading or a remark.',
    remedy: 'Leave the row out if it is no body.',
  },
  'duplicate-ids': {
    message: 'The id “{{id}}” exists already; the first row counts, this one was skipped.',
    remedy: 'Give it another id or merge the two rows.',
  },
  'tie-end-missing': {
    message: 'The tie lacks an end; the row was skipped.',
    remedy: 'Enter both ends.',
  },
  'unknown-nodes': {
    message: 'These ends are not in the table of bodies: {{nodes}}. The row was skipped.',
    remedy: 'Check the spelling or add the body.',
  },
  'name-ambiguous': {
    message: 'Several bodies have the name “{{name}}”. The row was skipped.',
    remedy: 'State the id or the full name of the one that is meant.',
  },
  'centre-missing': {
    message: 'Nobody said which contact centre the list belongs to; its bodies are left without ties.',
    remedy: 'Choose the contact centre or state its name.',
  },
  'unknown-word': {
    message: 'The word “{{word}}” is not in the vocabulary; it is kept in a column of its own.',
    remedy: 'Use a word of the vocabulary if one fits.',
  },
  'kind-assumed': {
    message: 'The kind of {{number}} bodies is not stated; they are taken as cooperation partners.',
    message_one: 'The kind of one body is not stated; it is taken as a cooperation partner.',
    remedy: 'Add a column “kind”: centre, partner, committee, network, funder or group.',
  },
  'number-not-understood': {
    message: '“{{value}}” is no number that can be used here; the value is kept in a column of its own.',
    remedy: 'Enter a number such as 12 or 1.5.',
  },
  'number-ambiguous': {
    message: '“{{value}}” can mean two things and was read as {{number}}.',
    remedy: 'Write the number without a thousands separator.',
  },
  'not-finite': {
    message: '“{{value}}” is not a finite number and was not taken over.',
    remedy: 'Enter a number or leave the field empty.',
  },
  'weight-zero': {
    message: 'The strength is 0; it was not taken over, the tie stays.',
    remedy: 'If there is no tie, delete the row; otherwise enter a strength above 0.',
  },
  'weight-negative': {
    message: 'The strength “{{value}}” is negative; it was not taken over, the tie stays.',
    remedy: 'Enter a strength above 0 or leave the field empty.',
  },
  'weight-beyond': {
    message: 'The strength “{{value}}” is too large or too small; it was not taken over, the tie stays.',
    remedy: 'Enter the strength in another unit or leave the field empty.',
  },
  'invalid-date': {
    message: '“{{value}}” is no date; the field counts as not stated.',
    remedy: 'Enter a date such as 2023-12-31, 31.12.2023 or 2023.',
  },
  'missing-values': {
    message: 'Nothing is stated for {{number}} of {{of}} bodies.',
    message_one: 'Nothing is stated for one of {{of}} bodies.',
    remedy: 'Fill in what is known. Not stated does not mean absent.',
  },
  'similar-names': {
    message: 'These names look almost the same and count as different: {{names}}',
    remedy: 'If they mean the same body, use one spelling.',
  },
  'similar-categories': {
    message: 'These words look almost the same and count as different: {{words}}',
    remedy: 'Use one spelling.',
  },
  'invisible-characters': {
    message: '{{number}} cells hold characters that cannot be seen; at the ends they were removed.',
    message_one: 'One cell holds characters that cannot be seen; at the ends they were removed.',
    remedy: 'Check the names and type them anew if they appear twice.',
  },
  'self-loops': {
    message: '{{number}} ties lead from a body to itself; measures do not count them.',
    message_one: 'One tie leads from a body to itself; measures do not count it.',
    remedy: 'Check whether another end is meant.',
  },
  'parallel-ties': {
    message: '{{number}} ties are listed more than once; measures count them once.',
    message_one: 'One tie is listed more than once; measures count it once.',
    remedy: 'Nothing to do if that is meant; otherwise delete the repeated rows.',
  },

  'bodies-from-ties': {
    message:
      'There is no table of bodies: {{number}} bodies were made from the ties and are taken as cooperation partners.',
    remedy: 'Fill in kind and sector in the table or bring a table of bodies along.',
  },
  'two-mode': {
    message:
      'Rows ({{rows}}) and columns ({{columns}}) are different things: the columns were read as networks in which the rows take part.',
    remedy: 'If the columns are committees, change their kind in the table.',
  },
  'matrix-not-symmetric': {
    message: 'The matrix is not symmetric; {{number}} pairs say different things there and back.',
    message_one: 'The matrix is not symmetric; one pair says different things there and back.',
    remedy: 'Check which half counts.',
  },
  'hub-guessed': {
    message:
      'It is not stated which body is the hub; “{{label}}”, with the most ties ({{number}}), was taken.',
    remedy: 'Under “Hub” any other body can be viewed as well.',
  },
  'aggregate-guessed': {
    message:
      '{{number}} rows are totals or remainders; the bodies are taken as sums over many centres, so path measures stay away.',
    message_one:
      'One row is a total or a remainder; the bodies are taken as sums over many centres, so path measures stay away.',
    remedy: 'If they are single bodies, give those rows another category.',
  },
  'tie-ids-repeated': {
    message: '{{number}} ties had an id that exists already; they were given one of their own.',
    message_one: 'One tie had an id that exists already; it was given one of its own.',
    remedy: 'Nothing to do: no tie is lost.',
  },
  'hub-unknown': {
    message: 'The stated hub “{{id}}” is none of the bodies.',
    remedy: 'Correct the id in the file. Under “Hub” any body can be viewed.',
  },
  'package-description-broken': {
    message: 'The description of the data package cannot be read; the tables were read by their names.',
    remedy: 'Correct the file datapackage.json or leave it out.',
  },
  'package-file-missing': {
    message: 'The data package lacks “{{what}}”.',
    remedy: 'Choose all files of the package together, most easily the whole folder or the zip file.',
  },
  json: {
    message: 'The file is not valid JSON: mistake in line {{line}}, character {{column}}.',
    remedy: 'Save the file once more from the program that it comes from.',
  },
  'json-shape': {
    message: 'The JSON is not built as expected at “{{path}}”.',
    remedy: 'Choose a project file (.drehscheibe.json) or correct the entry.',
  },
  'unknown-fields': {
    message: 'These fields are not known and are kept where possible: {{fields}}',
    remedy: 'Nothing to do.',
  },
  'file-newer': {
    message:
      'The project file has version {{version}}; this program knows versions up to {{supported}}. It was not opened.',
    remedy: 'Update the program and open the file then.',
  },
  'file-version-missing': {
    message: 'The project file does not state its version.',
    remedy: 'Save the file once more from the program.',
  },
  xml: {
    message: 'The XML is faulty ({{reason}}).',
    remedy: 'Save the file once more from the program that it comes from.',
  },
  'xml-doctype': {
    message: 'The file holds XML definitions of its own (DOCTYPE); for safety they are not read.',
    remedy: 'Save the file without a DOCTYPE in the program that it comes from.',
  },
  'no-graph': {
    message: 'The file holds no network.',
    remedy: 'Check whether a network was open when it was saved.',
  },
  'mixed-directions': {
    message: 'The file mixes directed and undirected ties; measures read all as undirected.',
    remedy: 'Nothing to do if that is meant.',
  },
  dynamic: {
    message:
      'The file holds spans of time: days stand as beginning and end with the ties, everything else unchanged in the column “time”.',
    remedy: 'Check beginning and end of the ties in the table.',
  },
  groups: {
    message:
      '{{number}} groups of nodes were not read as bodies; which one a body belongs to stands in the column “group”.',
    message_one:
      'One group of nodes was not read as a body; which bodies belong to it stands in the column “group”.',
    remedy: 'If they are bodies, please add them by hand.',
  },
  'hyperedge-ignored': {
    message: '{{number}} ties with more than two ends were left out.',
    message_one: 'One tie with more than two ends was left out.',
    remedy: 'Make each of them a body (committee, network) with members.',
  },
  'undeclared-key': {
    message: 'The attribute “{{key}}” is not declared in the file; its value is kept under this name.',
    remedy: 'Nothing to do if the name is right.',
  },
  'graph-attributes': {
    message:
      'The file says {{number}} things about the network as a whole for which there is no place: {{names}}',
    message_one:
      'The file says something about the network as a whole for which there is no place: {{names}}',
    remedy: 'If it is needed, write it into the description of the project.',
  },
  'several-relations': {
    message:
      'The file holds {{number}} kinds of ties ({{names}}); which one it is stands with each tie in the column “relation”.',
    remedy: 'Give the ties a type in the table; until then all count as cooperation.',
  },
  'time-intervals': {
    message: '{{number}} entries name spans of time; these stand unchanged in the column “time”.',
    message_one: 'One entry names a span of time; it stands unchanged in the column “time”.',
    remedy: 'If beginning and end are needed, enter them as dates in “since” and “until”.',
  },
  'several-networks': {
    message: 'The file holds {{number}} further networks that were not read: {{names}}',
    message_one: 'The file holds one further network that was not read: {{names}}',
    remedy: 'Save each network in a file of its own.',
  },
  'count-too-large': {
    message: 'The file announces {{number}} bodies; at most {{limit}} are possible in a file of this size.',
    remedy: 'Correct the number at the start of the file.',
  },
  'line-not-understood': {
    message: 'The line cannot be understood and was left out.',
    remedy: 'Correct the line and read the file again.',
  },
  'dl-format': {
    message: 'The file is written in the DL form “{{format}}”, which is not read here.',
    remedy: 'Export it from UCINET as “edgelist1” or “fullmatrix”.',
  },
  'dl-size': {
    message: 'The file announces {{size}}, which would be {{expected}} values; but there are {{number}}.',
    remedy: 'Correct the numbers in the head of the file, or the values.',
  },
  'not-dl': {
    message: 'This is output of UCINET, but no DL file.',
    remedy: 'Export the dataset in UCINET with “Data > Export > DL” and choose that file.',
  },
  gml: {
    message: 'The GML is faulty ({{reason}}).',
    remedy: 'Save the file again from the program it comes from.',
  },
  'part-not-read': {
    message: '“{{what}}” does not belong to the bodies of this network and was not taken over.',
    remedy: 'If it is needed, check whether it is about as many bodies.',
  },
  'loss-control-characters': {
    message:
      '{{number}} texts hold invisible control characters, which this kind of file does not allow; they are replaced by �.',
    message_one:
      'One text holds invisible control characters, which this kind of file does not allow; they are replaced by �.',
    remedy: 'Nothing to do, or delete the characters in the table before.',
  },
  'loss-body-ids': {
    message: '{{number}} bodies lose their id: this kind of file holds names only.',
    message_one: 'One body loses its id: this kind of file holds names only.',
    remedy: 'Where ids are needed, choose GraphML, GEXF or the data package.',
  },
  'loss-tie-ids': {
    message: '{{number}} ties lose their id and get a new one when read.',
    message_one: 'One tie loses its id and gets a new one when read.',
    remedy: 'Where ids are needed, choose GraphML, GEXF or the data package.',
  },
  'loss-labels': {
    message:
      '{{number}} names are written differently, since this kind of file allows no quotation marks or line breaks and does not tell equal names apart.',
    message_one:
      'One name is written differently, since this kind of file allows no quotation marks or line breaks and does not tell equal names apart.',
    remedy: 'Change the names in the table, or choose another file format.',
  },
  'loss-body-column': {
    message: 'This kind of file has no place for “{{column}}”; {{number}} bodies lose it.',
    message_one: 'This kind of file has no place for “{{column}}”; one body loses it.',
    remedy: 'Where it is needed, choose GraphML, GEXF or the data package.',
  },
  'loss-tie-column': {
    message: 'This kind of file has no place for “{{column}}”; {{number}} ties lose it.',
    message_one: 'This kind of file has no place for “{{column}}”; one tie loses it.',
    remedy: 'Where it is needed, choose GraphML, GEXF or the data package.',
  },
  'loss-weights': {
    message:
      'This kind of file does not tell a strength of 1 from one that is not stated; this concerns {{number}} ties.',
    message_one:
      'This kind of file does not tell a strength of 1 from one that is not stated; this concerns one tie.',
    remedy: 'Nothing to do, if the difference does not matter.',
  },
  'loss-parallel': {
    message:
      '{{number}} ties are joined with another one between the same bodies and their strengths added: a matrix has one cell for each pair and type.',
    message_one:
      'One tie is joined with another one between the same bodies and its strength added: a matrix has one cell for each pair and type.',
    remedy: 'Where both are needed, choose GraphML, GEXF or Pajek.',
  },
  'loss-about': {
    message: 'What is said of the project as a whole has no place in this kind of file: {{columns}}',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-regions': {
    message: 'The table of regions ({{number}}) has no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-snapshots': {
    message: 'Earlier states ({{number}}) have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-plans': {
    message: 'Plans ({{number}}) have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-arrangements': {
    message: 'Places given by hand have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-views': {
    message: 'Saved views ({{number}}) have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-figures': {
    message: 'Saved figures ({{number}}) have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-slides': {
    message: 'Scenes of the presentation ({{number}}) have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-paragraphs': {
    message: 'Own paragraphs of the report ({{number}}) have no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },
  'loss-sources': {
    message: 'The table of sources ({{number}}) has no place in this kind of file.',
    remedy: 'Put a project file or a data package beside it.',
  },

  'zip-damaged': {
    message: 'The zip file is damaged.',
    remedy: 'Download it once more or pack it anew.',
  },
  'zip-encrypted': {
    message: 'The zip file is protected by a password.',
    remedy: 'Unpack it and choose the folder.',
  },
  'zip-nested': {
    message: 'There is another packed file inside the zip file; it was not opened.',
    remedy: 'Unpack the inner file and choose it by itself.',
  },
  'zip-too-many-entries': {
    message: 'The zip file holds more than {{limit}} files.',
    remedy: 'Pack only the files of the network.',
  },
  'zip-duplicate-entry': {
    message: 'The file occurs more than once in the zip file; the first counts.',
    remedy: 'Pack the zip file anew.',
  },
  'zip-empty': {
    message: 'There is nothing to read in the zip file.',
    remedy: 'Check whether the right files were packed.',
  },
  'compression-ratio': {
    message: 'Unpacked, the file becomes more than {{limit}} times as large; it was therefore not read.',
    remedy: 'Choose the files one by one and unpacked if you trust them.',
  },

  'tie-end-unknown': {
    message: 'An end of the tie does not exist: “{{id}}”.',
    remedy: 'Correct the end or delete the tie.',
  },
  loop: {
    message: 'The tie leads from “{{id}}” to itself; measures do not count it.',
    remedy: 'Choose the right end or delete the tie.',
  },
  'duplicate-tie': {
    message: 'The same tie exists already as “{{id}}”.',
    remedy: 'Delete one of the two unless two different ones are meant.',
  },
  'unknown-vocabulary': {
    message: '“{{word}}” is no word of the vocabulary.',
    remedy: 'Choose a word from the list.',
  },
  'hub-missing': {
    message: 'The hub “{{id}}” does not exist.',
    remedy: 'Under “Hub” any body can be viewed.',
  },
  'hub-not-set': {
    message: 'It is not stated which contact centre is the hub.',
    remedy: 'Under “Hub” any body can be viewed.',
  },
  'sector-not-in-scheme': {
    message: 'The sector “{{sector}}” is none of the field’s three sectors.',
    remedy:
      'Check the spelling (health, social, psycho-social, cross-sector), or keep working with sectors of your own.',
  },
  'weight-not-positive': {
    message: 'The strength {{number}} is no number above 0.',
    remedy: 'Enter a strength above 0 or empty the field.',
  },
  'until-before-since': {
    message: 'The tie ends ({{until}}) before it begins ({{since}}).',
    remedy: 'Check start and end.',
  },
  'contact-before-since': {
    message: 'The last contact ({{date}}) lies before the start of the tie ({{since}}).',
    remedy: 'Check last contact and start.',
  },
  'due-without-step': {
    message: 'Something is due ({{date}}), but not what.',
    remedy: 'Enter the next step or clear the date.',
  },
  'due-though-ended': {
    message: 'The tie has ended, and yet something is due ({{date}}).',
    remedy: 'Change the status or clear the date.',
  },
  'date-impossible': {
    message: 'There is no such day: {{date}}.',
    remedy: 'Enter a date such as 31.12.2023, 12.2023 or 2023.',
  },
  'same-name': {
    message: '“{{label}}” is in the list {{number}} times.',
    remedy: 'If they mean the same body, merge them; otherwise make the names differ.',
  },
  'label-empty': {
    message: 'The body has no name.',
    remedy: 'Enter a name.',
  },
  'body-without-ties': {
    message: '“{{label}}” has no ties.',
    remedy: 'Add what is known or leave it so.',
  },
  'region-unknown': {
    message: 'The region “{{id}}” is not in the table of regions.',
    remedy: 'Add the region or correct the entry.',
  },
  'source-unknown': {
    message: 'The source “{{id}}” is not in the table of sources.',
    remedy: 'Add the source or correct the entry.',
  },
  'id-mismatch': {
    message: 'The record is filed under another id than it states itself (“{{id}}”).',
    remedy: 'Load the project again; if it stays, open the project file from a backup.',
  },
  'block-count-invalid': {
    message: 'The number in the block, {{number}}, is no whole number above 0.',
    remedy: 'Enter a whole number or empty the field.',
  },
  'no-bodies': {
    message: 'Not a single body was found.',
    remedy: 'Choose a table of bodies; its header should name “id” or “name”.',
  },

  'merge-body-differs': {
    message: 'The projects say different things about “{{id}}” ({{columns}}); “{{first}}” counts.',
    remedy: 'Compare the entries and change them by hand if need be.',
  },
  'merge-tie-differs': {
    message: 'The projects say different things about the tie “{{id}}” ({{columns}}); “{{first}}” counts.',
    remedy: 'Compare the entries and change them by hand if need be.',
  },
  'merge-region-differs': {
    message: 'The projects say different things about the region “{{id}}” ({{columns}}); “{{first}}” counts.',
    remedy: 'Compare the entries.',
  },
  'merge-source-differs': {
    message: 'The projects say different things about the source “{{id}}” ({{columns}}); “{{first}}” counts.',
    remedy: 'Compare the entries.',
  },
  'synthetic-data': {
    message: 'These data are synthetic and calibrated, not evidence.',
    remedy: 'Use them for practice; never state a number of theirs as a finding.',
  },
  'synthetic-mixed': {
    message: 'One part of the data is made up (synthetic), the other is not; they are never mixed.',
    remedy: 'Open the practice data as a network of their own and look at the networks side by side.',
  },
  'synthetic-joined': {
    message: 'The open network holds practice data. Whatever is added counts as synthetic afterwards, too.',
    remedy: 'Better open your own data as a network of their own.',
  },
} as const;
