/** What stands above and below a figure's picture: title and subtitle, caption, source, lens, n, date of the data, logos. */

import type { PageSetting, Sizes } from './figure-setting.ts';
import { type Block, grouped, headingBlock, runningBlock, stacked } from './figure-text.ts';
import type { Box } from './label-field.ts';
import { logosRow } from './logos.ts';
import type { Palette } from './look.ts';
import type { Caption } from './scene.ts';
import { describe } from './svg.ts';
import type { Measure } from './text-width.ts';
import { element } from './xml.ts';

export type Said = {
  readonly figure: PageSetting;
  readonly caption: Caption;
  readonly palette: Palette;
  readonly measure: Measure;
  readonly sizes: Sizes;
  readonly room: Box;
};

/** Logos take this share of the page's width at most. */
const LOGO_SHARE = 0.34;

/** Title and subtitle, with the logos of the head to their right. */
export function headOf({ figure, caption, palette, measure, sizes, room }: Said): Block | null {
  const { words } = figure;
  const width = room.x1 - room.x0;
  const logos = logosRow(
    figure.logos.filter(({ corner }) => corner === 'head'),
    sizes.legend * 3,
    width * LOGO_SHARE,
  );
  const free = logos ? width - logos.width - sizes.legend * 2 : width;
  const text = stacked(
    [
      headingBlock(words.title ?? caption.title, free, 3, {
        size: sizes.heading,
        weight: 600,
        fill: palette.ink,
        measure,
      }),
      runningBlock(words.subtitle, free, { size: sizes.heading * 0.66, fill: palette.quiet, measure }),
    ],
    sizes.text * 0.35,
  );
  return withLogos(grouped('figure-title', text), logos, width, 'logos');
}

/** What the foot says of the data, in the order in which it is left out where a page is too small. */
export const FOOT_PARTS = ['lens', 'source', 'counts', 'date'] as const;
export type FootPart = (typeof FOOT_PARTS)[number];

/**
 * The caption in one's own words, what has to be said of the data, and the logos of the foot to the right.
 * @param without what there is no room for
 */
export function footOf(
  { figure, caption, palette, measure, sizes, room }: Said,
  without: readonly FootPart[] = [],
): Block | null {
  const { words, footer } = figure;
  const width = room.x1 - room.x0;
  const logos = logosRow(
    figure.logos.filter(({ corner }) => corner === 'foot'),
    sizes.legend * 2.6,
    width * LOGO_SHARE,
  );
  const free = logos ? width - logos.width - sizes.legend * 2 : width;
  const has = (part: FootPart) => footer[part] && !without.includes(part);
  const facts = [
    has('counts') ? caption.counts : '',
    has('lens') ? caption.lens : '',
    has('date') ? caption.date : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const quiet = { size: sizes.fine, fill: palette.quiet, measure };
  const text = stacked(
    [
      grouped(
        'caption-words',
        runningBlock(words.caption, free, { size: sizes.fine * 1.16, fill: palette.ink, measure }),
      ),
      // Set apart from what is only looked at when wanted.
      runningBlock(caption.mark ?? '', free, {
        size: sizes.fine * 1.25,
        weight: 600,
        fill: palette.ink,
        measure,
      }),
      stacked(
        [
          runningBlock(facts, free, quiet),
          has('source') ? runningBlock(caption.source, free, quiet) : null,
          runningBlock(footer.text, free, quiet),
        ],
        sizes.fine * 0.3,
      ),
    ],
    sizes.fine * 0.55,
  );
  return withLogos(grouped('caption', text), logos, width, 'logos-foot');
}

/** Text at the left, logos at the right; both in the middle of the height that they have together. */
function withLogos(text: Block | null, logos: Block | null, width: number, id: string): Block | null {
  if (!logos) return text;
  const height = Math.max(text?.height ?? 0, logos.height);
  return {
    width,
    height,
    at: (x, y) =>
      (text ? text.at(x, y + (height - text.height) / 2) : '') +
      element('g', { id }, logos.at(x + width - logos.width, y + (height - logos.height) / 2)),
  };
}

/** In one line for those who do not see the page: what is written on it, and what a chart says. */
export function descriptionOf({ words }: PageSetting, caption: Caption, chart: string): string {
  return [words.subtitle, words.caption, describe({ caption }), chart]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' · ');
}
