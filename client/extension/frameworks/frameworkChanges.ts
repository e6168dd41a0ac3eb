import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { FRAMEWORKS, type FrameworksChanged } from '../../../server/src/lsp/frameworkProtocol.ts';

/** Reports which frameworks changed; undefined for all of them, after the server has restarted. */
export class FrameworkChanges implements vscode.Disposable {
  readonly #emitter = new vscode.EventEmitter<ReadonlySet<string> | undefined>();
  readonly #subscriptions: readonly vscode.Disposable[];
  readonly onDidChange = this.#emitter.event;

  constructor(client: BaseLanguageClient) {
    this.#subscriptions = [
      this.#emitter,
      client.onNotification(FRAMEWORKS.changed, ({ frameworks }: FrameworksChanged) =>
        this.#emitter.fire(new Set(frameworks)),
      ),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#emitter.fire(undefined)),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
