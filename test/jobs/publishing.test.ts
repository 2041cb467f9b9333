/** Documents by the worker: pictures travel apart from their task, and what is written is what is written at once. */
import { unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import '../../src/i18n/all.ts';
import { viewerWords } from '../../src/i18n/viewer-words.ts';
import { type Crew, createCrew } from '../../src/jobs/crew.ts';
import { publishOn } from '../../src/jobs/publishing.ts';
import { type PublishWork, publishWork } from '../../src/jobs/work/publish.ts';
import { received, sent } from '../../src/jobs/work/sent-pictures.ts';
import { type PublishTask, publish, type Surroundings } from '../../src/publish/publish.ts';
import { channelSpawn } from './support.ts';

const SURROUNDINGS: Surroundings = {
  face: () => Promise.reject(new Error('no face is needed')),
  viewer: () => Promise.resolve({ script: 'document.title;', style: 'p{margin:0}' }),
};
const ABOUT = { title: 'Unser Netz', author: '', language: 'de', date: '2026-11-22' } as const;
const svgOf = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><title>${text}</title><text x="1" y="2" font-size="2">${text}</text></svg>`;
const sheet = (text: string) => ({
  svg: svgOf(text),
  width: 100,
  height: 100,
  title: text,
  text: [],
  notes: '',
});

let crew: Crew<PublishWork> | null = null;
afterEach(() => crew?.close());
const crewWith = (write: typeof publish = publish): Crew<PublishWork> => {
  crew = createCrew<PublishWork>(channelSpawn(() => publishWork(write, SURROUNDINGS)).spawn, 1);
  return crew;
};

const PICTURE = { svg: svgOf('Größe – 😀'), width: 100, height: 60, png: new Uint8Array([1, 2]) };
const TASKS: readonly PublishTask[] = [
  { make: 'pdf', sheets: [sheet('Größe – 😀'), sheet('zwei')], about: ABOUT },
  { make: 'html', sheets: [sheet('a')], about: ABOUT, words: viewerWords('de') },
  { make: 'docx', blocks: [{ is: 'title', text: 'T' }], picture: PICTURE, about: ABOUT },
  { make: 'docx', blocks: [], picture: null, about: ABOUT },
];

test('a task arrives as it was sent, without its pictures in between', async () => {
  for (const task of TASKS) {
    const { task: bare, pictures } = await sent(task);
    expect(JSON.stringify(bare)).not.toContain('<svg');
    expect(received(bare, pictures)).toEqual(task);
  }
});

test('a picture of millions of characters arrives whole', async () => {
  const MILLION = 1 << 20;
  const long = sheet(`${'a'.repeat(MILLION - 200)}${'😀–ü'.repeat(200)}${'b'.repeat(MILLION)}`);
  const task: PublishTask = { make: 'pdf', sheets: [long], about: ABOUT };
  let there: PublishTask | null = null;
  await publishOn(
    crewWith(async (asked) => {
      there = asked;
      return new Uint8Array([7]);
    }),
    task,
  );
  expect(there).toEqual(task);
});

test('a page by the worker has the bytes of a page at once', async () => {
  const task = TASKS[1]!;
  const told: number[] = [];
  const bytes = await publishOn(crewWith(), task, { onProgress: (done) => told.push(done) });
  expect(bytes).toEqual(await publish(task, SURROUNDINGS));
  expect(new TextDecoder().decode(bytes)).toContain('Unser Netz');
});

test('what was given up before it was sent is not written', async () => {
  let count = 0;
  const crew = crewWith(async () => {
    count++;
    return new Uint8Array();
  });
  const stop = new AbortController();
  stop.abort();
  await expect(publishOn(crew, TASKS[0]!, { signal: stop.signal })).rejects.toThrow(/cancel|abort/i);
  expect(count).toBe(0);
});

test('files in one archive, whatever they are called', async () => {
  const files = { 'bild.svg': new Uint8Array([1, 2, 3]), 'straße/ö.md': new Uint8Array(5000).fill(65) };
  const work = publishWork(publish, SURROUNDINGS);
  expect(unzipSync(work.zip(Object.keys(files), Object.values(files)))).toEqual(files);
});
