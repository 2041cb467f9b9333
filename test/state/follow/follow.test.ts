/** What a person does to keep in touch: one undo step each, and a calendar file of what is due. */
import { beforeEach, describe, expect, test } from 'vitest';
import { loadLanguage, loadLaterWords } from '../../../src/i18n/index.ts';
import { blankBody, blankTie, emptyProject } from '../../../src/model/project.ts';
import { setLanguage } from '../../../src/state/actions.ts';
import {
  contactsOf,
  contactToday,
  keepUp,
  rankOf,
  setStage,
  showContact,
  stepDone,
} from '../../../src/state/follow/follow.ts';
import { calendarFile } from '../../../src/state/follow/follow-calendar.ts';
import { redo, undo } from '../../../src/state/history.ts';
import { selectLensed } from '../../../src/state/select.ts';
import { store } from '../../../src/state/store.ts';

const TODAY = '2026-11-22';
const tie = (id: string) => store.getState().project.ties.get(id)!;
const contacts = (centre: string | null) => contactsOf(selectLensed(store.getState()), centre);

beforeEach(async () => {
  await loadLanguage('de');
  await loadLaterWords();
  await setLanguage('de');
  store.setState({
    project: {
      ...emptyProject({ id: 'p', hub: 'h', name: { de: 'Netz' } }),
      bodies: new Map([
        ['h', blankBody('h', 'centre', 'Kontaktstelle')],
        ['k', blankBody('k', 'partner', 'Klinikum')],
        ['ä', blankBody('ä', 'partner', 'Ärztekammer')],
      ]),
      ties: new Map([
        ['h>k', blankTie('h>k', 'h', 'k')],
        ['ä>h', blankTie('ä>h', 'ä', 'h')],
        ['k>ä', blankTie('k>ä', 'k', 'ä')],
      ]),
    },
    past: [],
    future: [],
    role: 'editing',
  });
});

describe('contacts', () => {
  test('of a body are its ties, whichever end it is; of nobody, all', () => {
    expect(contacts('h').map((c) => [c.tie.id, c.partner])).toEqual([
      ['h>k', 'k'],
      ['ä>h', 'ä'],
    ]);
    expect(contacts(null)).toHaveLength(3);
  });
  test('stand in the order of the language', () => {
    const rank = rankOf(store.getState().project.bodies);
    expect(rank('ä')).toBeLessThan(rank('k'));
  });
});

describe('a step on the ladder', () => {
  test('is one undo step with the stage in words', () => {
    expect(setStage('h>k', 3)).toBe(true);
    expect(tie('h>k').stage).toBe(3);
    expect(store.getState().past).toHaveLength(1);
    expect(store.getState().past[0]).toMatchObject({
      key: 'commands:step.stage',
      with: { from: 'Kontaktstelle', to: 'Klinikum', stage: 'Personalschulung' },
    });
    expect(setStage('h>k', 3)).toBe(false);
    expect(store.getState().past).toHaveLength(1);
    undo();
    expect(tie('h>k').stage).toBeNull();
    redo();
    expect(tie('h>k').stage).toBe(3);
  });
});

test('a tie is shown among the contacts of whom it is one', () => {
  showContact('ä>h');
  expect(store.getState()).toMatchObject({ view: 'follow', selectedTie: 'ä>h', profile: null });
  showContact('k>ä');
  expect(store.getState()).toMatchObject({ selectedTie: 'k>ä', profile: 'k' });
  store.setState({ profile: null, selectedTie: null });
});

describe('keeping up', () => {
  test('several fields are one step; what is no date is not saved', () => {
    expect(keepUp('h>k', { due: 'bald', nextStep: 'Flyer' })).toEqual([{ field: 'due', code: 'not-a-date' }]);
    expect(store.getState().past).toHaveLength(0);
    expect(keepUp('h>k', { due: '2026-12', nextStep: '  Flyer schicken ', personBound: true })).toEqual([]);
    expect(tie('h>k')).toMatchObject({ due: '2026-12', nextStep: 'Flyer schicken', personBound: true });
    expect(store.getState().past).toHaveLength(1);
  });
  test('what was wrong before does not stand in the way', () => {
    const { project } = store.getState();
    const odd = { ...tie('h>k'), since: '2025', until: '2020' };
    store.setState({ project: { ...project, ties: new Map(project.ties).set('h>k', odd) } });
    contactToday('h>k', TODAY);
    expect(tie('h>k').lastContact).toBe(TODAY);
  });
  test('done: the contact is noted, step and date are gone, and one undo brings them back', () => {
    keepUp('h>k', { due: '2026-11-20', nextStep: 'Anrufen' });
    stepDone('h>k', TODAY);
    expect(tie('h>k')).toMatchObject({ lastContact: TODAY, nextStep: '', due: '' });
    undo();
    expect(tie('h>k')).toMatchObject({ lastContact: '', nextStep: 'Anrufen', due: '2026-11-20' });
  });
});

describe('the calendar file', () => {
  const text = (choice: { as: 'event' | 'task'; names: boolean }) =>
    new TextDecoder()
      .decode(calendarFile(contacts('h'), 'h', choice, '20261122T120000Z').bytes)
      .replaceAll('\r\n ', '');
  test('holds what is due, on its last day, and nothing without a date', () => {
    keepUp('h>k', { due: '2026-12', nextStep: 'Flyer; Plakate', lastContact: '2026-05-01', stage: 2 });
    const ics = text({ as: 'event', names: true });
    expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(ics).toContain('DTSTART;VALUE=DATE:20261231');
    expect(ics).toContain('SUMMARY:Klinikum: Flyer\\; Plakate');
    expect(ics).toContain('Letzter Kontakt: 01.05.2026');
  });
  test('without names tells of no body', () => {
    keepUp('h>k', { due: '2026-12-01', nextStep: 'Flyer' });
    const ics = text({ as: 'task', names: false });
    expect(ics).toContain('SUMMARY:Flyer\r\n');
    expect(ics).not.toContain('Klinikum');
    expect(calendarFile([], 'h', { as: 'task', names: true }).name).toBe('Netz-termine.ics');
  });
});
