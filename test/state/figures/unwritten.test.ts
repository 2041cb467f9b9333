/** Whoever saves a PDF is told which names are drawn in it, and of nothing where all are set. */
import { beforeEach, expect, it } from 'vitest';
import { phrase } from '../../../src/i18n/index.ts';
import '../../../src/i18n/all.ts';
import { sayUnwritten } from '../../../src/state/figures/unwritten.ts';
import { INITIAL, store } from '../../../src/state/store.ts';

const saying = (...names: string[]) => [
  { svg: `<svg>${names.map((n) => `<text>${n}</text>`).join('')}</svg>` },
];
const said = () =>
  store.getState().notices.map((notice) => phrase('de', notice.key, notice.with as Record<string, string>));

beforeEach(() => store.setState(INITIAL, true));

it('names what is drawn, a few by name', async () => {
  await sayUnwritten(saying('Müller', 'გელა', 'Группа'));
  expect(said()).toEqual([expect.stringContaining('suchbar: გელა.')]);
  store.setState(INITIAL, true);
  await sayUnwritten(saying('甲', '乙', '丙', '丁', '戊'));
  expect(said()).toEqual([expect.stringContaining('甲, 乙, 丙 und weitere (2)')]);
});

it('says nothing where all letters have a face', async () => {
  await sayUnwritten(saying('Müller → 5', 'Nguyễn', 'پژواک ۱۲', 'עזרה'));
  expect(said()).toEqual([]);
});
