/** The markup of the offline page: everything can be read without its script, which only makes it a place to look around in. */
import { element, escapeXml } from '../../drawing/xml.ts';
import type { Sheet } from '../publish.ts';
import { type Icon, icon } from './icons.ts';
import type { InlineSvg, Listed } from './inline-svg.ts';
import { SPOKEN, type ViewerData, type ViewerWords } from './words.ts';

export type Scene = { readonly sheet: Sheet; readonly picture: InlineSvg };

export type PageParts = {
  readonly title: string;
  readonly language: string;
  readonly scenes: readonly Scene[];
  /** Pictures become dark with the system. */
  readonly turnsDark: boolean;
  readonly words: ViewerWords;
  readonly hows: readonly string[];
  /** Content security policy, styles and script, checked by whoever hands them in. */
  readonly policy: string;
  readonly styles: readonly string[];
  readonly script: string;
};

/** A whole document. HTML knows no elements that close themselves, so those that hold nothing are written out here. */
export function pageHtml(parts: PageParts): string {
  const { title, language, scenes, turnsDark, words, hows, policy, styles, script } = parts;
  const data: ViewerData = {
    words: Object.fromEntries(SPOKEN.map((key) => [key, words[key]])) as ViewerData['words'],
    hows,
  };
  return [
    '<!doctype html>\n',
    `<html lang="${language}">`,
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeXml(policy)}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="referrer" content="no-referrer"><meta name="generator" content="Drehscheibe">',
    `<title>${escapeXml(title)}</title>`,
    ...styles.map((style) => `<style>${style}</style>`),
    '</head>\n<body>',
    headerHtml(title, scenes, words),
    `<main${turnsDark ? ' class="turns"' : ''}>`,
    ...scenes.map((scene, i) => sceneHtml(scene, i, words)),
    '</main>',
    '<p class="said" role="status" aria-live="polite"></p>',
    // No '<' in it, so nothing in it can end the element.
    `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
    `<script>${script}</script>`,
    '</body></html>\n',
  ].join('');
}

const button = (action: Icon, label: string, more = '', shown = '', sign: Icon = action): string =>
  `<button type="button" data-do="${action}" aria-label="${escapeXml(label)}" title="${escapeXml(label)}"${more}>${icon(sign)}${shown}</button>`;

function headerHtml(title: string, scenes: readonly Scene[], words: ViewerWords): string {
  const several = scenes.length > 1;
  const options = scenes.map(({ sheet }, i) =>
    element('option', { value: String(i) }, `${i + 1}. ${escapeXml(sheet.title)}`),
  );
  const hasBodies = scenes.some(({ picture }) => picture.bodies.length > 0);
  const [list, find] = hasBodies ? [words.list, words.find] : [words.inWords, words.inWords];
  const notes = scenes.some(({ sheet }) => sheet.notes.trim() !== '');
  return [
    '<header>',
    `<h1>${escapeXml(title)}</h1>`,
    several
      ? `<nav class="live" aria-label="${escapeXml(words.scenes)}">${button('previous', words.previous)}<select aria-label="${escapeXml(words.scenes)}">${options.join('')}</select>${button('next', words.next)}</nav>`
      : '',
    '<div class="tools live">',
    button('out', words.zoomOut),
    button('in', words.zoomIn),
    button('fit', words.fit),
    notes ? button('notes', words.notes, ' aria-pressed="false"') : '',
    button('theme', words.theme),
    button('full', words.fullScreen),
    button(
      'list',
      list,
      ' aria-pressed="false"',
      `<span>${escapeXml(find)}</span>`,
      hasBodies ? 'list' : 'words',
    ),
    '</div></header>',
  ].join('');
}

function sceneHtml({ sheet, picture }: Scene, i: number, words: ViewerWords): string {
  const lines = sheet.text.map((line) => `<p>${escapeXml(line)}</p>`).join('');
  const notes = sheet.notes.trim();
  return [
    `<section class="scene" id="scene-${i + 1}" aria-label="${escapeXml(sheet.title)}">`,
    `<div class="stage"><div class="view" role="group" tabindex="0" aria-label="${escapeXml(`${words.picture}: ${sheet.title}`)}" aria-description="${escapeXml(words.keys)}">${picture.markup}</div></div>`,
    '<aside class="panel">',
    `<h2>${escapeXml(sheet.title)}</h2>`,
    picture.bodies.length > 0
      ? `<label class="search live"><span>${escapeXml(words.search)}</span><input type="search" autocomplete="off" spellcheck="false"></label><p class="found live"></p>`
      : '',
    `<div class="focus live" hidden><h3 tabindex="-1"></h3><p class="what"></p><h4></h4><ul></ul><button type="button" data-do="clear">${escapeXml(words.showAll)}</button></div>`,
    listHtml(picture, words),
    lines === ''
      ? ''
      : `<details class="words"${picture.bodies.length > 0 ? '' : ' open'}><summary>${escapeXml(words.inWords)}</summary>${lines}</details>`,
    '</aside>',
    notes === ''
      ? ''
      : `<div class="notes"><h3>${escapeXml(words.notes)}</h3>${notes
          .split(/\r?\n/)
          .map((line) => `<p>${escapeXml(line)}</p>`)
          .join('')}</div>`,
    '</section>',
  ].join('');
}

/** Bodies by what their colour stands for, in the order of the legend; names in the order of the alphabet. */
function listHtml({ bodies, legend }: InlineSvg, words: ViewerWords): string {
  const groups = new Map<string, Listed[]>();
  for (const body of bodies) {
    const list = groups.get(body.group);
    if (list) list.push(body);
    else groups.set(body.group, [body]);
  }
  const rank = (group: string) => {
    const at = legend.findIndex((text) => group !== '' && text.startsWith(group));
    return at < 0 ? legend.length : at;
  };
  const compare = new Intl.Collator('de').compare;
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || compare(a, b))
    .map(([group, list]) => {
      const items = [...list]
        .sort((a, b) => compare(a.name, b.name))
        .map(
          ({ number, name, said }) =>
            `<li><button type="button" data-of="${number}">${escapeXml(name)}</button>${said === '' ? '' : `<small>${escapeXml(said)}</small>`}</li>`,
        );
      const head = group === '' ? words.noGroup : group;
      return `<details class="group" open><summary>${escapeXml(head)} <span>${list.length}</span></summary><ul>${items.join('')}</ul></details>`;
    })
    .join('');
}
