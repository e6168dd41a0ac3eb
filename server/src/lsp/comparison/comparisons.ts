import type { Update } from '../../engine/index.ts';
import { type Debounced, debounce, type Timers } from '../../host/debounce.ts';
import { GitProblem } from '../../host/git/gitProblem.ts';
import { type CurrentComparison, compareWorkspaces } from '../../ide/comparison/compare.ts';
import type { ComparisonChoices, ComparisonStarted, ComparisonTarget } from '../comparisonProtocol.ts';
import type { FileSystem } from '../fileSystem.ts';
import type { LanguageWorkspace } from '../workspace.ts';
import { type EarlierVersion, isSameVersion } from './earlierVersion.ts';
import { readFileVersion, readFolderVersion } from './readFiles.ts';
import { foldersWithFiles, readRevision } from './readRevision.ts';
import { Refusal } from './refusal.ts';
import { VersionPair } from './versionPair.ts';
import type { VersionReader } from './versionReader.ts';

/** The quiet time before a comparison is updated, in milliseconds. */
const PAUSE = 300;

/** The share of time that comparing again may take. */
const SHARE = 1 / 10;

/** The dependencies of a comparison. */
export interface ComparisonsOptions {
  readonly workspace: LanguageWorkspace;
  readonly files: FileSystem;
  /** Undefined if there is no git. */
  readonly versions: VersionReader | undefined;
  /** Called with errors that occur while nobody waits for an answer. */
  readonly log: (error: unknown) => void;
  /** The system's clock by default. */
  readonly timers?: Timers;
}

/**
 * Compares the current text with an earlier version, one at a time. The comparison is updated when the author pauses,
 * never during typing.
 */
export class Comparisons {
  readonly #options: ComparisonsOptions;
  readonly #listeners = new Set<() => void>();
  readonly #compareLater: Debounced<[]>;
  #current: CurrentComparison | undefined;
  #running: Running | undefined;
  /** Identifies the last request. The result of an earlier one is ignored. */
  #asked = Symbol('nothing');
  #refreshed = 0;

  constructor(options: ComparisonsOptions) {
    this.#options = options;
    const { timers } = options;
    const pause = { quiet: PAUSE, share: SHARE, ...(timers && { timers }) };
    this.#compareLater = debounce(() => this.#compareAgain(), pause);
  }

  /** Undefined while nothing is compared. Each update is a new object. */
  get current(): CurrentComparison | undefined {
    return this.#current;
  }

  /** Calls `listener` directly after each change of `current`; returns a function that stops it. */
  onDidChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts comparing with a version. An invalid one is refused, and nothing changes. */
  async start(target: ComparisonTarget): Promise<ComparisonStarted> {
    const asked = Symbol(target.kind);
    this.#asked = asked;
    try {
      const earlier = await this.#read(target);
      const pair = await VersionPair.of(this.#options.workspace.engine, earlier);
      const { name, leftOut } = earlier;
      if (this.#asked !== asked) throw new Refusal('overtaken');
      this.#running = { target, earlier, pair };
      this.#compare();
      return { name, leftOut };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { refusal: error.refusal, detail: error.message };
    }
  }

  /** Stops comparing. */
  stop(): void {
    this.#asked = Symbol('nothing');
    this.#running = undefined;
    if (this.#current === undefined) return;
    this.#current = undefined;
    this.#send();
  }

  /** Reads the earlier version again; nothing happens if it is the same. */
  async refresh(): Promise<void> {
    const running = this.#running;
    if (running === undefined) return;
    this.#refreshed += 1;
    const mine = this.#refreshed;
    // A request refused in the meantime makes no difference.
    const isWanted = (): boolean => this.#refreshed === mine && this.#running?.target === running.target;
    try {
      const earlier = await this.#read(running.target);
      if (!isWanted() || isSameVersion(earlier, running.earlier)) return;
      const pair = await VersionPair.of(this.#options.workspace.engine, earlier);
      if (!isWanted()) return;
      this.#running = { ...running, earlier, pair };
      this.#compare();
    } catch (error) {
      // An earlier version that no longer exists can still be compared with.
      if (!(error instanceof Refusal)) throw error;
    }
  }

  /** The names to compare with: those in the repository of the first folder that has one. */
  async choices(): Promise<ComparisonChoices> {
    const { workspace, versions } = this.#options;
    if (versions === undefined) return { choices: [], refusal: 'elsewhere' };
    await workspace.settled();
    let refusal: NonNullable<ComparisonChoices['refusal']> = 'no-repository';
    for (const folder of await foldersWithFiles(workspace, versions)) {
      try {
        return { choices: await versions.choices(folder) };
      } catch (error) {
        if (!(error instanceof GitProblem)) throw error;
        refusal = error.trouble;
      }
    }
    return { choices: [], refusal };
  }

  /** Must be called directly after a change of the workspace, with the path of the document; empty if there is none. */
  touch({ frameworks }: Update, path: string): void {
    // Near-duplicates and the current date change no framework.
    if (this.#running && (frameworks.size > 0 || path !== '')) this.#compareLater();
  }

  async #read(target: ComparisonTarget): Promise<EarlierVersion> {
    const { workspace, files, versions } = this.#options;
    await workspace.settled();
    switch (target.kind) {
      case 'file':
        return readFileVersion(target.uri, target.document, workspace, files);
      case 'folder':
        return readFolderVersion(target.uri, workspace, files);
      default:
        if (versions === undefined) throw new Refusal('elsewhere');
        return readRevision(String(target.revision), workspace, versions);
    }
  }

  #compareAgain(): void {
    try {
      this.#compare();
    } catch (error) {
      this.#options.log(error);
    }
  }

  #compare(): void {
    if (this.#running === undefined) return;
    const { pair, earlier } = this.#running;
    this.#current = compareWorkspaces(earlier.name, pair.before, pair.after());
    this.#send();
  }

  #send(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        this.#options.log(error);
      }
    }
  }
}

interface Running {
  readonly target: ComparisonTarget;
  readonly earlier: EarlierVersion;
  readonly pair: VersionPair;
}
