export default {
  title: 'Which network would you like to see?',
  lead: 'See what role a self-help contact centre plays between health, social and psycho-social work. All data stay on this device.',
  own: 'Open your own data',
  ownHint:
    'CSV files from Excel, a data package as folder or ZIP, a project file. Drop them here or choose them.',
  pick: 'Choose files …',
  pickFolder: 'Choose a folder …',
  template: 'Download an empty template',
  templateHint:
    'Two CSV files with the right columns and one example row each: fill them in with Excel, drop them here.',
  examples: 'Look at a real network',
  examplesHint: 'From five published reports, every statement with its source and line.',
  open: 'Open',
  current: 'Open now',
  continue: 'Go on working',
  continueHint: '{{name}}: {{counts}}',
  privacy: 'Nothing leaves this device',
  privacyText:
    'Once loaded, the page asks no other computer for anything: no sign-in, no counting, no fonts from elsewhere. It saves in this browser only, and in the files you download.',
  jobs: 'Three jobs',
  job: {
    coordinator: 'Coordination',
    coordinatorText: 'See your own network and say the role of the contact centre in one sentence.',
    researcher: 'Research',
    researcherText: 'Measures with lens, definition and reference, as CSV and on the command line.',
    presenter: 'Talks',
    presenterText: 'The map as SVG or PNG with legend, lens, source and date.',
  },
  bodies: '{{bodies}} bodies, {{ties}} ties',
} as const;
