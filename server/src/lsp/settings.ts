import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Client } from './client.ts';
import { describeError } from './describeError.ts';

/** What an author has set in the client. */
export interface EditorSettings {
  /** How many lines an outline has at most. */
  readonly maximumSymbols: number;
  /** Whether lenses are shown over frameworks, domains and activities. */
  readonly codeLens: boolean;
}

const DEFAULTS: EditorSettings = { maximumSymbols: 2000, codeLens: true };
const SECTION = 'competence';

/** What an author has set in the client, asked for when it starts and whenever the client says that it changed. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #listeners: (() => void)[] = [];
  #current: Promise<EditorSettings> = Promise.resolve(DEFAULTS);

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Asks for the settings and follows them, if the client can tell; to be called once the client is ready. */
  start(): void {
    if (!this.#client.tellsSettings) return;
    const connection = this.#connection;
    this.#current = this.#ask();
    connection.onDidChangeConfiguration(() => {
      this.#current = this.#ask();
      for (const listen of this.#listeners) listen();
    });
    if (!this.#client.tellsOfSettings) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section: SECTION })
      .catch((error: unknown) => connection.console.error(describeError(error)));
  }

  /** The settings as they are, once the client has told them. */
  current(): Promise<EditorSettings> {
    return this.#current;
  }

  /** Has `listener` told of every change of the settings. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** A client that cannot tell is taken at its defaults: what was set is of less weight than an answer. */
  async #ask(): Promise<EditorSettings> {
    try {
      return readSettings(await this.#connection.workspace.getConfiguration(SECTION));
    } catch (error) {
      this.#connection.console.error(describeError(error));
      return DEFAULTS;
    }
  }
}

/** Reads what a client says of the section; what is of no use counts as not set. */
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
