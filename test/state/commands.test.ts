import { beforeEach, describe, expect, it } from 'vitest';
import { phrase } from '../../src/i18n/index.ts';
import { RELATIONAL } from '../../src/model/lens.ts';
import { blankBody, emptyProject } from '../../src/model/project.ts';
import { TIE_TYPES } from '../../src/model/vocabulary.ts';
import { focusOn, openProject, select } from '../../src/state/actions.ts';
import { changeSector } from '../../src/state/commands/change-sector.ts';
import { COMMANDS } from '../../src/state/commands/index.ts';
import { commandFor, isPressed } from '../../src/state/commands/keys.ts';
import { toggleTieType } from '../../src/state/commands/lens.ts';
import { INITIAL, store } from '../../src/state/store.ts';

const s = () => store.getState();
const command = (id: string) => COMMANDS.find((c) => c.id === id)!;
const run = (id: string) => command(id).run();
const enabled = (id: string) => command(id).enabled?.(s()) ?? true;
beforeEach(() => {
  store.setState(INITIAL, true);
  openProject({
    ...emptyProject({ id: 'p', hub: 'a' }),
    bodies: new Map(['a', 'b'].map((id) => [id, blankBody(id, 'centre')])),
  });
});

describe('registry', () => {
  it('has each id and each shortcut once', () => {
    const ids = COMMANDS.map((c) => c.id);
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap((c) => [...(c.shortcut ? [c.shortcut] : []), ...(c.alias ?? [])]);
    expect(new Set(keys).size).toBe(keys.length);
  });
  it.each(['de', 'en'] as const)('names every command in %s, each with its own words', (language) => {
    const names = COMMANDS.map((c) => phrase(language, c.key, c.with?.(language)));
    for (const [i, name] of names.entries()) {
      expect(name, COMMANDS[i]!.id).not.toContain('{{');
      expect(name, COMMANDS[i]!.id).not.toBe(COMMANDS[i]!.key.split(':')[1]);
    }
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('commands', () => {
  it('undo and redo are there when there is something to undo or redo', () => {
    expect([enabled('undo'), enabled('redo')]).toEqual([false, false]);
    changeSector('a', 'Soziales');
    expect(enabled('undo')).toBe(true);
    run('undo');
    expect([enabled('undo'), enabled('redo')]).toEqual([false, true]);
    run('redo');
    expect(s().project.bodies.get('a')?.sector?.value).toBe('Soziales');
  });
  it('views, layouts, language, theme, palette, help', () => {
    run('view-hub');
    run('language-en');
    run('theme-dark');
    run('palette');
    run('keys-help');
    expect(s()).toMatchObject({
      view: 'hub',
      language: 'en',
      theme: 'dark',
      palette: true,
      help: { page: 'keys' },
    });
    run('layout-force');
    expect(s()).toMatchObject({ view: 'map', layout: 'force' });
    expect(enabled('layout-force')).toBe(false);
  });
  it('lenses', () => {
    run('lens-relational');
    expect(s().lens.types).toEqual(RELATIONAL.types);
    run('lens-committees');
    expect(s().lens.types).toEqual(['committee-membership']);
    expect(enabled('tie-type-committee-membership')).toBe(false); // something must count
    run('tie-type-cooperation');
    expect(s().lens.types).toEqual(['cooperation', 'committee-membership']);
    run('lens-everything');
    expect(s().lens.types).toEqual(TIE_TYPES);
    toggleTieType('funding');
    toggleTieType('funding');
    expect(s().lens.types).toEqual(TIE_TYPES);
  });
  it('focus around the selection, else the focus, else the hub', () => {
    expect(enabled('focus-0')).toBe(false);
    run('focus-2');
    expect(s().focus).toEqual({ body: 'a', steps: 2 });
    select('b');
    run('focus-1');
    expect(s().focus).toEqual({ body: 'b', steps: 1 });
    select(null);
    run('focus-3');
    expect(s().focus).toEqual({ body: 'b', steps: 3 });
    run('focus-0');
    expect(s().focus).toBeNull();
  });
  it('Escape goes back one step at a time', () => {
    select('b');
    focusOn({ body: 'b', steps: 1 });
    run('step-back');
    expect(s()).toMatchObject({ focus: null, selected: 'b' });
    run('step-back');
    expect(s().selected).toBeNull();
    expect(enabled('step-back')).toBe(false);
  });
});

describe('keys', () => {
  const press = (key: string, held: string[] = [], code = '') => ({
    key,
    code,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  });
  it.each([
    [press('z', ['Ctrl']), 'undo'],
    [press('z', ['Meta']), 'undo'],
    [press('Z', ['Ctrl', 'Shift']), 'redo'],
    [press('y', ['Ctrl']), 'redo'],
    [press('k', ['Ctrl']), 'palette'],
    [press('?', ['Shift']), 'keys-help'],
    [press('?'), 'keys-help'],
    [press('¡', ['Alt'], 'Digit1'), 'view-start'],
    [press('2', ['Alt'], 'Digit2'), 'view-map'],
    [press('3'), 'focus-3'],
    [press('0'), 'focus-0'],
    [press('Escape'), 'step-back'],
    [press('s', ['Ctrl']), 'save-project'],
    [press('o', ['Ctrl']), 'open-files'],
    [press('z'), undefined],
    [press('3', ['Ctrl']), undefined],
    [press('3', ['Shift']), undefined],
    [press('k', ['Ctrl', 'Alt']), undefined],
    [press('k', ['Ctrl', 'Shift']), undefined],
  ])('%o runs %s', (event, id) => expect(commandFor(event)?.id).toBe(id));
  it('Shift is asked of letters and digits, not of signs', () => {
    expect(isPressed('Ctrl+Shift+Z', press('z', ['Ctrl']))).toBe(false);
    expect(isPressed('?', press('?', ['Shift']))).toBe(true);
  });
});
