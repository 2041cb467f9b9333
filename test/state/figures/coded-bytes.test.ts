/**
 * What is given away with names as codes: every format is taken apart – unzipped, inflated, decoded – and searched for every name, place,
 * note, website, id and own word of the project. Each of them holds a mark, and no mark may be in any file.
 */
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFHexString, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis/index.ts';
import { DEFAULT_OPTIONS } from '../../../src/analysis/measure.ts';
import { compare } from '../../../src/compare/index.ts';
import { figureFrom } from '../../../src/drawing/figure-templates.ts';
import { FIGURE_CHARTS } from '../../../src/figures/charts.ts';
import { loadLaterWords } from '../../../src/i18n/index.ts';
import { slideWords } from '../../../src/i18n/slide-words.ts';
import { viewerWords } from '../../../src/i18n/viewer-words.ts';
import { share } from '../../../src/io/share.ts';
import { LAYOUTS_BY_ID } from '../../../src/layout/index.ts';
import type { Figure } from '../../../src/model/figure.ts';
import type { Body, Project, SourceRef, Tie } from '../../../src/model/project.ts';
import { markdownOf } from '../../../src/publish/markdown.ts';
import { publish } from '../../../src/publish/publish.ts';
import { richText } from '../../../src/publish/rich-text.ts';
import { drawFigure, type FigureJobs } from '../../../src/state/figures/drawing.ts';
import { fileNames } from '../../../src/state/figures/file-stem.ts';
import { lookedAt } from '../../../src/state/looking/saved-views.ts';
import { usualReport, writeChapter } from '../../../src/state/report/report.ts';
import { drawSlide } from '../../../src/state/slides/sheets.ts';
import { INITIAL, type State, store } from '../../../src/state/store.ts';
import { bundled } from '../../fixtures/bundled.ts';
import { surroundings } from '../../publish/faces.ts';
import { readPdf } from '../../publish/read-pdf.ts';

const work: FigureJobs = {
  layout: async (id, input) => LAYOUTS_BY_ID.get(id)!.run(input),
  communities: () => Promise.reject(new Error('not asked for')),
  analyse: async ({ graph, labels, measures }) =>
    analyse({ graph, labels, options: DEFAULT_OPTIONS }, measures),
  share: ({ project, sharing, secret, language }) => share(project, sharing, secret, language),
  compare: async (question) => compare({ ...question, draws: 19 }),
};

/** In every name and word of the project, and nowhere else. */
const MARK = /quxyz[ki]-?\d*/gi;
let next = 0;
const marked = (what: string): string => `${what} Quxyzk${next++}`;
const slug = (): string => `quxyzi-${next++}`;

/** A network with a mark in every word that people wrote. */
function markedProject(id: 'dortmund-2023' | 'four-regions'): Project {
  const from = bundled(id);
  const ids = new Map([...from.bodies.keys()].map((id) => [id, slug()]));
  const regions = new Map([...from.regions.keys()].map((id) => [id, slug()]));
  const sources = new Map([...from.sources.keys()].map((id) => [id, slug()]));
  const cited = (ref: SourceRef | null) =>
    ref && { document: sources.get(ref.document) ?? slug(), lines: '1-2' };
  const extra = () => ({ Website: `https://${slug()}.de`, Telefon: marked('T'), [marked('Spalte')]: 'x' });
  const body = (old: Body): Body => ({
    ...old,
    id: ids.get(old.id)!,
    label: marked('Haus'),
    place: marked('Ort'),
    region: old.region && regions.get(old.region)!,
    category: next % 5 === 0 ? marked('eigene Kategorie') : old.category,
    sector: old.sector && { ...old.sector, reason: { de: marked('weil'), en: marked('because') } },
    source: cited(old.source),
    note: { de: marked('Notiz'), en: marked('Note') },
    extra: extra(),
  });
  const tie = (old: Tie): Tie => ({
    ...old,
    id: slug(),
    source: ids.get(old.source)!,
    target: ids.get(old.target)!,
    nextStep: marked('anrufen'),
    evidence: cited(old.evidence),
    note: { de: marked('Notiz') },
    extra: extra(),
  });
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    new Map(list.map((one) => [one.id, one]));
  const { about } = from;
  return {
    ...from,
    about: {
      ...about,
      id: slug(),
      name: { de: marked('Netz'), en: marked('Net') },
      description: { de: marked('Beschreibung') },
      license: marked('Lizenz'),
      hub: [...ids.values()][0]!,
    },
    bodies: byId([...from.bodies.values()].map(body)),
    ties: byId([...from.ties.values()].map(tie)),
    regions: byId(
      [...from.regions.values()].map((old) => ({
        ...old,
        id: regions.get(old.id)!,
        label: marked('Region'),
        land: marked('Land'),
      })),
    ),
    sources: byId(
      [...from.sources.values()].map((old) => ({
        ...old,
        id: sources.get(old.id)!,
        title: marked('Bericht'),
        publisher: marked('Verlag'),
        file: `${slug()}.txt`,
      })),
    ),
  };
}

const project = markedProject('dortmund-2023');
/** With regions to compare. */
const regional = markedProject('four-regions');
const bodies = [...project.bodies.values()];
const [hub, other] = [bodies[0]!, bodies[1]!];
const about = { title: 'Titel', author: '', language: 'de', date: '2026-11-22' } as const;
let state: State;

/** With the project's names in its own words, as people write them: in the genitive, with the town as an adjective. */
function figureOn(subject: Figure['subject'], of = project): Figure {
  const [hub, other] = [...of.bodies.values()] as [Body, Body];
  const anchor = { body: other.id, x: 0.1, y: 0.1 };
  return {
    ...figureFrom('talk', { id: slug(), name: marked('Abbildung'), language: 'de', subject }),
    words: {
      title: `Das Netz von ${hub.label} in ${hub.place}`,
      subtitle: `${of.about.name.de}, ${hub.label.toUpperCase()}s Partner`,
      caption: `Quelle: ${[...of.sources.values()][0]!.title}; ${hub.place}er Kreis`,
      notes: `Erst ${other.label}, dann ${other.id} ansprechen`,
    },
    annotations: [
      { is: 'text', id: 'note-1', at: anchor, text: `Neu: ${other.label}`, width: 0.2, size: 1 },
      { is: 'hull', id: 'note-2', bodies: [hub.id, other.id], text: `um ${hub.label}` },
    ],
    footer: { source: true, lens: true, counts: true, date: true, text: `für ${other.label}` },
    isCoded: true,
  };
}
const map = () => figureOn({ of: 'map', looked: lookedAt(state), places: [{ body: hub.id, x: 0, y: 0 }] });
const drawn = async (figure: Figure, of = state) => drawFigure(of, figure, undefined, undefined, work);

function found(text: string): readonly string[] {
  return [...new Set(text.match(MARK) ?? [])];
}
const utf8 = new TextDecoder();
const unzipped = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${utf8.decode(part)}`)
    .join('\n');

/** Everything that can be read out of a PDF: what is written, titles, alternative texts, metadata, and streams as they are. */
async function readAll(bytes: Uint8Array): Promise<string> {
  const { document, pages } = await readPdf(bytes);
  const out = pages.flatMap(({ texts }) => texts);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    out.push(object instanceof PDFRawStream ? inflated(object) : saidIn(object));
  }
  out.push(saidIn(document.context.lookup(document.context.trailerInfo.Info)));
  return out.join('\n');
}
function inflated({ contents }: PDFRawStream): string {
  const plain = Buffer.from(contents);
  try {
    return inflateSync(plain).toString('latin1');
  } catch {
    return plain.toString('utf8');
  }
}
function saidIn(object: unknown): string {
  if (!(object instanceof PDFDict)) return String(object);
  const said = object
    .values()
    .map((value) =>
      value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : String(value),
    );
  return said.join('\n');
}

beforeAll(async () => {
  await loadLaterWords();
  state = { ...INITIAL, project };
  store.setState(state, true);
});

describe('with names as codes, no name, place, note, website or id is in', () => {
  it('a figure of the map, in any format', async () => {
    const open = await drawn({ ...map(), isCoded: false });
    expect(found(open.svg).length).toBeGreaterThan(30);
    const figure = map();
    const { sheet, svg } = await drawn(figure);
    expect(found(svg)).toEqual([]);
    expect(found(JSON.stringify(sheet))).toEqual([]);
    expect(sheet.title).toMatch(/^Das Netz von \S.* in …$/);
    expect(sheet.notes).toMatch(/^Erst .*[A-Z0-9]{4}, dann .*[A-Z0-9]{4} ansprechen$/);
    expect(fileNames([figure], project.about.id).flatMap(found)).toEqual([]);
    const title = sheet.title;
    const task = { sheets: [sheet], about: { ...about, title } };
    // Two pages have a list of their titles.
    const pages = { ...task, sheets: [sheet, sheet] };
    expect(found(await readAll(await publish({ make: 'pdf', ...pages }, surroundings)))).toEqual([]);
    const openPdf = await publish({ make: 'pdf', sheets: [open.sheet], about }, surroundings);
    expect(found(await readAll(openPdf)).length).toBeGreaterThan(30);
    expect(
      found(unzipped(await publish({ make: 'pptx', ...task, words: slideWords('de') }, surroundings))),
    ).toEqual([]);
    const viewer = async () => ({ script: 'document.title', style: '' });
    const html = { make: 'html', ...task, words: viewerWords('de') } as const;
    expect(found(utf8.decode(await publish(html, { ...surroundings, viewer })))).toEqual([]);
  });

  it.each([...FIGURE_CHARTS.keys()].map((chart) => [chart]))('the chart %s', async (chart) => {
    const subject = { of: 'chart', chart, lens: state.lens, choices: { centre: hub.id } } as const;
    for (const of of [project, regional]) {
      const { sheet, svg } = await drawn(figureOn(subject, of), { ...state, project: of });
      expect(found(svg + JSON.stringify(sheet))).toEqual([]);
    }
  });

  it('a scene of a talk that is given with codes', async () => {
    const slide = {
      id: slug(),
      position: 1,
      title: `${hub.label} und ${hub.place}`,
      caption: `mit ${other.label}`,
      notes: `Grüße an ${other.label}`,
      looked: { ...lookedAt(state), focus: { body: hub.id, steps: 2 } },
      camera: null,
      highlight: [other.id],
      figure: null,
    };
    const { sheet } = (await drawSlide(state, slide, {}, true, work))!;
    expect(found(JSON.stringify(sheet))).toEqual([]);
    expect(sheet.notes).toMatch(/^Grüße an \S/);
    expect(
      found(
        unzipped(
          await publish({ make: 'pptx', sheets: [sheet], about, words: slideWords('de') }, surroundings),
        ),
      ),
    ).toEqual([]);
  });

  it('the chapter of the annual report, as Word, Markdown and on the clipboard', async () => {
    const choice = { ...usualReport('de'), centre: hub.id, isCoded: true };
    const { blocks, picture } = await writeChapter(state, choice, {}, work);
    expect(blocks.length).toBeGreaterThan(10);
    expect(picture).not.toBeNull();
    expect(found(JSON.stringify({ blocks, picture }))).toEqual([]);
    expect(found(markdownOf(blocks, null) + richText(blocks))).toEqual([]);
    const png = new Uint8Array();
    const docx = await publish(
      { make: 'docx', blocks, picture: picture && { ...picture, png }, about },
      surroundings,
    );
    expect(found(unzipped(docx))).toEqual([]);
    const open = await writeChapter(state, { ...choice, isCoded: false }, {}, work);
    expect(found(JSON.stringify(open.blocks)).length).toBeGreaterThan(10);
  });
});
