/**
 * A text as a compositor would set it: a number stays with its word ('1 Psycho-Soziales', '(74 Paare)') and a line never
 * ends on the hyphen of '-unterstützung'. The characters are left as they are, so that copying and searching work.
 */
import { Fragment } from 'react';
import styles from './parts.module.css';

/** A number with the short word after it, in brackets or not; a number below zero; or a word that starts with a hyphen. */
const UNIT =
  /(\(?−?\d[\d.,]*[\s\u00a0](?:%|[\p{L}-]{1,18}(?![\p{L}-]))\)?[.,:;]?|\(?−\d[\d.,]*|(?<=\s)-\p{L}+)/u;

export function Prose({ text }: { readonly text: string }) {
  return text.split(UNIT).map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text do not move
    <Fragment key={i}>{i % 2 === 1 ? <span className={styles.unit}>{piece}</span> : piece}</Fragment>
  ));
}
