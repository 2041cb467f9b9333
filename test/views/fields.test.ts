/**
 * What people type here names people and places. Some browsers send a field's text to a service that checks spelling or
 * translates it, or offer it again to whoever sits there next: no field of the app allows that.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const VIEWS = resolve(import.meta.dirname, '../../src/views');
const FILES = readdirSync(VIEWS, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.tsx'));

/** Fields for text, as their source is written: from '<input' to the end of the tag. */
function fieldsIn(source: string): string[] {
  return [...source.matchAll(/<(?:input|textarea|Input|TextArea)\b/g)].flatMap(({ index }) => {
    let depth = 0;
    for (let at = index; at < source.length; at++) {
      if (source[at] === '{') depth++;
      else if (source[at] === '}') depth--;
      else if (source[at] === '>' && depth === 0) return [source.slice(index, at + 1)];
    }
    return [];
  });
}

const ALLOWED = /type="(?:checkbox|radio|file|range|color|number)"/;
const PROMISES = [
  /spellCheck[=:] ?(?:"false"|'false'|\{false\}|false)/,
  /autoComplete[=:] ?(?:"off"|'off'|\{isNew)/,
  /translate[=:] ?(?:"no"|'no')/,
];

test('every field for text keeps what is typed to itself', () => {
  let seen = 0;
  const open: string[] = [];
  for (const name of FILES) {
    const source = readFileSync(join(VIEWS, name), 'utf8');
    for (const field of fieldsIn(source)) {
      if (ALLOWED.test(field)) continue;
      seen++;
      // Attributes that several fields share are spread from an object of the same file.
      const spread = /\{\.\.\.(common|inside)\b/.exec(field)?.[1];
      const from = spread ? source.indexOf(`const ${spread} = {`) : -1;
      const text = from < 0 ? field : field + source.slice(from, source.indexOf('};', from));
      if (!PROMISES.every((promise) => promise.test(text))) open.push(`${name}: ${field}`);
    }
  }
  expect(open).toEqual([]);
  expect(seen).toBeGreaterThan(10);
});
