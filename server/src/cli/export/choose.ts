import { type Element, type ExportScope, type Framework, isAnonymous, nearest } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** What documents are made with: it is loaded when they are asked for. */
export type Documents = typeof import('../../documents/index.ts');

/** What is to be written. */
export interface Subject {
  readonly scope: ExportScope;
  /** What a file of it is called, without an extension. */
  readonly name: string;
}

/** The frameworks that are asked for, or in words why there are none. */
export function chooseFrameworks(
  { workspace, files }: Session,
  wanted: string | undefined,
): readonly Framework[] | string {
  const ids = new Set(files.map(({ path }) => workspace.frameworkOf(path)));
  const frameworks = workspace.frameworks().filter(({ id }) => ids.has(id) && !isAnonymous(id));
  if (frameworks.length === 0) return "no framework here; a file begins with 'framework …' or 'part of …'";
  if (wanted === undefined) return frameworks;
  const found = frameworks.filter(({ id }) => id === wanted);
  if (found.length > 0) return found;
  const known = frameworks.map(({ id }) => id);
  return `there is no framework '${wanted}' here${guess(wanted, known)}`;
}

/** The part of that id, or the frameworks as wholes; or in words why there is nothing of the kind. */
export function chooseSubjects(
  frameworks: readonly Framework[],
  of: string | undefined,
  documents: Documents,
): readonly Subject[] | string {
  if (of === undefined) return frameworks.map((framework) => ({ scope: { framework }, name: framework.id }));
  const holders = frameworks.filter((framework) => partOf(framework, of, documents) !== undefined);
  if (holders.length > 1) {
    const ids = holders.map(({ id }) => `'${id}'`).join(', ');
    return `'${of}' is in several frameworks (${ids}); say which with --framework`;
  }
  const [framework] = holders;
  const part = framework && partOf(framework, of, documents);
  if (framework === undefined || part === undefined) return nothingOf(frameworks, of, documents);
  if (typeof part === 'object' && !documents.isExportable(part.element))
    return `'${of}' is a ${part.element.kind}; ${insteadOf(framework, part.element, documents)}`;
  return [{ scope: { framework, part }, name: `${framework.id}-${of.replace(/[^A-Za-z0-9._-]+/g, '-')}` }];
}

function partOf(framework: Framework, of: string, { elementsByKey }: Documents): ExportScope['part'] {
  const element = elementsByKey(framework).get(of);
  if (element) return element;
  const kinds = { glossary: 'term', sources: 'source' } as const;
  if (of !== 'glossary' && of !== 'sources') return undefined;
  const has = [...elementsByKey(framework).values()].some(({ element }) => element.kind === kinds[of]);
  return has ? of : undefined;
}

function nothingOf(
  frameworks: readonly Framework[],
  of: string,
  { elementsByKey, isExportable }: Documents,
): string {
  const known = frameworks.flatMap((framework) =>
    [...elementsByKey(framework).values()].flatMap(({ element }) =>
      element.id && isExportable(element) ? element.id.text : [],
    ),
  );
  const where = frameworks.map(({ id }) => `'${id}'`).join(', ');
  return `there is no '${of}' in ${where}${guess(of, known)}`;
}

/** What a document can be made of that holds the element. */
function insteadOf(framework: Framework, element: Element, { isExportable }: Documents): string {
  const find = (inside: readonly Element[], above: Element | undefined): Element | undefined => {
    for (const each of inside) {
      if (each === element) return above;
      const found = find(each.children, each.id && isExportable(each) ? each : above);
      if (found) return found;
    }
    return undefined;
  };
  const holder = find(framework.children, undefined);
  if (holder?.id === undefined)
    return 'only a domain, an activity, a group, a guide or a curriculum can be written by itself';
  return `the ${holder.kind} that it stands in is '${holder.id.text}'`;
}

function guess(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}
