/** A report as HTML for the clipboard: headings, lists, tables as Word and Writer take them in. People's text is escaped. */
import { element, escapeXml } from '../drawing/xml.ts';
import type { ReportBlock } from './report.ts';

function blockHtml(block: ReportBlock): string {
  switch (block.is) {
    case 'title':
      return element('h1', {}, escapeXml(block.text));
    case 'heading':
      return element(`h${block.level}`, {}, escapeXml(block.text));
    case 'text': {
      const text = escapeXml(block.text);
      return element('p', {}, block.tone === 'mark' ? element('strong', {}, text) : text);
    }
    case 'list':
      return element('ul', {}, ...block.items.map((item) => element('li', {}, escapeXml(item))));
    case 'table':
      return element(
        'table',
        { border: '1', cellspacing: '0', cellpadding: '4' },
        block.caption === '' ? '' : element('caption', {}, escapeXml(block.caption)),
        element(
          'thead',
          {},
          element('tr', {}, ...block.head.map((text) => element('th', {}, escapeXml(text)))),
        ),
        element('tbody', {}, ...block.rows.map((row) => element('tr', {}, ...row.map((text) => cell(text))))),
      );
    case 'figure':
      return element('p', {}, element('em', {}, escapeXml(`${block.caption} ${block.text}`)));
  }
}

// An empty element would close itself, which HTML does not know.
const cell = (text: string): string => `<td>${escapeXml(text)}</td>`;

/** A fragment without head or body. */
export const richText = (blocks: readonly ReportBlock[]): string => blocks.map(blockHtml).join('\n');
