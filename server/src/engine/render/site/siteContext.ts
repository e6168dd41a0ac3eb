import { baseFrameworksOf, type FactSource } from '../../index/inheritance.ts';
import type { Element } from '../../model/element.ts';
import { titleOf } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import type { Reference } from '../../syntax/statement.ts';
import { NOTHING_WRONG, type RenderContext, type Target } from '../context.ts';
import type { ReaderNotes } from '../readerNotes.ts';
import { fileNameOf } from './fileName.ts';
import { INDEX_PAGE, type SiteFramework } from './siteFramework.ts';

/** What the site asks of the workspace beside its frameworks. */
export interface SiteSource extends FactSource {
  /** The framework that the document at a path belongs to. */
  frameworkOf(path: string): string | undefined;
}

/** A file that readers may take away. */
export interface Download {
  /** What it is, such as `PDF` or `Map as SVG`. */
  readonly label: string;
  /** In the framework's folder. */
  readonly file: string;
  /** What it is called where the reader keeps it. */
  readonly saveAs: string;
}

/** A version of a framework that was published. */
export interface FrameworkVersion {
  /** As the framework states it. */
  readonly version: string;
  /** The day, as far as it is known: as the framework states it, or as 2026-11-21. */
  readonly date: string | undefined;
  readonly status: string | undefined;
  readonly counts: Framework['counts'];
  /** What changed since the version before; undefined of the first. */
  readonly notes: ReaderNotes | undefined;
}

/** The whole site, as its pages know it. */
export interface Site {
  readonly title: string;
  /** By id, in the order in which they are listed. */
  readonly frameworks: ReadonlyMap<string, SiteFramework>;
  readonly source: SiteSource;
  /** What is offered beside something of a framework; `file` is that of its page. */
  readonly downloadsOf: (framework: SiteFramework, file: string) => readonly Download[];
  /** The versions of a framework by its id, the oldest first; none where nothing is known of them. */
  readonly versionsOf: (framework: string) => readonly FrameworkVersion[];
}

/** What the pages of a framework are written with. */
export interface SiteContext extends RenderContext {
  readonly site: Site;
  readonly own: SiteFramework;
  /** Begins a page with no names of places in use. */
  readonly startPage: () => void;
}

/** A context for the pages in the folder of a framework. */
export function siteContext(site: Site, own: SiteFramework): SiteContext {
  const given = new Set<string>();
  const context: SiteContext = {
    site,
    own,
    audience: 'reader',
    resolve: (reference) => resolve(site, own, reference),
    wrong: () => NOTHING_WRONG,
    href: (target) => hrefFrom(site, own, target),
    anchorOf: ({ key, element }) => {
      if (own.places.get(key)?.element !== element || given.has(key)) return undefined;
      given.add(key);
      return key;
    },
    wordingOf: ({ id }, target) => wordingOf(site, own, id, target),
    memo: new WeakMap(),
    progress: { uses: [], written: 0 },
    startPage: () => {
      given.clear();
      context.progress.uses.length = 0;
    },
  };
  return context;
}

/** The link to an element from a page in the folder of `own`. */
export function hrefFrom({ frameworks }: Site, own: SiteFramework, { framework, key }: Target): string {
  const other = framework === undefined ? own : (frameworks.get(framework) ?? own);
  return `${other === own ? '' : `../${other.folder}/`}${pageAddress(other, key)}`;
}

/** The link to an element from a page in the folder of its framework; for an empty key, to the framework itself. */
export function pageAddress({ places, domains, omitted }: SiteFramework, key: string): string {
  const place = places.get(key);
  if (place) return place.anchor === '' ? place.file : `${place.file}#${place.anchor}`;
  const list = domains.find((domain) => domain.key === key);
  if (list) return list.file;
  return omitted.has(key) ? `${fileNameOf(key)}.html` : INDEX_PAGE;
}

/** What a reference leads to on the site: in the framework that it names or stands in, or in what that takes over. */
function resolve(
  { frameworks, source }: Site,
  own: SiteFramework,
  { framework, id }: Reference,
): Target | undefined {
  const named = framework ?? own.framework.id;
  const facts = source.facts(named);
  const ids = [named, ...(facts ? baseFrameworksOf(facts, source).map((base) => base.id) : [])];
  for (const each of ids) {
    const there = frameworks.get(each);
    if (there === undefined) continue;
    const other = there === own ? undefined : each;
    const place = there.places.get(id);
    if (place) return { framework: other, key: id, title: titleOf(place.element) || id };
    if (id === each) return { framework: other, key: '', title: there.framework.title };
  }
  return undefined;
}

/** What a reader calls what is referred to: by its title, where that is short enough to stand in a sentence. */
function wordingOf(
  { frameworks }: Site,
  own: SiteFramework,
  id: string,
  { framework, key, title }: Target,
): string {
  const there = framework === undefined ? own : frameworks.get(framework);
  const kind = there?.places.get(key)?.element.kind;
  return key === '' || (kind !== undefined && TITLED.has(kind)) ? title : id;
}

/** Competences are whole sentences, and sources whole lines of a bibliography: those go by their ids. */
const TITLED: ReadonlySet<Element['kind']> = new Set<Element['kind']>([
  'domain',
  'activity',
  'group',
  'term',
  'guide',
  'topic',
  'curriculum',
  'module',
]);
