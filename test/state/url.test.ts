import { beforeEach, describe, expect, it } from 'vitest';
import { emptyProject } from '../../src/model/project.ts';
import { openProject, setSession } from '../../src/state/actions.ts';
import { INITIAL, store } from '../../src/state/store.ts';
import { linkOf, readLink } from '../../src/state/url.ts';

beforeEach(() => store.setState(INITIAL, true));

describe('readLink', () => {
  it('takes network, view, language, theme and the rest', () => {
    expect(
      readLink(
        '?open=dortmund-2023&view=hub&lang=en&theme=dark&layout=force&size=sector-betweenness&focus=do-shk~2',
      ),
    ).toEqual({
      open: 'dortmund-2023',
      session: {
        view: 'hub',
        language: 'en',
        theme: 'dark',
        layout: 'force',
        sizeBy: 'sector-betweenness',
        focus: { body: 'do-shk', steps: 2 },
      },
      comparing: {},
    });
  });
  it.each([
    '',
    '?',
    '?open=moon&view=VIEW&lang=fr&theme=blue&layout=x&size=<b>&focus=',
    '?open=__proto__&focus=~3&size=',
    '?focus=a~99',
    '?focus=a~1.5',
    '?view=hub%00',
  ])('%s asks for nothing', (search) =>
    expect(readLink(search)).toEqual({ open: null, session: {}, comparing: {} }),
  );
});

describe('linkOf', () => {
  it('leads back to where it was made', () => {
    openProject(emptyProject({ id: 'dortmund-2023' }));
    setSession({
      view: 'sectors',
      language: 'en',
      theme: 'dark',
      sizeBy: 'core',
      focus: { body: 'a~b', steps: 3 },
    });
    expect(readLink(linkOf(store.getState()))).toEqual({
      open: 'dortmund-2023',
      session: {
        view: 'sectors',
        language: 'en',
        theme: 'dark',
        sizeBy: 'core',
        focus: { body: 'a~b', steps: 3 },
      },
      comparing: {},
    });
  });
  it('leads back to what was asked of chance', () => {
    openProject(emptyProject({ id: 'dortmund-2023' }));
    store.setState({ view: 'chance', chance: { question: 'mrqap' } });
    expect(readLink(linkOf(store.getState())).question).toBe('mrqap');
    expect(readLink('?question=<b>').question).toBeUndefined();
    setSession({ view: 'map' });
    expect(linkOf(store.getState())).not.toContain('mrqap');
  });
  it('tells nothing of a person’s own network', () => {
    openProject(emptyProject({ id: 'geheim' }), { focus: { body: 'geheim', steps: 1 } });
    expect(linkOf(store.getState())).not.toContain('geheim');
  });
});
