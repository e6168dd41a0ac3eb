import { html } from '../../engine/render/index.ts';

/**
 * Makes a file repeat its title, authors and dates as XMP, which some readers prefer. The library would write them
 * without escaping, and fails if there is no date.
 */
export function writeMetadata(doc: PDFKit.PDFDocument): void {
  (doc as unknown as WithMetadata)._addInfo = () => {
    const { Title, Author, Subject, Creator, CreationDate } = doc.info;
    const parts = html`
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${CreationDate && html`<xmp:CreateDate>${CreationDate.toISOString().slice(0, 19)}Z</xmp:CreateDate>`}
<xmp:CreatorTool>${Creator}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${Title}</rdf:li></rdf:Alt></dc:title>
${Author && html`<dc:creator><rdf:Seq><rdf:li>${Author}</rdf:li></rdf:Seq></dc:creator>`}
${Subject && html`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${Subject}</rdf:li></rdf:Alt></dc:description>`}
</rdf:Description>`;
    (doc as unknown as WithMetadata).appendXML(String(parts));
  };
}

/** The parts of the library that are used here. */
interface WithMetadata {
  _addInfo(): void;
  appendXML(xml: string): void;
}
