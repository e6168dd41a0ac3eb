import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  COMPARISON,
  type ComparisonOverview,
  type ComparisonTarget,
} from '../../../server/src/lsp/comparisonProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import type { ComparisonServer } from './comparisonServer.ts';
import { wordsOfRefusal } from './comparisonWords.ts';
import { watchEarlier } from './watchEarlier.ts';

/** The key under which the target of the comparison is saved between sessions. */
const MEMORY = 'competence.comparison';
const CONTEXT = 'competence.isComparing';

/** The dependencies of a comparison. */
export interface ComparisonOptions {
  readonly client: BaseLanguageClient;
  readonly server: ComparisonServer;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** The comparison of the open files with an earlier version, until the author stops it. */
export class Comparison implements vscode.Disposable {
  readonly #options: ComparisonOptions;
  readonly #emitter = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #overview: ComparisonOverview | undefined;
  #leftOut: readonly string[] = [];
  #watching: vscode.Disposable | undefined;
  /** The last choice. Answers about any other one are ignored. */
  #wanted: ComparisonTarget | undefined;
  #asked: symbol | undefined;
  #newest: Promise<void> = Promise.resolve();
  /** Called when the changes to show are different, or there are none any more. */
  readonly onDidChange = this.#emitter.event;

  constructor(options: ComparisonOptions) {
    this.#options = options;
    const { client } = options;
    this.#subscriptions = [
      this.#emitter,
      client.onNotification(COMPARISON.changed, () => this.#update()),
      client.onDidChangeState(({ newState }) => newState === State.Running && this.#begin()),
    ];
    void vscode.commands.executeCommand('setContext', CONTEXT, false);
  }

  /** The changes; undefined while nothing is compared. */
  get overview(): ComparisonOverview | undefined {
    return this.#overview;
  }

  /** The names of folders without such a version; their changes are not shown. */
  get leftOut(): readonly string[] {
    return this.#leftOut;
  }

  /**
   * Starts comparing with a version, also when the window is opened again. False, with a message, if it is not
   * possible; undefined if another choice was made meanwhile, or the comparison was stopped.
   */
  async start(target: ComparisonTarget): Promise<boolean | undefined> {
    const { server, memory } = this.#options;
    this.#wanted = target;
    const started = await server.start(target);
    if (this.#wanted !== target) return undefined;
    if ('refusal' in started) {
      const { refusal, detail } = started;
      if (refusal === 'overtaken') return undefined;
      void vscode.window.showWarningMessage(wordsOfRefusal(refusal, nameOf(target), detail));
      return false;
    }
    this.#leftOut = started.leftOut.map(nameIn);
    this.#watch(target);
    await memory.update(MEMORY, target);
    await this.#update();
    return true;
  }

  /** Stops comparing. */
  async stop(): Promise<void> {
    const { server, memory } = this.#options;
    this.#wanted = undefined;
    await memory.update(MEMORY, undefined);
    this.#watching?.dispose();
    this.#watching = undefined;
    await server.stop();
    await this.#update();
  }

  /** Reads the earlier version again. */
  async refresh(): Promise<void> {
    const { server, log } = this.#options;
    if (this.#overview) await attempt('Comparison', log, () => server.refresh());
  }

  dispose(): void {
    this.#watching?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A server that has just started compares nothing, so it is sent the previous target. */
  async #begin(): Promise<void> {
    const { memory, log } = this.#options;
    const target = memory.get<ComparisonTarget>(MEMORY);
    if (target === undefined) return;
    const isStarted = await attempt('Comparison', log, () => this.start(target));
    if (isStarted !== false || this.#wanted !== target) return;
    // A target that is no longer available is not tried each time the window is opened, and changes from a server that
    // has ended are no longer shown.
    await attempt('Comparison', log, () => this.stop());
  }

  #watch(target: ComparisonTarget): void {
    this.#watching?.dispose();
    this.#watching = watchEarlier(target, () => this.refresh());
  }

  /** Requests the changes, and resolves when the newest answer has arrived. */
  #update(): Promise<void> {
    const mine = Symbol('update');
    this.#asked = mine;
    this.#newest = this.#ask(mine);
    return this.#newest;
  }

  async #ask(mine: symbol): Promise<void> {
    const { server, log } = this.#options;
    const overview = await attempt('Comparison', log, () => server.overview());
    if (mine !== this.#asked) return this.#newest;
    if (overview === undefined) return;
    this.#overview = overview ?? undefined;
    await vscode.commands.executeCommand('setContext', CONTEXT, overview !== null);
    this.#emitter.fire();
  }
}

function nameOf(target: ComparisonTarget): string {
  return target.kind === 'revision' ? target.revision : nameIn(target.uri);
}

/** The name of a file or folder. */
function nameIn(uri: string): string {
  const path = vscode.Uri.parse(uri).path.replace(/(?<!\/)\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}
