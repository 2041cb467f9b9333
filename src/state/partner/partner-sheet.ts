/** The partner sheet: one body on one page, as PDF, picture or SVG. Nothing is kept; it is made of the project as it is. */

import { PALETTES } from '../../drawing/look.ts';
import { drawPartnerSheet, SHEET_SIZE } from '../../drawing/partner-sheet.ts';
import { type Language, loadLanguage, loadLaterWords, translate } from '../../i18n/index.ts';
import { partnerSheet } from '../../i18n/partner-sheet.ts';
import { utf8 } from '../../io/csv.ts';
import type { OutFile } from '../../io/format.ts';
import { isAbort } from '../../jobs/crew.ts';
import { hubsOf } from '../../model/lens.ts';
import { partnerFacts } from '../../model/partner-sheet.ts';
import type { Id, Project } from '../../model/project.ts';
import type { Sheet } from '../../publish/publish.ts';
import { notify } from '../actions.ts';
import { fileStem } from '../figures/file-stem.ts';
import { sayUnwritten } from '../figures/unwritten.ts';
import { download } from '../files/download.ts';
import { faceOf } from '../files/figure-export.ts';
import { pictureFile } from '../files/take-out.ts';
import { selectLensed } from '../select.ts';
import { type State, store } from '../store.ts';
import { today } from '../today.ts';
import { announced } from '../work.ts';

export type PartnerFormat = 'pdf' | 'svg' | 'png';

/** Who speaks on it: the project's centre, else the one that stands in the middle. */
export function speakerOf(s: State): Id | null {
  const { hub } = s.project.about;
  if (hub !== null && s.project.bodies.has(hub)) return hub;
  const lensed = selectLensed(s);
  const [vertex] = hubsOf(lensed);
  return vertex === undefined ? null : lensed.bodies[vertex]!.id;
}

/** The page as a sheet for the writers. @param fontDataUri what travels inside; null = none */
export function partnerSheetOf(s: State, id: Id, language: Language, fontDataUri: string | null): Sheet {
  const facts = partnerFacts(s.project, id, speakerOf(s));
  const content = partnerSheet({
    project: s.project,
    facts,
    sectors: selectLensed(s).sectors,
    palette: PALETTES.light,
    logo: logoOf(s.project),
    day: today(),
    language,
  });
  const { svg } = drawPartnerSheet(content, PALETTES.light, fontDataUri);
  const { net } = content;
  const joint = net ? [`${net.heading}: ${net.between.map(({ label }) => label).join('; ')}`] : [];
  return { svg, ...SHEET_SIZE, title: content.title, text: [content.facts, ...joint], notes: '' };
}

/** The logo of the last figure that has one at its head: it stands for the house. */
function logoOf({ figures }: Project) {
  const logos = [...figures.values()].flatMap((figure) => figure.logos);
  return logos.findLast(({ corner }) => corner === 'head') ?? logos.at(-1) ?? null;
}

/** Hands the file to the browser. Never throws: whoever pressed is told where it went, or why none came. */
export async function savePartnerSheet(id: Id, format: PartnerFormat): Promise<void> {
  const stop = new AbortController();
  try {
    const file = await announced('figures:work.exporting', stop, (control) => fileOf(id, format, control));
    stop.signal.throwIfAborted();
    await download([file], file.name);
    notify('success', 'partner:saved', { file: file.name });
  } catch (error) {
    if (!isAbort(error)) notify('error', 'commands:notice.notWritten', { reason: String(error) });
  }
}

async function fileOf(
  id: Id,
  format: PartnerFormat,
  control: Parameters<Parameters<typeof announced>[2]>[0],
): Promise<OutFile> {
  const s = store.getState();
  const { language } = s;
  await Promise.all([loadLanguage(language), loadLaterWords()]);
  const t = translate(language);
  const sheet = partnerSheetOf(s, id, language, format === 'pdf' ? null : await faceOf());
  const stem = fileStem(t('partner:fileStem'), sheet.title);
  if (format === 'svg') return { name: `${stem}.svg`, bytes: utf8(sheet.svg) };
  if (format === 'png') return pictureFile(stem, 'png', sheet.svg);
  const { publish } = await import('../../jobs/publishing.ts');
  const about = {
    title: `${t('partner:kicker')}: ${sheet.title}`,
    author: s.project.bodies.get(speakerOf(s) ?? '')?.label ?? '',
    language,
    date: today(),
  };
  const bytes = await publish({ make: 'pdf', sheets: [sheet], about }, control);
  await sayUnwritten([sheet]);
  return { name: `${stem}.pdf`, bytes };
}
