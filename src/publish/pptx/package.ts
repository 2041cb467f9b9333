/**
 * The package of a presentation: parts with their relations, packed so that the same parts give the same bytes everywhere
 * (ECMA-376 part 2, Open Packaging Conventions).
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, escapeXml } from '../../drawing/xml.ts';

export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

/** The three namespaces of a slide's markup, as attributes of its root. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': OFFICE,
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Kinds of parts: their content type, and the name of the relation by which others point to them. */
const KINDS = {
  presentation: [`${CONTENT}.presentationml.presentation.main+xml`, `${OFFICE}/officeDocument`],
  master: [`${CONTENT}.presentationml.slideMaster+xml`, `${OFFICE}/slideMaster`],
  layout: [`${CONTENT}.presentationml.slideLayout+xml`, `${OFFICE}/slideLayout`],
  slide: [`${CONTENT}.presentationml.slide+xml`, `${OFFICE}/slide`],
  notesMaster: [`${CONTENT}.presentationml.notesMaster+xml`, `${OFFICE}/notesMaster`],
  notes: [`${CONTENT}.presentationml.notesSlide+xml`, `${OFFICE}/notesSlide`],
  theme: [`${CONTENT}.theme+xml`, `${OFFICE}/theme`],
  core: [
    'application/vnd.openxmlformats-package.core-properties+xml',
    `${PACKAGE}/relationships/metadata/core-properties`,
  ],
  app: [`${CONTENT}.extended-properties+xml`, `${OFFICE}/extended-properties`],
  image: [null, `${OFFICE}/image`],
} as const;
export type PartKind = keyof typeof KINDS;

/** A relation to another part; `id` is what the markup says ('rId1'). */
export type Relation = { readonly id: string; readonly kind: PartKind; readonly to: string };

export type Part = {
  /** From the root of the package, e.g. 'ppt/slides/slide1.xml'. */
  readonly path: string;
  readonly kind: PartKind;
  /** Markup without its head; or bytes as they are. */
  readonly content: string | Uint8Array;
  readonly relations: readonly Relation[];
};

/** Content types of pictures by the ending of their names. */
const PICTURES = { png: 'image/png', jpeg: 'image/jpeg' } as const;

/**
 * @param root relations of the package itself
 * @param day '2026-11-22', written as the time of every entry
 */
export function packed(parts: readonly Part[], root: readonly Relation[], day: string): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(HEAD + contentTypes(parts)),
    '_rels/.rels': strToU8(HEAD + relationsXml(root, '')),
  };
  for (const { path, content, relations } of parts) {
    files[path] = typeof content === 'string' ? strToU8(HEAD + content) : [content, { level: 0 }];
    if (relations.length > 0) {
      const cut = path.lastIndexOf('/') + 1;
      files[`${path.slice(0, cut)}_rels/${path.slice(cut)}.rels`] = strToU8(
        HEAD + relationsXml(relations, path.slice(0, cut)),
      );
    }
  }
  const [year, month, date] = day.split('-').map(Number);
  // Zip knows no time zones and is written in the one where one is: noon of that day there gives the same bytes everywhere.
  return zipSync(files, { level: 6, mtime: new Date(year!, month! - 1, date!, 12) });
}

function contentTypes(parts: readonly Part[]): string {
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...Object.entries(PICTURES).map(([Extension, ContentType]) =>
      element('Default', { Extension, ContentType }),
    ),
    ...parts.flatMap(({ path, kind }) => {
      const type = KINDS[kind][0];
      return type === null ? [] : [element('Override', { PartName: `/${path}`, ContentType: type })];
    }),
  );
}

const relationsXml = (relations: readonly Relation[], folder: string): string =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...relations.map(({ id, kind, to }) =>
      element('Relationship', { Id: id, Type: KINDS[kind][1], Target: fromFolder(folder, to) }),
    ),
  );

/** A path as seen from a folder. */
function fromFolder(folder: string, path: string): string {
  if (folder === '') return path;
  const [from, to] = [folder.split('/').slice(0, -1), path.split('/')];
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Title, author, language and day, as the file's properties show them. */
export const corePart = (about: {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly date: string;
  /** '' = none. */
  readonly description: string;
}): Part => ({
  path: 'docProps/core.xml',
  kind: 'core',
  relations: [],
  content: element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escapeXml(about.title)),
    element('dc:creator', {}, escapeXml(about.author)),
    about.description === '' ? '' : element('dc:description', {}, escapeXml(about.description)),
    element('dc:language', {}, about.language),
    element('cp:lastModifiedBy', {}, escapeXml(about.author)),
    ...(['created', 'modified'] as const).map((when) =>
      element(`dcterms:${when}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${about.date}T12:00:00Z`),
    ),
  ),
});

export const appPart = (slides: number): Part => ({
  path: 'docProps/app.xml',
  kind: 'app',
  relations: [],
  content: element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, 'Drehscheibe'),
    element('Slides', {}, String(slides)),
    element('Notes', {}, String(slides)),
  ),
});
