import {
  type ServerCapabilities,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver';
import { ancestorAt, lineOfAncestor } from '../../ide/hierarchy.ts';
import { type Ancestor, elementAncestor, frameworkAncestor, madeFrom, madeOf } from '../../ide/lineage.ts';
import { fromPosition } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { linkTo } from '../locations.ts';
import { toSymbolKind } from '../symbolKind.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** The target of an item that the client returns. */
interface ItemData {
  readonly framework: string;
  readonly name?: string;
}

/** Shows the base and the adaptations of a framework; for an element, its original and its changed versions. */
export function typeHierarchy(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, TypeHierarchyPrepareRequest.type, async (params): Promise<TypeHierarchyItem[] | null> => {
    await workspace.settled();
    const path = workspace.pathOf(params.textDocument.uri);
    const here = ancestorAt(workspace.engineAt(path), path, fromPosition(params.position));
    return here ? toItems([here], workspace) : null;
  });
  const answerWith =
    (step: typeof madeFrom) =>
    async ({ item }: { readonly item?: TypeHierarchyItem }): Promise<TypeHierarchyItem[]> => {
      await workspace.settled();
      const link = linkOf(item?.data, workspace);
      return link ? toItems(step(workspace.engine, link), workspace) : [];
    };
  answer(context, TypeHierarchySupertypesRequest.type, answerWith(madeFrom));
  answer(context, TypeHierarchySubtypesRequest.type, answerWith(madeOf));
  return { typeHierarchyProvider: true };
}

function toItems(links: readonly Ancestor[], workspace: LanguageWorkspace): TypeHierarchyItem[] {
  return links.flatMap((link) => toItem(link, workspace) ?? []);
}

function toItem(link: Ancestor, workspace: LanguageWorkspace): TypeHierarchyItem | undefined {
  const { framework, name, fact } = link;
  const place = linkTo(workspace, fact);
  if (place === undefined) return undefined;
  const line = lineOfAncestor(workspace.engineAt(fact.path), link);
  const data: ItemData = name === undefined ? { framework } : { framework, name };
  return {
    name: line.name,
    detail: line.detail,
    kind: toSymbolKind(line.kind),
    uri: place.targetUri,
    range: place.targetRange,
    selectionRange: place.targetSelectionRange,
    data,
  };
}

/** The ancestor for a client's item; undefined if it is not an item of this server. */
function linkOf(data: unknown, { engine }: LanguageWorkspace): Ancestor | undefined {
  const { framework, name } = (data ?? {}) as Partial<Record<keyof ItemData, unknown>>;
  if (typeof framework !== 'string') return undefined;
  return typeof name === 'string'
    ? elementAncestor(engine, framework, name)
    : frameworkAncestor(engine, framework);
}
