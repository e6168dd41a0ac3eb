import * as vscode from 'vscode';
import type { FrameworkStatus } from '../../../server/src/lsp/frameworkProtocol.ts';
import { attempt } from '../frameworks/attempt.ts';
import { countsText, problemWords } from '../frameworks/countWords.ts';
import type { FrameworkChanges } from '../frameworks/frameworkChanges.ts';
import type { FrameworkServer } from '../frameworks/frameworkServer.ts';
import { showLocation } from '../frameworks/showLocation.ts';

const LANGUAGE = { language: 'competence' };

/** The parts of the status: the framework, and its contents. */
export interface ShownStatus {
  readonly title: string;
  readonly detail: string;
  readonly counts: string;
  readonly problems: string;
}

/** Shows the framework of the open file and its status in the language status of VS Code. */
export class FrameworkStatusItems implements vscode.Disposable {
  readonly #server: FrameworkServer;
  readonly #log: vscode.LogOutputChannel;
  readonly #framework = vscode.languages.createLanguageStatusItem('competence.framework', LANGUAGE);
  readonly #contents = vscode.languages.createLanguageStatusItem('competence.contents', LANGUAGE);
  readonly #subscriptions: readonly vscode.Disposable[];
  #asked = 0;

  constructor(server: FrameworkServer, changes: FrameworkChanges, log: vscode.LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#framework.name = vscode.l10n.t('Framework');
    this.#contents.name = vscode.l10n.t('Framework Contents');
    this.#subscriptions = [
      this.#framework,
      this.#contents,
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      changes.onDidChange(() => this.#update()),
      vscode.commands.registerCommand('competence.openHeader', (framework?: string) =>
        this.#openHeader(framework),
      ),
    ];
    this.#update();
  }

  /** The current content. */
  get shown(): ShownStatus {
    const { text, detail } = this.#framework;
    return {
      title: text,
      detail: detail ?? '',
      counts: this.#contents.text,
      problems: this.#contents.detail ?? '',
    };
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'competence') return;
    this.#asked += 1;
    const mine = this.#asked;
    const uri = document.uri.toString();
    const status = await attempt('Status', this.#log, () => this.#server.status({ uri }));
    if (mine !== this.#asked || status === undefined) return;
    this.#show(status);
  }

  #show(status: FrameworkStatus | null): void {
    if (status === null) {
      this.#framework.text = vscode.l10n.t('No framework');
      this.#framework.detail = vscode.l10n.t(
        'This file does not belong to a framework. Begin it with a line such as “part of ipt”.',
      );
      this.#framework.severity = vscode.LanguageStatusSeverity.Information;
      this.#framework.command = undefined;
      this.#contents.text = '';
      this.#contents.detail = '';
      this.#contents.command = undefined;
      return;
    }
    const { framework, title, version, status: state, counts, problems } = status;
    this.#framework.text = title;
    this.#framework.detail = [version, state].filter(Boolean).join(' · ');
    this.#framework.severity = vscode.LanguageStatusSeverity.Information;
    this.#framework.command = {
      command: 'competence.openHeader',
      title: vscode.l10n.t('Go to Header'),
      arguments: [framework],
    };
    this.#contents.text = countsText(counts) || vscode.l10n.t('Empty');
    this.#contents.detail = problemWords(problems) || vscode.l10n.t('no problems');
    this.#contents.severity = SEVERITIES[problems.worst ?? 'none'];
    this.#contents.command = {
      command: 'competence.openPreviewToSide',
      title: vscode.l10n.t('Open Preview'),
    };
  }

  async #openHeader(framework: string | undefined): Promise<void> {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    await attempt('Status', this.#log, async () => {
      const id = framework ?? (uri && (await this.#server.status({ uri }))?.framework);
      const location = id ? await this.#server.locate({ framework: id, keys: [] }) : null;
      if (location) await showLocation(location, false);
    });
  }
}

const SEVERITIES = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  none: vscode.LanguageStatusSeverity.Information,
};
