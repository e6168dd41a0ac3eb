import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type AssignedIds,
  FRAMEWORKS,
  type FrameworkAddress,
  type FrameworkChildrenTarget,
  type FrameworkCursor,
  type FrameworkEdit,
  type FrameworkLocation,
  type FrameworkMove,
  type FrameworkName,
  type FrameworkNameAnswer,
  type FrameworkNode,
  type FrameworkStatus,
  type StarterFile,
  type StarterTarget,
} from '../../../server/src/lsp/frameworkProtocol.ts';

/** The requests to the language server about frameworks, for views, status and commands. */
export interface FrameworkServer {
  children(target: FrameworkChildrenTarget): Promise<readonly FrameworkNode[]>;
  at(cursor: FrameworkCursor): Promise<readonly FrameworkNode[]>;
  locate(address: FrameworkAddress): Promise<FrameworkLocation | null>;
  move(move: FrameworkMove): Promise<FrameworkEdit>;
  status(document: { readonly uri: string }): Promise<FrameworkStatus | null>;
  resolved(framework: { readonly framework: string }): Promise<string | null>;
  questions(framework: { readonly framework: string }): Promise<string | null>;
  assignIds(document: { readonly uri: string }): Promise<AssignedIds>;
  name(name: FrameworkName): Promise<FrameworkNameAnswer>;
  starter(target: StarterTarget): Promise<readonly StarterFile[]>;
}

/** The same, over a client: each waits until the server runs. */
export function frameworkServer(client: BaseLanguageClient): FrameworkServer {
  return {
    children: (target) => client.sendRequest(FRAMEWORKS.children, target),
    at: (cursor) => client.sendRequest(FRAMEWORKS.at, cursor),
    locate: ({ framework, keys }) => client.sendRequest(FRAMEWORKS.locate, { framework, keys }),
    move: (move) => client.sendRequest(FRAMEWORKS.move, move),
    status: (document) => client.sendRequest(FRAMEWORKS.status, document),
    resolved: (framework) => client.sendRequest(FRAMEWORKS.resolved, framework),
    questions: (framework) => client.sendRequest(FRAMEWORKS.questions, framework),
    assignIds: (document) => client.sendRequest(FRAMEWORKS.assignIds, document),
    name: (name) => client.sendRequest(FRAMEWORKS.name, name),
    starter: (target) => client.sendRequest(FRAMEWORKS.starter, target),
  };
}
