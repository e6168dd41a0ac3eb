import type { FoundRow } from '../../server/src/engine/render/site/foundRow.ts';

export type { FoundRow };

/** What can be found in a framework. */
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

/** What the files of the site hand over when they are loaded: pages that were opened from a disk may load scripts alone. */
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

/** The address of a file of the site, from the page that is shown. */
export function addressOf(folder: string, href: string): string {
  return folder === ownFolder ? href : `${root}/${folder}/${href}`;
}

/** The framework's folder that the page stands in; undefined for the pages of the site as a whole. */
export function folderOfPage(): string | undefined {
  return ownFolder;
}

/** What can be found in the framework of a folder; undefined when its file cannot be loaded. */
export async function findableIn(folder: string): Promise<Findable | undefined> {
  await load(addressOf(folder, 'search.js'));
  return findables.get(folder);
}

/** The lists of the framework that the page belongs to. */
export async function ownLists(): Promise<readonly DomainList[]> {
  await load('lists.js');
  return lists;
}

/** Runs a file of the site, once; one that cannot be loaded is passed by, and what it would have told is missing. */
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
