import type { FoundRow } from '../../server/src/engine/render/site/foundRow.ts';

export type { FoundRow };

/** The search data of a framework. */
export interface Findable {
  readonly folder: string;
  readonly name: string;
  readonly rows: readonly FoundRow[];
}

/** The list of a domain. */
export interface DomainList {
  readonly key: string;
  /** Its page. */
  readonly file: string;
  readonly html: string;
}

/** The data that files of the site register when they are loaded. Pages opened from a disk can only load scripts. */
interface Registry {
  found(data: readonly [folder: string, name: string, rows: readonly FoundRow[]]): void;
  listed(data: readonly (readonly [key: string, file: string, html: string])[]): void;
}

const { root = '.', folder: ownFolder } = document.body.dataset;
const findables = new Map<string, Findable>();
const loading = new Map<string, Promise<void>>();
let lists: readonly DomainList[] = [];

(globalThis as unknown as { competenceSite: Registry }).competenceSite = {
  found: ([folder, name, rows]) => findables.set(folder, { folder, name, rows }),
  listed: (data) => {
    lists = data.map(([key, file, html]) => ({ key, file, html }));
  },
};

/** The address of a file of the site, relative to the current page. */
export function addressOf(folder: string, href: string): string {
  return folder === ownFolder ? href : `${root}/${folder}/${href}`;
}

/** The folder of the page's framework; undefined for the pages of the site as a whole. */
export function folderOfPage(): string | undefined {
  return ownFolder;
}

/** The search data of the framework in a folder; undefined if its file cannot be loaded. */
export async function findableIn(folder: string): Promise<Findable | undefined> {
  await load(addressOf(folder, 'search.js'));
  return findables.get(folder);
}

/** The lists of the framework that the page belongs to. */
export async function ownLists(): Promise<readonly DomainList[]> {
  await load('lists.js');
  return lists;
}

/** Runs a file of the site, once. If it cannot be loaded, its data are missing. */
function load(address: string): Promise<void> {
  const before = loading.get(address);
  if (before) return before;
  const loaded = new Promise<void>((done) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => done();
    script.onerror = () => done();
    document.head.append(script);
  });
  loading.set(address, loaded);
  return loaded;
}
