/** The large practice network, for a worker that is asked for it. */
import { PRACTICE_300 } from './plan.ts';
import { makePractice } from './practice.ts';

export default () => makePractice(PRACTICE_300);
