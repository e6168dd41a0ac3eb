import { baseFrameworksOf, type FactSource } from '../../index/inheritance.ts';
import type { Element } from '../../model/element.ts';
import { titleOf } from '../../model/element.ts';
import type { Framework } from '../../model/framework.ts';
import type { Reference } from '../../syntax/statement.ts';
import { NOTHING_WRONG, type RenderContext, type Target } from '../context.ts';
import type { ReaderNotes } from '../readerNotes.ts';
import { fileNameOf } from './fileName.ts';
import { INDEX_PAGE, type SiteFramework } from './siteFramework.ts';

/** What the site needs from the workspace besides its frameworks. */
export interface SiteSource extends FactSource {
  /** The framework that the document at a path belongs to. */
  frameworkOf(path: string): string | undefined;
}

/** A file that readers can download. */
export interface Download {
  /** Its format, such as `PDF` or `Map as SVG`. */
  readonly label: string;
  /** In the framework's folder. */
  readonly file: string;
  /** Its file name on the reader's computer. */
  readonly saveAs: string;
}

/** A published version of a framework. */
export interface FrameworkVersion {
  /** As in the framework's header. */
  readonly version: string;
  /** The date, if it is known: from the framework's header, or as 2026-11-21. */
  readonly date: string | undefined;
  readonly status: string | undefined;
  readonly counts: Framework['counts'];
  /** The changes since the previous version; undefined for the first. */
  readonly notes: ReaderNotes | undefined;
}

/** The whole site, as its pages see it. */
export interface Site {
  readonly title: string;
  /** By id, in the order in which they are listed. */
  readonly frameworks: ReadonlyMap<string, SiteFramework>;
  readonly source: SiteSource;
  /** The downloads for a part of a framework; `file` is its page. */
  readonly downloadsOf: (framework: SiteFramework, file: string) => readonly Download[];
  /** The versions of a framework by its id, the oldest first; none if they are not known. */
  readonly versionsOf: (framework: string) => readonly FrameworkVersion[];
}

/** The context for rendering the pages of a framework. */
export interface SiteContext extends RenderContext {
  readonly site: Site;
  readonly own: SiteFramework;
  /** Starts a page without used anchors. */
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
    uses: [],
    startPage: () => {
      given.clear();
      context.uses.length = 0;
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

/**
 * Resolves a reference on the site: in the framework that it names or is written in, or in the frameworks that this one
 * inherits from.
 */
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

/** The text of a reference for readers: the title of the target, if it is short enough for a sentence. */
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
