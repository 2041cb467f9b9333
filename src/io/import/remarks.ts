/**
 * Rows of a list that tell of nobody: headings of its sections, sums, remarks below it. They are only pointed out; whether a
 * row stays is the person's to say.
 */
import { CROSS_SECTOR_ID, SECTORS } from '../../model/vocabulary.ts';
import { readSector } from '../cell-words.ts';

/** 'Summe', 'Insgesamt 60', 'Gesamt: 60'; not 'Gesamtschule Nord'. */
const SUM =
  /^(?:(?:zwischen|gesamt)?summe|insgesamt|gesamt|(?:gesamt)?(?:an)?zahl|(?:sub)?total|sum)(?:\s*[:=(]|\s+\d|\s*$)/iu;
/** 'Stand: 3/2024', 'Seite 2 von 3', 'erstellt am …'; not 'Stand by e. V.'. */
const REMARK =
  /^(?:stand|stichtag|quellen?|hinweise?|anmerkung(?:en)?|legende|seite|blatt|fortsetzung|sources?|notes?|legend|page|continued)(?:\s*[:=(]|\s+\d|\s+(?:vom|von) |\s*$)/iu;
/** 'erstellt am 3.4.', 'zuletzt geändert von …', 'as of March'. */
const MADE =
  /^(?:as of |(?:zuletzt )?(?:erstellt|bearbeitet|aktualisiert|geändert)(?:\s*:|\s+(?:\d|am |vom |von |durch ))|(?:last )?(?:created|changed|updated)(?:\s*:|\s+(?:\d|on |by )))/iu;
const NUMBERED = /^(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]\s+/u;
/** A sentence of six words or more that ends in a word: 'e. V.' ends no sentence. */
const SENTENCE = /^(?:\S+\s+){5,}\S*\p{Ll}{3,}[.!]$/u;

const SECTOR: ReadonlySet<string> = new Set([...SECTORS, CROSS_SECTOR_ID]);

/**
 * @param name what stands where the name is expected
 * @param isAlone nothing else stands in the row
 */
export function looksLikeRemark(name: string, isAlone: boolean): boolean {
  const text = name.trim();
  // Longer ones are texts in a column of texts; they are as likely a name as any other.
  if (text === '' || text.length > 400) return false;
  if (SUM.test(text)) return true;
  if (!isAlone) return false;
  const plain = text.replace(NUMBERED, '');
  return (
    text.endsWith(':') ||
    REMARK.test(text) ||
    MADE.test(text) ||
    SENTENCE.test(text) ||
    SECTOR.has(readSector(plain.trim()))
  );
}
