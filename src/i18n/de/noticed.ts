/** What was noticed in files: the table of it. */
export default {
  issuesTitle: 'Was in der Datei auffiel',
  issuesOpenFailed: 'Die Datei wurde nicht geöffnet. Das offene Netzwerk ist unverändert.',
  issuesOpened: 'Die Datei ist offen. Diese Stellen bitte prüfen:',
  issuesNoted: 'Die Datei ist offen. Dazu ist etwas zu sagen:',
  severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
  issueFile: 'Datei',
  issueRow: 'Zeile',
  issueColumn: 'Spalte',
  issueValue: 'Wert',
  issueWhat: 'Was',
  issueRemedy: 'Was tun',
  copyIssues: 'Liste kopieren',
  copied: 'Kopiert',
} as const;
