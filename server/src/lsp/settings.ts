import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { describeError } from './describeError.ts';

/** The settings of the client. */
export interface EditorSettings {
  /** The maximum number of lines in an outline. */
  readonly maximumSymbols: number;
  /** Whether lenses are shown over frameworks, domains and activities. */
  readonly codeLens: boolean;
}

const DEFAULTS: EditorSettings = { maximumSymbols: 2000, codeLens: true };
const SECTION = 'competence';

/** The settings of the client, requested at the start and whenever the client reports a change. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #listeners: (() => void)[] = [];
  #current: Promise<EditorSettings> = Promise.resolve(DEFAULTS);

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Requests the settings and follows changes, if the client supports it; call it once the client is ready. */
  start(): void {
    if (!this.#client.hasSettings) return;
    const connection = this.#connection;
    this.#current = this.#ask();
    connection.onDidChangeConfiguration(() => {
      this.#current = this.#ask();
      for (const listen of this.#listeners) listen();
    });
    if (!this.#client.reportsSettings) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => connection.console.error(describeError(error)));
  }

  /** The current settings, once the client has sent them. */
  current(): Promise<EditorSettings> {
    return this.#current;
  }

  /** Calls `listener` after every change of the settings. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** A client that does not answer gets the defaults, because answering requests matters more than settings. */
  async #ask(): Promise<EditorSettings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.#connection.console.error(describeError(error));
      return DEFAULTS;
    }
  }
}

/** Reads the section of the client's settings. Invalid values count as not set. */
function readSettings(value: unknown): EditorSettings {
  const { outline, codeLens } = partsOf(value);
  const { maximumSymbols } = partsOf(outline);
  const { enabled } = partsOf(codeLens);
  const isCount = typeof maximumSymbols === 'number' && maximumSymbols >= 0;
  return {
    maximumSymbols: isCount ? Math.trunc(maximumSymbols) : DEFAULTS.maximumSymbols,
    codeLens: typeof enabled === 'boolean' ? enabled : DEFAULTS.codeLens,
  };
}

function partsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
