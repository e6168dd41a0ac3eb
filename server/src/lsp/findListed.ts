import ignore, { type Ignore } from 'ignore';
import { fileKind, isLeftOut } from '../host/fileKind.ts';
import { below, patternsOf } from '../host/ignorePatterns.ts';
import type { FoundFiles, Trouble } from './fileSystem.ts';
import type { ListedEntry, Listing } from './filesProtocol.ts';

/** Access to files through the client. Both methods reject if something cannot be read. */
export interface Lister {
  list(uri: string): Promise<Listing>;
  /** The text of a file; null if there is none. */
  read(uri: string): Promise<string | null>;
}

/** The number of folders that are requested at a time, because answers may be slow. */
const FOLDERS_AT_ONCE = 16;

/**
 * The `.competence` files and the configurations at or under `uri`, which is in `folder`, in order. Names with a
 * leading dot, node_modules and files excluded by .gitignore files from `folder` on are skipped. Links to folders are
 * not followed, because circles cannot be detected here.
 */
export async function findListed(lister: Lister, folder: string, uri: string): Promise<FoundFiles> {
  const search: Search = { lister, uris: [], configurations: [], troubles: [], waiting: [] };
  const place = await placeOf(search, folder.replace(/(?<!\/)\/+$/, ''), uri.replace(/(?<!\/)\/+$/, ''));
  if (place) await lookAt(place, search);
  return {
    documents: search.uris.sort().map((each) => ({ uri: each, real: each })),
    configurations: search.configurations.sort(),
    troubles: search.troubles,
  };
}

interface Search {
  readonly lister: Lister;
  readonly uris: string[];
  readonly configurations: string[];
  readonly troubles: Trouble[];
  /** The folders to be searched. */
  readonly waiting: Place[];
}

/** A file or folder, with the patterns that apply there. */
interface Place {
  readonly uri: string;
  readonly name: string;
  /** Relative to the workspace folder, with `/`; empty for that folder itself. */
  readonly path: string;
  /** Undefined until there is a .gitignore. */
  readonly matcher: Ignore | undefined;
}

/** The file or folder at `uri`, with the patterns on the path to it; undefined if it is excluded itself. */
async function placeOf(search: Search, folder: string, uri: string): Promise<Place | undefined> {
  let place: Place = { uri: folder, name: '', path: '', matcher: undefined };
  if (!uri.startsWith(`${folder}/`)) return { ...place, uri, name: nameIn(uri) };
  for (const segment of uri.slice(folder.length + 1).split('/')) {
    const { matcher } = await entered(place, search);
    const name = decoded(segment);
    place = { uri: `${place.uri}/${segment}`, name, path: joined(place.path, name), matcher };
    if (isLeftOut(name) || (place.uri !== uri && isIgnored(place, true))) return undefined;
  }
  return place;
}

async function lookAt(place: Place, search: Search): Promise<void> {
  const listing = await listed(place, search);
  if (listing?.kind === 'file') take(place, search);
  if (listing?.kind !== 'folder' || isIgnored(place, true)) return;
  await queueEntries(place, listing.entries, search);
  while (search.waiting.length > 0) {
    const folders = search.waiting.splice(0, FOLDERS_AT_ONCE);
    await Promise.all(folders.map((each) => searchFolder(each, search)));
  }
}

async function searchFolder(place: Place, search: Search): Promise<void> {
  const listing = await listed(place, search);
  if (listing?.kind === 'folder') await queueEntries(place, listing.entries, search);
}

async function queueEntries(place: Place, entries: readonly ListedEntry[], search: Search): Promise<void> {
  const hasPatterns = entries.some(({ name }) => name === GITIGNORE);
  const { matcher } = hasPatterns ? await entered(place, search) : place;
  for (const { name, uri, kind } of entries) {
    if (isLeftOut(name)) continue;
    const inside: Place = { uri, name, path: joined(place.path, name), matcher };
    if (kind === 'file') take(inside, search);
    else if (kind === 'folder' && !isIgnored(inside, true)) search.waiting.push(inside);
  }
}

function take(place: Place, { uris, configurations }: Search): void {
  const kind = fileKind(place.name);
  if (kind === 'configuration') configurations.push(place.uri);
  else if (kind === 'document' && !isIgnored(place, false)) uris.push(place.uri);
}

const GITIGNORE = '.gitignore';

/** A folder with the patterns of its own .gitignore file added. */
async function entered(place: Place, search: Search): Promise<Place> {
  const patterns = patternsOf((await attempt(`${place.uri}/${GITIGNORE}`, search, search.lister.read)) ?? '');
  if (patterns.length === 0) return place;
  const matcher = ignore({ ignorecase: false });
  if (place.matcher) matcher.add(place.matcher);
  return { ...place, matcher: matcher.add(patterns.map((pattern) => below(place.path, pattern))) };
}

function listed({ uri }: Place, search: Search): Promise<Listing | undefined> {
  return attempt(uri, search, search.lister.list);
}

/** An unreadable folder is reported, and the search continues. */
async function attempt<T>(
  uri: string,
  { troubles }: Search,
  ask: (uri: string) => Promise<T>,
): Promise<T | undefined> {
  try {
    return await ask(uri);
  } catch (error) {
    troubles.push({ uri, reason: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function isIgnored({ path, matcher }: Place, folder: boolean): boolean {
  return matcher !== undefined && path !== '' && matcher.ignores(folder ? `${path}/` : path);
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

function nameIn(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}

/** An incorrectly encoded name is used as it is. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
