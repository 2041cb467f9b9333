/**
 * What a person reads or hears comes from the words of the two languages, so that nothing stays behind in one of them: no text
 * stands in the markup of the views, nor in attributes that are read out or shown.
 */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

const VIEWS = new URL('../../src/views/', import.meta.url);
const SAID: ReadonlySet<string> = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'hint',
  'label',
  'placeholder',
  'title',
]);
/** The languages' own names, as their speakers write them. */
const NAMES = /^(Deutsch|English)$/;

const isWord = (text: string): boolean => /\p{L}{2,}/u.test(text) && !NAMES.test(text.trim());

function textsIn(path: string, code: string): readonly string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isJsxText(node) && isWord(node.text)) found.push(`${path}: ${node.text.trim()}`);
    if (
      ts.isJsxAttribute(node) &&
      SAID.has(node.name.getText(source)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      isWord(node.initializer.text)
    )
      found.push(`${path}: ${node.initializer.text}`);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

test('no words stand in the markup', () => {
  const paths = readdirSync(VIEWS, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.tsx'));
  expect(paths.length).toBeGreaterThan(150);
  const code = (path: string) => readFileSync(new URL(path, VIEWS), 'utf8');
  expect(paths.flatMap((path) => textsIn(path, code(path)))).toEqual([]);
});

test('what it looks for is found', () => {
  const code = '<p title="Sektor">{t("hub:title")} · Mitte<b aria-label={name} data-x="ja">→ 3</b></p>';
  expect(textsIn('x', code)).toEqual(['x: Sektor', 'x: · Mitte']);
});
