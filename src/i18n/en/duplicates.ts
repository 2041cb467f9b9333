/** Why two names could mean one body, and what a name alone lets one suppose. */
import type de from '../de/duplicates.ts';

export default {
  reason: {
    'same-name': 'Same name',
    'same-but-legal-form': 'Only the legal form differs',
    abbreviation: 'Abbreviation and full name',
    spelling: 'Spelled slightly differently',
    'sounds-alike': 'Sounds the same',
    'word-order': 'The same words in another order',
    'joined-words': 'Written as one word here, as two there',
    contained: 'One name is part of the other',
    'same-place': 'Same place',
    'other-kind': 'But entered as another kind',
  },
  /** With the words of the two names. */
  guess: {
    'word-of-category': 'proposed because of “{{word}}” in the name',
    'word-of-topic': 'proposed because “{{word}}” names the topic',
  },
} satisfies typeof de;
