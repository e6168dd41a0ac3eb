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

/** Where the target of the comparison is kept from one session to the next. */
const MEMORY = 'competence.comparison';
const CONTEXT = 'competence.isComparing';

/** What a comparison works with. */
export interface ComparisonOptions {
  readonly client: BaseLanguageClient;
  readonly server: ComparisonServer;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

/** The comparison of what is open with an earlier version of it, for as long as the author wants one. */
export class Comparison implements vscode.Disposable {
  readonly #options: ComparisonOptions;
  readonly #emitter = new vscode.EventEmitter<void>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #overview: ComparisonOverview | undefined;
  #leftOut: readonly string[] = [];
  #watching: vscode.Disposable | undefined;
  /** What was chosen last: an answer about anything else comes too late. */
  #wanted: ComparisonTarget | undefined;
  #asked: symbol | undefined;
  #newest: Promise<void> = Promise.resolve();
  /** Is told when there are other changes to show, or none any more. */
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

  /** What has changed; undefined while nothing is compared. */
  get overview(): ComparisonOverview | undefined {
    return this.#overview;
  }

  /** The names of folders that have no such version: nothing is told of them. */
  get leftOut(): readonly string[] {
    return this.#leftOut;
  }

  /**
   * Compares with that from now on, also when the window is opened again. False, and said why, when it cannot be;
   * undefined when something else was asked for meanwhile, or nothing any more: that is what counts.
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

  /** Compares no longer. */
  async stop(): Promise<void> {
    const { server, memory } = this.#options;
    this.#wanted = undefined;
    await memory.update(MEMORY, undefined);
    this.#watching?.dispose();
    this.#watching = undefined;
    await server.stop();
    await this.#update();
  }

  /** Reads again what is compared with. */
  async refresh(): Promise<void> {
    const { server, log } = this.#options;
    if (this.#overview) await attempt('Comparison', log, () => server.refresh());
  }

  dispose(): void {
    this.#watching?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** A server that has just started compares nothing: it is told what was compared with before. */
  async #begin(): Promise<void> {
    const { memory, log } = this.#options;
    const target = memory.get<ComparisonTarget>(MEMORY);
    if (target === undefined) return;
    const isStarted = await attempt('Comparison', log, () => this.start(target));
    if (isStarted !== false || this.#wanted !== target) return;
    // What cannot be compared with by now is not tried each time that the window is opened; and what a server that has
    // ended told of it is shown no longer.
    await attempt('Comparison', log, () => this.stop());
  }

  #watch(target: ComparisonTarget): void {
    this.#watching?.dispose();
    this.#watching = watchEarlier(target, () => this.refresh());
  }

  /** Asks what has changed, and resolves when the newest answer is there. */
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
