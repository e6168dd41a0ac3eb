import type { ServerCapabilities } from 'vscode-languageserver';
import type { DocumentChange } from '../../engine/checking/index.ts';
import { type Framework, propertyValue } from '../../engine/model/index.ts';
import { lineOf, type SyntaxDocument } from '../../engine/syntax/index.ts';
import { debounce } from '../../host/debounce.ts';
import { elementsOf, FrameworkTree } from '../../ide/frameworks/frameworkTree.ts';
import { planMove } from '../../ide/frameworks/planMove.ts';
import { printResolved } from '../../ide/frameworks/printResolved.ts';
import { toRange, toWorkspaceEdit } from '../convert.ts';
import { describeError } from '../describeError.ts';
import type { FeatureContext } from '../feature.ts';
import {
  FRAMEWORKS,
  type FrameworkAddress,
  type FrameworkChildrenTarget,
  type FrameworkCursor,
  type FrameworkEdit,
  type FrameworkLocation,
  type FrameworkMove,
  type FrameworkNode,
  type FrameworkStatus,
} from '../frameworkProtocol.ts';
import { BETWEEN_KEYS } from '../schedule.ts';
import type { LanguageWorkspace } from '../workspace.ts';

/** Serves the tree of frameworks, the status of a framework, moves, and resolved frameworks. */
export function frameworks(context: FeatureContext): ServerCapabilities {
  const { connection, workspace, client, diagnostics, onUpdate } = context;
  const { engine } = workspace;
  const tree = new FrameworkTree(engine, (path) => diagnostics.problems(path));
  const changed = reportChanges(context);
  onUpdate(({ dirtyPaths }) => tree.touch(dirtyPaths));

  /** Answers once all files are read. From then on, the client is notified when the answer may be different. */
  const answer = <P, R>(method: string, handle: (params: P) => R): void => {
    connection.onRequest(method, async (params: P): Promise<unknown> => {
      await workspace.settled();
      changed.expect();
      return handle(params);
    });
  };

  answer(FRAMEWORKS.children, (target: FrameworkChildrenTarget): readonly FrameworkNode[] =>
    tree.children(target),
  );
  answer(FRAMEWORKS.at, ({ uri, line }: FrameworkCursor): readonly FrameworkNode[] => {
    const found = workspace.document(uri);
    return found ? tree.at(found.path, clamp(line, found.syntax)) : [];
  });
  answer(FRAMEWORKS.locate, (address: FrameworkAddress) => locate(workspace, address));
  answer(FRAMEWORKS.move, (move: FrameworkMove): FrameworkEdit => {
    const plan = planMove(engine, move);
    if ('refusal' in plan) return plan;
    return editOf(plan.changes);
  });
  answer(FRAMEWORKS.status, ({ uri }: { readonly uri: string }): FrameworkStatus | null => {
    const found = workspace.document(uri);
    const own = found && workspace.engineAt(found.path);
    const framework = found && own?.framework(own.frameworkOf(found.path) ?? '');
    return framework?.header ? statusOf(framework, tree) : null;
  });
  answer(FRAMEWORKS.resolved, ({ framework: id }: { readonly framework: string }): string | null => {
    const framework = engine.framework(id);
    return framework ? printResolved(framework, engine) : null;
  });
  return {};

  function editOf(changes: readonly DocumentChange[]): FrameworkEdit {
    return changes.length === 0 ? {} : { edit: toWorkspaceEdit(changes, workspace, client) };
  }
}

function locate(workspace: LanguageWorkspace, address: FrameworkAddress): FrameworkLocation | null {
  const { engine } = workspace;
  const element =
    elementsOf(engine, address)?.at(-1) ?? headerOf(engine.framework(address.framework), address);
  const document = element && engine.document(element.path);
  if (element === undefined || document === undefined) return null;
  const { statement } = element.node;
  const line = statement ? lineOf(document, statement) : 0;
  const start = statement?.start ?? 0;
  const end = Math.max(start, statement?.source.trimEnd().length ?? 0);
  const range = toRange({ start: { line, column: start }, end: { line, column: end } });
  return { uri: workspace.uriOf(element.path), range };
}

/** The header of a framework or, if there is none, the first of its files. */
function headerOf(framework: Framework | undefined, { keys }: FrameworkAddress) {
  if (framework === undefined || keys.length > 0) return undefined;
  return framework.header ?? { path: framework.path, node: { statement: undefined } };
}

function statusOf(framework: Framework, tree: FrameworkTree): FrameworkStatus {
  const { id, title, header, counts } = framework;
  const { domains, activities, competences } = counts;
  return {
    framework: id,
    title,
    version: (header && propertyValue(header, 'version')) ?? '',
    status: (header && propertyValue(header, 'status')) ?? '',
    counts: { domains, activities, competences },
    problems: tree.problemsOf(framework),
  };
}

/** Notifies the client of changed frameworks: once, and again only after its next request. */
function reportChanges({ connection, workspace, onUpdate }: FeatureContext): { expect(): void } {
  const changed = new Set<string>();
  let wasAsked = false;
  let isExpected = false;
  const send = debounce(() => {
    if (!isExpected || changed.size === 0) return;
    isExpected = false;
    const sent = [...changed];
    changed.clear();
    connection.sendNotification(FRAMEWORKS.changed, { frameworks: sent }).catch((error: unknown) => {
      connection.console.error(`${FRAMEWORKS.changed} failed: ${describeError(error)}`);
    });
  }, BETWEEN_KEYS);
  onUpdate(({ frameworks, dirtyPaths }) => {
    if (!wasAsked) return;
    for (const id of frameworks) changed.add(id);
    for (const path of dirtyPaths) changed.add(workspace.engineAt(path).frameworkOf(path) ?? '');
    if (isExpected) send();
  });
  return {
    expect: () => {
      wasAsked = true;
      isExpected = true;
      if (changed.size > 0) send();
    },
  };
}

/** Reads a line number of a document. A client may send one that does not exist. */
function clamp(line: number, { statements }: SyntaxDocument): number {
  return Math.max(0, Math.min(Math.trunc(Number(line)) || 0, statements.length - 1));
}
