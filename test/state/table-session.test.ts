/** How the table is looked at is saved with the session, and read tolerantly. */
import { expect, test } from 'vitest';
import { emptyProject } from '../../src/model/project.ts';
import { openProject, setSession } from '../../src/state/actions.ts';
import { readSession, SESSION_KEYS, sessionOf } from '../../src/state/session.ts';
import { INITIAL, store, type TableSession, USUAL_TABLE } from '../../src/state/store.ts';

const table: TableSession = {
  tab: 'ties',
  bodies: {
    columns: ['label', 'm:degree'],
    sort: { column: 'm:degree', descending: true },
    query: 'klinik',
    filters: { kind: 'partner' },
  },
  ties: { columns: null, sort: null, query: '', filters: {} },
};

test('comes back as it was', () => {
  expect(SESSION_KEYS).toContain('table');
  const saved = JSON.parse(JSON.stringify(sessionOf({ ...INITIAL, table })));
  expect(readSession(saved).table).toEqual(table);
});

test('what is not understood is as usual', () => {
  expect(readSession({}).table).toBeUndefined();
  expect(readSession({ table: { tab: 'x', bodies: 7 } }).table).toEqual(USUAL_TABLE);
  const broken = {
    columns: [1, 'label'],
    sort: { column: 3 },
    query: null,
    filters: { kind: 1, sector: 's' },
  };
  expect(readSession({ table: { bodies: broken } }).table?.bodies).toEqual({
    columns: ['label'],
    sort: null,
    query: '',
    filters: { sector: 's' },
  });
});

test('another network opens unfiltered, with the columns and order one is used to', () => {
  setSession({ table });
  openProject(emptyProject({ id: 'other' }));
  expect(store.getState().table).toEqual({ ...table, bodies: { ...table.bodies, query: '', filters: {} } });
});
