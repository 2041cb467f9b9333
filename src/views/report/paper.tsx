/** The chapter on its page: real text, in the language of the report. */
import type { Language } from '../../i18n/index.ts';
import type { ReportBlock } from '../../publish/report.ts';
import type { Chapter } from '../../state/report/report.ts';
import { PlainTable } from '../parts/plain-table.tsx';
import { useSvgUrl } from '../parts/use-svg-url.ts';
import { useWords } from '../parts/use-words.ts';
import { CELL_LINE, inLists, inParagraphs, LONG_BLOCK, LONG_LIST, linesOf } from './long-text.ts';
import styles from './report.module.css';

export function Paper({ chapter, language }: { readonly chapter: Chapter; readonly language: Language }) {
  const { t } = useWords();
  const { blocks, picture, isWithoutPicture } = chapter;
  return (
    <article className={styles.paper} lang={language} data-testid="report-paper">
      {blocks.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of one chapter do not move
        <Block key={i} block={block} picture={picture} />
      ))}
      {isWithoutPicture ? <p className={styles.note}>{t('report:view.noFigure')}</p> : null}
    </article>
  );
}

/** One list; thousands of lines in several, so that only those in sight are laid out. */
function List({ items }: { readonly items: readonly string[] }) {
  const lists = items.length <= LONG_LIST ? [items] : inLists(items);
  return lists.map((some, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lists of one chapter do not move
    <ul key={n} {...(lists.length > 1 ? laterWhere(Number.POSITIVE_INFINITY, some.length) : {})}>
      {some.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two bodies may have one name
        <li key={i}>{item}</li>
      ))}
    </ul>
  ));
}

/** Names of thousands, in paragraphs: set as one, they would hold up the page while nobody sees most of them. */
function cellOf(text: string) {
  const paragraphs = inParagraphs(text);
  if (paragraphs.length === 1) return text;
  return paragraphs.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text do not move
    <span key={i} className={styles.part} {...laterWhere(Number.POSITIVE_INFINITY, part.length / CELL_LINE)}>
      {part}
    </span>
  ));
}

/** What is long is laid out when it comes into sight; until then it takes about as much room as it will. */
const laterWhere = (lines: number, about = lines) =>
  lines > LONG_BLOCK
    ? { 'data-later': true, style: { containIntrinsicBlockSize: `auto ${Math.ceil(about * 1.5)}em` } }
    : {};

function Block({ block, picture }: { readonly block: ReportBlock; readonly picture: Chapter['picture'] }) {
  switch (block.is) {
    case 'title':
      return <h2 className={styles.chapterTitle}>{block.text}</h2>;
    case 'heading':
      return block.level === 2 ? <h3>{block.text}</h3> : <h4>{block.text}</h4>;
    case 'text':
      return <p className={block.tone === 'plain' ? undefined : styles[block.tone]}>{block.text}</p>;
    case 'list':
      return <List items={block.items} />;
    case 'table':
      return (
        <figure className={styles.table} {...laterWhere(linesOf(block.rows))}>
          <figcaption>{block.caption}</figcaption>
          <PlainTable
            caption={block.caption}
            columns={block.head.map((label) => ({ label }))}
            rows={block.rows.map((cells, i) => ({ key: String(i), cells: cells.map(cellOf) }))}
          />
        </figure>
      );
    case 'figure':
      return picture && <Picture picture={picture} block={block} />;
  }
}

/** The picture as a file would hold it, drawn as an image: what is seen is what Word gets. */
function Picture({
  picture: { svg, width, height },
  block,
}: {
  readonly picture: NonNullable<Chapter['picture']>;
  readonly block: Extract<ReportBlock, { readonly is: 'figure' }>;
}) {
  const url = useSvgUrl(svg);
  const place = { aspectRatio: `${width} / ${height}` };
  return (
    <figure className={styles.picture}>
      {/* Its place is kept, so that what follows does not move, nor is laid out where nobody sees it. */}
      {url === null ? <div style={place} /> : <img src={url} alt={block.text} style={place} />}
      <figcaption>{block.caption}</figcaption>
    </figure>
  );
}
