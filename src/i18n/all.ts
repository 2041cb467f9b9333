/** Imported where every language is wanted at once and size does not count: the command line, tests. */
import german from './de/all.ts';
import english from './en/all.ts';
import { addWords } from './index.ts';

addWords('de', german);
addWords('en', english);
