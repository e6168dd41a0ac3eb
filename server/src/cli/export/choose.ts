import type { ExportScope } from '../../engine/export/index.ts';
import { type Element, type Framework, isAnonymous } from '../../engine/model/index.ts';
import { wordOfKind } from '../../engine/render/index.ts';
import { nearest } from '../../engine/text/index.ts';
import type { Exporters } from '../../exporters/index.ts';
import { NO_FRAMEWORK } from '../files.ts';
import type { Session } from '../session.ts';

/** A document or picture to export. */
export interface ExportSubject {
  readonly scope: ExportScope;
  /** The name of its file, without an extension. */
  readonly name: string;
}

/** The requested frameworks, or a message that explains why there are none. */
export function chooseFrameworks(
  { workspace, files }: Session,
  wanted: string | undefined,
): readonly Framework[] | string {
  const ids = new Set(files.map(({ path }) => workspace.frameworkOf(path)));
  const frameworks = workspace.frameworks().filter(({ id }) => ids.has(id) && !isAnonymous(id));
  if (frameworks.length === 0) return NO_FRAMEWORK;
  if (wanted === undefined) return frameworks;
  const found = frameworks.filter(({ id }) => id === wanted);
  if (found.length > 0) return found;
  const known = frameworks.map(({ id }) => id);
  return `no framework with the id '${wanted}' found${guess(wanted, known)}`;
}

/** The part with that id, or whole frameworks; or a message that explains why there is no such part. */
export function chooseSubjects(
  frameworks: readonly Framework[],
  of: string | undefined,
  documents: Exporters,
): readonly ExportSubject[] | string {
  if (of === undefined) return frameworks.map((framework) => ({ scope: { framework }, name: framework.id }));
  const holders = frameworks.filter((framework) => partOf(framework, of, documents) !== undefined);
  if (holders.length > 1) {
    const ids = holders.map(({ id }) => `'${id}'`).join(', ');
    return `'${of}' is in several frameworks (${ids}); choose one with --framework`;
  }
  const [framework] = holders;
  const part = framework && partOf(framework, of, documents);
  if (framework === undefined || part === undefined) return nothingOf(frameworks, of, documents);
  if (typeof part === 'object' && !documents.isExportable(part.element))
    return `'${of}' is a ${wordOfKind(part.element.kind)}, which cannot be exported on its own; ${insteadOf(framework, part.element, documents)}`;
  return [{ scope: { framework, part }, name: `${framework.id}-${of.replace(/[^A-Za-z0-9._-]+/g, '-')}` }];
}

function partOf(framework: Framework, of: string, { elementsByKey }: Exporters): ExportScope['part'] {
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
  { elementsByKey, isExportable }: Exporters,
): string {
  const known = frameworks.flatMap((framework) =>
    [...elementsByKey(framework).values()].flatMap(({ element }) =>
      element.id && isExportable(element) ? element.id.text : [],
    ),
  );
  const where = frameworks.map(({ id }) => `'${id}'`).join(', ');
  return `no '${of}' found in ${where}${guess(of, known)}`;
}

/** Suggests what to export instead: the nearest exportable element that contains this one. */
function insteadOf(framework: Framework, element: Element, { isExportable }: Exporters): string {
  const find = (inside: readonly Element[], above: Element | undefined): Element | undefined => {
    for (const each of inside) {
      if (each === element) return above;
      const found = find(each.children, each.id && isExportable(each) ? each : above);
      if (found) return found;
    }
    return undefined;
  };
  const holder = find(framework.children, undefined);
  if (holder?.id === undefined) return 'choose a domain, an activity, a group, a guide or a course';
  return `export the ${wordOfKind(holder.kind)} '${holder.id.text}', which contains it`;
}

function guess(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean '${near}'?`;
}
