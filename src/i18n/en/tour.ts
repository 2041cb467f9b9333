/** The tour: five steps on the network of Dortmund. */
export default {
  label: 'Tour',
  step: 'Step {{step}} of {{of}}',
  next: 'Next',
  back: 'Back',
  skip: 'End',
  own: 'Bring my list',
  look: 'Look around',
  questions: 'Ask questions',
  map: {
    title: 'This is a network',
    text: '{{bodies}} bodies in Dortmund and {{ties}} ties, from a published report. The contact centre is in the middle. The colour says the sector, the shape the kind.',
  },
  body: {
    title: 'Every body has its facts',
    text: '{{body}} is selected now: what it is, whom it is tied to, and which line of which source says so. What nobody said stays empty.',
  },
  hub: {
    title: 'The contact centre’s role, in sentences',
    text: 'The view “Hub” says whom it reaches, what it connects and what would be missing without it. Underlined words open their explanation.',
  },
  lens: {
    title: 'What everything is about',
    text: 'This line says what counts right now. Every number and every picture is of exactly this lens. Change it here, for example to committees.',
  },
  start: {
    title: 'And now your network',
    text: 'On the left are the views: see, check, plan, compare. A list from Excel is enough to begin. Under “Help” are questions, words and this tour.',
  },
} as const;
