/** What was noticed in files: the table of it. */
export default {
  issuesTitle: 'What we noticed in the file',
  issuesOpenFailed: 'The file was not opened. The open network is unchanged.',
  issuesOpened: 'The file is open. Please check these places:',
  issuesNoted: 'The file is open. There is something to say about it:',
  severity: { error: 'Error', warning: 'Warning', note: 'Note' },
  issueFile: 'File',
  issueRow: 'Row',
  issueColumn: 'Column',
  issueValue: 'Value',
  issueWhat: 'What',
  issueRemedy: 'What to do',
  copyIssues: 'Copy list',
  copied: 'Copied',
} as const;
