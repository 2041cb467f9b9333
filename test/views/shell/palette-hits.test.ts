/** The palette's hits: bodies and commands, those first that are called like what was typed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeness, finder } from '../../../src/base/fold.ts';
import { blankBody } from '../../../src/model/project.ts';
import { COMMANDS } from '../../../src/state/commands/index.ts';
import { commandLabel } from '../../../src/views/parts/command-words.ts';
import {
  bodyHits,
  commandHits,
  commandsFirst,
  MOST,
  searchable,
} from '../../../src/views/shell/palette-hits.ts';

const bodies = new Map(
  [
    blankBody('a', 'partner', 'Selbsthilfe-Kontaktstelle'),
    blankBody('b', 'partner', 'Hilfe für Angehörige'),
    blankBody('c', 'partner', 'Drogenhilfe'),
    blankBody('d', 'partner', 'Karitatives Netz'),
  ].map((body) => [body.id, body]),
);
const all = searchable(bodies, 'de');

const orderFor = (query: string, language: 'de' | 'en' = 'de') => {
  const found = { bodies: bodyHits(all, query), commands: commandHits(COMMANDS, query, language) };
  return { ...found, first: commandsFirst(found.commands, found.bodies, query, language) };
};

describe('what was typed', () => {
  test('the name of a command lists commands before bodies that hold the word', () => {
    const { bodies: found, commands, first } = orderFor('Hilfe');
    expect(found.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(commandLabel(commands[0]!, 'de')).toBe('Hilfe');
    expect(first).toBe(true);
    expect(orderFor('help', 'en').first).toBe(true);
  });
  test('the beginning of a name lists that body first, though commands hold the word', () => {
    expect(orderFor('Kar')).toMatchObject({ first: false });
    expect(orderFor('selbst')).toMatchObject({ first: false });
    expect(orderFor('Drogenhilfe').commands).toEqual([]);
  });
  test('of many bodies the closest are shown, equally close ones in their order', () => {
    const name = fc.array(fc.constantFrom('Hilfe', 'Helfer', 'Übung', 'x'), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 60 }),
        fc.constantFrom('h', 'hilfe', 'ueb x', 'x'),
        (names, query) => {
          const many = names.map((words, i) => blankBody(`b${i}`, 'partner', words.join(' ')));
          const texts = searchable(new Map(many.map((body) => [body.id, body])), 'de');
          const found = finder(query);
          const expected = texts
            .filter(({ text }) => found(text))
            .map(({ body }) => ({ body, near: closeness(body.label, query) }))
            .sort((a, b) => b.near - a.near)
            .slice(0, MOST)
            .map(({ body }) => body.id);
          expect(bodyHits(texts, query).map(({ id }) => id)).toEqual(expected);
        },
      ),
    );
  });
  test('nothing: no bodies, and the commands in their own order', () => {
    const { bodies: found, commands } = orderFor(' ');
    expect(found).toEqual([]);
    expect(commands).toEqual(COMMANDS.slice(0, 40));
  });
});
