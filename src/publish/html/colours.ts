/** Pictures on white, seen on dark: each colour of the light look becomes its partner of the dark one, by rules of the style sheet. */
import { GROUP_FILLS } from '../../drawing/group-colours.ts';
import { PALETTES } from '../../drawing/look.ts';

/** Light → dark. Where a colour stands for several things, the first. */
const PARTNERS: ReadonlyMap<string, string> = (() => {
  const { light, dark } = PALETTES;
  const pairs: [string, string][] = [
    [light.page, dark.page],
    [light.ink, dark.ink],
    [light.quiet, dark.quiet],
    [light.line, dark.line],
    [light.faint, dark.faint],
    ...light.sectors.map((sector, i): [string, string] => [sector, dark.sectors[i]!]),
    [light.cross, dark.cross],
    [light.accent, dark.accent],
    ...GROUP_FILLS.light.map((fill, i): [string, string] => [fill, GROUP_FILLS.dark[i]!]),
  ];
  const partners = new Map<string, string>();
  for (const [from, to] of pairs) if (!partners.has(from)) partners.set(from, to);
  return partners;
})();

/** True when all that a picture is made of has a partner: else it stays as it is, on its paper. */
export const canTurnDark = (colours: ReadonlySet<string>): boolean =>
  colours.has(PALETTES.light.page) && [...colours].every((colour) => PARTNERS.has(colour));

/** Rules for pictures of the class `turns`, for systems that are dark and for those who choose it. */
export function darkRules(colours: ReadonlySet<string>): string {
  const rules = (where: string) =>
    [...colours]
      .map((light) => {
        const dark = PARTNERS.get(light);
        if (dark === undefined) return '';
        return ['fill', 'stroke'].map((of) => `${where} .turns [${of}="${light}"]{${of}:${dark}}`).join('');
      })
      .join('');
  const isDark = rules(':root[data-theme=dark]');
  return isDark === ''
    ? ''
    : `@media(prefers-color-scheme:dark){${rules(':root:not([data-theme=light])')}}${isDark}`;
}
