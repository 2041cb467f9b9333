/**
 * The words of the workbooks that people get from us – tables to fill in, the questionnaire – in German and English. They are
 * data like the vocabulary, since what is written in one language is read in any. Not part of `vocabulary.ts`, because only
 * readers and writers need them.
 */
import questionnaire from '../../data/vocabulary/questionnaire.json' with { type: 'json' };
import workbook from '../../data/vocabulary/workbook.json' with { type: 'json' };

/** Sheets, headings and values of a network as a workbook. */
export const WORKBOOK_WORDS = workbook;
/** Sheets, questions, headings, hints and examples of the questionnaire. */
export const QUESTIONNAIRE_WORDS = questionnaire;
