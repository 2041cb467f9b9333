/** Where a name may be cut: never within what is seen as one letter. */

/** What belongs to the letter before it: accents, variants, joiners, tones of skin. */
const BELONGS = /^(?:\p{M}|\u200d|[\ufe00-\ufe0f]|[\u{1f3fb}-\u{1f3ff}])/u;
/** Two of these are a flag. */
const FLAG = /[\u{1f1e6}-\u{1f1ff}]/u;

/** The last place up to `end`, in UTF-16 units, at which a text can be cut. */
export function wholeEnd(text: string, end: number): number {
  let at = Math.min(end, text.length);
  while (at > 0 && at < text.length && isWithin(text, at)) at--;
  return at;
}

function isWithin(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const isPair = (before & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  if (isPair || before === 0x200d) return true;
  const rest = text.slice(at, at + 2);
  if (BELONGS.test(rest)) return true;
  if (!FLAG.test(rest)) return false;
  let flags = 0;
  for (let i = at - 2; i >= 0 && FLAG.test(text.slice(i, i + 2)); i -= 2) flags++;
  return flags % 2 === 1;
}
