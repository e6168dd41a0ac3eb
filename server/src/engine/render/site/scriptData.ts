import type { Element } from '../../model/element.ts';
import { propertyValues, titleOf } from '../../model/element.ts';
import type { Html } from '../html.ts';
import { scriptJson } from './data.ts';
import type { FoundRow } from './foundRow.ts';
import { frameworkName } from './mapPage.ts';
import { plainText } from './plainText.ts';
import type { SitePage } from './shell.ts';
import { pageAddress, type SiteContext } from './siteContext.ts';
import type { ListPage } from './siteFramework.ts';

/**
 * The search data of a framework as a script, because a page opened from a folder cannot read other files. Each row has
 * the address, kind, id, text, other names, the row of its list (-1 for none) and, for unchanged inherited elements,
 * the folder of the framework that declares it.
 */
export function searchScript(context: SiteContext): SitePage {
  const { own } = context;
  const rows: FoundRow[] = [];
  const lists = new Map<ListPage, number>();
  for (const list of [...own.domains, ...own.activities]) {
    const domain = own.domains.find(({ column }) => column === list.column);
    const parent = domain && domain !== list ? (lists.get(domain) ?? -1) : -1;
    if (list.element === undefined) continue;
    lists.set(list, rows.length);
    rows.push([
      list.file,
      list.element.kind,
      list.element.id?.text ?? '',
      textOf(context, list.element),
      '',
      parent,
      originOf(context, list.element),
    ]);
  }
  for (const { key, element, listed, file, anchor } of own.places.values()) {
    if (!FOUND.has(element.kind)) continue;
    // Readers want to see a search result among its neighbours.
    const href =
      listed && element.kind === 'competence' ? `${listed.file}#${key}` : anchor ? `${file}#${anchor}` : file;
    const list = listed ? (lists.get(listed) ?? -1) : -1;
    rows.push([
      href,
      element.kind,
      element.id?.text ?? '',
      textOf(context, element),
      furtherOf(element),
      list,
      originOf(context, element),
    ]);
  }
  // Links to ids that are omitted here still work.
  for (const [id, { element }] of own.omitted)
    rows.push([pageAddress(own, id), 'omitted', id, textOf(context, element), '', -1, '']);
  const data = scriptJson([own.folder, frameworkName(context), rows]);
  return { path: `${own.folder}/search.js`, text: `competenceSite.found(${data});\n` };
}

/**
 * For an inherited or included element that is unchanged, the folder of the framework that declares it; otherwise
 * empty.
 */
function originOf({ site }: SiteContext, { provenance, base, path }: Element): string {
  if (provenance !== 'inherited' && provenance !== 'included') return '';
  const id = site.source.frameworkOf((base ?? { path }).path);
  return (id !== undefined && site.frameworks.get(id)?.folder) || '';
}

/** The lists of a framework's domains by key, as a script, which the map shows beside itself. */
export function listsScript(context: SiteContext, lists: ReadonlyMap<ListPage, Html>): SitePage {
  const data = [...lists].map(([list, rendered]) => [list.key, list.file, String(rendered)]);
  return { path: `${context.own.folder}/lists.js`, text: `competenceSite.listed(${scriptJson(data)});\n` };
}

const FOUND: ReadonlySet<Element['kind']> = new Set<Element['kind']>([
  'group',
  'competence',
  'term',
  'source',
  'guide',
  'topic',
  'curriculum',
  'module',
  'requirement',
]);

function textOf(context: SiteContext, element: Element): string {
  return plainText(context, titleOf(element));
}

function furtherOf(element: Element): string {
  return element.kind === 'term' ? propertyValues(element, 'also').join(' ') : '';
}
