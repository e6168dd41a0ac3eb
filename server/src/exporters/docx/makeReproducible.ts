import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The first day that a zip file can name: nothing in it tells when it was made. Zip files know no time zones. */
const NO_DAY = new Date(1980, 0, 1);

/**
 * Takes out of a Word file what differs from one time of writing to the next: the names of its relationships are
 * numbered, its bookmarks are numbered from 1 instead of on from those of the file before, and the day is that of the
 * document, as an ISO date and time.
 */
export function makeReproducible(bytes: Uint8Array, day: string): Uint8Array {
  const files: Zippable = {};
  const names: Names = { relationships: new Map(), bookmarks: new Map(), headings: new Map() };
  const entries = Object.entries(unzipSync(bytes)).sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [path, content] of entries) {
    const settled = /\.(?:xml|rels)$/.test(path)
      ? strToU8(settleXml(path, strFromU8(content), names, day))
      : content;
    files[path] = [settled, { mtime: NO_DAY }];
  }
  return zipSync(files, { level: 6 });
}

/** What things are called instead, by the names that they had. */
interface Names {
  readonly relationships: Map<string, string>;
  readonly bookmarks: Map<string, string>;
  readonly headings: Map<string, string>;
}

function settleXml(path: string, xml: string, names: Names, day: string): string {
  if (path === 'docProps/core.xml')
    return xml.replace(/(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g, (_, start: string) => start + day);
  // In tags alone: what looks like one in an author's text has its brackets escaped.
  return xml.replace(/<[^<>]+>|(?<=<w:instrText[^<>]*>)[^<]+/g, (tag) =>
    tag
      .replace(tag.startsWith('<w:bookmark') ? NUMBER : NEVER, (number) =>
        settled(names.bookmarks, number, ''),
      )
      .replace(HEADING, (name) => settled(names.headings, name, '_Toc'))
      .replace(NAME, (name) => settled(names.relationships, name, 'rIdLink')),
  );
}

function settled(names: Map<string, string>, name: string, start: string): string {
  const known = names.get(name) ?? `${start}${names.size + 1}`;
  names.set(name, known);
  return known;
}

/** The name of a relationship that was drawn by lot. */
const NAME = /(?<=\s(?:r:id|Id)=")rId[a-z0-9_-]{12,}(?=")/g;

/** The name of a heading in the list of contents: where it stands, where a link leads there, and where its page is told. */
const HEADING = /(?<=\sw:(?:name|anchor)=")_Toc\d+(?=")|(?<=\bPAGEREF )_Toc\d+\b/g;

const NEVER = /(?!)/;

/** The number of a bookmark, at its start and at its end. */
const NUMBER = /(?<=\sw:id=")\d+(?=")/;
