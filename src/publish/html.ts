/**
 * One file that shows pictures wherever a browser is, without a network: to look around in, to search, to go through scene by scene.
 * Nothing in it can fetch anything or run anything but its own script: a strict policy names the digests of what may run.
 */
import { sha256Base64 } from '../base/sha256.ts';
import { canTurnDark, darkRules } from './html/colours.ts';
import { inlineSvg, Numbers } from './html/inline-svg.ts';
import { pageHtml, type Scene } from './html/page.ts';
import type { Maker } from './publish.ts';

/** The face that a picture of ours holds, as a rule for style sheets. */
const FACE =
  /@font-face\{font-family:'Source Sans 3';src:url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\) format\('woff2'\);font-weight:200 900\}/;

export const writeHtml: Maker<'html'> = async ({ sheets, about, words }, { viewer }, progress) => {
  if (!viewer) throw new Error('Without a viewer there is no page for it');
  const { script, style } = await viewer();
  const numbering = { bodies: new Numbers(), hows: new Numbers() };
  const scenes: Scene[] = [];
  const colours = new Set<string>();
  for (const [i, sheet] of sheets.entries()) {
    progress?.(i, sheets.length);
    const picture = inlineSvg(sheet.svg, `s${i + 1}-`, numbering);
    for (const colour of picture.colours) colours.add(colour);
    scenes.push({ sheet, picture });
  }
  // All or none: a talk that is dark now and white then would dazzle.
  const turnsDark = scenes.every(({ picture }) => !picture.hasImages && canTurnDark(picture.colours));
  const face = sheets.map(({ svg }) => FACE.exec(svg)?.[0]).find((rule) => rule !== undefined) ?? '';
  const styles = [style, face + (turnsDark ? darkRules(colours) : '')].filter((text) => text !== '');
  const html = pageHtml({
    title: about.title,
    language: about.language,
    scenes,
    turnsDark,
    words,
    hows: numbering.hows.all(),
    policy: policyOf(script, styles),
    styles,
    script,
  });
  progress?.(sheets.length, sheets.length);
  return new TextEncoder().encode(html);
};

/** Scripts and styles by their digests; images and faces only from within the file. */
const policyOf = (script: string, styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src '${digest(script)}'`,
    `style-src ${styles.map((style) => `'${digest(style)}'`).join(' ')}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

function digest(text: string): string {
  // What would end the element in which it stands is never part of it.
  if (/<\/(script|style)/i.test(text)) throw new Error('Script or style ends early');
  return `sha256-${sha256Base64(text)}`;
}
