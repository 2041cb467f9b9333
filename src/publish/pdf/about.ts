/** What a PDF says of itself: title, author, language, day; as Info dictionary and as XMP (ISO 16684-1). */
import { type PDFContext, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { escapeXml } from '../../drawing/xml.ts';
import type { DocumentAbout } from '../publish.ts';
import { pdfText } from './fonts.ts';

const PRODUCER = 'Drehscheibe';
const LANGUAGES = { de: 'de-DE', en: 'en-GB' } as const;
export const languageTag = ({ language }: DocumentAbout): string => LANGUAGES[language];

/** @returns the Info dictionary and the XMP stream */
export function writeAbout(context: PDFContext, about: DocumentAbout): { info: PDFRef; metadata: PDFRef } {
  const day = PDFString.of(`D:${about.date.replaceAll('-', '')}000000Z`);
  const info = context.register(
    context.obj({
      Title: pdfText(about.title),
      ...(about.author === '' ? {} : { Author: pdfText(about.author) }),
      Creator: pdfText(PRODUCER),
      Producer: pdfText(PRODUCER),
      CreationDate: day,
      ModDate: day,
    }),
  );
  const xmp = new TextEncoder().encode(xmpOf(about));
  const stream = context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' });
  return { info, metadata: context.register(stream) };
}

function xmpOf(about: DocumentAbout): string {
  const [title, author] = [escapeXml(about.title), escapeXml(about.author)];
  const time = `${about.date}T00:00:00Z`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>${
    about.author === '' ? '' : `\n<dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>`
  }
<dc:language><rdf:Bag><rdf:li>${languageTag(about)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<xmp:CreateDate>${time}</xmp:CreateDate>
<xmp:ModifyDate>${time}</xmp:ModifyDate>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

/** How the window that shows it shall begin. */
export const viewerPreferences = (context: PDFContext) =>
  context.obj({ DisplayDocTitle: true, Direction: PDFName.of('L2R') });
