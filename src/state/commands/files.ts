/** Opening, saving, exporting. */
import { BUNDLED, openBundled } from '../files/bundled.ts';
import {
  downloadQuestionnaire,
  downloadTemplate,
  exportFigure,
  exportMeasures,
  exportNetworkMeasures,
  pasteList,
  pickFiles,
  pickFolder,
  savePackage,
  showRecipes,
} from '../files/files.ts';
import { selectAnswers } from '../select.ts';
import { type State, store } from '../store.ts';
import { reopenLast } from '../workspace/workspace.ts';
import type { Command } from './command.ts';

const hasNetwork = (s: State): boolean => s.project.bodies.size > 0;
const isMeasured = (s: State): boolean => selectAnswers(s) !== null;

export const FILES: readonly Command[] = [
  {
    id: 'open-files',
    key: 'commands:files.open',
    keywords: 'datei importieren csv zip import open laden',
    shortcut: 'Ctrl+O',
    run: pickFiles,
  },
  {
    id: 'open-folder',
    key: 'commands:files.openFolder',
    keywords: 'ordner verzeichnis folder directory datenpaket',
    run: pickFolder,
  },
  {
    id: 'paste-list',
    key: 'commands:files.paste',
    keywords: 'einfügen zwischenablage liste namen excel paste clipboard list names',
    run: pasteList,
  },
  {
    id: 'import-recipes',
    key: 'commands:files.recipes',
    keywords: 'spalten einlesen merken vorlage import mapping recipe columns',
    run: showRecipes,
  },
  {
    id: 'reopen-last',
    key: 'commands:files.reopen',
    keywords: 'zuletzt bearbeitet wiederherstellen recent reopen restore',
    enabled: (s) => s.cards.some((card) => !card.isOpen),
    run: () => reopenLast(store.getState().cards),
  },
  {
    id: 'save-project',
    key: 'commands:files.save',
    keywords: 'speichern sichern projektdatei save',
    shortcut: 'Ctrl+S',
    enabled: hasNetwork,
    run: async () => (await import('../files/same-file.ts')).saveProject(),
  },
  {
    id: 'leave',
    key: 'commands:files.leave',
    keywords:
      'exportieren weitergeben teilen speichern unter excel xlsx gexf graphml gephi pajek ucinet gml r python pseudonymisieren anonym export share save as',
    shortcut: 'Ctrl+Shift+S',
    enabled: hasNetwork,
    run: () => store.setState({ leaving: true }),
  },
  {
    id: 'export-package',
    key: 'commands:files.package',
    keywords: 'datenpaket csv frictionless data package export',
    enabled: hasNetwork,
    run: savePackage,
  },
  {
    id: 'export-svg',
    key: 'commands:files.svg',
    keywords: 'bild karte abbildung figure picture vector export',
    enabled: hasNetwork,
    run: () => exportFigure('svg'),
  },
  {
    id: 'export-png',
    key: 'commands:files.png',
    keywords: 'bild karte abbildung figure picture export',
    enabled: hasNetwork,
    run: () => exportFigure('png'),
  },
  {
    id: 'export-measures',
    key: 'commands:files.measures',
    keywords: 'kennzahlen maße csv excel measures export',
    enabled: isMeasured,
    run: exportMeasures,
  },
  {
    id: 'export-network-measures',
    key: 'commands:files.networkMeasures',
    keywords: 'kennzahlen netzwerk csv measures whole network export',
    enabled: isMeasured,
    run: exportNetworkMeasures,
  },
  {
    id: 'template',
    key: 'commands:files.template',
    keywords: 'vorlage leer template blank excel xlsx',
    run: downloadTemplate,
  },
  {
    id: 'questionnaire-de',
    key: 'commands:files.questionnaireDe',
    keywords: 'fragebogen umfrage befragung erhebung questionnaire survey german excel',
    run: () => downloadQuestionnaire('de'),
  },
  {
    id: 'questionnaire-en',
    key: 'commands:files.questionnaireEn',
    keywords: 'fragebogen englisch umfrage questionnaire survey english excel',
    run: () => downloadQuestionnaire('en'),
  },
  ...BUNDLED.map(
    ({ id, name }): Command => ({
      id: `open-${id}`,
      key: 'commands:files.openBundled',
      with: (language) => ({ name: name[language] ?? name.de }),
      keywords: `beispiel mitgeliefert example bundled ${id}`,
      enabled: (s) => s.project.about.id !== id || s.past.length > 0,
      run: () => openBundled(id),
    }),
  ),
];
