/**
 * A report as a Word document (Office Open XML, ISO/IEC 29500): the program's own heading styles, lists, table heads and captions, so
 * that the chapter takes on the look of the report into which it is pasted.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../drawing/xml.ts';
import type { DocumentAbout, Maker } from './publish.ts';
import type { ReportBlock, ReportPicture } from './report.ts';

/** Width between the margins of an A4 page, in millimetres. */
const TEXT_WIDTH = 160;
/** The tallest that a picture may be: what is said of it, and some text, find room on its page. */
const MOST_HEIGHT = 175;
const PX_PER_MM = 96 / 25.4;
/** Twentieths of a point. */
const TWIPS_PER_MM = 1440 / 25.4;
/** On every machine, or there is one of its widths: a face that is missing would be replaced by any other. */
const FACE = 'Arial';
/** Lines of tables. */
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'd0d0d6' };
const EDGE = { style: BorderStyle.SINGLE, size: 8, color: '8a8a94' };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const QUIET = '595959';
const BULLETS = 'report-list';

/** Characters that XML 1.0 forbids even as entities. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const legal = (text: string): string => text.replace(FORBIDDEN, '\ufffd');

const LANGUAGES = { de: 'de-DE', en: 'en-GB' } as const;

export const writeDocx: Maker<'docx'> = async ({ blocks, picture, about }, _, progress) => {
  const widths = sharedWidths(blocks);
  const children = blocks.flatMap((block, i) => blockOf(block, picture, widths, blocks[i + 1]));
  progress?.(1, 2);
  const language = LANGUAGES[about.language];
  const document = new Document({
    title: legal(about.title),
    creator: legal(about.author),
    description: '',
    styles: stylesOf(language),
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: Math.round(210 * TWIPS_PER_MM), height: Math.round(297 * TWIPS_PER_MM) },
            margin: { top: 1247, bottom: 1247, left: 1417, right: 1417 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ children: [PageNumber.CURRENT], color: QUIET, size: 18 })],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  const bytes = withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)), about);
  progress?.(2, 2);
  return bytes;
};

const CORE = 'docProps/core.xml';
const TEXT = 'word/document.xml';

/**
 * The library stamps documents with the clock and numbers pictures through all documents of a session: both are set to what the task
 * says, so that the same report gives the same file.
 */
function withoutClock(bytes: Uint8Array, { author, date }: DocumentAbout): Uint8Array {
  const parts = unzipSync(bytes);
  const core = strFromU8(parts[CORE]!)
    .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/, (_, tag: string) => tag + escapeXml(author));
  // There is one picture at most.
  const text = strFromU8(parts[TEXT]!).replace(/(<wp:docPr id=")\d+/g, (_, tag: string) => `${tag}1`);
  const mtime = new Date(`${date}T00:00:00`);
  return zipSync({ ...parts, [CORE]: strToU8(core), [TEXT]: strToU8(text) }, { mtime });
}

const stylesOf = (language: string) => ({
  default: {
    document: {
      run: { font: FACE, size: 21, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 36, bold: true, font: FACE }, paragraph: { spacing: { after: 120 } } },
    heading2: {
      run: { size: 26, bold: true, font: FACE, color: '1f1f24' },
      paragraph: { spacing: { before: 280, after: 120 }, keepNext: true },
    },
    heading3: {
      run: { size: 22, bold: true, font: FACE, color: '1f1f24' },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { before: 100, after: 80 } },
    },
  ],
});

const paragraph = (text: string, more: Partial<ConstructorParameters<typeof Paragraph>[0] & object> = {}) =>
  new Paragraph({ ...more, children: [new TextRun(legal(text))] });

/** What is said just before a list or a table leads to it. */
const leadsOn = (next: ReportBlock | undefined): boolean => next?.is === 'list' || next?.is === 'table';

function blockOf(
  block: ReportBlock,
  picture: ReportPicture | null,
  widths: ReadonlyMap<string, readonly number[]>,
  next: ReportBlock | undefined,
): (Paragraph | Table)[] {
  switch (block.is) {
    case 'title':
      return [paragraph(block.text, { heading: HeadingLevel.TITLE })];
    case 'heading':
      return [
        paragraph(block.text, {
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
        }),
      ];
    case 'text':
      return [
        new Paragraph({
          keepNext: leadsOn(next),
          children: [
            new TextRun({
              text: legal(block.text),
              ...(block.tone === 'mark'
                ? { bold: true }
                : block.tone === 'note'
                  ? { size: 18, color: QUIET }
                  : {}),
            }),
          ],
        }),
      ];
    case 'list':
      return block.items.map((item, i) =>
        paragraph(item, {
          numbering: { reference: BULLETS, level: 0 },
          spacing: { after: i === block.items.length - 1 ? 120 : 40 },
        }),
      );
    case 'table':
      return [
        ...(block.caption === '' ? [] : [paragraph(block.caption, { style: 'Caption', keepNext: true })]),
        tableOf(block.head, block.rows, widths.get(headKey(block.head))!),
        // Tables that touch become one.
        paragraph('', { spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } }),
      ];
    case 'figure':
      return picture === null
        ? [paragraph(block.caption, { style: 'Caption' })]
        : [imageOf(picture, block.text), paragraph(block.caption, { style: 'Caption' })];
  }
}

/** So many rows stay with the head of their table, and with each other where there are no more. */
const TOGETHER = 4;

function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Table {
  const cell = (text: string, isHead: boolean, column: number, keepNext: boolean) =>
    new TableCell({
      width: { size: widths[column]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      ...(isHead ? { shading: { fill: 'f1f1f4' } } : {}),
      children: [
        new Paragraph({
          keepNext,
          spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO },
          children: [new TextRun({ text: legal(text), size: 19, bold: isHead })],
        }),
      ],
    });
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: NO_RULE,
      right: NO_RULE,
      insideHorizontal: RULE,
      insideVertical: NO_RULE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text, i) => cell(text, true, i, true)),
      }),
      ...rows.map(
        (row, n) =>
          new TableRow({
            cantSplit: true,
            children: row.map((text, i) => cell(text, false, i, n + 1 < Math.min(rows.length, TOGETHER))),
          }),
      ),
    ],
  });
}

const headKey = (head: readonly string[]): string => JSON.stringify(head);

/** Tables with the same head have the same columns: one below the other, they read as one. */
function sharedWidths(blocks: readonly ReportBlock[]): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, { readonly head: readonly string[]; readonly rows: (readonly string[])[] }>();
  for (const block of blocks) {
    if (block.is !== 'table') continue;
    const key = headKey(block.head);
    const found = all.get(key) ?? { head: block.head, rows: [] };
    for (const row of block.rows) found.rows.push(row);
    all.set(key, found);
  }
  return new Map([...all].map(([key, { head, rows }]) => [key, widthsOf(head, rows)]));
}

/** Columns as wide as their texts want, within reason: the square root keeps a long list of names from taking all. Twips. */
function widthsOf(head: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const wants = head.map((title, i) => {
    const lengths = rows.map((row) => row[i]?.length ?? 0);
    const longest = Math.max(title.length, ...lengths);
    return Math.sqrt(Math.max(9, Math.min(longest, 80)));
  });
  const all = wants.reduce((a, b) => a + b, 0);
  return wants.map((want) => Math.round((want / all) * TEXT_WIDTH * TWIPS_PER_MM));
}

/** The vectors, with pixels for programs that do not draw them; as large as the text allows. */
function imageOf({ svg, png, width, height }: ReportPicture, text: string): Paragraph {
  const scale = Math.min(TEXT_WIDTH / width, MOST_HEIGHT / height);
  const transformation = {
    width: Math.round(width * scale * PX_PER_MM),
    height: Math.round(height * scale * PX_PER_MM),
  };
  const said = legal(text);
  return new Paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    // As high as the picture is: a line of a set height would cut it.
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(svg),
        fallback: { type: 'png', data: png },
        transformation,
        altText: { name: 'figure', title: '', description: said },
      }),
    ],
  });
}
