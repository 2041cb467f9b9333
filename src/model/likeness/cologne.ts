/**
 * Kölner Phonetik (Postel 1969: "Die Kölner Phonetik. Ein Verfahren zur Identifizierung von Personennamen auf der Grundlage
 * der Gestaltanalyse", IBM-Nachrichten 19): words that sound alike in German get the same digits, Meier = Maier = Mayr = 67.
 */
const SIMPLE: Readonly<Record<string, string>> = {
  a: '0',
  e: '0',
  i: '0',
  j: '0',
  o: '0',
  u: '0',
  y: '0',
  b: '1',
  f: '3',
  v: '3',
  w: '3',
  g: '4',
  k: '4',
  q: '4',
  l: '5',
  m: '6',
  n: '6',
  r: '7',
  s: '8',
  z: '8',
};

function digitsAt(word: string, i: number): string {
  const letter = word[i]!;
  const before = word[i - 1] ?? '';
  const after = word[i + 1] ?? '';
  if (letter === 'p') return after === 'h' ? '3' : '1';
  if (letter === 'd' || letter === 't') return after !== '' && 'csz'.includes(after) ? '8' : '2';
  if (letter === 'x') return before !== '' && 'ckq'.includes(before) ? '8' : '48';
  if (letter === 'c') {
    if (i === 0) return after !== '' && 'ahkloqrux'.includes(after) ? '4' : '8';
    if ('sz'.includes(before)) return '8';
    return after !== '' && 'ahkoqux'.includes(after) ? '4' : '8';
  }
  return SIMPLE[letter] ?? '';
}

/**
 * @param word folded: a–z; other characters are silent, as is h
 * @returns digits, neighbours that are equal written once, 0 only at the beginning; '' for a word without letters
 */
export function cologneCode(word: string): string {
  let raw = '';
  for (let i = 0; i < word.length; i++) raw += digitsAt(word, i);
  let code = '';
  for (let i = 0; i < raw.length; i++) if (raw[i] !== raw[i - 1]) code += raw[i];
  return code.slice(0, 1) + code.slice(1).replaceAll('0', '');
}
