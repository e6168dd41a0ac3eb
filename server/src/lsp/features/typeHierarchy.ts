import {
  type ServerCapabilities,
  SymbolKind,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver';
import { lookUp } from '../../engine/index/index.ts';
import { titleOf } from '../../engine/model/index.ts';
import type { StatementKind } from '../../engine/syntax/index.ts';
import { elementNamed } from '../../ide/elements.ts';
import { type Ancestor, elementLink, frameworkLink, madeFrom, madeOf } from '../../ide/lineage.ts';
import { shorten } from '../../ide/markdown.ts';
import { subjectAt } from '../../ide/subject.ts';
import { fromPosition } from '../convert.ts';
import { answer, type FeatureContext } from '../feature.ts';
import { linkTo } from '../locations.ts';
import { symbolKindOfStatement } from '../symbols.ts';
import { pathOf } from '../uris.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** What an item stands for, as it comes back from the client. */
interface ItemData {
  readonly framework: string;
  readonly name?: string;
}

const LONGEST_NAME = 200;

/** Shows what a framework adapts and what adapts it; of an element, what it was made from and what was made of it. */
export function typeHierarchy(context: FeatureContext): ServerCapabilities {
  const { workspace } = context;
  answer(context, TypeHierarchyPrepareRequest.type, async (params): Promise<TypeHierarchyItem[] | null> => {
    await workspace.settled();
    const path = pathOf(params.textDocument.uri);
    const found = subjectAt(workspace.engine, path, fromPosition(params.position));
    if (found === undefined) return null;
    const { subject } = found;
    const here =
      subject.kind === 'framework'
        ? frameworkLink(workspace.engine, subject.id)
        : elementLink(workspace.engine, found.written, subject.name);
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
  const data: ItemData = name === undefined ? { framework } : { framework, name };
  return {
    name: shorten(titleIn(link, workspace), LONGEST_NAME),
    detail: name === undefined ? framework : `${name} · ${framework}`,
    kind: symbolKindOfStatement(kindOf(link, workspace)) ?? SymbolKind.Null,
    uri: place.targetUri,
    range: place.targetRange,
    selectionRange: place.targetSelectionRange,
    data,
  };
}

/** Changed or not, an activity is an activity. */
function kindOf({ framework, name, fact }: Ancestor, { engine }: LanguageWorkspace): StatementKind {
  const [declaration] = name === undefined ? [] : lookUp(framework, name, engine).declarations;
  return declaration?.kind ?? fact.kind;
}

/** What it is called in its framework; of what is left out there, in the base. */
function titleIn({ framework, name, fact }: Ancestor, { engine }: LanguageWorkspace): string {
  if (name === undefined) return fact.statement.text?.text || framework;
  const element = elementNamed(engine, framework, name);
  const omitted = engine.framework(framework)?.omitted.find((each) => each.element.id?.text === name);
  if (omitted) return `${titleOf(omitted.element) || name} (left out)`;
  return (element && titleOf(element)) || name;
}

/** The link that a client's item stands for; undefined for what no item of this server says. */
function linkOf(data: unknown, { engine }: LanguageWorkspace): Ancestor | undefined {
  const { framework, name } = (data ?? {}) as Partial<Record<keyof ItemData, unknown>>;
  if (typeof framework !== 'string') return undefined;
  return typeof name === 'string' ? elementLink(engine, framework, name) : frameworkLink(engine, framework);
}
