import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/**
 * The first date that a ZIP file can have, so that the file does not depend on the time it is made. ZIP files have no
 * time zones.
 */
const NO_DAY = new Date(1980, 0, 1);

/**
 * Makes a Word file identical each time it is written: its relationships are numbered instead of named at random, its
 * bookmarks are numbered from 1 instead of continuing from the previous file, and `day`, an ISO date and time, replaces
 * the current one. Without a day, the file has no date.
 */
export function makeReproducible(bytes: Uint8Array, day: string | undefined): Uint8Array {
  const files: Zippable = {};
  const names: Names = { relationships: new Map(), bookmarks: new Map(), headings: new Map() };
  const entries = Object.entries(unzipSync(bytes)).sort(([left], [right]) => (left < right ? -1 : 1));
  for (const [path, content] of entries) {
    const stable = /\.(?:xml|rels)$/.test(path)
      ? strToU8(makeXmlReproducible(path, strFromU8(content), names, day))
      : content;
    files[path] = [stable, { mtime: NO_DAY }];
  }
  return zipSync(files, { level: 6 });
}

/** The new names by the old ones. */
interface Names {
  readonly relationships: Map<string, string>;
  readonly bookmarks: Map<string, string>;
  readonly headings: Map<string, string>;
}

function makeXmlReproducible(path: string, xml: string, names: Names, day: string | undefined): string {
  if (path === 'docProps/core.xml')
    return xml.replace(
      /(<dcterms:(?:created|modified)\b[^<>]*>)[^<]*(<\/[^<>]*>)/g,
      (_, start: string, end: string) => (day === undefined ? '' : start + day + end),
    );
  // Only in tags. In an author's text, brackets are escaped.
  return xml.replace(/<[^<>]+>|(?<=<w:instrText[^<>]*>)[^<]+/g, (tag) =>
    tag
      .replace(tag.startsWith('<w:bookmark') ? NUMBER : NEVER, (number) =>
        numbered(names.bookmarks, number, ''),
      )
      .replace(HEADING, (name) => numbered(names.headings, name, '_Toc'))
      .replace(NAME, (name) => numbered(names.relationships, name, 'rIdLink')),
  );
}

function numbered(names: Map<string, string>, name: string, start: string): string {
  const known = names.get(name) ?? `${start}${names.size + 1}`;
  names.set(name, known);
  return known;
}

/** The random name of a relationship. */
const NAME = /(?<=\s(?:r:id|Id)=")rId[a-z0-9_-]{12,}(?=")/g;

/** The name of a heading in the table of contents: at the heading, in links to it, and in references to its page. */
const HEADING = /(?<=\sw:(?:name|anchor)=")_Toc\d+(?=")|(?<=\bPAGEREF )_Toc\d+\b/g;

const NEVER = /(?!)/;

/** The number of a bookmark, at its start and at its end. */
const NUMBER = /(?<=\sw:id=")\d+(?=")/;
