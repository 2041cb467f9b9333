/** A report as Markdown (CommonMark with the tables of GitHub Flavored Markdown 0.29): people's text never becomes markup. */
import type { ReportBlock } from './report.ts';

/** What begins something inside a line, and what HTML begins with. */
const INLINE = /[\\`*_[\]<>|&~]/g;
/** What begins something at the start of a line: lists, headings, quotations, rules, code. */
const AT_START = /^(\s*)([#+\-=>]|\d{1,9}(?=[.)]))/;

/** One line, whatever the text had: a line break in a name would end its cell or its heading. */
const inline = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(INLINE, (c) => `\\${c}`);

/** The same where a line begins. */
function escaped(text: string): string {
  return inline(text).replace(AT_START, (_, space: string, sign: string) =>
    /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
  );
}

const row = (cells: readonly string[]): string => `| ${cells.map(inline).join(' | ')} |`;

function blockText(block: ReportBlock, picture: string | null): string {
  switch (block.is) {
    case 'title':
      return `# ${escaped(block.text)}`;
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'text':
      return block.tone === 'mark'
        ? `**${escaped(block.text)}**`
        : block.tone === 'note'
          ? `*${escaped(block.text)}*`
          : escaped(block.text);
    case 'list':
      return block.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'table':
      return [
        ...(block.caption === '' ? [] : [`*${escaped(block.caption)}*`, '']),
        row(block.head),
        `|${' --- |'.repeat(block.head.length)}`,
        ...block.rows.map(row),
      ].join('\n');
    case 'figure': {
      const said = `*${escaped(block.caption)}*`;
      // A file name of our own making: letters, digits, '-', '.'.
      return picture === null
        ? `${said}\n\n${escaped(block.text)}`
        : `![${escaped(block.text)}](${picture})\n\n${said}`;
    }
  }
}

/**
 * @param picture file name beside the report that holds its figure; null = there is none, and its words stand instead
 * @returns text with one line break at the end
 */
export const markdownOf = (blocks: readonly ReportBlock[], picture: string | null): string =>
  `${blocks.map((block) => blockText(block, picture)).join('\n\n')}\n`;
