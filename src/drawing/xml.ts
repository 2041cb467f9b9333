/** Writing XML: everything that people typed goes through here, so no text can become markup. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that XML 1.0 forbids even as entities: control characters, lone surrogates, U+FFFE and U+FFFF. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** For element content and quoted attribute values alike. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (c) => ENTITIES[c]!);

/** A coordinate or length: two decimals, no exponent, no −0. */
export function num(value: number, digits = 2): string {
  const rounded = Number(value.toFixed(digits));
  return String(rounded === 0 ? 0 : rounded);
}

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

function attributes(list: Attributes): string {
  let out = '';
  for (const [name, value] of Object.entries(list)) {
    if (value === null || value === undefined) continue;
    out += ` ${name}="${typeof value === 'number' ? num(value) : escapeXml(value)}"`;
  }
  return out;
}

/** An element; children are markup already. Attributes that are null are left out. */
export function element(name: string, list: Attributes, ...children: readonly string[]): string {
  // Put together by reference: of a drawing of megabytes, `join` would make a copy at every level.
  let inside = '';
  for (const child of children) inside += child;
  return inside === '' ? `<${name}${attributes(list)}/>` : `<${name}${attributes(list)}>${inside}</${name}>`;
}

/** An id for use in a document: letters, digits, '-', '_', '.', never starting with a digit. */
export const xmlId = (prefix: string, id: string): string =>
  `${prefix}-${id.replace(/[^A-Za-z0-9_.-]/g, (c) => `_${c.codePointAt(0)!.toString(16)}_`)}`;
